using System.Globalization;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Haushalt;

/// <summary>A line of an uploaded table: what it would do, or what is wrong with it.</summary>
/// <param name="Nummer">Number of the line in the file.</param>
/// <param name="Bisher">What the body has by now; null when it has no letter yet.</param>
public sealed record Tabellenzeile(int Nummer, string Ags, string Name, Zuteilungsangabe? Angabe, Mittel? Bisher, IReadOnlyList<string> Befunde)
{
    /// <summary>The line says what is valid already.</summary>
    public bool Unveraendert { get; init; }
}

/// <summary>Reads allocations out of the cells of a table and says for each line what is wrong; pure.</summary>
public sealed class Zuteilungstabelle
{
    private readonly Dictionary<string, int> spalten = [];

    private Zuteilungstabelle()
    {
    }

    public IReadOnlyList<Tabellenzeile> Zeilen { get; private set; } = [];

    /// <summary>What is wrong with the table as a whole.</summary>
    public string? Fehler { get; private set; }

    public bool IstGut => Fehler is null && Zeilen.Count > 0 && Zeilen.All(z => z.Befunde.Count == 0);

    /// <summary>Lines that change something, the lower ones first, so that shifting money from one body to another passes.</summary>
    public IReadOnlyList<Tabellenzeile> Aenderungen =>
        [.. Zeilen.Where(z => !z.Unveraendert && z.Angabe is not null).OrderBy(z => z.Angabe!.Mittel.Gesamt.Cent - (z.Bisher?.Gesamt.Cent ?? 0))];

    /// <summary>Names of the columns of a year, as the template has them.</summary>
    public static IReadOnlyList<string> Spalten(int jahr) =>
        ["ags", "gebietskoerperschaft", "schreiben_vom", "aktenzeichen", "betrag", "davon_teilzeitausbildung", "davon_schwerpunkt", .. Enumerable.Range(jahr, Zuteilung.Scheibenzahl).Select(Scheibe), "grund"];

    /// <param name="vorhanden">Allocations of the year by key of the body.</param>
    public static Zuteilungstabelle Pruefe(
        Tabelleninhalt inhalt, int jahr, Kontingent? kontingent, IReadOnlyDictionary<string, Koerperschaft> gebiete, IReadOnlyDictionary<string, Zuteilung> vorhanden)
    {
        var tabelle = new Zuteilungstabelle { Fehler = inhalt.Fehler };
        if (tabelle.Fehler is not null)
        {
            return tabelle;
        }

        if (kontingent is null)
        {
            tabelle.Fehler = HaushaltRegeln.KontingentFehlt.Text;
        }
        else if (inhalt.Zeilen.Count < 2)
        {
            tabelle.Fehler = "Die Tabelle ist leer. Laden Sie die Vorlage herunter und füllen Sie sie aus.";
        }
        else if (tabelle.LiesKopf(inhalt.Zeilen[0].Zellen, jahr) is { } fehler)
        {
            tabelle.Fehler = fehler;
        }
        else
        {
            tabelle.Zeilen = [.. inhalt.Zeilen.Skip(1).Select(z => tabelle.LiesZeile(z.Nummer, z.Zellen, jahr, gebiete, vorhanden))];
            tabelle.PruefeDoppelte();
            tabelle.PruefeSumme(kontingent, vorhanden);
        }

        return tabelle;
    }

    private static string Scheibe(int jahr) => string.Create(CultureInfo.InvariantCulture, $"jahresscheibe_{jahr}");

    private string? LiesKopf(IReadOnlyList<string> zellen, int jahr)
    {
        foreach (var (name, stelle) in zellen.Select((z, i) => (z.ToLowerInvariant(), i)).Where(z => z.Item1.Length > 0))
        {
            if (!Spalten(jahr).Contains(name))
            {
                return $"Die Spalte „{name}“ ist unbekannt. Erlaubt sind: {string.Join(", ", Spalten(jahr))}.";
            }

            if (!spalten.TryAdd(name, stelle))
            {
                return $"Die Spalte „{name}“ steht zweimal in der Tabelle.";
            }
        }

        var fehlend = ((string[])["ags", "schreiben_vom", "aktenzeichen", "betrag", "grund"]).Where(s => !spalten.ContainsKey(s)).ToList();
        return fehlend.Count == 0 ? null : $"In der ersten Zeile {(fehlend.Count == 1 ? "fehlt die Spalte" : "fehlen die Spalten")} {string.Join(", ", fehlend)}. Laden Sie die Vorlage herunter und füllen Sie sie aus.";
    }

