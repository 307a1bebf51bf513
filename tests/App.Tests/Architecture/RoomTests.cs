using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Architecture;

/// <summary>House rules a compiler does not know. Each forbids a shape of code, not a style.</summary>
public partial class RoomTests
{
    private const int Hoechstens = 250;

    [Fact]
    public void Namensraum_ist_Ordner()
    {
        foreach (var datei in Quellbaum.Produkt.Where(d => d.Pfad.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var erwartet = "Zielwerk." + Path.GetDirectoryName(datei.Pfad[4..])!.Replace('/', '.');
            Namensraum().Matches(datei.Code).Select(m => m.Groups[1].Value).ShouldBe([erwartet], datei.Pfad);
        }

        Verbiete(@"^\s*@namespace\b", d => true);
    }

    [Fact]
    public void Dateien_bleiben_klein_und_Ausnahmen_schrumpfen_nur()
    {
        var ausnahmen = Ablage.Lies("tests", "App.Tests", "Architecture", "grosse-dateien.txt").Split('\n')
            .Where(z => z.Length > 0 && z[0] != '#').Select(z => z.Split(' ')).ToDictionary(z => z[0], z => int.Parse(z[1]));
        var laengen = Quellbaum.Dateien("src", ".cs", ".razor", ".js").Concat(Quellbaum.Dateien("tests", ".cs")).Append("dev")
            .ToDictionary(p => p, p => Ablage.Lies(p.Split('/')).TrimEnd('\n').Split('\n').Length);
        var zuGross = laengen.Where(l => l.Value > Hoechstens).ToDictionary(l => l.Key, l => l.Value);

        // Equal, not "at most": whoever shortens a listed file lowers its number, so that it cannot grow back.
        zuGross.OrderBy(z => z.Key).ShouldBe(ausnahmen.OrderBy(z => z.Key));
    }

    [Fact]
    public void Seiten_sind_Endpunkte_keine_Blazor_Anwendung() =>
        Verbiete(@"^\s*@page\b|<EditForm\b|@rendermode\b|\[?StreamRendering\b|InteractiveServer|<Router\b", _ => true);

    [Fact]
    public void Ungeprueftes_Markup_schreibt_nur_Ui() => Verbiete(@"\bMarkupString\b", d => d.Raum != "Ui");

    [Fact]
    public void Formularfelder_stehen_nur_im_Ui() => Verbiete(@"<(input|select|textarea)\b", d => d.Raum != "Ui");

    [Fact]
    public void Views_laden_keine_Daten_und_warten_nicht()
    {
        Verbiete(@"\bawait\b|\bOnInitializedAsync\b", d => d.Pfad.EndsWith(".razor", StringComparison.Ordinal));
        Verbiete(@"@inject\b", d => d.Pfad.EndsWith(".razor", StringComparison.Ordinal) && d.Raum != "Ui");
    }

    [Fact]
    public void SQL_von_Hand_steht_nur_in_Data() => Verbiete(
        @"\b(FromSql\w*|ExecuteSql\w*|SqlQuery\w*|CommandText|CreateCommand|DbCommand|(Npgsql|Sqlite)(Command|Connection|DataSource))\b",
        d => d.Raum != "Data");

    /// <summary>Mass updates pass the change tracker by, and with it the Akte (ADR 10).</summary>
    [Fact]
    public void Niemand_schreibt_an_der_Akte_vorbei() => Verbiete(@"\bExecute(Update|Delete)(Async)?\b", _ => true);

    [Fact]
    public void Register_und_Auswertungen_schreiben_nichts() => Verbiete(
        @"\bSaveChanges\w*|\bExecute(Update|Delete)\w*|\bMap(Post|Put|Patch|Delete)\b|\bdb\.\w*(Add|Remove|Update|Attach)\w*\(",
        d => d is { Projekt: "App", Raum: "Register" or "Auswertungen" or "Revision" });

    [Fact]
    public void Domain_kennt_weder_Uhr_noch_Dateien_noch_Warten() => Verbiete(
        @"\basync\b|\bawait\b|\bTask\b|\bFile\.|\bDirectory\.|\bHttpClient\b|\bTimeProvider\b|\bConsole\.|\bEnvironment\.", d => d.Projekt == "Domain");

    [Fact]
    public void Nichts_bleibt_unfertig() => Verbiete(@"\bNot(Implemented)Exception\b", _ => true);

    [Fact]
    public void Kein_Test_wird_uebersprungen_wiederholt_oder_wartet_blind()
    {
        var muster = new Regex(@"Skip\s*=\s*""|\bThread\.Sleep\(|\bTask\.Delay\(|\bWaitForTimeout|\bRetry(Fact|Attribute)\b");
        Quellbaum.Dateien("tests", ".cs").Where(p => !p.EndsWith("RoomTests.cs", StringComparison.Ordinal))
            .Where(p => muster.IsMatch(Ablage.Lies(p.Split('/')))).ShouldBeEmpty();
    }

    [Fact]
    public void Offene_Baustellen_stehen_in_Aufgaben_nicht_im_Code()
    {
        var muster = new Regex(@"\b(TO(DO)|FIX(ME)|X{3}|HA(CK))\b");
        Quellbaum.Dateien("src", ".cs", ".razor", ".css", ".js", ".json").Concat(Quellbaum.Dateien("tests", ".cs"))
            .Where(p => muster.IsMatch(Ablage.Lies(p.Split('/')))).ShouldBeEmpty();
    }

    private static void Verbiete(string muster, Func<Quelldatei, bool> wo)
    {
        var regex = new Regex(muster, RegexOptions.Multiline);
        Quellbaum.Produkt.Where(wo)
            .SelectMany(d => regex.Matches(d.Code).Select(m => $"{d.Pfad}: {m.Value.Trim()}")).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namensraum();
}
