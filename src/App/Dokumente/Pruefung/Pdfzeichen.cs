using System.Globalization;
using System.Text;

namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>Splits a content stream into operators with their operands. Names are strings with a slash, strings are bytes, numbers doubles.</summary>
internal sealed class Pdfzeichen(byte[] bytes)
{
    private int stelle;

    /// <summary>Operator and operands, one after the other; pictures inside the stream are one operator "EI".</summary>
    public IEnumerable<(string Zeichen, IReadOnlyList<object> Werte)> Befehle()
    {
        var werte = new List<object>();
        while (Naechstes() is { } ding)
        {
            if (ding is not Wort wort)
            {
                werte.Add(ding);
                continue;
            }

            if (wort.Text == "ID")
            {
                UeberspringeBild();
                wort = new("EI");
            }

            yield return (wort.Text, werte);
            werte = [];
        }
    }

    private sealed record Wort(string Text);

    private object? Naechstes()
    {
        UeberspringeLeeres();
        if (stelle >= bytes.Length)
        {
            return null;
        }

        switch (bytes[stelle])
        {
            case (byte)'/':
                stelle++;
                return "/" + Lauf();
            case (byte)'(':
                return Zeichenkette();
            case (byte)'<' when stelle + 1 < bytes.Length && bytes[stelle + 1] == '<':
                stelle += 2;
                return Woerterbuch();
            case (byte)'<':
                return Hexkette();
            case (byte)'[':
                stelle++;
                return Reihe(']');
            case (byte)']' or (byte)'>' or (byte)'{' or (byte)'}' or (byte)')':
                return new Wort(((char)bytes[stelle++]).ToString());
            default:
                var text = Lauf();
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var zahl) ? zahl : new Wort(text);
        }
    }

    private List<object> Reihe(char ende)
    {
        var glieder = new List<object>();
        while (Naechstes() is { } ding && !(ding is Wort w && w.Text[0] == ende))
        {
            glieder.Add(ding is Wort wort ? wort.Text : ding);
        }

        return glieder;
    }

    private Dictionary<string, object> Woerterbuch()
    {
        var glieder = Reihe('>');
        stelle += stelle < bytes.Length && bytes[stelle] == '>' ? 1 : 0;
        var ergebnis = new Dictionary<string, object>();
        for (var i = 0; i + 1 < glieder.Count; i += 2)
        {
            ergebnis[glieder[i].ToString()!] = glieder[i + 1];
        }

        return ergebnis;
    }

    private byte[] Hexkette()
    {
        var hex = new StringBuilder();
        for (stelle++; stelle < bytes.Length && bytes[stelle] != '>'; stelle++)
        {
            if (char.IsAsciiHexDigit((char)bytes[stelle]))
            {
                hex.Append((char)bytes[stelle]);
            }
        }

        stelle++;
        return Convert.FromHexString(hex.Length % 2 == 0 ? hex.ToString() : hex.Append('0').ToString());
    }

    private byte[] Zeichenkette()
    {
        var ergebnis = new List<byte>();
        var tiefe = 1;
        for (stelle++; stelle < bytes.Length; stelle++)
        {
            var b = bytes[stelle];
            if (b == '\\' && stelle + 1 < bytes.Length)
            {
                Fluchtzeichen(ergebnis);
                continue;
            }

            tiefe += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (tiefe == 0)
            {
                break;
            }

            ergebnis.Add(b);
        }

        stelle++;
        return [.. ergebnis];
    }

    private void Fluchtzeichen(List<byte> ergebnis)
    {
        var b = bytes[++stelle];
        if (b is >= (byte)'0' and <= (byte)'7')
        {
            var wert = 0;
            for (var i = 0; i < 3 && stelle < bytes.Length && bytes[stelle] is >= (byte)'0' and <= (byte)'7'; i++)
            {
                wert = (wert * 8) + bytes[stelle++] - '0';
            }

            stelle--;
            ergebnis.Add((byte)wert);
        }
        else if (b is not ((byte)'\n' or (byte)'\r'))
        {
            ergebnis.Add(b switch { (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', _ => b });
        }
    }

    private string Lauf()
    {
        var beginn = stelle;
        while (stelle < bytes.Length && !IstLeer(bytes[stelle]) && "/()<>[]{}%".IndexOf((char)bytes[stelle]) < 0)
        {
            stelle++;
        }

        stelle += stelle == beginn ? 1 : 0;
        return Encoding.Latin1.GetString(bytes, beginn, Math.Min(stelle, bytes.Length) - beginn);
    }

    private void UeberspringeLeeres()
    {
        while (stelle < bytes.Length && (IstLeer(bytes[stelle]) || bytes[stelle] == '%'))
        {
            if (bytes[stelle] == '%')
            {
                while (stelle < bytes.Length && bytes[stelle] is not ((byte)'\n' or (byte)'\r'))
                {
                    stelle++;
                }
            }
            else
            {
                stelle++;
            }
        }
    }

    private void UeberspringeBild()
    {
        while (stelle + 2 < bytes.Length && !(IstLeer(bytes[stelle]) && bytes[stelle + 1] == 'E' && bytes[stelle + 2] == 'I'))
        {
            stelle++;
        }

        stelle = Math.Min(stelle + 3, bytes.Length);
    }

    private static bool IstLeer(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;
}
