using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Zielwerk.App.Tests.Aufgaben;

/// <summary>A strict reader of RFC 5545: throws at everything the standard forbids in what a feed like ours may hold.</summary>
public static partial class Kalenderleser
{
    private static readonly string[] Einmalig = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL", "STATUS", "SEQUENCE", "LAST-MODIFIED", "TRANSP"];

    /// <summary>The name of the calendar and its events.</summary>
    public static (string Name, IReadOnlyList<Termin> Termine) Lies(byte[] bytes)
    {
        var zeilen = Entfalte(bytes);
        var i = 0;
        Verlange(zeilen[i++] == ("BEGIN", "", "VCALENDAR"), "begins with VCALENDAR");
        var kopf = new Dictionary<string, string>();
        var termine = new List<Termin>();
        for (; zeilen[i].Name is not ("BEGIN" or "END"); i++)
        {
            Verlange(kopf.TryAdd(zeilen[i].Name, zeilen[i].Wert), $"{zeilen[i].Name} twice");
        }

        while (zeilen[i] == ("BEGIN", "", "VEVENT"))
        {
            termine.Add(Termin(zeilen, ref i));
        }

        Verlange(zeilen[i] == ("END", "", "VCALENDAR") && i == zeilen.Count - 1, "ends with VCALENDAR");
        Verlange(kopf["VERSION"] == "2.0" && kopf["PRODID"].Length > 0 && kopf["METHOD"] == "PUBLISH", "VERSION, PRODID, METHOD");
        Verlange(termine.Select(t => t.Uid).Distinct().Count() == termine.Count, "a UID twice");
        return (Text(kopf["X-WR-CALNAME"]), termine);
    }

    private static Termin Termin(List<(string Name, string Parameter, string Wert)> zeilen, ref int i)
    {
        i++;
        var werte = new Dictionary<string, (string Parameter, string Wert)>();
        var alarme = new List<string>();
        while (zeilen[i] != ("END", "", "VEVENT"))
        {
            if (zeilen[i] == ("BEGIN", "", "VALARM"))
            {
                var alarm = zeilen.Skip(i + 1).TakeWhile(z => z != ("END", "", "VALARM")).ToDictionary(z => z.Name, z => z.Wert);
                Verlange(alarm["ACTION"] == "DISPLAY" && alarm["DESCRIPTION"].Length > 0 && Dauer().IsMatch(alarm["TRIGGER"]), "VALARM needs ACTION, DESCRIPTION, TRIGGER");
                alarme.Add(alarm["TRIGGER"]);
                i += alarm.Count + 2;
                continue;
            }

            Verlange(Einmalig.Contains(zeilen[i].Name) && werte.TryAdd(zeilen[i].Name, (zeilen[i].Parameter, zeilen[i].Wert)), $"{zeilen[i].Name} in VEVENT");
            i++;
        }

        i++;
        Verlange(werte["DTSTART"].Parameter == "VALUE=DATE" && werte["DTEND"].Parameter == "VALUE=DATE", "all-day");
        var (von, bis) = (Tag(werte["DTSTART"].Wert), Tag(werte["DTEND"].Wert));
        Verlange(bis == von.AddDays(1), "DTEND is the day after");
        Verlange(Uri.TryCreate(werte["URL"].Wert, UriKind.Absolute, out _), "URL is absolute");
        Verlange(werte["STATUS"].Wert is "CONFIRMED" or "CANCELLED", "STATUS of a VEVENT");
        Moment(werte["LAST-MODIFIED"].Wert);
        return new(
            Text(werte["UID"].Wert), von, Text(werte["SUMMARY"].Wert), Text(werte["DESCRIPTION"].Wert), int.Parse(werte["SEQUENCE"].Wert, NumberStyles.None, CultureInfo.InvariantCulture),
            Moment(werte["DTSTAMP"].Wert), werte["STATUS"].Wert == "CANCELLED", alarme);
    }

    /// <summary>Content lines: CRLF, at most 75 octets, whole characters in each line.</summary>
    private static List<(string Name, string Parameter, string Wert)> Entfalte(byte[] bytes)
    {
        var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
        Verlange(bytes.Length > 2 && bytes[^1] == '\n' && bytes[^2] == '\r', "ends with CRLF");
        var roh = new List<byte[]>();
        var start = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            Verlange(bytes[i] is not ((byte)'\n' or (byte)'\r') || (bytes[i] == '\r' ? bytes[i + 1] == '\n' : bytes[i - 1] == '\r'), "bare CR or LF");
            Verlange(bytes[i] is >= 0x20 or (byte)'\n' or (byte)'\r' && bytes[i] != 0x7f, "control character");
            if (bytes[i] == '\n')
            {
                roh.Add(bytes[start..(i - 1)]);
                start = i + 1;
            }
        }

        var zeilen = new List<string>();
        foreach (var zeile in roh)
        {
            Verlange(zeile.Length is > 0 and <= 75, $"line of {zeile.Length} octets");
            var text = utf8.GetString(zeile); // throws when a character was torn apart
            if (text[0] == ' ')
            {
                zeilen[^1] += text[1..];
            }
            else
            {
                zeilen.Add(text);
            }
        }

        return [.. zeilen.Select(z => Inhaltszeile().Match(z) is { Success: true } m ? (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value) : throw new FormatException($"no content line: {z}"))];
    }

    private static string Text(string wert)
    {
        var text = new StringBuilder();
        for (var i = 0; i < wert.Length; i++)
        {
            Verlange(wert[i] is not (';' or ','), $"unescaped {wert[i]}");
            text.Append(wert[i] != '\\' ? wert[i] : wert[++i] switch { 'n' => '\n', '\\' => '\\', ';' => ';', ',' => ',', var z => throw new FormatException($"\\{z}") });
        }

        return text.ToString();
    }

    private static DateOnly Tag(string wert) => DateOnly.ParseExact(wert, "yyyyMMdd", CultureInfo.InvariantCulture);

    private static DateTime Moment(string wert) => DateTime.ParseExact(wert, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static void Verlange(bool gut, string was)
    {
        if (!gut)
        {
            throw new FormatException($"RFC 5545: {was}");
        }
    }

    [GeneratedRegex(@"^([A-Z][A-Z-]*)(?:;([A-Z-]+=[^:;,""]+))?:(.*)$")]
    private static partial Regex Inhaltszeile();

    [GeneratedRegex(@"^-P\d+D$")]
    private static partial Regex Dauer();
}

/// <summary>An event as read.</summary>
public sealed record Termin(string Uid, DateOnly Tag, string Titel, string Beschreibung, int Folge, DateTime Stempel, bool Abgesagt, IReadOnlyList<string> Alarme);
