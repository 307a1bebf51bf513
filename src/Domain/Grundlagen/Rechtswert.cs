using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Zielwerk.Domain.Grundlagen;

/// <summary>Unit of a <see cref="Dauer"/>.</summary>
public enum Zeiteinheit
{
    Tage,
    Wochen,
    Monate,
    Jahre,
}

/// <summary>The value of a legal parameter that has to do with time; written as "3 Tage", "31.3." or "1.9. bis 30.11.".</summary>
[JsonConverter(typeof(RechtswertConverter))]
public abstract partial record Rechtswert
{
    /// <summary>Reads the three notations.</summary>
    /// <exception cref="FormatException">Anything else, a day that not every year has, more than ten years, a season over the turn of the year.</exception>
    public static Rechtswert Parse(string text)
    {
        if (Dauerform().Match(text) is { Success: true } d)
        {
            var anzahl = int.Parse(d.Groups["anzahl"].ValueSpan, CultureInfo.InvariantCulture);
            var einheit = d.Groups["einheit"].Value[0] switch
            {
                'T' => Zeiteinheit.Tage,
                'W' => Zeiteinheit.Wochen,
                'M' => Zeiteinheit.Monate,
                _ => Zeiteinheit.Jahre,
            };
            var hoechstens = einheit switch
            {
                Zeiteinheit.Tage => 3650,
                Zeiteinheit.Wochen => 520,
                Zeiteinheit.Monate => 120,
                _ => 10,
            };
            return anzahl >= 1 && anzahl <= hoechstens ? new Dauer(anzahl, einheit) : throw Unlesbar(text);
        }

        if (Tagform().Match(text) is not { Success: true } t)
        {
            throw Unlesbar(text);
        }

        var von = Tag(t, "t1", "m1", text);
        if (!t.Groups["t2"].Success)
        {
            return von;
        }

        var bis = Tag(t, "t2", "m2", text);
        return von.Im(2025) < bis.Im(2025) ? new Jahreszeit(von, bis) : throw Unlesbar(text);
    }

    private static Stichtag Tag(Match fund, string tag, string monat, string text)
    {
        var (t, m) = (int.Parse(fund.Groups[tag].ValueSpan, CultureInfo.InvariantCulture), int.Parse(fund.Groups[monat].ValueSpan, CultureInfo.InvariantCulture));
        return m is >= 1 and <= 12 && t >= 1 && t <= DateTime.DaysInMonth(2025, m) ? new Stichtag(t, m) : throw Unlesbar(text);
    }

    private static FormatException Unlesbar(string text) =>
        new($"Der Wert „{text}“ ist nicht lesbar. Erwartet wird eine Dauer bis zehn Jahre („3 Tage“, „1 Monat“), ein Tag („31.3.“) oder eine Zeit im Jahr („1.9. bis 30.11.“).");

    [GeneratedRegex(@"^(?<anzahl>\d{1,4}) (?<einheit>Tage?|Wochen?|Monate?|Jahre?)$")]
    private static partial Regex Dauerform();

    [GeneratedRegex(@"^(?<t1>\d{1,2})\.(?<m1>\d{1,2})\.(?: bis (?<t2>\d{1,2})\.(?<m2>\d{1,2})\.)?$")]
    private static partial Regex Tagform();
}

/// <summary>A length of time, counted from an event: "6 Wochen".</summary>
public sealed record Dauer(int Anzahl, Zeiteinheit Einheit) : Rechtswert
{
    private string Stamm => Einheit switch
    {
        Zeiteinheit.Tage => "Tag",
        Zeiteinheit.Wochen => "Woche",
        Zeiteinheit.Monate => "Monat",
        _ => "Jahr",
    };

    public override string ToString() => Anzahl == 1 ? $"1 {Stamm}" : $"{Anzahl} {Einheit}";
}

/// <summary>A day that comes every year: "31. März".</summary>
public sealed record Stichtag(int Tag, int Monat) : Rechtswert
{
    /// <summary>The day in that year.</summary>
    public DateOnly Im(int jahr) => new(jahr, Monat, Tag);

    public override string ToString() => Im(2025).ToString("d. MMMM", Deutsch.Kultur);
}

/// <summary>A time that comes every year, first and last day included: "1. September bis 30. November".</summary>
public sealed record Jahreszeit(Stichtag Von, Stichtag Bis) : Rechtswert
{
    public override string ToString() => $"{Von} bis {Bis}";
}

internal sealed class RechtswertConverter : JsonConverter<Rechtswert>
{
    public override Rechtswert Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Rechtswert.Parse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : "");
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e); // so that the place in the file is named
        }
    }

    public override void Write(Utf8JsonWriter writer, Rechtswert value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The file is written by people");
}
