using System.Globalization;
using System.Text.RegularExpressions;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Dokumente;

/// <summary>What the verb "entwurf" was asked for, or what is wrong with the call.</summary>
internal sealed partial class Entwurfsauftrag
{
    public string? Fehler { get; private set; }

    public int Jahr { get; private set; }

    public IReadOnlyList<Koerperschaft> Koerperschaften { get; private set; } = [];

    public IReadOnlyDictionary<string, Geld> Betraege { get; private set; } = new Dictionary<string, Geld>();

    public IReadOnlyList<Dokumentform> Formen { get; private set; } = [];

    public string Ziel { get; private set; } = "";

    public DateOnly Datum { get; private set; }

    public bool IstEntwurf { get; private set; }

    public static Entwurfsauftrag Lies(Argumente argumente, DateOnly heute)
    {
        var auftrag = new Entwurfsauftrag { Ziel = argumente.Wert("--ziel") ?? "", Datum = heute, IstEntwurf = !argumente.Hat("--ohne-entwurf") };
        auftrag.Fehler = argumente.Fehler ?? auftrag.Fuelle(argumente);
        return auftrag;
    }

    /// <summary>An amount in German notation: 1.118.780 or 1118780,50; null when it is none. "1.118.780.00" and "1,118,780" are none.</summary>
    public static Geld? Betrag(string text)
    {
        if (!Betragsmuster().IsMatch(text.Trim()))
        {
            return null;
        }

        var euro = decimal.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, Deutsch.Kultur);
        return new Geld((long)(euro * 100));
    }

    private string? Fuelle(Argumente argumente)
    {
        if (argumente.Rest.Count > 0)
        {
            return $"Die Angabe {argumente.Rest[0]} gehört zu nichts.";
        }

        if (!int.TryParse(argumente.Wert("--jahr"), NumberStyles.None, CultureInfo.InvariantCulture, out var jahr) || jahr is < 2000 or > 2100)
        {
            return "Das Jahr fehlt oder ist keines (--jahr JAHR).";
        }

        Jahr = jahr;
        if (Ziel.Length == 0)
        {
            return "Der Zielordner fehlt (--ziel ORDNER).";
        }

        if (argumente.Wert("--datum") is { } tag)
        {
            if (!DateOnly.TryParseExact(tag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
            {
                return $"{tag} ist kein Tag in der Form 2025-03-14.";
            }

            Datum = datum;
        }

        var namen = (argumente.Wert("--format") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Formen = [.. namen.SelectMany(n => Dokumentform.Alle.Where(f => f.Name == n)).Distinct()];
        return Formen.Count == 0 || Formen.Count < namen.Distinct().Count()
            ? $"Das Format fehlt oder ist unbekannt (--format {string.Join(',', Dokumentform.Alle.Select(f => f.Name))})."
            : WaehleKoerperschaften(argumente) ?? LiesBetraege(argumente);
    }

    private string? WaehleKoerperschaften(Argumente argumente)
    {
        List<Koerperschaft> alle = [.. Stammdaten.Kataloge().GueltigAm(new DateOnly(Jahr, 12, 31))];
        if (argumente.Wert("--koerperschaft") is not { } wer)
        {
            Koerperschaften = alle;
            return argumente.Hat("--alle") ? null : "Es fehlt, für wen entworfen wird (--koerperschaft AGS|NAME oder --alle).";
        }

        Koerperschaften = [.. alle.Where(k => k.Ags == wer || k.Name.Equals(wer, StringComparison.OrdinalIgnoreCase))];
        return argumente.Hat("--alle") ? "Bitte entweder --koerperschaft oder --alle nennen."
            : Koerperschaften.Count == 1 ? null
            : $"{wer} ist {Jahr} keine Gebietskörperschaft des Katalogs. Bitte den amtlichen Schlüssel oder den ganzen Namen nennen.";
    }

    private string? LiesBetraege(Argumente argumente)
    {
        if (argumente.Wert("--betraege") is { } datei)
        {
            return File.Exists(datei) ? LiesTabelle(datei) : $"Die Datei {datei} gibt es nicht.";
        }

        if (argumente.Wert("--betrag") is not { } text)
        {
            return "Der Betrag fehlt (--betrag EURO oder --betraege DATEI).";
        }

        if (Betrag(text) is not { } betrag)
        {
            return $"{text} ist kein Betrag in deutscher Schreibweise (1.118.780 oder 1.118.780,50).";
        }

        Betraege = Koerperschaften.ToDictionary(k => k.Ags, _ => betrag);
        return null;
    }

    private string? LiesTabelle(string datei)
    {
        var betraege = new Dictionary<string, Geld>();
        foreach (var (i, zeile) in File.ReadLines(datei).Index().Where(z => z.Item.Trim().Length > 0))
        {
            var teile = zeile.Trim('\uFEFF').Split(';', StringSplitOptions.TrimEntries);
            if (teile.Length >= 2 && Betrag(teile[1]) is { } betrag)
            {
                if (!betraege.TryAdd(teile[0], betrag))
                {
                    return $"{datei}, Zeile {i + 1}: {teile[0]} steht zweimal da.";
                }
            }
            else if (i > 0)
            {
                return $"{datei}, Zeile {i + 1}: erwartet wird „AGS;EURO“ mit einem Betrag wie 1.118.780,50.";
            }
        }

        Betraege = betraege;
        return null;
    }

    [GeneratedRegex(@"^(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Betragsmuster();
}
