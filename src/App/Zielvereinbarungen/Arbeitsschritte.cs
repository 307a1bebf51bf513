using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>The total of § 4; the Land's alone.</summary>
public sealed class BetragAendern : Arbeitskopieschritt
{
    private readonly Felder felder = new();

    public override string Titel => "Betrag ändern";

    public override string Knopf => "Betrag speichern";

    public override string Erfolg(Schrittlage lage) => "Der Betrag ist gespeichert.";

    public override string Ziel(Schrittlage lage) => Textstelle(lage, "haushaltsmittel");

    protected override Arbeitsschritt Schritt => Arbeitsschritt.BetragGeaendert;

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) => lage.Wer.Seite == Parteirolle.Land
        ? ["Der Betrag steht in § 4 und gilt für ein Jahr. Er folgt der Zuteilung."]
        : ["Den Betrag ändert nur das Land. Sind Sie nicht einverstanden, schreiben Sie eine Anmerkung zu § 4."];

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        felder.Betrag.Preset(lage.Arbeitskopie.Betrag.ToString());
        return Gebunden(lage, felder);
    }

    protected override Fassungsinhalt Neu(Schrittlage lage) => lage.Arbeitskopie with { Betrag = felder.Betrag.Value };

    private sealed class Felder : Form
    {
        public Felder() => Betrag = Euro("betrag", "Betrag der Vereinbarung", "Zum Beispiel 1.121.600");

        public Field<Geld> Betrag { get; }
    }
}

/// <summary>Another wording of a paragraph, or the template's again.</summary>
public sealed class WortlautAendern : Arbeitskopieschritt
{
    private readonly Felder felder = new();

    public override string Titel => "Absatz ändern";

    public override string Knopf => "Absatz speichern";

    public override string Erfolg(Schrittlage lage) => "Der Absatz ist gespeichert.";

    public override string Ziel(Schrittlage lage) => Textstelle(lage, lage.Weg("klausel"));

    protected override Arbeitsschritt Schritt => Arbeitsschritt.WortlautGeaendert;

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) =>
        ["Der Wortlaut ist sonst für alle Vereinbarungen des Jahres gleich. Eine Abweichung wird beiden Seiten angezeigt. Leeren Sie das Feld, um zum Wortlaut der Vorlage zurückzukehren."];

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        if (lage.Grundlage is not { } grundlage || Fassungsschrift.Pruefe(lage.Arbeitskopie, grundlage).Count > 0)
        {
            return Task.FromResult<Form?>(null);
        }

        var klausel = Fassungsschrift.Schreibe(lage.Arbeitskopie with { Wortlaut = [] }, grundlage).Klauseln.FirstOrDefault(k => k.Id == lage.Weg("klausel"));
        var absatz = Absatz(lage);
        if (klausel is null || absatz < 1 || absatz > klausel.Absaetze.Count + Zusaetze(lage, klausel) + 1 || (absatz <= klausel.Absaetze.Count && klausel.Absaetze[absatz - 1].Art != Absatzart.Saetze))
        {
            return Task.FromResult<Form?>(null);
        }

        var eigener = lage.Arbeitskopie.Wortlaut.FirstOrDefault(w => w.Klausel == klausel.Id && w.Absatz == absatz)?.Text;
        felder.Absatz.Preset(eigener ?? (absatz <= klausel.Absaetze.Count ? klausel.Absaetze[absatz - 1].Text : ""));
        return Gebunden(lage, felder);
    }

    protected override Fassungsinhalt Neu(Schrittlage lage) => lage.Arbeitskopie.MitWortlaut(lage.Weg("klausel"), Absatz(lage), felder.Absatz.OrNull()?.ReplaceLineEndings(" "));

    private static int Zusaetze(Schrittlage lage, Entwurfsklausel klausel) => lage.Arbeitskopie.Wortlaut.Count(w => w.Klausel == klausel.Id && w.Absatz > klausel.Absaetze.Count);

    private static int Absatz(Schrittlage lage) => int.TryParse(lage.Weg("absatz"), Deutsch.Kultur, out var absatz) ? absatz : 0;

    private sealed class Felder : Form
    {
        public Felder() => Absatz = LongText("text", "Wortlaut des Absatzes").Optional();

        public Field<string> Absatz { get; }
    }
}

/// <summary>Who is to sign for a side; each side names its own.</summary>
public sealed class UnterzeichnerAendern : Arbeitskopieschritt
{
    private readonly Felder felder = new();

    public override string Titel => "Vorgesehene Unterschrift ändern";

    public override string Knopf => "Speichern";

    public override string Erfolg(Schrittlage lage) => "Die vorgesehene Unterschrift ist gespeichert.";