    private Tabellenzeile LiesZeile(int nummer, IReadOnlyList<string> zellen, int jahr, IReadOnlyDictionary<string, Koerperschaft> gebiete, IReadOnlyDictionary<string, Zuteilung> vorhanden)
    {
        var befunde = new List<string>();
        foreach (var spalte in spalten.Where(s => Zelle(s.Key) is ['=' or '+' or '-' or '@', ..]))
        {
            befunde.Add($"Spalte „{spalte.Key}“: Formeln und Vorzeichen werden nicht angenommen. Tragen Sie den Wert selbst ein.");
        }

        var ags = Zelle("ags").PadLeft(5, '0'); // a spreadsheet drops the zero in front
        if (!gebiete.TryGetValue(ags, out var gebiet))
        {
            befunde.Add($"„{Zelle("ags")}“ ist kein Schlüssel einer Gebietskörperschaft.");
        }

        var vom = Tag(Zelle("schreiben_vom"));
        if (vom is null)
        {
            befunde.Add("Spalte „schreiben_vom“: Geben Sie einen Tag an, zum Beispiel 8.1.2025.");
        }

        var betrag = Betrag("betrag", pflicht: true);
        var (teilzeit, schwerpunkt) = (Betrag("davon_teilzeitausbildung", pflicht: false), Betrag("davon_schwerpunkt", pflicht: false));
        var namen = Enumerable.Range(jahr, Zuteilung.Scheibenzahl).Select(Scheibe).ToList();
        var scheiben = namen.All(n => Zelle(n).Length == 0) ? [betrag ?? default, default, default, default, default] : namen.Select(n => Betrag(n, pflicht: false) ?? default).ToList();
        var alt = vorhanden.GetValueOrDefault(ags);
        if (befunde.Count > 0)
        {
            return new(nummer, ags, gebiet?.Name ?? Zelle("gebietskoerperschaft"), null, alt?.Mittel, befunde);
        }

        var angabe = new Zuteilungsangabe(vom!.Value, Zelle("aktenzeichen"), new(betrag!.Value, teilzeit ?? default, schwerpunkt ?? default), scheiben, Zelle("grund"));
        var verstoesse = alt?.PruefeErsetzen(angabe) ?? Zuteilung.PruefeZuteilen(jahr, gebiet!, angabe);
        var unveraendert = verstoesse.Any(v => v.Regel == HaushaltRegeln.NichtsGeaendert);
        return new(nummer, ags, gebiet!.Name, angabe, alt?.Mittel, [.. verstoesse.Where(v => v.Regel != HaushaltRegeln.NichtsGeaendert).Select(v => v.ToString())]) { Unveraendert = unveraendert };

        string Zelle(string spalte) => spalten.TryGetValue(spalte, out var stelle) && stelle < zellen.Count ? zellen[stelle] : "";

        Geld? Betrag(string spalte, bool pflicht)
        {
            var text = Zelle(spalte);
            if (text.Length == 0 && !pflicht)
            {
                return null;
            }

            var (wert, fehler) = Eingabe.Euro(text);
            if (fehler is not null && text is not ['=' or '+' or '-' or '@', ..])
            {
                befunde.Add($"Spalte „{spalte}“: „{text}“ ist kein Betrag. Schreiben Sie ihn deutsch, zum Beispiel 1.118.780,00.");
            }

            return wert;
        }
    }

    private void PruefeDoppelte()
    {
        var mehrfach = Zeilen.GroupBy(z => z.Ags).Where(g => g.Count() > 1).ToDictionary(g => g.Key, g => string.Join(" und ", g.Select(z => z.Nummer)));
        Zeilen = [.. Zeilen.Select(z => mehrfach.TryGetValue(z.Ags, out var wo) ? z with { Befunde = [.. z.Befunde, $"Diese Gebietskörperschaft steht mehrfach in der Tabelle (Zeilen {wo})."] } : z)];
    }

    private void PruefeSumme(Kontingent kontingent, IReadOnlyDictionary<string, Zuteilung> vorhanden)
    {
        if (Zeilen.Any(z => z.Befunde.Count > 0))
        {
            return;
        }

        var zugeteilt = vorhanden.Values.Aggregate(Mittel.Keine, (s, z) => s + z.Mittel);
        var (bisher, neu) = Aenderungen.Aggregate((Mittel.Keine, Mittel.Keine), (s, z) => (s.Item1 + (z.Bisher ?? Mittel.Keine), s.Item2 + z.Angabe!.Mittel));
        Fehler = kontingent.PruefeZuteilung(zugeteilt, bisher, neu).Select(v => $"Alle Zeilen zusammen: {v}").FirstOrDefault();
    }

    /// <summary>A day as people write it, as the program exports it, or as a spreadsheet counts it.</summary>
    private static DateOnly? Tag(string text) =>
        Eingabe.Datum(text) is { Error: null, Value: var tag } ? tag
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? iso
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var zahl) && zahl is > 36_000 and < 73_000 ? new DateOnly(1899, 12, 30).AddDays(zahl)
        : null;
}
