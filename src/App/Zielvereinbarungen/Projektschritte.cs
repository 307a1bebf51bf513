using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>A change of the working copy: pure on its content, then handed to the talks.</summary>
public abstract class Arbeitskopieschritt : Verfahrensschritt
{
    public override Handlung Handlung => Handlung.VerfahrenBearbeiten;

    public override string Ziel(Schrittlage lage) => Textstelle(lage, "ziele-der-umsetzung");

    protected abstract Arbeitsschritt Schritt { get; }

    protected abstract Fassungsinhalt Neu(Schrittlage lage);

    protected virtual Field? Feld => null;

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) => Am(Feld, lage.Verfahren.PruefeBearbeiten(lage.Wer, Neu(lage)));

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.Bearbeiten(lage.Wer, Neu(lage), Schritt, "Arbeit am Entwurf");

    /// <summary>The template of the working copy.</summary>
    protected static Vorlage? Vorlage(Schrittlage lage) => Stammdaten.Vorlagen().FirstOrDefault(v => v.Jahr == lage.Arbeitskopie.Vorlagenjahr);

    /// <summary>The form, tied to the version it was made from.</summary>
    protected static Task<Form?> Gebunden<T>(Schrittlage lage, T? form)
        where T : Form
    {
        form?.Fuer(lage.Verfahren.Id, lage.Verfahren.Version);
        return Task.FromResult<Form?>(form);
    }
}

/// <summary>One more project.</summary>
public sealed class ProjektHinzufuegen : Arbeitskopieschritt
{
    private Projektform form = null!;

    public override string Titel => "Projekt hinzufügen";

    public override string Knopf => "Projekt hinzufügen";

    public override string Erfolg(Schrittlage lage) => $"„{form.Name.Value}“ ist hinzugefügt. Die andere Seite sieht es, wenn Sie den Entwurf übergeben.";

    protected override Arbeitsschritt Schritt => Arbeitsschritt.ProjektHinzugefuegt;

    protected override Field? Feld => form.Name;

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        if (Vorlage(lage) is { } vorlage)
        {
            form = new(vorlage, lage.Verfahren.Jahr, Stammdaten.Projektmerkmale(), [.. lage.Arbeitskopie.Massnahmenarten.Select(m => m.Name)], null);
            form.Massnahmenart!.Preset(lage.Http.Request.Query["art"].ToString());
        }

        return Task.FromResult<Form?>(form);
    }

    protected override Fassungsinhalt Neu(Schrittlage lage) =>
        lage.Arbeitskopie.MitProjekt(int.Parse(form.Massnahmenart!.Value, Deutsch.Kultur), form.Angabe(lage.Verfahren.NaechstesProjekt, null));
}

/// <summary>Other statements about a project.</summary>
public sealed class ProjektAendern : Arbeitskopieschritt
{
    private Projektform form = null!;

    public override string Titel => "Projekt ändern";

    public override string Knopf => "Projekt speichern";

    public override string Erfolg(Schrittlage lage) => $"„{form.Name.Value}“ ist gespeichert.";

    protected override Arbeitsschritt Schritt => Arbeitsschritt.ProjektGeaendert;

    protected override Field? Feld => form.Name;

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        if (lage.Arbeitskopie.Projekt(lage.Nummer) is not { } projekt || Vorlage(lage) is not { } vorlage)
        {
            return Task.FromResult<Form?>(null);
        }

        form = new(vorlage, lage.Verfahren.Jahr, Stammdaten.Projektmerkmale(), [], projekt);
        return Gebunden(lage, form);
    }

    protected override Fassungsinhalt Neu(Schrittlage lage) => lage.Arbeitskopie.MitGeaendertemProjekt(form.Angabe(lage.Nummer, lage.Arbeitskopie.Projekt(lage.Nummer)));
}

/// <summary>A project at another place.</summary>
public sealed class ProjektVerschieben : Arbeitskopieschritt
{
    private Felder felder = null!;

    public override string Titel => "Projekt verschieben";

    public override string Knopf => "Verschieben";

    public override string Erfolg(Schrittlage lage) => "Das Projekt steht jetzt an der neuen Stelle.";

    protected override Arbeitsschritt Schritt => Arbeitsschritt.ProjektVerschoben;

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) => [$"Projekt: {lage.Arbeitskopie.Projekt(lage.Nummer)!.Name}"];

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        if (lage.Arbeitskopie.Ort(lage.Nummer) is not { } ort)
        {
            return Task.FromResult<Form?>(null);
        }

        felder = new([.. lage.Arbeitskopie.Massnahmenarten.Select(m => m.Name)], Math.Max(1, lage.Arbeitskopie.Massnahmenarten.Max(m => m.Projekte.Count) + 1));
        felder.Art.Preset(ort.Massnahmenart.ToString(Deutsch.Kultur));
        felder.Stelle.Preset(ort.Position.ToString(Deutsch.Kultur));
        return Gebunden(lage, felder);
    }

    protected override Fassungsinhalt Neu(Schrittlage lage) =>
        lage.Arbeitskopie.MitVerschobenemProjekt(lage.Nummer, int.Parse(felder.Art.Value, Deutsch.Kultur), int.Parse(felder.Stelle.Value, Deutsch.Kultur));

    private sealed class Felder : Form
    {
        public Felder(IReadOnlyList<string> arten, int plaetze)
        {
            Art = Choice("art", "Maßnahmenart", [.. arten.Select((a, i) => ((i + 1).ToString(Deutsch.Kultur), a))]);
            Stelle = Choice("stelle", "An welcher Stelle?", [.. Enumerable.Range(1, plaetze).Select(n => (n.ToString(Deutsch.Kultur), $"{n}. Stelle"))]);
        }

        public Field<string> Art { get; }

        public Field<string> Stelle { get; }
    }
}