    public override string Ziel(Schrittlage lage) => Textstelle(lage, "unterschriften");

    protected override Arbeitsschritt Schritt => Arbeitsschritt.UnterzeichnerGeaendert;

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) =>
    [
        Seite(lage) == Parteirolle.Land ? "Für das Land." : $"Für: {lage.Verfahren.Koerperschaftsname}.",
        .. Amtsworte.Vorschlaege(Seite(lage)!.Value, lage.Verfahren.Ags, lage.Heute),
    ];

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        if (Seite(lage) is not { } seite)
        {
            return Task.FromResult<Form?>(null);
        }

        var bisher = lage.Arbeitskopie.Unterzeichner.FirstOrDefault(u => u.Seite == seite);
        felder.Ort.Preset(bisher?.Ort ?? "");
        felder.Name.Preset(bisher?.Name ?? "");
        felder.Amt.Preset(bisher?.Amt ?? "");
        felder.Vertretung.Preset(bisher?.InVertretung == true ? Felder.Ja : "");
        var zweite = lage.Arbeitskopie.Unterzeichner.Where(u => u.Seite == seite).Skip(1).FirstOrDefault();
        felder.ZweiterName.Preset(zweite?.Name ?? "");
        felder.ZweitesAmt.Preset(zweite?.Amt ?? "");
        return Gebunden(lage, felder);
    }

    protected override Fassungsinhalt Neu(Schrittlage lage)
    {
        var seite = Seite(lage)!.Value;
        var ort = felder.Ort.OrNull()?.Trim();
        Unterzeichner[] eigene =
        [
            new(seite, ort, felder.Name.OrNull()?.Trim(), felder.Amt.OrNull()?.Trim(), felder.Vertretung.OrNull()?.Count > 0),
            .. felder.ZweiterName.HasValue ? [new(seite, ort, felder.ZweiterName.Value.Trim(), felder.ZweitesAmt.OrNull()?.Trim(), false)] : Array.Empty<Unterzeichner>(),
        ];
        return lage.Arbeitskopie with { Unterzeichner = [.. lage.Arbeitskopie.Unterzeichner.Where(u => u.Seite != seite).Concat(eigene).OrderBy(u => u.Seite)] };
    }

    private static Parteirolle? Seite(Schrittlage lage) => lage.Weg("seite") switch { "land" => Parteirolle.Land, "koerperschaft" => Parteirolle.Gebiet, _ => null };

    private sealed class Felder : Form
    {
        public const string Ja = "ja";

        public Felder()
        {
            Ort = Text("ort", "Ort der Unterschrift").Optional();
            Name = Text("name", "Name").Optional();
            Amt = Text("amt", "Amt", "So, wie die Person es führt, zum Beispiel Landrätin").Optional();
            Vertretung = Checks("vertretung", "Vertretung", [(Ja, "In Vertretung")]);
            ZweiterName = Text("name2", "Name der zweiten Person", "Nur wenn zwei Personen unterschreiben").Optional();
            ZweitesAmt = Text("amt2", "Amt der zweiten Person").Optional();
        }

        public Field<string> Ort { get; }

        public Field<string> Name { get; }

        public Field<string> Amt { get; }

        public Field<IReadOnlyList<string>> Vertretung { get; }

        public Field<string> ZweiterName { get; }

        public Field<string> ZweitesAmt { get; }
    }
}

/// <summary>Gives the working copy up and starts again from the version it came from.</summary>
public sealed class ArbeitskopieVerwerfen : Arbeitskopieschritt
{
    private readonly Ja felder = new("Sollen alle Änderungen verworfen werden?", "Ja, zurück zur letzten Fassung");

    public override string Titel => "Änderungen verwerfen";

    public override string Knopf => "Verwerfen";

    public override string Erfolg(Schrittlage lage) => "Ihre Änderungen sind verworfen.";

    public override string Ziel(Schrittlage lage) => Routes.Verfahren(lage.Verfahren.Id);

    protected override Arbeitsschritt Schritt => Arbeitsschritt.Verworfen;

    public override (string Titel, IReadOnlyList<string> Punkte)? Liste(Schrittlage lage) => lage.Verfahren.Ausgangsinhalt() is { } ausgang
        && Fassungsvergleich.Inhalte(ausgang, lage.Arbeitskopie) is { Count: > 0 } unterschiede ? ("Das geht verloren", [.. unterschiede.Select(u => u.Satz)]) : null;

    public override Task<Form?> FormularAsync(Schrittlage lage) => Task.FromResult<Form?>(felder);

    protected override Fassungsinhalt Neu(Schrittlage lage) => lage.Verfahren.Ausgangsinhalt() ?? lage.Arbeitskopie;
}
