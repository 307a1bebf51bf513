using System.Globalization;
using System.Text.RegularExpressions;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Register;

/// <summary>Says where in the source a finding lies: from the provenance of its field, sharpened by its words (R49).</summary>
public sealed partial class Fundorte(Lesungsergebnis lesung, IReadOnlyList<string> quellzeilen)
{
    private static readonly Dictionary<string, string> Bereiche = new()
    {
        ["documentType"] = "Titelblatt",
        ["year"] = "Titelblatt",
        ["programme"] = "Titelblatt",
        ["parties"] = "Vertragspartner",
        ["territory"] = "Vertragspartner",
        ["strategy"] = "Strategie",
        ["legalRegimes"] = "Rechtskreise",
        ["alliance"] = "Bündnis",
        ["specialistConcept"] = "Fachkonzept",
        ["serviceCentre"] = "Servicestelle",
        ["priorities"] = "Schwerpunkte",
        ["focus"] = "Schwerpunkt des Jahres",
        ["budget"] = "Haushaltsmittel",
        ["measureTypes"] = "Maßnahmen und Projekte",
        ["issuingAuthority"] = "Bewilligungsbehörde",
        ["reviewMeeting"] = "Umsetzungsbesprechung",
        ["publicationPortal"] = "Veröffentlichung",
        ["signatures"] = "Unterschriften",
        ["clauses"] = "Wortlaut",
    };

    private readonly (int Von, int Bis, int Index)[] klauseln = [.. Klauselbereiche(lesung)];

    public Hinweis Hinweis(int nummer, Befund befund)
    {
        var stellen = Stellen(befund);
        return new(nummer, befund, Ort(befund.Feld, stellen), [.. stellen.Select(s => s.Zeile).Distinct().Order()], stellen.Select(s => s.Seite).FirstOrDefault(s => s is not null));
    }

    /// <summary>Index of the clause that holds a line of the source, or null.</summary>
    public int? Klausel(int zeile)
    {
        foreach (var (von, bis, index) in klauseln)
        {
            if (zeile >= von && zeile <= bis)
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>"Präambel" or "§ 5".</summary>
    public static string Klauselname(Domain.Zielvereinbarungen.Klauseltext klausel) =>
        klausel.Nummer is { } nummer ? $"§ {nummer.ToString(CultureInfo.InvariantCulture)}" : klausel.Titel;

    private List<Fundstelle> Stellen(Befund befund)
    {
        if (befund.Feld is not { } feld)
        {
            return SucheImText(befund.Roh, null);
        }

        // The exact path says it; where several places carry the value, all of them are named.
        if (lesung.Fundstellen.TryGetValue(feld, out var genau) && genau.Count > 0 && !feld.StartsWith("clauses", StringComparison.Ordinal))
        {
            return [.. genau];
        }

        // Otherwise the neighbours mark the region in which the words of the finding are looked for.
        var umkreis = Umkreis(feld);
        var gefunden = SucheImText(befund.Roh, umkreis);
        return gefunden.Count > 0 ? gefunden : [.. umkreis.Take(1)];
    }

    private List<Fundstelle> Umkreis(string feld)
    {
        for (var pfad = feld; pfad.Length > 0; pfad = Eltern(pfad))
        {
            var treffer = lesung.Fundstellen
                .Where(f => f.Key == pfad || f.Key.StartsWith(pfad + ".", StringComparison.Ordinal) || f.Key.StartsWith(pfad + "[", StringComparison.Ordinal))
                .SelectMany(f => f.Value).OrderBy(f => f.Zeile).ToList();
            if (treffer.Count > 0)
            {
                return treffer;
            }
        }

        return [];
    }

    private List<Fundstelle> SucheImText(string? roh, List<Fundstelle>? umkreis)
    {
        var worte = (roh ?? "").Split([" / ", "...", "…"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        if (worte is null || quellzeilen.Count == 0)
        {
            return [];
        }

        var von = umkreis is { Count: > 0 } ? umkreis.Min(f => f.Zeile) : 1;
        var bis = umkreis is { Count: > 0 } ? umkreis.Max(f => f.EndZeile) : quellzeilen.Count;
        var zeilen = Enumerable.Range(1, quellzeilen.Count)
            .Where(z => Enthaelt(quellzeilen[z - 1], worte))
            .OrderBy(z => z >= von && z <= bis ? 0 : Math.Min(Math.Abs(z - von), Math.Abs(z - bis)))
            .ThenBy(z => z).ToList();
        if (zeilen.Count == 0 && umkreis is { Count: > 0 })
        {
            zeilen = [.. Enumerable.Range(von, Math.Max(0, Math.Min(bis, quellzeilen.Count) - von + 1))
                .Select(z => (Zeile: z, Textvergleich.LaengsteGemeinsame(worte, quellzeilen[z - 1]).Laenge))
                .Where(z => z.Laenge * 2 >= worte.Length).OrderByDescending(z => z.Laenge).Select(z => z.Zeile)];
        }

        // Without a region only words that stand once are a place; a guess would be worse than none.
        return zeilen.Count == 0 || (umkreis is not { Count: > 0 } && zeilen.Count > 1) ? [] : [new(zeilen[0], zeilen[0], worte, umkreis?.FirstOrDefault()?.Seite)];
    }

    private static bool Enthaelt(string zeile, string worte)
    {
        var i = zeile.IndexOf(worte, StringComparison.Ordinal);
        return i >= 0 && (i == 0 || !char.IsLetterOrDigit(zeile[i - 1]) || !char.IsLetterOrDigit(worte[0]));
    }

    private string Ort(string? feld, List<Fundstelle> stellen)
    {
        var kopf = feld is null ? "" : feld.Split('.', '[')[0];
        if (kopf == "signatures")
        {
            return Bereiche[kopf];
        }

        var namen = stellen.Select(s => Klausel(s.Zeile)).OfType<int>().Distinct().Select(i => Klauselname(lesung.Inhalt!.Klauseln[i])).Distinct().ToList();
        if (namen.Count == 0 && stellen.Count > 0 && klauseln.Length > 0 && stellen[0].Zeile < klauseln[0].Von)
        {
            namen.Add("Titelblatt");
        }

        var ort = namen.Count > 0 ? string.Join(" und ", namen) : Bereiche.GetValueOrDefault(kopf, "Ganzes Dokument");
        return kopf == "measureTypes" && Stelle().Match(feld!) is { Success: true } m
            ? $"{ort}, Nr. {int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) + 1}"
            : ort;
    }

    private static string Eltern(string pfad)
    {
        var punkt = pfad.LastIndexOfAny(['.', '[']);
        return punkt < 0 ? "" : pfad[..punkt];
    }

    private static IEnumerable<(int Von, int Bis, int Index)> Klauselbereiche(Lesungsergebnis lesung)
    {
        for (var i = 0; i < (lesung.Inhalt?.Klauseln.Count ?? 0); i++)
        {
            if (lesung.Fundstellen.TryGetValue($"clauses[{i}]", out var stellen) && stellen.Count > 0)
            {
                yield return (stellen.Min(s => s.Zeile), stellen.Max(s => s.EndZeile), i);
            }
        }
    }

    [GeneratedRegex(@"^measureTypes\[(\d{1,4})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Stelle();
}
