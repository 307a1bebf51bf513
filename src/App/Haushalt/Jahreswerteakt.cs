using System.Globalization;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>Template, focus of the year, priorities, alliance.</summary>
public sealed class WerteAendern : Jahresakt
{
    private readonly Felder felder = new();

    public override Handlung Handlung => Handlung.ProgrammjahrAendern;

    public override string Titel => "Wortlaut und Schwerpunkte ändern";

    public override string Knopf => "Wortlaut und Schwerpunkte speichern";

    public override string Erfolg => "Wortlaut und Schwerpunkte sind gespeichert.";

    public override string Anker => "#werte";

    public override IReadOnlyList<string> Hinweise(Jahreslage lage) => ["Diese Werte stehen so in jedem Entwurf einer Zielvereinbarung dieses Jahres."];

    public override Form Formular(Jahreslage lage)
    {
        var (jahr, werte) = (lage.Jahr, lage.Jahr.Werte);
        felder.Fuer(jahr.Id, jahr.Version);
        felder.Vorlage.Preset($"{werte.Vorlagenjahr}");
        felder.Foerderschwerpunkt.Preset(werte.Foerderschwerpunkt);
        felder.Schwerpunkte.Preset(werte.Schwerpunkte);
        felder.Buendnis.Preset(werte.Buendnis);
        felder.Von.Preset($"{werte.BuendnisVon}");
        felder.Bis.Preset($"{werte.BuendnisBis}");
        return felder;
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Jahreslage lage) =>
        lage.Jahr.PruefeWerte(felder.Gelesen).Select(v => (v.Regel == HaushaltRegeln.EndeVorBeginn ? (Field?)felder.Bis : null, v));

    protected override void Fuehre(Jahreslage lage, Db db, TimeProvider clock) => lage.Jahr.WerteAendern(felder.Gelesen, "Wortlaut und Schwerpunkte bearbeitet");

    private sealed class Felder : Form
    {
        public Felder()
        {
            Vorlage = Choice("vorlage", "Welcher Wortlaut gilt?", [.. Stammdaten.Vorlagen().OrderByDescending(v => v.Jahr).Select(v => ($"{v.Jahr}", $"Vorlage {v.Jahr}"))]);
            Foerderschwerpunkt = LongText("foerderschwerpunkt", "Schwerpunkt des Jahres", "Wofür die zusätzlichen Landesmittel nach § 2 sind. Im Satz steht davor: „erneut Landesmittel für“.").AtMost(1000);
            Schwerpunkte = LongText("schwerpunkte", "Schwerpunkte in § 1", "Im Satz steht davor: „Schwerpunkte im Ausbildungs- und Qualifizierungsbudget sind“.");
            Buendnis = Text("buendnis", "Name des Bündnisses");
            Von = Text("buendnis-von", "Erstes Jahr des Bündnisses").AtMost(4).Digits();
            Bis = Text("buendnis-bis", "Letztes Jahr des Bündnisses").AtMost(4).Digits();
        }

        public Field<string> Vorlage { get; }

        public Field<string> Foerderschwerpunkt { get; }

        public Field<string> Schwerpunkte { get; }

        public Field<string> Buendnis { get; }

        public Field<string> Von { get; }

        public Field<string> Bis { get; }

        public Jahreswerte Gelesen => new(Zahl(Vorlage)!.Value, Foerderschwerpunkt.Value, Schwerpunkte.Value, Buendnis.Value, Zahl(Von)!.Value, Zahl(Bis)!.Value);

        protected override void Check()
        {
            foreach (var feld in (Field<string>[])[Von, Bis])
            {
                if (feld.HasValue && Zahl(feld) is null)
                {
                    feld.Fail($"Geben Sie „{feld.Label}“ mit vier Ziffern an, zum Beispiel 2025");
                }
            }
        }

        private static int? Zahl(Field<string> feld) => int.TryParse(feld.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var zahl) && zahl is >= 1990 and <= 2100 ? zahl : null;
    }
}

/// <summary>Maßnahmenarten in the spelling of the year.</summary>
public sealed class MassnahmenartenAendern : Jahresakt
{
    private Felder felder = new(0);

    public override Handlung Handlung => Handlung.ProgrammjahrAendern;

    public override string Titel => "Maßnahmenarten ändern";

    public override string Knopf => "Maßnahmenarten speichern";

    public override string Erfolg => "Die Maßnahmenarten sind gespeichert.";

    public override string Anker => "#massnahmenarten";

    public override IReadOnlyList<string> Hinweise(Jahreslage lage) =>
        ["Die Namen stehen in dieser Reihenfolge und Schreibweise in § 5. Leeren Sie beide Felder, um eine Maßnahmenart zu streichen. Das letzte Paar ist für eine weitere."];

