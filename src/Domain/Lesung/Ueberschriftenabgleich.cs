using Zielwerk.Domain.Lesung.Angaben;

namespace Zielwerk.Domain.Lesung;

/// <summary>
/// Puts the "§ n" of headings where it belongs. The alignment may have spent it on a clause or reference that the text does not have:
/// the title that follows decides, and a heading without a title of the template belongs to nothing (R45).
/// </summary>
internal static class Ueberschriftenabgleich
{
    private const int Titelbeginn = 3;

    public static void Richte(IReadOnlyList<Wort> worte, Muster muster, Abgleich abgleich)
    {
        for (var i = 0; i + 2 < worte.Count; i++)
        {
            if (!IstKopf(worte, i))
            {
                continue;
            }

            var (stelle, titel) = Titelstelle(worte, muster, abgleich, i);
            if (stelle >= 0)
            {
                Setze(abgleich, i, stelle, titel);
            }
            else if (abgleich.ZuStelle[i] is var s and >= 0 && muster.Orte[muster.Stellen[s].Ort].Teil != Teil.Nummer)
            {
                Loese(abgleich, i);
                Loese(abgleich, i + 1);
            }
        }
    }

    /// <summary>A sign and its number begin a line, and a capital follows: within a sentence it is a reference (trap 1).</summary>
    private static bool IstKopf(IReadOnlyList<Wort> worte, int i) =>
        worte[i].Zeilenanfang && Gliederung.IstZeichen(worte[i].Kern) && !worte[i + 1].Zeilenanfang && Gliederung.Zahl(worte[i + 1].Kern) is not null
        && char.IsUpper(worte[i + 2].Kern[0]) && (i == 0 || !worte[i - 1].Nach.EndsWith(','));

    /// <summary>The template's sign of the clause whose title begins right behind, with the item of that title word; -1 when there is none.</summary>
    private static (int Zeichen, int Titel) Titelstelle(IReadOnlyList<Wort> worte, Muster muster, Abgleich abgleich, int kopf)
    {
        for (var i = kopf + 2; i < Math.Min(worte.Count, kopf + 2 + Titelbeginn); i++)
        {
            if (abgleich.ZuStelle[i] is not (var s and >= 0))
            {
                continue;
            }

            var ort = muster.Orte[muster.Stellen[s].Ort];
            return ort.Teil == Teil.Titel && Zeichen(muster, ort.Klausel) is var z and >= 0 && s - z <= Titelbeginn + 2 ? (z, s) : (-1, -1);
        }

        return (-1, -1);
    }

    private static int Zeichen(Muster muster, int klausel) =>
        Array.FindIndex(muster.Stellen, s => s.Kern == "§" && muster.Orte[s.Ort] is { Teil: Teil.Nummer } o && o.Klausel == klausel);

    private static void Setze(Abgleich abgleich, int kopf, int stelle, int titel)
    {
        if (abgleich.ZuStelle[kopf] == stelle && abgleich.ZuStelle[kopf + 1] == stelle + 1)
        {
            return;
        }

        for (var s = stelle; s < titel; s++)
        {
            if (abgleich.ZuWort[s] is var wort and >= 0 && wort <= kopf + 1)
            {
                Loese(abgleich, wort);
            }
        }

        for (var n = 0; n < 2; n++)
        {
            Loese(abgleich, kopf + n);
            abgleich.ZuStelle[kopf + n] = stelle + n;
            abgleich.ZuWort[stelle + n] = kopf + n;
        }
    }

    private static void Loese(Abgleich abgleich, int wort)
    {
        if (abgleich.ZuStelle[wort] is var s and >= 0)
        {
            abgleich.ZuWort[s] = abgleich.ZuWort[s] == wort ? -1 : abgleich.ZuWort[s];
            abgleich.ZuStelle[wort] = -1;
        }
    }
}
