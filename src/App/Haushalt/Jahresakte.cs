using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>A list with one entry per line.</summary>
public abstract class Zeilenakt : Jahresakt
{
    private Felder felder = new("", "", 0);

    public override Handlung Handlung => Handlung.ProgrammjahrAendern;

    public override Form Formular(Jahreslage lage)
    {
        felder = new(Bezeichnung, Hinweis, LaengsteZeile);
        felder.Fuer(lage.Jahr.Id, lage.Jahr.Version);
        felder.Zeilen.Preset(string.Join('\n', Bisher(lage.Jahr)));
        return felder;
    }

    protected abstract string Bezeichnung { get; }

    protected abstract string Hinweis { get; }

    /// <summary>Most characters of one entry.</summary>
    protected abstract int LaengsteZeile { get; }

    protected abstract IEnumerable<string> Bisher(Programmjahr jahr);

    protected IReadOnlyList<(string Zeile, int Nummer)> Gelesen =>
        [.. felder.Zeilen.Value.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((z, i) => (z, i + 1))];

    private sealed class Felder : Form
    {
        private readonly int laengste;

        public Felder(string bezeichnung, string hinweis, int laengste)
        {
            this.laengste = laengste;
            Zeilen = LongText("zeilen", bezeichnung, hinweis);
        }

        public Field<string> Zeilen { get; }

        protected override void Check()
        {
            if (Zeilen.HasValue && Zeilen.Value.ReplaceLineEndings("\n").Split('\n').ToList().FindIndex(z => z.Trim().Length > laengste) is var zeile and >= 0)
            {
                Zeilen.Fail($"Kürzen Sie Zeile {zeile + 1} auf höchstens {laengste} Zeichen");
            }
        }
    }
}

/// <summary>Goals of the Land.</summary>
public sealed class ZieleAendern : Zeilenakt
{
    public override string Titel => "Ziele ändern";

    public override string Knopf => "Ziele speichern";

    public override string Erfolg => "Die Ziele sind gespeichert.";

    public override string Anker => "#ziele";

    public override IReadOnlyList<string> Hinweise(Jahreslage lage) => ["Projekte werden diesen Zielen zugeordnet und danach ausgewertet."];

    protected override string Bezeichnung => "Ziele des Landes";

    protected override string Hinweis => "Ein Ziel je Zeile.";

    protected override int LaengsteZeile => 1000;

    protected override IEnumerable<string> Bisher(Programmjahr jahr) => jahr.Ziele.Select(z => z.Text);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Jahreslage lage) => lage.Jahr.PruefeZiele(Neu).Select(v => ((Field?)null, v));

    protected override void Fuehre(Jahreslage lage, Db db, TimeProvider clock) => lage.Jahr.ZieleAendern(Neu, "Ziele bearbeitet");

    private List<Jahresziel> Neu => [.. Gelesen.Select(g => new Jahresziel(g.Nummer, g.Zeile))];
}

/// <summary>Legal regimes of the year.</summary>
public sealed class RechtskreiseAendern : Zeilenakt
{
    public override string Titel => "Rechtskreise ändern";

    public override string Knopf => "Rechtskreise speichern";

    public override string Erfolg => "Die Rechtskreise sind gespeichert.";

    public override string Anker => "#rechtskreise";

    protected override string Bezeichnung => "Rechtskreise";

    protected override string Hinweis => "Ein Rechtskreis je Zeile, ausgeschrieben: SGB II, SGB III.";

    protected override int LaengsteZeile => 100;

    protected override IEnumerable<string> Bisher(Programmjahr jahr) => jahr.Rechtskreise.Select(r => r.Name);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Jahreslage lage) => lage.Jahr.PruefeRechtskreise(Neu).Select(v => ((Field?)null, v));

    protected override void Fuehre(Jahreslage lage, Db db, TimeProvider clock) => lage.Jahr.RechtskreiseAendern(Neu, "Rechtskreise bearbeitet");

    private List<Jahresrechtskreis> Neu => [.. Gelesen.Select(g => new Jahresrechtskreis(g.Nummer, g.Zeile))];
}

/// <summary>The envelope: set, raised or cut.</summary>
public sealed class KontingentAendern : Jahresakt
{
    private readonly Felder felder = new();

    public override Handlung Handlung => Handlung.KontingentAendern;

    public override string Titel => "Kontingent festsetzen";

    public override string Knopf => "Kontingent speichern";

    public override string Erfolg => "Das Kontingent ist gespeichert.";

    public override string Anker => "#mittel";

    public override IReadOnlyList<string> Hinweise(Jahreslage lage) =>
    [
        "Zweckgebundene Teile sind im Kontingent enthalten. Die Summe aller Zuteilungen übersteigt es nie, auch keinen Teil davon.",
        .. lage.Zugeteilt == Mittel.Keine ? Array.Empty<string>() : [$"Zugeteilt sind schon {Zahlen.EuroCent(lage.Zugeteilt.Gesamt)} €. Darunter lässt sich das Kontingent nicht senken."],
    ];

