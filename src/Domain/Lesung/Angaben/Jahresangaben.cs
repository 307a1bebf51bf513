using Zielwerk.Domain.Lesung.Schreibweisen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>The year of the agreement from all its year slots; slots that differ are named with their lines (R5).</summary>
internal static class Jahresangaben
{
    /// <summary>The year most slots name, the title page first on a tie; null when none is readable.</summary>
    public static int? Lies(Dokument dok)
    {
        var stellen = Stellen(dok);
        if (stellen.Count == 0)
        {
            dok.Buch.Fehler(Befundcodes.Missing, "year", "Keine Jahresangabe gefunden.", null);
            return null;
        }

        var jahr = stellen.GroupBy(s => s.Jahr).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(s => s.Wort)).First().Key;
        var beleg = stellen.First(s => s.Jahr == jahr);
        dok.Buch.Finde("year", dok.Stelle(new(beleg.Wort, beleg.Wort + 1)));
        foreach (var andere in stellen.Where(s => s.Jahr != jahr))
        {
            dok.Buch.Warnung(
                Befundcodes.Conflict,
                "year",
                $"Zeile {Zeile(beleg)} nennt das Jahr {jahr}, Zeile {Zeile(andere)} das Jahr {andere.Jahr}.",
                dok.Worte[andere.Wort].Kern);
        }

        if (dok.Muster.Felder.FirstOrDefault(f => f.Feld == Felder.Jahr && dok.Ort(f).Teil == Teil.Titelblatt) is { } titelblatt && Wort(dok, titelblatt) < 0)
        {
            dok.Buch.Warnung(Befundcodes.Missing, "year", $"Auf dem Titelblatt ist kein Jahr zu lesen; die übrigen Stellen nennen {jahr}.", null);
        }

        foreach (var geteilt in stellen.Where(s => s.Jahr == jahr && dok.Worte[s.Wort].Roh.Contains(' ', StringComparison.Ordinal)))
        {
            dok.Buch.Info(Befundcodes.OcrCorrection, "year", $"Zeile {Zeile(geteilt)}: Leerzeichen in der Jahreszahl entfernt.", dok.Worte[geteilt.Wort].Roh);
        }

        foreach (var ersetzt in stellen.Where(s => s.Jahr == jahr && !Jahreszahlen.IstRein(dok.Worte[s.Wort].Kern)))
        {
            dok.Buch.Info(Befundcodes.OcrCorrection, "year", $"Zeile {Zeile(ersetzt)}: Buchstabe in der Jahreszahl als Ziffer gelesen.", dok.Worte[ersetzt.Wort].Kern);
        }

        return jahr;

        int Zeile((int Jahr, int Wort) s) => dok.Worte[s.Wort].Zeile;
    }

    /// <summary>The word of one year slot, or -1.</summary>
    public static int Wort(Dokument dok, Feldstelle feld)
    {
        if (dok.Abgleich.ZuWort[feld.Von] is var wort and >= 0 && Jahreszahlen.Lies(dok.Worte[wort].Kern) is not null)
        {
            return wort;
        }

        var spanne = dok.Spanne(feld);
        for (var i = spanne.Von; i < spanne.Bis; i++)
        {
            if (Jahreszahlen.Lies(dok.Worte[i].Kern) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private static List<(int Jahr, int Wort)> Stellen(Dokument dok)
    {
        var stellen = new List<(int, int)>();
        foreach (var feld in dok.Muster.Felder.Where(f => f.Feld == Felder.Jahr))
        {
            if (Wort(dok, feld) is var wort and >= 0)
            {
                stellen.Add((Jahreszahlen.Lies(dok.Worte[wort].Kern)!.Value, wort));
            }
        }

        return stellen;
    }
}
