using System.Globalization;
using System.Text.RegularExpressions;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Ui;

/// <summary>Reads German input: amounts (1.234,56), days (31.12.2026), e-mail addresses. Gives the value or what to do about it.</summary>
public static partial class Eingabe
{
    /// <summary>An amount in Euro; dots only between thousands, comma before cents, a trailing € is accepted.</summary>
    public static (Geld Value, string? Error) Euro(string text)
    {
        var digits = text.Replace("€", "").Replace(" ", "").Replace("\u00a0", "").Replace("\u202f", "");
        return Betrag().IsMatch(digits) && decimal.TryParse(digits.Replace(".", ""), NumberStyles.Number, Deutsch.Kultur, out var euro) && euro < 1_000_000_000_000m
            ? (new Geld((long)(euro * 100)), null)
            : (default, "Geben Sie den Betrag in Euro ein, zum Beispiel 12.500,00");
    }

    /// <summary>A day of the calendar, day first.</summary>
    public static (DateOnly Value, string? Error) Datum(string text) =>
        DateOnly.TryParseExact(text, ["d.M.yyyy", "dd.MM.yyyy"], Deutsch.Kultur, DateTimeStyles.None, out var day)
            ? (day, null)
            : (default, "Geben Sie ein Datum ein, das es gibt, zum Beispiel 31 12 2026");

    /// <summary>One address with a name, an @ and a domain.</summary>
    public static (string? Value, string? Error) Email(string text) =>
        Adresse().IsMatch(text)
            ? (text, null)
            : (null, "Geben Sie die E-Mail-Adresse vollständig ein, zum Beispiel name@beispiel.de");

    [GeneratedRegex(@"^-?(\d{1,3}(\.\d{3})+|\d{1,15})(,\d{1,2})?$")]
    private static partial Regex Betrag();

    [GeneratedRegex(@"^[^@\s<>"",;]+@[^@\s<>"",;]+\.[^@\s<>"",;.]{2,}$")]
    private static partial Regex Adresse();
}
