using System.Buffers;
using System.Globalization;
using System.Text;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Ui;

/// <summary>How a table is written: for German spreadsheets (";", decimal comma, UTF-8 mark) or by RFC 4180 (",", point, no mark).</summary>
public sealed record Csvform(char Trenner, bool Marke, CultureInfo Kultur)
{
    public static Csvform Deutsch { get; } = new(';', true, Domain.Grundlagen.Deutsch.Kultur);

    public static Csvform Rfc4180 { get; } = new(',', false, CultureInfo.InvariantCulture);

    /// <summary>Euro with two decimals, no dots between thousands: "1121600,00" or "1121600.00"; empty when there is none.</summary>
    public string Betrag(Geld? betrag) => betrag is { } b ? (b.Cent / 100m).ToString("0.00", Kultur) : "";
}

/// <summary>Writes comma-separated tables that a spreadsheet cannot mistake for formulas (IOP-03).</summary>
public sealed class Csv
{
    /// <summary>Most rows of a table that grows without end; a page says so beforehand, and the table itself when it was cut.</summary>
    public const int Hoechstens = 10_000;

    private static readonly SearchValues<char> Ziffern = SearchValues.Create("0123456789.,");
    private static readonly SearchValues<char> Trennbar = SearchValues.Create(";,\t\"\r\n");
    private readonly StringBuilder text = new();
    private readonly Csvform form;
    private readonly int spalten;

    public Csv(Csvform form, params IReadOnlyList<string> spalten)
    {
        this.form = form;
        this.spalten = spalten.Count;
        Zeile(spalten);
    }

    public void Zeile(params IReadOnlyList<string?> werte)
    {
        if (werte.Count != spalten)
        {
            throw new ArgumentException($"{werte.Count} values for {spalten} columns", nameof(werte));
        }

        for (var i = 0; i < werte.Count; i++)
        {
            if (i > 0)
            {
                text.Append(form.Trenner);
            }

            text.Append(Zelle(werte[i] ?? ""));
        }

        text.Append("\r\n");
    }

    /// <summary>Says in a last row that the table is not all; nothing when it is.</summary>
    /// <param name="anzahl">How many rows there are.</param>
    /// <param name="rat">How to get the rest, as a sentence.</param>
    public void SageGekuerzt(int anzahl, string rat)
    {
        if (anzahl > Hoechstens)
        {
            Zeile([$"Gekürzt: {Zahlen.Anzahl(Hoechstens)} von {Zahlen.Anzahl(anzahl)} Zeilen. {rat}", .. Enumerable.Repeat("", spalten - 1)]);
        }
    }

    public byte[] Bytes()
    {
        var inhalt = new UTF8Encoding(false).GetBytes(text.ToString());
        return form.Marke ? [.. Encoding.UTF8.Preamble, .. inhalt] : inhalt;
    }

    // OWASP "CSV injection": a leading apostrophe keeps a spreadsheet from running the cell; always quoted so that the rest is inert, too.
    private string Zelle(string wert)
    {
        var gefaehrlich = wert.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(wert[0], StringComparison.Ordinal);
        var sicher = gefaehrlich ? "'" + wert : wert;
        var teilbar = sicher.Contains(form.Trenner) || (sicher.AsSpan().ContainsAny(Trennbar) && sicher.AsSpan().ContainsAnyExcept(Ziffern));
        return gefaehrlich || teilbar
            ? $"\"{sicher.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : sicher;
    }
}
