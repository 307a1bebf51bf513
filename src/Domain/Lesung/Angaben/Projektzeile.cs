using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung.Schreibweisen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>Splits a project entry into name, number of participants and amount: "Frauenakademie (20 TN), 45.000 Euro" (R27).</summary>
internal readonly record struct Projektzeile(string Name, int? Teilnehmende, Geld? Betrag)
{
    private static readonly string[] Einheiten =
    [
        "TN", "TNs", "TN-Plätze", "Teilnehmende", "Teilnehmenden", "Teilnehmer", "Teilnehmerinnen", "Teilnehmer/innen", "Teilnehmer*innen", "Teilnehmer:innen", "TeilnehmerInnen",
        "Teilnehmendenplätze", "Teilnehmerplätze", "Teilnahmeplätze", "Plätze", "Plätzen", "Platz", "Personen", "Maßnahmeplätze",
    ];

    private static readonly HashSet<string> Beiworte = new(StringComparer.OrdinalIgnoreCase)
    {
        "bis", "zu", "ca", "circa", "max", "maximal", "mind", "mindestens", "je", "rund", "etwa", "insgesamt", "für", "mit", "à", "davon", "und", "von",
    };

    public static Projektzeile Lies(string text)
    {
        var rest = text;
        Geld? betrag = null;
        if (Betraege.Suche(rest).LastOrDefault(b => b.MitEinheit && b.Betrag is not null) is { } fund)
        {
            betrag = fund.Betrag;
            rest = rest.Remove(fund.Start, fund.Ende - fund.Start);
        }

        var teilnehmende = Teilnehmer(ref rest);
        if (betrag is null && teilnehmende is null)
        {
            return new(Ebnung.Text(text), null, null);
        }

        var name = Saeubere(rest);
        return name.Length == 0 ? new(Ebnung.Text(text), teilnehmende, betrag) : new(Ebnung.Text(name), teilnehmende, betrag);
    }

    private static int? Teilnehmer(ref string text)
    {
        var worte = text.Split(' ');
        for (var i = worte.Length - 1; i > 0; i--)
        {
            if (IstEinheit(worte[i]) && int.TryParse(worte[i - 1].TrimStart('(', '[', 'à'), out var zahl) && zahl is > 0 and < 100_000)
            {
                var klammer = worte[i - 1].StartsWith('(') ? "(" : "";
                var nach = worte[i][Kern(worte[i]).Length..];
                text = string.Join(' ', worte.Take(i - 1).Append(klammer + nach).Concat(worte.Skip(i + 1)));
                return zahl;
            }

            if (IstEinheit(worte[i - 1].TrimStart('(')) && worte[i - 1].EndsWith(':') && int.TryParse(worte[i].TrimEnd(')', ',', ';'), out zahl) && zahl > 0)
            {
                text = string.Join(' ', worte.Take(i - 1).Append((worte[i - 1].StartsWith('(') ? "(" : "") + worte[i].TrimStart("0123456789".ToCharArray())).Concat(worte.Skip(i + 1)));
                return zahl;
            }
        }

        return null;
    }

    private static bool IstEinheit(string wort) => Array.IndexOf(Einheiten, Kern(wort)) >= 0;

    private static string Kern(string wort) => wort.TrimEnd(')', ']', ',', ';', '.', ':');

    private static bool IstBeiwort(string wort) => Wortfolge.Zerlege(wort).Kern is var kern && (!kern.Any(char.IsLetterOrDigit) || Beiworte.Contains(kern));

    /// <summary>Takes away brackets that are empty now and signs that hang at the ends.</summary>
    private static string Saeubere(string text)
    {
        var auf = text.IndexOf('(', StringComparison.Ordinal);
        while (auf >= 0)
        {
            var zu = text.IndexOf(')', auf);
            var leer = zu > auf && text[auf..zu].Split(' ').All(IstBeiwort);
            text = leer ? text.Remove(auf, zu - auf + 1) : text;
            auf = text.IndexOf('(', leer ? auf : auf + 1);
        }

        // "Kurs für bis zu 20 TN": what led to the figure goes with it.
        var worte = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (worte.Count > 1 && IstBeiwort(worte[^1]))
        {
            worte.RemoveAt(worte.Count - 1);
        }

        return string.Join(' ', worte).Replace(" ,", ",", StringComparison.Ordinal).Trim(' ', '-', '–', '—', ',', ';', ':', '|', '/');
    }
}