    public override Form Formular(Jahreslage lage)
    {
        if (lage.Kontingent is { } k)
        {
            felder.Fuer(k.Id, k.Version);
            felder.Betrag.Preset(Zahlen.EuroCent(k.Mittel.Gesamt));
            felder.Teilzeit.Preset(Zahlen.EuroCent(k.Mittel.Teilzeitausbildung));
            felder.Schwerpunkt.Preset(Zahlen.EuroCent(k.Mittel.Jahresschwerpunkt));
        }

        return felder;
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Jahreslage lage) =>
        (lage.Kontingent?.PruefeAendern(felder.Gelesen, lage.Zugeteilt, felder.Vom.Value) ?? Kontingent.PruefeFestsetzen(felder.Gelesen))
        .Select(v => (v.Regel == HaushaltRegeln.SchreibenAelter ? (Field?)felder.Vom : null, v));

    protected override void Fuehre(Jahreslage lage, Db db, TimeProvider clock)
    {
        if (lage.Kontingent is { } k)
        {
            k.Aendern(felder.Gelesen, lage.Zugeteilt, felder.Vom.Value, felder.Grund.Value);
        }
        else
        {
            db.Add(Kontingent.Festsetzen(Id<Kontingent>.New(clock), lage.Jahr.Jahr, felder.Gelesen, felder.Vom.Value, felder.Grund.Value));
        }
    }

    private sealed class Felder : Form
    {
        public Felder()
        {
            Betrag = Euro("betrag", "Kontingent des Landes", "Mit den zweckgebundenen Teilen, zum Beispiel 27.700.000");
            Teilzeit = Euro("teilzeit", "Davon für Teilzeitausbildung").Optional();
            Schwerpunkt = Euro("schwerpunkt", "Davon für den Schwerpunkt des Jahres").Optional();
            Vom = Date("vom", "Datum des Schreibens");
            Grund = LongText("grund", "Warum?", "Steht in der Akte. Zum Beispiel: Haushaltsgesetz 2026, Kürzung durch Erlass.");
        }

        public Field<Geld> Betrag { get; }

        public Field<Geld> Teilzeit { get; }

        public Field<Geld> Schwerpunkt { get; }

        public Field<DateOnly> Vom { get; }

        public Field<string> Grund { get; }

        public Mittel Gelesen => new(Betrag.Value, Teilzeit.OrNull(), Schwerpunkt.OrNull());
    }
}

/// <summary>Opens a year.</summary>
public sealed class JahrEroeffnen : Stufenakt
{
    public override Handlung Handlung => Handlung.ProgrammjahrEroeffnen;

    public override string Titel => "Jahr eröffnen";

    public override string Knopf => "Jahr eröffnen";

    public override string Erfolg => "Das Jahr ist eröffnet.";

    public override IReadOnlyList<string> Hinweise(Jahreslage lage) => ["Ab jetzt lassen sich Zielvereinbarungen dieses Jahres entwerfen. Zurück in die Vorbereitung geht es nicht; ändern lässt sich das Jahr weiter."];

    protected override IReadOnlyList<Verstoss> Hindernisse(Programmjahr jahr) => jahr.PruefeEroeffnen();

    protected override void Fuehre(Programmjahr jahr, string grund) => jahr.Eroeffnen(grund);
}

/// <summary>Closes a year.</summary>
public sealed class JahrAbschliessen : Stufenakt
{
    public override Handlung Handlung => Handlung.ProgrammjahrAbschliessen;

    public override string Titel => "Jahr abschließen";

    public override string Knopf => "Jahr abschließen";

    public override string Erfolg => "Das Jahr ist abgeschlossen.";

    public override IReadOnlyList<string> Hinweise(Jahreslage lage) => ["Danach ändert sich nichts mehr: weder Wortlaut und Termine noch Kontingent und Zuteilungen. Das lässt sich nicht zurücknehmen."];

    protected override IReadOnlyList<Verstoss> Hindernisse(Programmjahr jahr) => jahr.PruefeAbschliessen();

    protected override void Fuehre(Programmjahr jahr, string grund) => jahr.Abschliessen(grund);
}

/// <summary>The next step of a year, with its reason.</summary>
public abstract class Stufenakt : Jahresakt
{
    private readonly Felder felder = new();

    public override Form Formular(Jahreslage lage)
    {
        felder.Fuer(lage.Jahr.Id, lage.Jahr.Version);
        return felder;
    }

    protected abstract IReadOnlyList<Verstoss> Hindernisse(Programmjahr jahr);

    protected abstract void Fuehre(Programmjahr jahr, string grund);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Jahreslage lage) => Hindernisse(lage.Jahr).Select(v => ((Field?)null, v));

    protected override void Fuehre(Jahreslage lage, Db db, TimeProvider clock) => Fuehre(lage.Jahr, felder.Grund.Value);

    private sealed class Felder : Form
    {
        public Felder() => Grund = LongText("grund", "Anlass", "Steht in der Akte. Zum Beispiel: Haushalt verabschiedet.");

        public Field<string> Grund { get; }
    }
}
