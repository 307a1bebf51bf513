using System.Runtime.CompilerServices;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>What a line under a place and date is.</summary>
internal enum Zeilenart
{
    Leer,
    Vertretung,
    Amt,
    Koerperschaft,
    Anderes,
}

/// <summary>Recognises offices, bodies, representation marks and names in the lines of a signature block (R41, trap 15).</summary>
internal sealed class Unterschriftszeilen
{
    private static readonly string[] Weitere =
    [
        "Staatsministerin", "Staatsminister", "Ministerin", "Minister", "Staatssekretärin", "Staatssekretär", "Ministerpräsident", "Ministerpräsidentin", "Landrat", "Landrätin",
        "Oberbürgermeister", "Oberbürgermeisterin", "Bürgermeister", "Bürgermeisterin", "Erster Kreisbeigeordneter", "Erste Kreisbeigeordnete", "Kreisbeigeordneter",
        "Kreisbeigeordnete", "Stadtrat", "Stadträtin", "Stadtkämmerer", "Stadtkämmerin", "Dezernent", "Dezernentin", "Sozialdezernent", "Sozialdezernentin", "Vizelandrat",
        "Hauptamtlicher Kreisbeigeordneter", "Hauptamtliche Kreisbeigeordnete",
    ];

    private static readonly string[] Vertretungen = ["in vertretung", "i. v.", "i.v.", "iv.", "im auftrag", "i. a.", "i.a.", "gez.", "gezeichnet"];
    private static readonly string[] Beschriftungen = ["unterschrift", "ort, datum", "ort und datum", "datum", "dienstsiegel", "siegel", "stempel", "name", "(ls)", "l.s."];

    private const int KuerzesterTeil = 8;
    private const float TeilGenug = 0.8f;

    private readonly HashSet<string> namensteile = [];
    private readonly List<string> namen = [];
    private readonly Amtsname[] aemter;
    private readonly IReadOnlyList<Koerperschaft> koerperschaften;

    // Built once per catalogue: every line of every signature is held against all offices.
    private static readonly ConditionalWeakTable<Kataloge, Amtsname[]> Amtsnamen = [];

    private sealed record Amtsname(string Amt, string Kern, int Worte);

    public Unterschriftszeilen(Dokument dok, Parteien parteien)
    {
        aemter = Amtsnamen.GetValue(dok.Kataloge, Sammle);
        koerperschaften = dok.Kataloge.Koerperschaften;
        foreach (var name in parteien.Alle.SelectMany(p => new[] { p.Name, p.Formen?.Genitiv, p.Formen?.Nominativ }).OfType<string>())
        {
            namen.Add(Aehnlichkeit.Kern(name));
            foreach (var wort in name.Split(' '))
            {
                namensteile.Add(Aehnlichkeit.Kern(wort));
            }
        }

        foreach (var wort in new[] { "Hessisches", "Ministerium", "Magistrat", "Kreisausschuss", "Land", "Hessen", "Landkreises", "Kreises" })
        {
            namensteile.Add(Aehnlichkeit.Kern(wort));
        }
    }

    private static Amtsname[] Sammle(Kataloge kataloge) =>
    [
        .. Weitere.Concat(kataloge.Amtstraeger.Select(a => a.Amt)).Concat(kataloge.Koerperschaften.SelectMany(k => k.Amtsbezeichnungen)).Distinct()
            .OrderByDescending(a => a.Length).Select(a => new Amtsname(a, Aehnlichkeit.Kern(a), a.Count(c => c == ' ') + 1)),
    ];

    public Zeilenart Bestimme(string zeile)
    {
        var text = zeile.Trim(' ', '(', ')', '_', '.', '…', '-', '|', '*');
        if (text.Length == 0 || Array.IndexOf(Beschriftungen, text.ToLowerInvariant()) >= 0)
        {
            return Zeilenart.Leer;
        }

        if (Vertretungen.Any(v => zeile.Trim().TrimEnd(':').Equals(v, StringComparison.OrdinalIgnoreCase)))
        {
            return Zeilenart.Vertretung;
        }

        if (Amt(text, out _) is not null)
        {
            return Zeilenart.Amt;
        }

        return IstKoerperschaft(text) ? Zeilenart.Koerperschaft : Zeilenart.Anderes;
    }

    /// <summary>The office a line begins with or holds behind a comma; <paramref name="stelle"/> is where it begins.</summary>
    public string? Amt(string zeile, out int stelle) => Amt(zeile, out stelle, out _);

