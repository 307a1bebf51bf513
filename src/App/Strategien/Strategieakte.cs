using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Strategien;

/// <summary>A new version, the first one included.</summary>
public sealed class FassungErgaenzen : Strategieakt
{
    private const string Keines = "keines";
    private Felder felder = new([]);

    public override string Titel => "Fassung der Strategie eintragen";

    public override string Knopf => "Fassung speichern";

    public override string Erfolg => "Die Fassung ist eingetragen. Tragen Sie jetzt ein, mit wem sie abgestimmt ist.";

    public override string Hinweis => "Frühere Fassungen bleiben stehen. Das Dokument laden Sie vorher bei einem Ihrer Vorgänge als Unterlage hoch; dann lässt es sich hier auswählen.";

    public override Form Formular(Strategielage lage)
    {
        felder = new([.. lage.Dokumente.Select(d => ($"{d.Key}", d.Value)), (Keines, "Noch kein Dokument")]);
        if (lage.Strategie is { } s)
        {
            felder.Fuer(s.Id, s.Version);
        }

        return felder;
    }

    protected override IEnumerable<(Field Feld, Verstoss Verstoss)> Pruefe(Strategielage lage, DateOnly heute) =>
        (lage.Strategie ?? Strategie.Anlegen(default, lage.Organisation)).PruefeFassung(felder.Gelesen, heute).Select(v => (
            v.Regel == StrategieRegeln.EndeVorBeginn ? (felder.Bis.HasValue && felder.Bis.Value < felder.Von.Value ? felder.Bis : felder.Fortschreiben)
            : v.Regel == StrategieRegeln.TagLiegtVorn ? (felder.BeschlossenAm.Value > heute ? felder.BeschlossenAm : felder.Eingereicht)
            : v.Regel == StrategieRegeln.EingereichtVorBeschluss ? felder.Eingereicht
            : v.Regel == StrategieRegeln.FassungNichtNeuer ? felder.Von
            : (Field)felder.Bezeichnung, v));

    protected override void Fuehre(Strategie strategie, Strategielage lage, DateOnly heute) =>
        strategie.FassungErgaenzen(felder.Gelesen, heute, "Fassung eingetragen");

    private sealed class Felder : Form
    {
        public Felder(IReadOnlyList<(string, string)> dokumente)
        {
            Bezeichnung = Text("bezeichnung", "Titel der Strategie").AtMost(300);
            BeschlossenVon = Text("beschlossen-von", "Wer hat sie beschlossen?", "Zum Beispiel: Kreistag, Magistrat");
            BeschlossenAm = Date("beschlossen-am", "Beschlossen am");
            Von = Date("von", "Gültig ab");
            Bis = Date("bis", "Gültig bis", "Nur wenn sie ein festes Ende hat").Optional();
            Fortschreiben = Date("fortschreiben", "Fortschreiben bis", "Bis wann sie nach Ihrem Beschluss oder der Absprache mit dem Land zu aktualisieren ist");
            Eingereicht = Date("eingereicht", "Beim Land eingereicht am", "Lässt sich auch später eintragen").Optional();
            Dokument = Choice("dokument", "Welche Unterlage ist die Strategie?", dokumente);
        }

        public Field<string> Bezeichnung { get; }

        public Field<string> BeschlossenVon { get; }

        public Field<DateOnly> BeschlossenAm { get; }

        public Field<DateOnly> Von { get; }

        public Field<DateOnly> Bis { get; }

        public Field<DateOnly> Fortschreiben { get; }

        public Field<DateOnly> Eingereicht { get; }

        public Field<string> Dokument { get; }

        public Strategiefassung Gelesen => new(
            0, Bezeichnung.Value, BeschlossenVon.Value, BeschlossenAm.Value, Von.Value, Bis.HasValue ? Bis.Value : null, Fortschreiben.Value,
            Eingereicht.HasValue ? Eingereicht.Value : null, Guid.TryParse(Dokument.Value, out var dokument) ? dokument : null);
    }
}

/// <summary>The last version was handed to the Land.</summary>
public sealed class StrategieEinreichen : Strategieakt
{
    private readonly Felder felder = new();

    public override string Titel => "Einreichung eintragen";

    public override string Knopf => "Einreichung speichern";

    public override string Erfolg => "Die Einreichung ist eingetragen.";

    public override string Hinweis => "Ohne eingereichte Strategie lässt sich das Budget nicht beantragen.";

    public override Form? Formular(Strategielage lage)
    {
        if (lage is not { Strategie: { } s, Letzte.EingereichtAm: null })
        {
            return null;
        }

        felder.Fuer(s.Id, s.Version);
        return felder;
    }

    protected override IEnumerable<(Field Feld, Verstoss Verstoss)> Pruefe(Strategielage lage, DateOnly heute) =>
        lage.Strategie!.PruefeEinreichen(lage.Letzte!.Nummer, felder.Am.Value, heute).Select(v => ((Field)felder.Am, v));

    protected override void Fuehre(Strategie strategie, Strategielage lage, DateOnly heute) => strategie.Einreichen(lage.Letzte!.Nummer, felder.Am.Value, heute, "Einreichung eingetragen");

    private sealed class Felder : Form
    {
        public Felder() => Am = Date("am", "Eingereicht am");

        public Field<DateOnly> Am { get; }
    }
}

/// <summary>The last version was coordinated with a group.</summary>
public sealed class StrategieAbstimmen : Strategieakt
{
    private readonly Felder felder = new();

    public override string Titel => "Abstimmung eintragen";

    public override string Knopf => "Abstimmung speichern";

    public override string Erfolg => "Die Abstimmung ist eingetragen.";

    public override string Hinweis => "Nennen Sie die Stelle und die Funktion, keinen Namen. Eine neue Eintragung zur selben Gruppe ersetzt die frühere.";

    public override Form? Formular(Strategielage lage)
    {
        if (lage is not { Strategie: { } s, Letzte: not null })
        {
            return null;
        }

        felder.Fuer(s.Id, s.Version);
        return felder;
    }

    protected override IEnumerable<(Field Feld, Verstoss Verstoss)> Pruefe(Strategielage lage, DateOnly heute) =>
        Strategie.PruefeAbstimmen(Gelesen(lage), heute).Select(v => ((Field)felder.Am, v));

    protected override void Fuehre(Strategie strategie, Strategielage lage, DateOnly heute) => strategie.Abstimmen(Gelesen(lage), heute, "Abstimmung eingetragen");

    private Abstimmung Gelesen(Strategielage lage) =>
        new(lage.Letzte!.Nummer, Enum.Parse<Abstimmungsgruppe>(felder.Gruppe.Value), felder.Am.Value, felder.Stelle.Value, felder.Wie.Value);

    private sealed class Felder : Form
    {
        public Felder()
        {
            Gruppe = Choice("gruppe", "Mit welcher Gruppe?", [.. Enum.GetValues<Abstimmungsgruppe>().Select(g => (g.ToString(), Strategiepruefung.Name(g)))]);
            Am = Date("am", "Abgestimmt am");
            Stelle = Text("stelle", "Stelle und Funktion", "Zum Beispiel: Jobcenter, Geschäftsführung");
            Wie = Text("form", "Form der Abstimmung", "Zum Beispiel: Sitzung des Beirats, schriftlich");
        }

        public Field<string> Gruppe { get; }

        public Field<DateOnly> Am { get; }

        public Field<string> Stelle { get; }

        public Field<string> Wie { get; }
    }
}
