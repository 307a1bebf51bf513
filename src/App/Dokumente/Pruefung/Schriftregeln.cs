using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>Rules about fonts: each is in the file, and each character shown has a meaning.</summary>
internal static partial class Schriftregeln
{
    private const int GroessterBereich = 65_536;
    private static readonly string[] Dateien = ["/FontFile", "/FontFile2", "/FontFile3"];

    public static IReadOnlyList<Pdfregel> Alle { get; } =
    [
        new("7.21.4.1-1", "Jede Schrift ist eingebettet.", b => b.Inhalt.Schriften.Values.Where(s => !IstEingebettet(b, s.Schrift)).Select(s => Name(b, s.Schrift))),
        new("7.21.7-1", "Zu jedem gezeigten Zeichen steht in der Datei, welches es ist (ToUnicode).", b => b.Inhalt.Schriften.Values
            .SelectMany(s => Zuordnung(b, s.Schrift) is { } z ? s.Codes.Where(c => c != 0 && !z.ContainsKey(c)).Select(c => $"{Name(b, s.Schrift)}, Code {c}") : HatKodierung(b, s.Schrift) ? [] : [Name(b, s.Schrift)])),
        new("7.21.7-2", "Kein Zeichen ist einem Wert ohne Bedeutung zugeordnet.", b => b.Inhalt.Schriften.Values
            .SelectMany(s => (Zuordnung(b, s.Schrift) ?? []).Where(z => s.Codes.Contains(z.Key) && z.Value.Any(c => c is '\0' or '\uFEFF' or '\uFFFE')).Select(z => $"{Name(b, s.Schrift)}, Code {z.Key}"))),
        new("7.21.8-1", "Kein Zeichen fehlt in seiner Schrift (.notdef).", b => b.Inhalt.Schriften.Values
            .Where(s => Pdfdatei.Name(b.Datei.Wert(s.Schrift, "/Subtype")) == "/Type0" && s.Codes.Contains(0)).Select(s => Name(b, s.Schrift))),
    ];

    private static string Name(Pdfbild b, JsonElement schrift) => Pdfdatei.Name(b.Datei.Wert(schrift, "/BaseFont"))?[1..] ?? "Schrift ohne Namen";

    private static bool IstEingebettet(Pdfbild b, JsonElement schrift)
    {
        var eigentliche = Pdfdatei.Glieder(b.Datei.Wert(schrift, "/DescendantFonts")).Select(b.Datei.Loese).FirstOrDefault(schrift);
        var beschreibung = b.Datei.Wert(eigentliche, "/FontDescriptor");
        return Pdfdatei.Name(b.Datei.Wert(schrift, "/Subtype")) == "/Type3"
            || (beschreibung.ValueKind == JsonValueKind.Object && Dateien.Any(d => beschreibung.TryGetProperty(d, out var datei) && b.Datei.Daten(datei).Length > 0));
    }

    private static bool HatKodierung(Pdfbild b, JsonElement schrift) =>
        Pdfdatei.Name(b.Datei.Wert(schrift, "/Encoding")) is "/WinAnsiEncoding" or "/MacRomanEncoding" or "/MacExpertEncoding";

    /// <summary>What the codes of a font mean, or null when the font does not say.</summary>
    private static Dictionary<int, string>? Zuordnung(Pdfbild b, JsonElement schrift)
    {
        if (!schrift.TryGetProperty("/ToUnicode", out var verweis) || b.Datei.Daten(verweis) is not { Length: > 0 } bytes)
        {
            return null;
        }

        var ergebnis = new Dictionary<int, string>();
        var text = Encoding.Latin1.GetString(bytes);
        foreach (var zeile in Einzeln().Matches(text).SelectMany(m => Paar().Matches(m.Groups[1].Value)))
        {
            ergebnis[Zahl(zeile.Groups[1].Value)] = Text(zeile.Groups[2].Value);
        }

        foreach (var zeile in Bereiche().Matches(text).SelectMany(m => Bereich().Matches(m.Groups[1].Value)))
        {
            var (von, bis) = (Zahl(zeile.Groups[1].Value), Zahl(zeile.Groups[2].Value));
            var einzelne = Hex().Matches(zeile.Groups[4].Value);
            for (var code = von; code <= Math.Min(bis, von + GroessterBereich); code++)
            {
                ergebnis[code] = einzelne.Count > 0 ? (code - von < einzelne.Count ? Text(einzelne[code - von].Groups[1].Value) : "") : Weiter(Text(zeile.Groups[3].Value), code - von);
            }
        }

        return ergebnis;
    }

    private static string Weiter(string text, int schritt) => text.Length == 0 ? text : text[..^1] + (char)(text[^1] + schritt);

    private static int Zahl(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Text(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex.Length % 2 == 0 ? hex : "0" + hex));

    [GeneratedRegex(@"beginbfchar(.*?)endbfchar", RegexOptions.Singleline)]
    private static partial Regex Einzeln();

    [GeneratedRegex(@"beginbfrange(.*?)endbfrange", RegexOptions.Singleline)]
    private static partial Regex Bereiche();

    [GeneratedRegex(@"<([0-9a-fA-F]{1,8})>\s*<([0-9a-fA-F]+)>")]
    private static partial Regex Paar();

    [GeneratedRegex(@"<([0-9a-fA-F]{1,7})>\s*<([0-9a-fA-F]{1,7})>\s*(?:<([0-9a-fA-F]+)>|\[([^\]]*)\])")]
    private static partial Regex Bereich();

    [GeneratedRegex(@"<([0-9a-fA-F]+)>")]
    private static partial Regex Hex();
}
