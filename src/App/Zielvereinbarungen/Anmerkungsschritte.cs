using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>A remark on a clause, a project or the whole (?klausel=, ?projekt=).</summary>
public sealed class AnmerkungSchreibenSchritt : Verfahrensschritt
{
    private const string Intern = "intern";

    private readonly Felder felder = new();
    private (string? Klausel, int? Projekt, string Wort) stelle;

    public override Handlung Handlung => Handlung.AnmerkungSchreiben;

    public override string Titel => "Anmerkung schreiben";

    public override string Knopf => "Anmerkung speichern";

    public override string Erfolg(Schrittlage lage) => "Die Anmerkung ist gespeichert.";

    public override string Ziel(Schrittlage lage) => Textstelle(lage, stelle.Klausel ?? (stelle.Projekt is { } p ? $"projekt-{p}" : "anmerkungen"));

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) => [$"Anmerkung zu: {stelle.Wort}"];

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        var text = Verfahrenszugriff.Lesbar(lage.Verfahren, lage.Wer.Seite);
        var anfrage = lage.Http.Request.Query;
        var klausel = text?.Wortlaut.Klauseln.FirstOrDefault(k => k.Id == anfrage["klausel"].ToString());
        var projekt = int.TryParse(anfrage["projekt"].ToString(), Deutsch.Kultur, out var nummer) ? text?.Inhalt.Projekt(nummer) : null;
        stelle = klausel is not null ? (klausel.Id, null, Textworte.Name(klausel)) : projekt is not null ? (null, projekt.Nummer, $"Projekt „{projekt.Name}“") : (null, null, "zur ganzen Vereinbarung");
        return Task.FromResult<Form?>(felder);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) => Am(felder.Anmerkung, lage.Verfahren.PruefeAnmerken(felder.Anmerkung.Value));

    protected override void Fuehre(Schrittlage lage) =>
        lage.Verfahren.Anmerken(lage.Wer, stelle.Klausel, stelle.Projekt, felder.Leser.Value == Intern, felder.Anmerkung.Value, lage.Jetzt, "Anmerkung zum Entwurf");

    private sealed class Felder : Form
    {
        public Felder()
        {
            Anmerkung = LongText("text", "Anmerkung");
            Leser = Choice("leser", "Wer darf sie lesen?", [("alle", "Beide Seiten"), (Intern, "Nur unsere Seite")]);
        }

        public Field<string> Anmerkung { get; }

        public Field<string> Leser { get; }
    }
}

/// <summary>An act on one remark.</summary>
public abstract class Anmerkungsakt : Verfahrensschritt
{
    public override Handlung Handlung => Handlung.AnmerkungSchreiben;

    protected override bool ZeigtAnmerkung => true;

    protected Anmerkung Anmerkung { get; private set; } = null!;

    public override string Ziel(Schrittlage lage) => Textstelle(lage, $"anmerkung-{lage.Nummer}");

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) => [$"„{Anmerkung.Text}“", .. Anmerkung.Antworten.Select(a => $"Antwort ({a.Seite.Name()}): „{a.Text}“")];

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        if (lage.Verfahren.Anmerkungen.FirstOrDefault(a => a.Nummer == lage.Nummer && a.IstSichtbarFuer(lage.Wer.Seite)) is not { } anmerkung)
        {
            return Task.FromResult<Form?>(null);
        }

        Anmerkung = anmerkung;
        return Task.FromResult<Form?>(Form());
    }

    protected abstract Form Form();

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) => Anmerkung.ErledigtAm is null ? [] : [(null, new(VerfahrenRegeln.AnmerkungSchonErledigt))];
}

/// <summary>Answers a remark.</summary>
public sealed class AnmerkungBeantworten : Anmerkungsakt
{
    private readonly Felder felder = new();

    public override string Titel => "Anmerkung beantworten";

    public override string Knopf => "Antwort speichern";

    public override string Erfolg(Schrittlage lage) => "Die Antwort ist gespeichert.";

    protected override Form Form() => felder;

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.Antworten(lage.Wer, lage.Nummer, felder.Antwort.Value, lage.Jetzt, "Antwort auf eine Anmerkung");

    private sealed class Felder : Form
    {
        public Felder() => Antwort = LongText("antwort", "Antwort");

        public Field<string> Antwort { get; }
    }
}

/// <summary>Settles a remark.</summary>
public sealed class AnmerkungErledigen : Anmerkungsakt
{
    private readonly Ja felder = new("Ist die Anmerkung erledigt?", "Ja, erledigt");

    public override string Titel => "Anmerkung erledigen";

    public override string Knopf => "Erledigen";

    public override string Erfolg(Schrittlage lage) => "Die Anmerkung ist erledigt.";

    protected override Form Form() => felder;

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.AnmerkungErledigen(lage.Wer, lage.Nummer, lage.Jetzt, "Anmerkung erledigt");
}