    public override Form Formular(Jahreslage lage)
    {
        felder = new(lage.Jahr.Massnahmenarten.Count + 1);
        felder.Fuer(lage.Jahr.Id, lage.Jahr.Version);
        foreach (var (art, (name, kurz)) in lage.Jahr.Massnahmenarten.Zip(felder.Paare))
        {
            name.Preset(art.Name);
            kurz.Preset(art.Kurzname);
        }

        return felder;
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Jahreslage lage) => lage.Jahr.PruefeMassnahmenarten(Gelesen).Select(v => ((Field?)null, v));

    protected override void Fuehre(Jahreslage lage, Db db, TimeProvider clock) => lage.Jahr.MassnahmenartenAendern(Gelesen, "Maßnahmenarten bearbeitet");

    private List<Jahresmassnahmenart> Gelesen => [.. felder.Paare.Select(p => (Name: p.Name.OrNull() ?? "", Kurz: p.Kurz.OrNull() ?? ""))
        .Where(p => p.Name.Length + p.Kurz.Length > 0).Select((p, i) => new Jahresmassnahmenart(i + 1, p.Name, p.Kurz))];

    private sealed class Felder : Form
    {
        public Felder(int anzahl) => Paare = [.. Enumerable.Range(1, anzahl).Select(i => (
            Text($"name-{i}", $"Maßnahmenart {i}").Optional().AtMost(1000), Text($"kurz-{i}", $"Kurzname {i}", "Für Filter und Schaubilder").Optional().AtMost(100)))];

        public IReadOnlyList<(Field<string> Name, Field<string> Kurz)> Paare { get; }
    }
}

/// <summary>Dates the ministry sets.</summary>
public sealed class TermineAendern : Jahresakt
{
    private Felder felder = new(0);

    public override Handlung Handlung => Handlung.ProgrammjahrAendern;

    public override string Titel => "Termine ändern";

    public override string Knopf => "Termine speichern";

    public override string Erfolg => "Die Termine sind gespeichert.";

    public override string Anker => "#termine";

    public override IReadOnlyList<string> Hinweise(Jahreslage lage) =>
        ["Fristen nach Gesetz und Programm stehen im Rechtsstand und werden von selbst berechnet. Hier stehen nur Termine, die das Ministerium für dieses Jahr setzt. Leeren Sie alle Felder eines Termins, um ihn zu streichen."];

    public override Form Formular(Jahreslage lage)
    {
        felder = new(lage.Jahr.Termine.Count + 2);
        felder.Fuer(lage.Jahr.Id, lage.Jahr.Version);
        foreach (var (termin, (name, von, bis)) in lage.Jahr.Termine.Zip(felder.Zeilen))
        {
            name.Preset(termin.Bezeichnung);
            von.Preset(termin.Von is { } v ? v.ToString("d.M.yyyy", Deutsch.Kultur) : "");
            bis.Preset(termin.Bis.ToString("d.M.yyyy", Deutsch.Kultur));
        }

        return felder;
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Jahreslage lage) => lage.Jahr.PruefeTermine(Gelesen).Select(v => ((Field?)null, v));

    protected override void Fuehre(Jahreslage lage, Db db, TimeProvider clock) => lage.Jahr.TermineAendern(Gelesen, "Termine bearbeitet");

    private List<Jahrestermin> Gelesen => [.. felder.Zeilen.Where(z => z.Bis.HasValue)
        .Select((z, i) => new Jahrestermin(i + 1, z.Name.OrNull() ?? "", z.Von.HasValue ? z.Von.Value : null, z.Bis.Value))];

    private sealed class Felder : Form
    {
        public Felder(int anzahl) => Zeilen = [.. Enumerable.Range(1, anzahl).Select(i => (
            Text($"name-{i}", $"Termin {i}", "Zum Beispiel: Gespräche abgeschlossen").Optional(),
            Date($"von-{i}", $"Termin {i}, erster Tag", "Nur bei einem Zeitraum").Optional(),
            Date($"bis-{i}", $"Termin {i}, letzter Tag").Optional()))];

        public IReadOnlyList<(Field<string> Name, Field<DateOnly> Von, Field<DateOnly> Bis)> Zeilen { get; }

        protected override void Check()
        {
            foreach (var (name, von, bis) in Zeilen.Where(z => !z.Bis.HasValue && z.Bis.Error is null && (z.Name.HasValue || z.Von.HasValue)))
            {
                bis.Fail($"Geben Sie „{bis.Label}“ an oder leeren Sie die ganze Zeile");
            }
        }
    }
}
