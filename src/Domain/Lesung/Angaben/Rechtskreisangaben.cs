using Zielwerk.Domain.Lesung.Schreibweisen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>The legal regimes of § 1 and § 2, compared with each other (R11).</summary>
internal sealed class Rechtskreisangaben(Dokument dok)
{
    private static readonly string[] Zahlwort = ["", "", " (zweimal)", " (dreimal)"];

    public IReadOnlyList<string> Lies()
    {
        var stellen = dok.Vorkommen(Felder.Rechtskreise).ToList();
        dok.Buch.Finde("legalRegimes", [.. stellen.Select(s => dok.Stelle(s.Spanne))]);
        var listen = stellen.Select(s => Rechtskreisliste(s.Spanne)).ToList();
        if (listen.Count == 0)
        {
            dok.Buch.Warnung(Befundcodes.Missing, "legalRegimes", "Die Rechtskreise sind nicht genannt.", null);
            return [];
        }

        foreach (var ersatz in listen.SelectMany(l => l.Ersetzt).GroupBy(e => e))
        {
            var mal = ersatz.Count() < Zahlwort.Length ? Zahlwort[ersatz.Count()] : $" ({ersatz.Count()}-mal)";
            var roemisch = ersatz.Key.Wert.All(c => c is 'I' or 'V' or 'X') ? "als römische Zahl " : "als ";
            var stelle = stellen[listen.FindIndex(l => l.Ersetzt.Contains(ersatz.Key))];
            dok.Buch.Info(Befundcodes.OcrCorrection, "legalRegimes", $"\"{ersatz.Key.Roh}\" {roemisch}{ersatz.Key.Wert} gelesen{mal}.", dok.Fundtext(stelle.Spanne));
        }

        for (var i = 1; i < listen.Count; i++)
        {
            if (!listen[i].Rechtskreise.SequenceEqual(listen[0].Rechtskreise))
            {
                dok.Buch.Warnung(
                    Befundcodes.Conflict,
                    "legalRegimes",
                    $"Die Rechtskreise in Zeile {Zeile(stellen[0].Spanne)} und Zeile {Zeile(stellen[i].Spanne)} sind verschieden.",
                    dok.Fundtext(stellen[i].Spanne));
            }
        }

        // Both places name the same regimes; in a spoilt text the place that lost fewer of them is the better witness.
        return dok.Bild.Rauscht || listen[0].Rechtskreise.Count == 0 ? listen.MaxBy(l => l.Rechtskreise.Count)!.Rechtskreise : listen[0].Rechtskreise;
    }

    /// <summary>A list of words, or the year's list where letters are spoilt but none is missing: a dropped regime is shorter by two letters at least.</summary>
    private Rechtskreisliste Rechtskreisliste(Spanne spanne)
    {
        var liste = Rechtskreislisten.Lies(Worte(spanne));
        var text = dok.Eben(spanne);
        if (dok.Bild.Rauscht && dok.Vorlage.Werte.TryGetValue(Felder.Rechtskreise, out var soll) && Math.Abs(text.Count(char.IsLetterOrDigit) - soll.Count(char.IsLetterOrDigit)) < 2
            && dok.Bild.IstVerlesen(text, soll) && Aufzaehlung.Rechtskreise(soll) is var kreise && !kreise.SequenceEqual(liste.Rechtskreise))
        {
            dok.Buch.Info(Befundcodes.OcrCorrection, "legalRegimes", $"Erkennungsfehler berichtigt: \"{text}\" als \"{soll}\" gelesen.", dok.Fundtext(spanne));
            return new(kreise, []);
        }

        return liste;
    }

    private IEnumerable<string> Worte(Spanne s) => dok.Worte.Skip(s.Von).Take(s.Laenge).Select(w => w.Kern);

    private int Zeile(Spanne s) => dok.Worte[s.Von].Zeile;
}
