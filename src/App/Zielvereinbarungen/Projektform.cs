using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>Statements about a project.</summary>
public sealed class Projektform : Form
{
    private const string Teilzeit = "teilzeit";
    private const string Schwerpunkt = "schwerpunkt";
    private const string Bezug = "bezug";

    private readonly IReadOnlyList<string> ziele;
    private readonly IReadOnlyList<string> rechtskreise;
    private readonly IReadOnlyList<string> zielgruppen;

    /// <param name="jahr">Year of the agreement.</param>
    /// <param name="arten">Names of the Maßnahmenarten when the project may still choose; empty when it has its place.</param>
    /// <param name="projekt">What is there; null for a new project.</param>
    public Projektform(Vorlage vorlage, int jahr, Projektmerkmale merkmale, IReadOnlyList<string> arten, Projektangabe? projekt)
    {
        ziele = Auch(vorlage.Ziele, projekt?.Ziele);
        rechtskreise = Auch(Aufzaehlung.Rechtskreise(vorlage.Werte.GetValueOrDefault(Felder.Rechtskreise, "")), projekt?.Rechtskreise);
        zielgruppen = Auch([.. merkmale.Zielgruppen.Select(z => z.Text)], projekt?.Zielgruppen);
        if (arten.Count > 0)
        {
            Massnahmenart = Choice("art", "Maßnahmenart", Nummeriert(arten));
        }

        Name = Text("name", "Name des Projekts", "So steht er in § 5. Nennen Sie keine Altersgrenze.").AtMost(Projektangabe.LaengsterName);
        Betrag = Euro("betrag", "Geplanter Betrag", "Steht nicht im Text der Vereinbarung. Alle Projekte zusammen höchstens der Betrag aus § 4.").Optional();
        Plaetze = Text("plaetze", "Plätze für Teilnehmende", "Eine ganze Zahl. Leer bei Veranstaltungen, Öffentlichkeitsarbeit und Ähnlichem.").Optional().AtMost(7).Digits();
        Ziele = Checks("ziele", "Ziele des Landes", Nummeriert(ziele), "Zu welchen Zielen aus § 1 trägt das Projekt bei?");
        Rechtskreise = Checks("rechtskreise", "Rechtskreise", Nummeriert(rechtskreise));
        Zielgruppen = Checks("zielgruppen", "Zielgruppen", Nummeriert(zielgruppen));
        Merkmale = Checks("merkmale", "Besondere Merkmale",
            [(Teilzeit, "Ermöglicht Teilzeitausbildung"), (Schwerpunkt, $"Dient dem Förderschwerpunkt {jahr}"), (Bezug, "Weiterbildung von Personal: Der Bezug zu Teilnehmenden ist bestätigt")]);
        Umsetzung = Choice("umsetzung", "Wer setzt das Projekt um?", [.. Enum.GetValues<Umsetzungsart>().Select(u => (u.ToString(), Gross(u.Name())))]);
        Strategiestelle = Text("strategie", "Stelle in der Strategie", "Wo spricht die regionale Strategie davon? Zum Beispiel: Fassung 2024, Kapitel 3.2").Optional();
        Umsetzung.Preset((projekt?.Umsetzung ?? Umsetzungsart.Offen).ToString());
        if (projekt is not null)
        {
            Fuelle(projekt);
        }
    }

    public Field<string>? Massnahmenart { get; }

    public Field<string> Name { get; }

    public Field<Geld> Betrag { get; }

    public Field<string> Plaetze { get; }

    public Field<IReadOnlyList<string>> Ziele { get; }

    public Field<IReadOnlyList<string>> Rechtskreise { get; }

    public Field<IReadOnlyList<string>> Zielgruppen { get; }

    public Field<IReadOnlyList<string>> Merkmale { get; }

    public Field<string> Umsetzung { get; }

    public Field<string> Strategiestelle { get; }

    /// <summary>The project as typed; what the form does not ask stays.</summary>
    public Projektangabe Angabe(int nummer, Projektangabe? bisher) => (bisher ?? new Projektangabe { Nummer = nummer, Name = "" }) with
    {
        Name = Name.Value.Trim(),
        Betrag = Betrag.HasValue ? Betrag.Value : null,
        Plaetze = Plaetze.HasValue ? int.Parse(Plaetze.Value, Deutsch.Kultur) : null,
        Ziele = Gewaehlt(Ziele, ziele),
        Rechtskreise = Gewaehlt(Rechtskreise, rechtskreise),
        Zielgruppen = Gewaehlt(Zielgruppen, zielgruppen),
        Teilzeit = Hat(Teilzeit),
        Foerderschwerpunkt = Hat(Schwerpunkt),
        Teilnehmendenbezug = Hat(Bezug),
        Umsetzung = Enum.Parse<Umsetzungsart>(Umsetzung.Value),
        Strategiestelle = Strategiestelle.OrNull()?.Trim(),
    };

    protected override void Check()
    {
        if (Plaetze.HasValue && (!int.TryParse(Plaetze.Value, System.Globalization.NumberStyles.None, Deutsch.Kultur, out var zahl) || zahl > 100_000))
        {
            Plaetze.Fail("Geben Sie bei „Plätze für Teilnehmende“ eine ganze Zahl ein, zum Beispiel 12");
        }
    }

    private bool Hat(string merkmal) => Merkmale.OrNull()?.Contains(merkmal) == true;

    private void Fuelle(Projektangabe projekt)
    {
        Name.Preset(projekt.Name);
        Betrag.Preset(projekt.Betrag?.ToString() ?? "");
        Plaetze.Preset(projekt.Plaetze?.ToString(Deutsch.Kultur) ?? "");
        Ziele.Preset(Nummern(projekt.Ziele, ziele));
        Rechtskreise.Preset(Nummern(projekt.Rechtskreise, rechtskreise));
        Zielgruppen.Preset(Nummern(projekt.Zielgruppen, zielgruppen));
        Merkmale.Preset(string.Join(',', new[] { (projekt.Teilzeit, Teilzeit), (projekt.Foerderschwerpunkt, Schwerpunkt), (projekt.Teilnehmendenbezug, Bezug) }.Where(m => m.Item1).Select(m => m.Item2)));
        Strategiestelle.Preset(projekt.Strategiestelle ?? "");
    }

    // What the project has and the year no longer offers stays choosable, or saving would drop it unseen.
    private static IReadOnlyList<string> Auch(IReadOnlyList<string> angebot, IReadOnlyList<string>? gewaehlt) => [.. angebot, .. (gewaehlt ?? []).Except(angebot)];

    private static IReadOnlyList<(string, string)> Nummeriert(IReadOnlyList<string> worte) => [.. worte.Select((w, i) => ((i + 1).ToString(Deutsch.Kultur), w))];

    private static string Nummern(IReadOnlyList<string> gewaehlt, IReadOnlyList<string> angebot) =>
        string.Join(',', angebot.Select((w, i) => (w, i)).Where(p => gewaehlt.Contains(p.w)).Select(p => (p.i + 1).ToString(Deutsch.Kultur)));

    private static IReadOnlyList<string> Gewaehlt(Field<IReadOnlyList<string>> feld, IReadOnlyList<string> angebot) =>
        [.. (feld.OrNull() ?? []).Select(n => angebot[int.Parse(n, Deutsch.Kultur) - 1])];

    private static string Gross(string wort) => char.ToUpper(wort[0], Deutsch.Kultur) + wort[1..];
}
