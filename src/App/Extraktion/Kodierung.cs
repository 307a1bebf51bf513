using System.Text;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Extraktion;

/// <summary>Finds the encoding of a text: by its mark, else UTF-8 if valid, else by guess, which is always a finding (R51).</summary>
internal static class Kodierung
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, or null with a finding when the bytes are no text.</summary>
    public static string? Dekodiere(byte[] bytes, List<Befund> befunde)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes.AsSpan(4)),
            [0xEF, 0xBB, 0xBF, ..] => Utf8(bytes.AsSpan(3), befunde),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
            _ => OhneMarke(bytes, befunde),
        };
        if (text is null || IstKeinText(text))
        {
            befunde.Clear();
            befunde.Add(new(Schwere.Fehler, Befundcodes.UnreadableFile, null,
                "Die Datei enthält keinen lesbaren Text. Bitte den Text der Vereinbarung als Textdatei (.txt) oder Markdown (.md) speichern und erneut einlesen.", null));
            return null;
        }

        if (text.Contains('\uFFFD', StringComparison.Ordinal) && befunde.Count == 0)
        {
            befunde.Add(Beschaedigt(text));
        }

        return text;
    }

    private static string? OhneMarke(byte[] bytes, List<Befund> befunde)
    {
        var nullen = bytes.AsSpan().Count((byte)0);
        if (nullen == 0)
        {
            return Utf8(bytes, befunde);
        }

        // Western text in UTF-16 has a zero in nearly every second byte, always on the same side.
        var gerade = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            gerade += bytes[i] == 0 ? 1 : 0;
        }

        if (nullen < bytes.Length / 3 || (gerade > nullen / 20 && gerade < nullen - (nullen / 20)))
        {
            return null;
        }

        var grossesEnde = gerade > nullen / 2;
        befunde.Add(Vermutet(grossesEnde ? "UTF-16 (Big Endian)" : "UTF-16 (Little Endian)"));
        return (grossesEnde ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
    }

    private static string Utf8(ReadOnlySpan<byte> bytes, List<Befund> befunde)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return OhneDoppelteKodierung(Encoding.UTF8.GetString(bytes), befunde);
        }

        var alsUtf8 = Encoding.UTF8.GetString(bytes);
        var falsch = alsUtf8.Count(z => z == '\uFFFD');
        var richtig = alsUtf8.Count(z => z > '\u007F') - falsch;
        if (richtig > falsch)
        {
            befunde.Add(Beschaedigt(alsUtf8));
            return alsUtf8;
        }

        befunde.Add(Vermutet("Windows-1252"));
        return Windows1252.GetString(bytes);
    }

    /// <summary>Undoes UTF-8 that was once taken for Windows-1252 ("fÃ¼r"), if the whole text agrees.</summary>
    private static string OhneDoppelteKodierung(string text, List<Befund> befunde)
    {
        if (text.Count(z => z == 'Ã') < 3)
        {
            return text;
        }

        var bytes = Windows1252.GetBytes(text);
        if (Windows1252.GetString(bytes) != text || !System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return text;
        }

        befunde.Add(new(Schwere.Warnung, Befundcodes.Encoding, null, "Doppelt kodierter Text (UTF-8 als Windows-1252 gelesen) wurde zurückgewandelt.", null));
        return Encoding.UTF8.GetString(bytes);
    }

    private static bool IstKeinText(string text)
    {
        var steuerzeichen = text.Count(z => char.IsControl(z) && z is not ('\r' or '\n' or '\t' or '\f' or '\v'));
        return text.Contains('\0', StringComparison.Ordinal) || steuerzeichen > 10 + (text.Length / 100);
    }

    private static Befund Vermutet(string name) => new(
        Schwere.Info, Befundcodes.Encoding, null, $"Die Zeichenkodierung ist nicht angegeben; gelesen als {name}.", null);

    private static Befund Beschaedigt(string text) => new(
        Schwere.Warnung, Befundcodes.Encoding, null, $"Der Text enthält {text.Count(z => z == '\uFFFD')} nicht lesbare Zeichen.", null);
}
