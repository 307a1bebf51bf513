using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Zielwerk.App.Access.Konten;

/// <summary>
/// What a password must be (standards 3.2, ASVS 6.2): long enough, not common or stolen, not made of words that lie at hand. No rules about kinds of
/// characters and no expiry.
/// </summary>
public static partial class Passwortpruefung
{
    public const int Mindestens = 8;
    public const int Hoechstens = 128;

    private const int RestMindestens = 8;

    /// <summary>Words everybody tries first here, whoever signs in.</summary>
    private static readonly string[] Umfeld =
        ["zielwerk", "aqb", "hessen", "documenta", "kassel", "marburg", "biedenkopf", "ausbildungsbudget", "qualifizierungsbudget", "zielvereinbarung", "foerderung", "regierungspraesidium", "ministerium", "landkreis"];

    /// <summary>Passwords at the head of published collections of stolen ones, and German words we added (ASVS 6.2.4, 6.2.12).</summary>
    private static readonly HashSet<string> Verbreitet = [.. Lade("gestohlene-passwoerter.txt"), .. Lade("verbreitete-passwoerter.txt")];

    /// <summary>What to do about the password, or null when it is good.</summary>
    /// <param name="eigenes">Names, addresses, organisations of the person.</param>
    public static string? Mangel(string passwort, params IEnumerable<string> eigenes)
    {
        var laenge = passwort.EnumerateRunes().Count();
        if (laenge < Mindestens)
        {
            return $"Wählen Sie ein Passwort mit mindestens {Mindestens} Zeichen, besser sind 12 oder mehr";
        }

        if (laenge > Hoechstens)
        {
            return $"Kürzen Sie das Passwort auf höchstens {Hoechstens} Zeichen";
        }

        if (IstVerbreitet(passwort))
        {
            return "Dieses Passwort ist verbreitet und leicht zu erraten. Wählen Sie ein anderes, zum Beispiel vier Wörter, die nichts miteinander zu tun haben";
        }

        return NaheliegendesWort(passwort, eigenes) is { } wort
            ? $"Das Passwort besteht vor allem aus „{wort}“. Wählen Sie eines, das niemand aus Ihrem Namen, Ihrer Organisation oder dem Programm errät"
            : null;
    }

    /// <summary>The same password, whatever keyboard wrote it.</summary>
    public static string Normal(string passwort) => passwort.Normalize(NormalizationForm.FormKC);

    private static bool IstVerbreitet(string passwort)
    {
        var klein = passwort.ToLowerInvariant();
        if (Verbreitet.Contains(klein) || IstMuster(klein))
        {
            return true;
        }

        // "P@ssw0rt2025!" is "passwort" with what everybody adds; "12345678a" is a row with a letter.
        string[] staemme = [Buchstaben(Ende().Replace(klein, "")), Buchstaben(Ende().Replace(Anfang().Replace(klein, ""), ""))];
        return staemme.Any(s => s.Length >= 3 && (Verbreitet.Contains(s) || Verbreitet.Contains(Periode(s)) || IstMuster(s) || (s.Length <= 12 && ZweiWorte(s))))
            || Ziffernkern().Match(klein) is { Success: true, Value: var kern } && (Verbreitet.Contains(kern) || IstMuster(kern));
    }

    /// <summary>One or two signs again and again, a row of the keyboard or of the alphabet, a date.</summary>
    private static bool IstMuster(string text)
    {
        if (text.Distinct().Count() <= 2 || (Periode(text) is var periode && periode.Length <= 4 && periode.Length < text.Length))
        {
            return true;
        }

        string[] reihen = ["0123456789012345678901234567890", "1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertzuiopü", "qwertzuiopasdfghjklyxcvbnm", "qwertyuiopasdfghjklzxcvbnm", "asdfghjklöä", "yxcvbnm", "1q2w3e4r5t6z7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p", "1qay2wsx3edc4rfv5tgb", "1qaz2wsx3edc4rfv5tgb"];
        return reihen.Any(r => r.Contains(text, StringComparison.Ordinal) || string.Concat(r.Reverse()).Contains(text, StringComparison.Ordinal))
            || DateTime.TryParseExact(text, ["ddMMyyyy", "yyyyMMdd", "dd.MM.yyyy", "dd.MM.yy", "yyyy-MM-dd", "dd-MM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    /// <summary>The word most of the password is made of: without it less than eight letters or digits remain.</summary>
    private static string? NaheliegendesWort(string passwort, IEnumerable<string> eigenes)
    {
        var text = Buchstaben(passwort.ToLowerInvariant(), ziffern: true);
        var funde = new List<string>();
        foreach (var wort in eigenes.SelectMany(e => Trenner().Split(e.ToLowerInvariant())).Concat(Umfeld).Select(w => Buchstaben(w, ziffern: true)).Where(w => w.Length >= 3).OrderByDescending(w => w.Length))
        {
            if (text.Contains(wort, StringComparison.Ordinal))
            {
                funde.Add(wort);
                text = text.Replace(wort, "", StringComparison.Ordinal);
            }
        }

        return funde.Count > 0 && text.Count(char.IsLetterOrDigit) < RestMindestens ? funde[0] : null;
    }

    private static bool ZweiWorte(string text) =>
        Enumerable.Range(3, Math.Max(0, text.Length - 5)).Any(i => Verbreitet.Contains(text[..i]) && Verbreitet.Contains(text[i..]));

    /// <summary>"hallohallo" is "hallo".</summary>
    private static string Periode(string text)
    {
        for (var l = 1; l <= text.Length / 2; l++)
        {
            if (text.Length % l == 0 && text.AsSpan(l).SequenceEqual(text.AsSpan(0, text.Length - l)))
            {
                return text[..l];
            }
        }

        return text;
    }

    /// <summary>Letters behind the signs that look like them; umlauts as two letters.</summary>
    private static string Buchstaben(string klein, bool ziffern = false)
    {
        var text = new StringBuilder(klein.Length);
        foreach (var z in klein)
        {
            text.Append(z switch
            {
                'ä' => "ae",
                'ö' => "oe",
                'ü' => "ue",
                'ß' => "ss",
                '@' or '4' => "a",
                '0' => "o",
                '1' or '!' => "i",
                '3' => "e",
                '5' or '$' => "s",
                '7' => "t",
                _ => char.IsLetter(z) || (ziffern && char.IsDigit(z)) ? z.ToString() : "",
            });
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lade(string liste)
    {
        using var strom = Assembly.GetExecutingAssembly().GetManifestResourceStream("Konten/" + liste)!;
        using var leser = new StreamReader(strom);
        return leser.ReadToEnd().Split('\n').Where(z => !z.StartsWith('#')).SelectMany(z => z.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>Digits and signs people put before and behind a word.</summary>
    [GeneratedRegex(@"^\P{L}+")]
    private static partial Regex Anfang();

    [GeneratedRegex(@"\P{L}+$")]
    private static partial Regex Ende();

    /// <summary>Digits with at most two other signs on either side.</summary>
    [GeneratedRegex(@"(?<=^\D{0,2})\d{6,}(?=\D{0,2}$)")]
    private static partial Regex Ziffernkern();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Trenner();
}
