namespace Zielwerk.Domain.Lesung;

/// <summary>Splits levelled lines into words and joins words cut at a line end (requirements D3, D15).</summary>
internal static class Wortfolge
{
    private static readonly string[] Bindewoerter = ["und", "oder", "bzw", "sowie", "beziehungsweise"];

    /// <summary>The words of a text in order. Blank lines between the two halves of a word do not matter.</summary>
    public static List<Wort> Aus(IReadOnlyList<Zeile> zeilen, Wortschatz schatz)
    {
        var worte = new List<Wort>(1024);
        var fremde = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var zeile in zeilen)
        {
            if (zeile.Leer)
            {
                continue;
            }

            var anfang = true;
            foreach (var bereich in zeile.Text.AsSpan().Split(' '))
            {
                var stueck = zeile.Text.AsSpan()[bereich];
                if (stueck.IsEmpty)
                {
                    continue;
                }

                if (anfang && Verbinde(worte, stueck.ToString(), zeile.Nummer, schatz, fremde))
                {
                    anfang = false;
                    continue;
                }

                if (!anfang && VerbindeJahr(worte, stueck.ToString(), zeile.Nummer, schatz, fremde))
                {
                    continue;
                }

                for (var naht = Naht(stueck, schatz); naht > 0; naht = Naht(stueck, schatz))
                {
                    Fuege(worte, stueck[..naht].ToString(), zeile.Nummer, anfang, schatz, fremde);
                    stueck = stueck[naht..];
                    anfang = false;
                }

                Fuege(worte, stueck.ToString(), zeile.Nummer, anfang, schatz, fremde);
                anfang = false;
            }
        }

        return worte;
    }

    /// <summary>Splits one piece into punctuation, core, punctuation; a piece of signs only is all core.</summary>
    public static (string Vor, string Kern, string Nach) Zerlege(string stueck)
    {
        var von = 0;
        while (von < stueck.Length && !Traegt(stueck[von]))
        {
            von++;
        }

        if (von == stueck.Length)
        {
            return ("", stueck is "—" or "-" or "--" or "‒" or "―" ? "–" : stueck, "");
        }

        var bis = stueck.Length;
        while (!Traegt(stueck[bis - 1]))
        {
            bis--;
        }

        return (stueck[..von], stueck[von..bis], stueck[bis..]);
    }

    /// <summary>Where two words run together without their blank: at §, dash, comma or quotation mark, at a year; 0 when nowhere.</summary>
    private static int Naht(ReadOnlySpan<char> stueck, Wortschatz schatz)
    {
        for (var i = 1; i < stueck.Length; i++)
        {
            var (davor, hier) = (stueck[i - 1], stueck[i]);
            if ((hier == '§' && davor != '§') || (davor == '§' && hier != '§')
                || (davor is '–' or '—' && char.IsLetter(hier)) || (hier is '–' or '—' && char.IsLetter(davor)))
            {
                return i;
            }

            if (hier is ',' or '„' or '“' or '”' or '"' or '»' or '«' && char.IsLetter(davor) && i + 1 < stueck.Length && char.IsLetter(stueck[i + 1]))
            {
                return hier is '„' or '»' || (hier is '"' or '“' && char.IsLower(davor) && char.IsUpper(stueck[i + 1])) ? i : i + 1;
            }

            if ((char.IsAsciiDigit(hier) && char.IsLetter(davor) && stueck[i..].StartsWith("20") && stueck.Length >= i + 4 && stueck[(i + 4)..].IndexOfAnyInRange('0', 'z') < 0 && Bekannt(stueck[..i], schatz))
                || (i == 4 && char.IsLetter(hier) && stueck.StartsWith("20") && char.IsAsciiDigit(davor) && schatz.Kennt(stueck[i..])))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool Bekannt(ReadOnlySpan<char> wort, Wortschatz schatz) => schatz.Kennt(wort) || schatz.Doppelgaenger(Aehnlichkeit.Geruest(wort.ToString())) is not null;

    private static bool Traegt(char c) => char.IsLetterOrDigit(c) || c == '§';

    /// <summary>Joins a piece at the start of a line with a last word that ends in a hyphen, if they are one word.</summary>
    private static bool Verbinde(List<Wort> worte, string stueck, int zeile, Wortschatz schatz, Dictionary<string, int> fremde)
    {
        if (worte.Count == 0 || worte[^1] is not { Nach: "-" } letztes || !char.IsLetter(stueck[0]) || letztes.EndZeile == zeile)
        {
            return false;
        }

        var (_, kern, _) = Zerlege(stueck);
        var ohne = letztes.Kern + kern;
        var bindestrich = char.IsUpper(kern[0]);
        if (!bindestrich && !schatz.Kennt(ohne))
        {
            // "Ausbildungs-" / "und" is a suspended hyphen; two words that both stand alone in the templates were never one.
            if (Array.IndexOf(Bindewoerter, kern) >= 0 || (schatz.Kennt(kern) && schatz.Kennt(letztes.Kern)))
            {
                return false;
            }
        }

        var ganz = letztes.Vor + letztes.Kern + (bindestrich && !schatz.Kennt(ohne) ? "-" : "") + stueck;
        worte.RemoveAt(worte.Count - 1);
        Fuege(worte, ganz, letztes.Zeile, letztes.Zeilenanfang, schatz, fremde, zeile, letztes.Roh + stueck);
        return true;
    }

    /// <summary>A year the recognition cut in two: "20 25".</summary>
    private static bool VerbindeJahr(List<Wort> worte, string stueck, int zeile, Wortschatz schatz, Dictionary<string, int> fremde)
    {
        if (worte.Count == 0 || worte[^1] is not { Kern: "20", Nach: "" } letztes || letztes.Zeile != zeile
            || Zerlege(stueck) is not { Vor: "", Kern: [>= '1' and <= '4', >= '0' and <= '9'] })
        {
            return false;
        }

        worte.RemoveAt(worte.Count - 1);
        Fuege(worte, letztes.Roh + stueck, zeile, letztes.Zeilenanfang, schatz, fremde, zeile, $"{letztes.Roh} {stueck}");
        return true;
    }

    private static void Fuege(
        List<Wort> worte, string stueck, int zeile, bool anfang, Wortschatz schatz, Dictionary<string, int> fremde, int? endZeile = null, string? roh = null)
    {
        var (vor, kern, nach) = Zerlege(stueck);
        // At the start of a line "Paragraph" is the sign of a heading.
        if (!schatz.Finde(anfang && Angaben.Gliederung.IstZeichen(kern) ? "§" : kern, out var nummer) && !fremde.TryGetValue(kern, out nummer))
        {
            nummer = Wortschatz.Fremd + fremde.Count;
            fremde.Add(kern, nummer);
        }

        worte.Add(new Wort
        {
            Vor = vor,
            Kern = kern,
            Nach = nach,
            Roh = roh ?? stueck,
            Zeile = zeile,
            EndZeile = endZeile ?? zeile,
            Zeilenanfang = anfang,
            Nummer = nummer,
        });
    }
}
