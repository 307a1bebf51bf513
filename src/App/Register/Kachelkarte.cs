using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Register;

/// <summary>One tile: where it lies in the grid of 6 × 7 cells, the short name in one or two lines, and what the year says about the body.</summary>
public sealed record Kachel(int Spalte, int Zeile, Gebiet Gebiet, IReadOnlyList<string> Kurzname, Kachelwert? Wert);

/// <summary>An agreement of the year as the map needs it; the amount is null when the agreement names none.</summary>
public sealed record Kachelwert(Geld? Betrag, bool Beispieldaten);

/// <summary>The tile map of a year: bodies that exist in the year, colour steps computed from their amounts, totals.</summary>
public sealed record Kachelkarte(int Jahr, IReadOnlyList<Kachel> Kacheln, Farbstufen Stufen)
{
    private const int ZeilenDerVorlage = 7;

    // Schematic places (design/mockups): every body keeps about the neighbours it has on a map.
    private static readonly Dictionary<string, (int Spalte, int Zeile, string[] Name)> Plaetze = new()
    {
        ["06635"] = (2, 0, ["Waldeck-", "Frankenb."]),
        ["06633"] = (3, 0, ["Kassel", "(Landkreis)"]),
        ["06611"] = (4, 0, ["Kassel", "(Stadt)"]),
        ["06636"] = (5, 0, ["Werra-", "Meißner"]),
        ["06534"] = (2, 1, ["Marburg-", "Biedenkopf"]),
        ["06634"] = (3, 1, ["Schwalm-", "Eder"]),
        ["06632"] = (4, 1, ["Hersfeld-", "Rotenburg"]),
        ["06532"] = (1, 2, ["Lahn-Dill"]),
        ["06531"] = (2, 2, ["Gießen"]),
        ["06535"] = (3, 2, ["Vogelsberg"]),
        ["06631"] = (4, 2, ["Fulda"]),
        ["06533"] = (0, 3, ["Limburg-", "Weilburg"]),
        ["06434"] = (1, 3, ["Hochtaunus"]),
        ["06440"] = (2, 3, ["Wetterau"]),
        ["06435"] = (3, 3, ["Main-Kinzig"]),
        ["06439"] = (0, 4, ["Rheingau-", "Taunus"]),
        ["06436"] = (1, 4, ["Main-", "Taunus"]),
        ["06412"] = (2, 4, ["Frankfurt", "am Main"]),
        ["06413"] = (3, 4, ["Offenbach", "(Stadt)"]),
        ["06415"] = (4, 4, ["Hanau"]),
        ["06414"] = (0, 5, ["Wiesbaden"]),
        ["06433"] = (1, 5, ["Groß-", "Gerau"]),
        ["06411"] = (2, 5, ["Darmstadt"]),
        ["06438"] = (3, 5, ["Offenbach", "(Kreis)"]),
        ["06431"] = (1, 6, ["Bergstraße"]),
        ["06432"] = (2, 6, ["Darmstadt-", "Dieburg"]),
        ["06437"] = (3, 6, ["Odenwald"]),
    };

    /// <summary>Rows of the grid; a body that the fixed places do not know gets a place in a row below.</summary>
    public int Zeilen => Math.Max(ZeilenDerVorlage, Kacheln.Max(k => k.Zeile) + 1);

    public int MitVereinbarung => Kacheln.Count(k => k.Wert is not null);

    public Geld Summe => new(Kacheln.Sum(k => k.Wert?.Betrag?.Cent ?? 0));

    public bool Beispieldaten => Kacheln.Any(k => k.Wert is { Beispieldaten: true });

    /// <summary>The map of a year. The bodies are those that exist at its end, so Hanau appears from 2026 on (R3).</summary>
    public static Kachelkarte Von(int jahr, IEnumerable<Gebiet> gebiete, IReadOnlyDictionary<string, Kachelwert> werte)
    {
        var weitere = 0;
        var kacheln = new List<Kachel>();
        foreach (var gebiet in gebiete.Where(g => g.GiltIm(jahr)))
        {
            var wert = werte.GetValueOrDefault(gebiet.Ags);
            if (Plaetze.TryGetValue(gebiet.Ags, out var platz))
            {
                kacheln.Add(new(platz.Spalte, platz.Zeile, gebiet, platz.Name, wert));
            }
            else
            {
                kacheln.Add(new(weitere % 6, ZeilenDerVorlage + (weitere / 6), gebiet, [], wert));
                weitere++;
            }
        }

        kacheln.Sort((a, b) => (a.Zeile, a.Spalte).CompareTo((b.Zeile, b.Spalte)));
        return new(jahr, kacheln, Farbstufen.Aus([.. kacheln.Select(k => k.Wert?.Betrag).OfType<Geld>()]));
    }
}
