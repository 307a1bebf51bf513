using System.Text;
using System.Text.RegularExpressions;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Vorlagen;

/// <summary>
/// The compact notation of template sentences: <c>{jahr}</c>, <c>{koerperschaft:genitiv}</c>, capital first letter for a sentence start
/// (<c>{Koerperschaft:nominativ}</c>), <c>{ministerium:nominativ:ohne-artikel}</c>, <c>{verweis:ziele-der-umsetzung}</c> (R44, R45).
/// </summary>
public static partial class Satzschrift
{
    private const string OhneArtikel = "ohne-artikel";
    private const string Verweis = "verweis";

    /// <summary>Takes a sentence apart. Mistakes are added to <paramref name="fehler"/> with <paramref name="ort"/> in front; the sentence is then not usable.</summary>
    public static Satz Lies(string schrift, string ort, ICollection<string> fehler)
    {
        var bausteine = new List<Baustein>();
        var ende = 0;
        foreach (Match m in Klammer().Matches(schrift))
        {
            AddText(schrift[ende..m.Index]);
            ende = m.Index + m.Length;
            if (LiesPlatzhalter(m.Groups[1].Value, ort, fehler) is { } baustein)
            {
                bausteine.Add(baustein);
            }
        }

        AddText(schrift[ende..]);
        return new Satz(bausteine);

        void AddText(string text)
        {
            if (text.AsSpan().IndexOfAny('{', '}') >= 0)
            {
                fehler.Add($"{ort}: Klammer ohne Gegenstück in „{text}“");
            }

            if (text.Length > 0)
            {
                bausteine.Add(new Text(text));
            }
        }
    }

    /// <summary>Writes a sentence in the notation; <see cref="Lies"/> of the result gives the same sentence.</summary>
    public static string Schreibe(Satz satz)
    {
        var text = new StringBuilder();
        foreach (var baustein in satz.Bausteine)
        {
            text.Append(baustein switch
            {
                Text t => t.Wortlaut,
                Verweis v => $"{{{Verweis}:{v.Klausel}}}",
                Platzhalter p => Schreibe(p),
                _ => throw new ArgumentException($"Unbekannter Baustein {baustein}", nameof(satz)),
            });
        }

        return text.ToString();
    }

    private static string Schreibe(Platzhalter p)
    {
        var feld = p.Gross ? char.ToUpperInvariant(p.Feld[0]) + p.Feld[1..] : p.Feld;
        var kasus = p.Kasus is { } k ? ":" + k.ToString().ToLowerInvariant() : "";
        return $"{{{feld}{kasus}{(p.OhneArtikel ? ":" + OhneArtikel : "")}}}";
    }

    private static Baustein? LiesPlatzhalter(string inhalt, string ort, ICollection<string> fehler)
    {
        var teile = inhalt.Split(':');
        if (teile[0] == Verweis)
        {
            if (teile.Length == 2 && teile[1].Length > 0)
            {
                return new Verweis(teile[1]);
            }

            fehler.Add($"{ort}: Verweis ohne Klausel in {{{inhalt}}}");
            return null;
        }

        var gross = teile[0].Length > 0 && char.IsUpper(teile[0][0]);
        var feld = gross ? char.ToLowerInvariant(teile[0][0]) + teile[0][1..] : teile[0];
        if (!Felder.Platzhalter.Contains(feld))
        {
            fehler.Add($"{ort}: unbekannter Platzhalter {{{inhalt}}}");
            return null;
        }

        Kasus? kasus = null;
        var ohneArtikel = false;
        foreach (var angabe in teile[1..])
        {
            if (angabe == OhneArtikel)
            {
                ohneArtikel = true;
            }
            else if (Enum.TryParse<Kasus>(angabe, ignoreCase: true, out var k) && Enum.IsDefined(k) && !char.IsDigit(angabe[0]))
            {
                kasus = k;
            }
            else
            {
                fehler.Add($"{ort}: unbekannte Angabe „{angabe}“ in {{{inhalt}}}");
                return null;
            }
        }

        if (Felder.Gebeugt.Contains(feld) == kasus is not null)
        {
            return new Platzhalter(feld, kasus, gross, ohneArtikel);
        }

        fehler.Add(kasus is null ? $"{ort}: {{{inhalt}}} braucht einen Fall" : $"{ort}: {{{inhalt}}} wird nicht gebeugt");
        return null;
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Klammer();
}