/// <summary>One project less.</summary>
public sealed class ProjektStreichen : Arbeitskopieschritt
{
    private readonly Ja felder = new("Soll das Projekt gestrichen werden?", "Ja, das Projekt streichen");

    public override string Titel => "Projekt streichen";

    public override string Knopf => "Streichen";

    public override string Erfolg(Schrittlage lage) => "Das Projekt ist gestrichen. Seine Maßnahmenart bleibt stehen.";

    protected override Arbeitsschritt Schritt => Arbeitsschritt.ProjektGestrichen;

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) =>
        [$"Projekt: {lage.Arbeitskopie.Projekt(lage.Nummer)!.Name}", "In früheren Fassungen steht es weiter. Anmerkungen dazu bleiben."];

    public override Task<Form?> FormularAsync(Schrittlage lage) => Task.FromResult<Form?>(lage.Arbeitskopie.Projekt(lage.Nummer) is null ? null : felder);

    protected override Fassungsinhalt Neu(Schrittlage lage) => lage.Arbeitskopie.OhneProjekt(lage.Nummer);
}

/// <summary>The inclusion checklist of a project (R9).</summary>
public sealed class ProjektPruefen : Arbeitskopieschritt
{
    private Felder felder = null!;

    public override string Titel => "Prüfliste zur Inklusion";

    public override string Knopf => "Prüfliste speichern";

    public override string Erfolg(Schrittlage lage) => "Die Prüfliste ist gespeichert.";

    protected override Arbeitsschritt Schritt => Arbeitsschritt.ProjektGeaendert;

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) =>
        [$"Projekt: {lage.Arbeitskopie.Projekt(lage.Nummer)!.Name}", "Die Präambel verlangt: Die Maßnahmen sind genderadäquat, ohne Altersbegrenzungen und inklusiv angelegt und den Leitlinien der UN-Behindertenrechtskonvention verpflichtet."];

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        if (lage.Arbeitskopie.Projekt(lage.Nummer) is not { } projekt)
        {
            return Task.FromResult<Form?>(null);
        }

        felder = new(Stammdaten.Projektmerkmale().Checkliste, projekt.Checkliste);
        return Gebunden(lage, felder);
    }

    protected override Fassungsinhalt Neu(Schrittlage lage) =>
        lage.Arbeitskopie.MitGeaendertemProjekt(lage.Arbeitskopie.Projekt(lage.Nummer)! with { Checkliste = felder.Punkte() });

    private sealed class Felder : Form
    {
        private readonly List<(string Schluessel, Field<string> Antwort, Field<string> Bemerkung)> punkte = [];

        public Felder(IReadOnlyList<Pruefvorgabe> vorgaben, IReadOnlyList<Inklusionspunkt> stand)
        {
            foreach (var vorgabe in vorgaben)
            {
                var bisher = stand.FirstOrDefault(p => p.Schluessel == vorgabe.Schluessel);
                var antwort = Choice(vorgabe.Schluessel, vorgabe.Text,
                    [(nameof(Pruefantwort.Offen), "Noch offen"), (nameof(Pruefantwort.Ja), "Ja"), (nameof(Pruefantwort.Nein), "Nein"), (nameof(Pruefantwort.TrifftNichtZu), "Trifft nicht zu")]);
                var bemerkung = Text($"{vorgabe.Schluessel}-bemerkung", $"Bemerkung: {vorgabe.Text.TrimEnd('.')}").Optional().AtMost(500);
                antwort.Preset((bisher?.Antwort ?? Pruefantwort.Offen).ToString());
                bemerkung.Preset(bisher?.Bemerkung ?? "");
                punkte.Add((vorgabe.Schluessel, antwort, bemerkung));
            }
        }

        public IReadOnlyList<Inklusionspunkt> Punkte() => [.. punkte.Select(p => new Inklusionspunkt(p.Schluessel, Enum.Parse<Pruefantwort>(p.Antwort.Value), p.Bemerkung.OrNull()?.Trim()))];
    }
}

/// <summary>A form that asks for a yes only.</summary>
public sealed class Ja : Form
{
    public Ja(string frage, string antwort) => Antwort = Choice("ja", frage, [("ja", antwort)]);

    public Field<string> Antwort { get; }
}
