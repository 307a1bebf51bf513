using System.Text.RegularExpressions;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>Changes of layout and notation that leave every field as it is.</summary>
public static partial class Textmutationen
{
    /// <summary>Breaks every paragraph line at a width, as a typesetter would.</summary>
    public static IReadOnlyList<string> Breche(IReadOnlyList<string> zeilen, int breite, bool silben = false) =>
        [.. zeilen.SelectMany(z => BrecheZeile(z, breite, silben))];

    public static IReadOnlyList<string> OhneLeerzeilen(IReadOnlyList<string> zeilen) => [.. zeilen.Where(z => z.Trim().Length > 0)];

    public static IReadOnlyList<string> DoppelteLeerzeilen(IReadOnlyList<string> zeilen) =>
        [.. zeilen.SelectMany(z => z.Trim().Length == 0 ? new[] { z, "", "" } : [z])];

    public static IReadOnlyList<string> Ersetze(IReadOnlyList<string> zeilen, string von, string zu) => [.. zeilen.Select(z => z.Replace(von, zu))];

    /// <summary>Quotation marks in another style; the amount of marks stays even in every line of the samples.</summary>
    public static IReadOnlyList<string> Anfuehrung(IReadOnlyList<string> zeilen, string auf, string zu) =>
        [.. zeilen.Select(z => z.Replace("„", auf).Replace("“", zu))];

    /// <summary>Dashes between blanks in another style.</summary>
    public static IReadOnlyList<string> Striche(IReadOnlyList<string> zeilen, string strich) =>
        [.. zeilen.Select(z => GedankenstrichInZeile().Replace(z, m => m.Groups[1].Value + strich + m.Groups[2].Value))];

    /// <summary>Labels of the Maßnahmenarten in another style, from their number.</summary>
    public static IReadOnlyList<string> Nummern(IReadOnlyList<string> zeilen, Func<int, string> nummer)
    {
        var zaehler = 0;
        return ImListenteil(zeilen, z => Artzeile().IsMatch(z) ? Artzeile().Replace(z, _ => nummer(++zaehler)) : z);
    }

    /// <summary>Bullets of the projects in another style, from the position in the list.</summary>
    public static IReadOnlyList<string> Aufzaehlungszeichen(IReadOnlyList<string> zeilen, Func<int, string> zeichen)
    {
        var zaehler = 0;
        return ImListenteil(zeilen, z =>
        {
            if (!Projektzeile().IsMatch(z))
            {
                zaehler = Artzeile().IsMatch(z) ? 0 : zaehler;
                return z;
            }

            return Projektzeile().Replace(z, _ => zeichen(++zaehler));
        });
    }

    /// <summary>Page ends every so many lines: footer with number, form feed, running header.</summary>
    public static IReadOnlyList<string> Seiten(IReadOnlyList<string> zeilen, int laenge, Func<int, string> fuss, string? kopf, bool vorschub)
    {
        var neu = new List<string>();
        foreach (var (z, i) in zeilen.Select((z, i) => (z, i)))
        {
            if (i > 0 && i % laenge == 0)
            {
                neu.AddRange(["", fuss(i / laenge), ""]);
                neu.AddRange(kopf is null ? [] : [kopf, ""]);
                neu.Add((vorschub ? "\f" : "") + z);
            }
            else
            {
                neu.Add(z);
            }
        }

        return neu;
    }

    /// <summary>"§ 4" and its title on one line.</summary>
    public static IReadOnlyList<string> TitelInParagraphzeile(IReadOnlyList<string> zeilen, string trenner)
    {
        var neu = new List<string>();
        for (var i = 0; i < zeilen.Count; i++)
        {
            if (Paragraphzeile().IsMatch(zeilen[i]))
            {
                var titel = i + 1;
                while (zeilen[titel].Trim().Length == 0)
                {
                    titel++;
                }

                neu.Add(zeilen[i] + trenner + zeilen[titel].Replace("#", "").Replace("*", "").Trim());
                i = titel;
            }
            else
            {
                neu.Add(zeilen[i]);
            }
        }

        return neu;
    }

    /// <summary>Soft hyphens inside long words and no-break blanks between short ones.</summary>
    public static IReadOnlyList<string> Unsichtbar(IReadOnlyList<string> zeilen) =>
        [.. zeilen.Select(z => LangesWort().Replace(z, m => m.Value[..6] + '\u00AD' + m.Value[6..]).Replace("§ ", "§\u00A0").Replace("SGB ", "SGB\u00A0"))];

    private static IReadOnlyList<string> ImListenteil(IReadOnlyList<string> zeilen, Func<string, string> aendere)
    {
        var von = zeilen.ToList().FindIndex(z => z.Contains("folgende Projekte:"));
        var bis = zeilen.ToList().FindIndex(z => z.Contains("Die Förderung der aufgeführten"));
        return [.. zeilen.Select((z, i) => i > von && i < bis ? aendere(z) : z)];
    }

    private static IEnumerable<string> BrecheZeile(string zeile, int breite, bool silben)
    {
        var rest = zeile;
        while (rest.Length > breite)
        {
            var stelle = rest.LastIndexOf(' ', breite);
            if (stelle <= 0)
            {
                break;
            }

            var wort = rest[(stelle + 1)..].Split(' ')[0];
            var trennung = silben ? Trennstelle(wort, breite - stelle - 2) : 0;
            if (trennung > 0)
            {
                yield return rest[..(stelle + 1 + trennung)] + "-";
                rest = rest[(stelle + 1 + trennung)..];
            }
            else
            {
                yield return rest[..stelle];
                rest = rest[(stelle + 1)..];
            }
        }

        yield return rest;
    }

    // Rough syllables: before a consonant that a vowel follows, with three letters on either side.
    private static int Trennstelle(string wort, int hoechstens)
    {
        for (var i = Math.Min(hoechstens, wort.Length - 3); i >= 3; i--)
        {
            if (wort.All(char.IsLetter) && !IstVokal(wort[i]) && IstVokal(wort[i + 1]) && char.IsLower(wort[i]) && char.IsLower(wort[i - 1]))
            {
                return i;
            }
        }

        return 0;

        static bool IstVokal(char z) => "aeiouäöü".Contains(z);
    }

    public static string Roemisch(int zahl) => zahl switch { 1 => "I", 2 => "II", 3 => "III", 4 => "IV", _ => throw new ArgumentOutOfRangeException(nameof(zahl)) };

    [GeneratedRegex(@"(\s)[–—](\s)")]
    private static partial Regex GedankenstrichInZeile();

    [GeneratedRegex(@"^\d\. ")]
    private static partial Regex Artzeile();

    [GeneratedRegex(@"^(?:• |  - )")]
    private static partial Regex Projektzeile();

    [GeneratedRegex(@"^\s*(?:## )?§ \d\s*$")]
    private static partial Regex Paragraphzeile();

    [GeneratedRegex(@"\p{L}{12,}")]
    private static partial Regex LangesWort();
}
