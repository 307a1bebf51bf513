using System.Text;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Extraktion;

/// <summary>
/// Turns the bytes of a file into lines for the reader: encoding, line ends, one Unicode form. Never throws: a file that is no text
/// gives no lines and one finding that says what to do (R51, R52).
/// </summary>
public static class Extraktor
{
    /// <summary>An agreement has a few pages of text; whatever is larger is something else.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>True when there is nothing to read in it.</summary>
    public static bool IstZurueckgewiesen(Quelltext quelle) =>
        quelle.Befunde.Any(b => b is { Schwere: Schwere.Fehler, Code: Befundcodes.UnreadableFile or Befundcodes.UnsupportedDocument });

    /// <param name="dateiname">Name as it shall stand in the record.</param>
    /// <param name="bytes">The whole file.</param>
    public static Quelltext Lies(string dateiname, byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return ZuGross(dateiname, bytes.Length);
        }

        var (format, befund) = Dateiformat.Erkenne(dateiname, bytes);
        if (befund is not null)
        {
            return new(dateiname, format, [], [befund]);
        }

        var befunde = new List<Befund>();
        string? text;
        if (format == Textart.Docx)
        {
            text = Docxleser.Lies(bytes) is { } absaetze ? string.Join('\n', absaetze) : null;
            befunde.AddRange(text is null ? [Dateiformat.Beschaedigt] : Array.Empty<Befund>());
        }
        else
        {
            text = Kodierung.Dekodiere(bytes, befunde);
        }

        if (text is null)
        {
            return new(dateiname, format, [], befunde);
        }

        text = OhneSteuerzeichen(text, befunde).Normalize(NormalizationForm.FormC);
        var zeilen = Zeilen(text);
        if (zeilen.All(string.IsNullOrWhiteSpace))
        {
            return new(dateiname, format, [], [new(Schwere.Fehler, Befundcodes.UnreadableFile, null, "Die Datei ist leer.", null)]);
        }

        return new(dateiname, format == Textart.Docx ? format : Texterkennung.Bestimme(format, zeilen), zeilen, befunde);
    }

    /// <summary>The answer to a file that is too large to be looked at.</summary>
    public static Quelltext ZuGross(string dateiname, long bytes) => new(
        dateiname, Textart.Text, [],
        [
            new(Schwere.Fehler, Befundcodes.UnreadableFile, null,
                $"Die Datei ist mit {bytes / 1024 / 1024} MB zu groß; gelesen werden Dateien bis {MaxBytes / 1024 / 1024} MB. Bitte nur die Zielvereinbarung selbst als Text einreichen.", null),
        ]);

    /// <summary>Lines end at CR LF, LF, CR or a Unicode line separator, each counted once, as an editor counts them.</summary>
    private static List<string> Zeilen(string text)
    {
        var zeilen = new List<string>();
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var ende = rest.IndexOfAny("\r\n\u2028\u2029");
            if (ende < 0)
            {
                zeilen.Add(rest.ToString());
                break;
            }

            zeilen.Add(rest[..ende].ToString());
            rest = rest[(ende + (rest[ende..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1))..];
        }

        return zeilen;
    }

    private static string OhneSteuerzeichen(string text, List<Befund> befunde)
    {
        var anzahl = 0;
        var ergebnis = new StringBuilder(text.Length);
        foreach (var zeichen in text)
        {
            // A form feed is where a page began, a vertical tab a line break of word processors: space enough.
            var ersatz = zeichen is '\f' or '\v' ? ' ' : zeichen;
            if (char.IsControl(ersatz) && ersatz is not ('\t' or '\r' or '\n'))
            {
                anzahl++;
                continue;
            }

            ergebnis.Append(ersatz);
        }

        if (anzahl > 0)
        {
            befunde.Add(new(Schwere.Warnung, Befundcodes.SuspiciousContent, null, $"Unzulässige Steuerzeichen entfernt ({anzahl}).", null));
        }

        return ergebnis.ToString();
    }
}
