using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Architecture;

/// <summary>The arrow tables of docs/architecture.md, held against using lines and qualified names.</summary>
public partial class ArrowTests
{
    private const string JederAndere = "any other room";
    private static readonly Dictionary<string, string[][]> DomainTabelle = Tabelle("Room (Domain)");
    private static readonly Dictionary<string, string[][]> AppTabelle = Tabelle("Room (App)");
    private static readonly ILookup<string, string> Typen = FindeTypen();

    [Fact]
    public void Kein_Raum_benutzt_einen_anderen_ohne_Pfeil()
    {
        var verstoesse =
            from datei in Quellbaum.Produkt
            where datei.Raum != ""
            from ziel in Ziele(datei)
            where ziel.Raum != "" && (ziel.Projekt, ziel.Raum) != (datei.Projekt, datei.Raum) && !Erlaubt(datei, ziel)
            select $"{datei.Pfad} → {ziel.Projekt}.{ziel.Raum} ({ziel.Name})";
        verstoesse.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Jeder_Ordner_ist_ein_Raum_der_Tabelle()
    {
        var raeume = Quellbaum.Produkt.Where(d => d is { Projekt: "Domain", Raum: not "" }).Select(d => d.Raum).Distinct().ToList();
        raeume.ShouldNotBeEmpty();
        raeume.Except(DomainTabelle.Keys).ShouldBeEmpty();
        Quellbaum.Produkt.Where(d => d is { Projekt: "Domain", Raum: "" }).ShouldBeEmpty();
    }

    [Fact]
    public void Die_Pfeile_bilden_keinen_Kreis()
    {
        foreach (var raum in DomainTabelle.Keys)
        {
            Erreichbar(raum).ShouldNotContain(raum, $"{raum} erreicht sich selbst");
        }
    }

    [Fact]
    public void Global_eingebunden_wird_nur_was_jeder_Raum_benutzen_darf()
    {
        var oben = Quellbaum.Produkt.Where(d => d.Raum == "" && d.Pfad.EndsWith("_Imports.razor", StringComparison.Ordinal)).SelectMany(Ziele);
        oben.Where(z => (z.Projekt, z.Raum) is not (("App", "Ui") or ("Domain", "Grundlagen") or (_, ""))).ShouldBeEmpty();
        Quellbaum.Produkt.Where(d => GlobalUsing().IsMatch(d.Code)).Select(d => d.Pfad).ShouldBeEmpty();
        Quellbaum.Dateien("src", ".csproj").Where(p => Ablage.Lies(p.Split('/')).Contains("<Using ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static HashSet<string> Erreichbar(string raum)
    {
        var besucht = new HashSet<string>();
        var offen = new Stack<string>(DomainTabelle[raum][0]);
        while (offen.TryPop(out var naechster))
        {
            if (besucht.Add(naechster) && DomainTabelle.TryGetValue(naechster, out var zeile))
            {
                Array.ForEach(zeile[0], offen.Push);
            }
        }

        return besucht;
    }

    private static bool Erlaubt(Quelldatei datei, (string Projekt, string Raum, string Name) ziel)
    {
        if (datei.Projekt == "Domain")
        {
            return ziel.Projekt == "Domain" && (ziel.Raum == "Grundlagen" || DomainTabelle[datei.Raum][0].Contains(ziel.Raum));
        }

        var zeile = AppTabelle.GetValueOrDefault(datei.Raum) ?? AppTabelle[JederAndere];
        if (ziel.Projekt == "App")
        {
            return ziel.Name == "Routes" || zeile[0].Contains(ziel.Raum);
        }

        return ziel.Raum == "Grundlagen" || zeile[1].Contains("all") || zeile[1].Contains(ziel.Raum) || (!AppTabelle.ContainsKey(datei.Raum)
            && (datei.Raum == ziel.Raum || (DomainTabelle.TryGetValue(datei.Raum, out var eigene) && eigene[0].Contains(ziel.Raum))));
    }

    /// <summary>What a file names of other rooms: namespaces in using lines (name empty), and types by qualified name.</summary>
    private static IEnumerable<(string Projekt, string Raum, string Name)> Ziele(Quelldatei datei)
    {
        foreach (Match m in Using().Matches(datei.Code))
        {
            var name = m.Groups["rest"].Value.Trim('.');
            yield return (m.Groups["projekt"].Value, m.Groups["raum"].Value, name);
        }

        var ohneUsing = Using().Replace(datei.Code, "");
        foreach (Match m in Qualifiziert().Matches(ohneUsing))
        {
            var projekt = m.Groups["projekt"] is { Success: true, Value: var p } ? p : datei.Projekt;
            if (Typen[$"{projekt}.{m.Groups["raum"].Value}"].Contains(m.Groups["typ"].Value))
            {
                yield return (projekt, m.Groups["raum"].Value, m.Groups["typ"].Value);
            }
        }
    }

    private static ILookup<string, string> FindeTypen() =>
        (from datei in Quellbaum.Produkt
         let razor = datei.Pfad.EndsWith(".razor", StringComparison.Ordinal)
         from typ in razor ? [Path.GetFileNameWithoutExtension(datei.Pfad)] : Typ().Matches(datei.Code).Select(m => m.Groups[1].Value)
         select (Raum: $"{datei.Projekt}.{datei.Raum}", typ)).ToLookup(t => t.Raum, t => t.typ);

    /// <summary>Rows of a table of docs/architecture.md by their first cell; the other cells split at commas.</summary>
    private static Dictionary<string, string[][]> Tabelle(string kopf)
    {
        var zeilen = Ablage.Lies("docs", "architecture.md").Split('\n')
            .SkipWhile(z => !z.StartsWith($"| {kopf} |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(z => z.StartsWith('|')).ToList();
        zeilen.ShouldNotBeEmpty($"no table '{kopf}' in docs/architecture.md");
        return zeilen.Select(z => z.Trim('|').Split('|').Select(s => s.Trim()).ToArray())
            .ToDictionary(z => z[0], z => z.Skip(1).Select(s => s.Split(',', StringSplitOptions.TrimEntries).Where(t => t != "–").ToArray()).ToArray());
    }

    [GeneratedRegex(@"^\s*(?:global\s+)?@?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?:global::)?Zielwerk\.(?<projekt>Domain|App)(?:\.(?<raum>\w+))?(?<rest>[.\w]*)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])(?:(?:Zielwerk\.)?(?<projekt>Domain|App)\.)?(?<raum>[A-Z]\w*)\.(?<typ>[A-Z]\w*)")]
    private static partial Regex Qualifiziert();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w*)")]
    private static partial Regex Typ();

    [GeneratedRegex(@"^\s*global\s+using", RegexOptions.Multiline)]
    private static partial Regex GlobalUsing();
}