    /// <summary>The same with the length of the office as written, which may be spoilt or broken by a blank.</summary>
    public string? Amt(string zeile, out int stelle, out int laenge)
    {
        stelle = laenge = 0;
        for (var durchgang = 0; durchgang < 2; durchgang++)
        {
            var rest = zeile[stelle..].TrimStart();
            stelle = zeile.Length - rest.Length;
            rest = Namensformen.OhneArtikel(rest);
            var versatz = zeile.Length - stelle - rest.Length;
            if (Naechstes(rest, out laenge) is { } gefunden)
            {
                stelle += versatz;
                return gefunden;
            }

            var komma = zeile.IndexOf(',', StringComparison.Ordinal);
            if (komma < 0 || durchgang == 1)
            {
                return null;
            }

            stelle = komma + 1;
        }

        return null;
    }

    // The nearest office, not the first near one: a garbled "Oberbürgermeister" is near to "Oberbürgermeisterin" too.
    private string? Naechstes(string rest, out int laenge)
    {
        (string? Amt, float Guete, int Laenge) bestes = (null, 0, 0);
        var worte = rest.Split(' ');
        var anfaenge = Enumerable.Range(1, 5).Select(n => string.Join(' ', worte.Take(n)).TrimEnd(',', '.', ';')).Select(v => (Text: v, Kern: Aehnlichkeit.Kern(v))).ToArray();
        foreach (var amt in aemter)
        {
            // One word more than the office has: a blank inside it ("Staats minister"), then every letter must be right.
            for (var mehr = 0; mehr < 2 && amt.Worte + mehr <= anfaenge.Length; mehr++)
            {
                var vorne = anfaenge[amt.Worte + mehr - 1];
                var guete = vorne.Text.Length >= 5 ? Aehnlichkeit.LangerVergleich(vorne.Kern, amt.Kern) : 0;
                if (guete > bestes.Guete && (guete >= 1f || (mehr == 0 && guete >= 0.8f && amt.Amt.Length >= 8 && !aemter.Any(a => a.Amt == vorne.Text))))
                {
                    bestes = (Gleich(vorne.Text, amt.Amt), guete, vorne.Text.Length);
                }
            }
        }

        laenge = bestes.Laenge;
        return bestes.Amt;
    }

    /// <summary>Without the marks of representation and the brackets around a name.</summary>
    public static string OhneVertretung(string zeile)
    {
        var text = zeile.Trim();
        foreach (var vertretung in Vertretungen)
        {
            if (text.StartsWith(vertretung, StringComparison.OrdinalIgnoreCase) && text.Length > vertretung.Length + 2)
            {
                text = text[vertretung.Length..].TrimStart();
            }
        }

        return text.Trim(' ', '(', ')', '_', '*', '|');
    }

    /// <summary>Two to six words of letters, the long ones with a capital.</summary>
    public static bool IstName(string text)
    {
        var worte = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return worte.Length is >= 2 and <= 7
            && text.All(c => char.IsLetter(c) || c is ' ' or '.' or '-' or '’' or '\'' or ',')
            && worte.All(w => char.IsUpper(w[0]) || w is "von" or "van" or "de" or "zu" or "der" or "den" or "und")
            && worte.Count(w => w.Count(char.IsLetter) >= 3 && !w.EndsWith('.')) >= 2;
    }

    /// <summary>Mostly letters: a name under a signature, but no stroke of the pen.</summary>
    public static bool KannNameSein(string text)
    {
        var buchstaben = text.Count(char.IsLetter);
        return buchstaben >= 5 && buchstaben * 10 >= text.Count(c => c != ' ') * 8 && text.Split(' ').Any(w => w.Length > 3 && char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c == '-'));
    }

    private bool IstKoerperschaft(string text)
    {
        int alle = 0, bekannt = 0;
        foreach (var wort in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var kern = Aehnlichkeit.Kern(wort);
            if (kern.Length <= 3)
            {
                continue;
            }

            alle++;
            if (namensteile.Contains(kern) || (kern.Length >= 6 && namensteile.Any(n => Aehnlichkeit.Vergleiche(kern, n) >= 0.75f)))
            {
                bekannt++;
            }
        }

        return (alle > 0 && bekannt * 10 >= alle * 6) || IstNamensteil(Aehnlichkeit.Kern(text)) || IstAndereKoerperschaft(Namensformen.Nominativ(text));
    }

    private bool IstAndereKoerperschaft(string name) => koerperschaften.Any(k => k.Name == name);

    /// <summary>A run of letters out of a party's name, whatever became of its blanks: "fürArbeit, Integratiou,".</summary>
    private bool IstNamensteil(string kern)
    {
        foreach (var name in kern.Length < KuerzesterTeil ? [] : namen)
        {
            for (var i = 0; i + kern.Length <= name.Length; i++)
            {
                if (Aehnlichkeit.Vergleiche(name.AsSpan(i, kern.Length), kern) >= TeilGenug)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Gleich(string gefunden, string amt) =>
        gefunden.Equals(amt, StringComparison.OrdinalIgnoreCase) ? gefunden : amt;
}
