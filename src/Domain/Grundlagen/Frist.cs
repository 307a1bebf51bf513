namespace Zielwerk.Domain.Grundlagen;

/// <summary>"Warum dieses Datum?": the row of the law that was used, the day put in, and each step of the calculation in plain German.</summary>
public sealed record Begruendung(Rechtsstandzeile Zeile, DateOnly Ausgang, IReadOnlyList<string> Schritte);

/// <summary>A computed day with its reasons: end of a period counted from an event, or a fixed day of the year (IOP-25).</summary>
public sealed record Frist(DateOnly Ende, Begruendung Begruendung)
{
    /// <summary>First day a deadline can be computed from; as far back as <see cref="Feiertage"/> goes.</summary>
    public static DateOnly Frueheste { get; } = new(Feiertage.ErstesJahr, 1, 1);

    /// <summary>Last day a deadline can be computed from; ten years, the longest period, still end where holidays are known.</summary>
    public static DateOnly Spaeteste { get; } = new(Feiertage.LetztesJahr - 10, 12, 31);

    /// <summary>
    /// Computes by §§ 187 to 193 BGB, to which § 31 HVwVfG and § 57 VwGO lead: the day of the event is not counted, months end on the day of the
    /// same number or on the last one, and the row says whether a day that is no working day moves on.
    /// </summary>
    /// <param name="zeile">The row that applies.</param>
    /// <param name="ausgang">Day of the event, Europe/Berlin; of a day that comes every year only the year counts.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ausgang"/> is before <see cref="Frueheste"/> or after <see cref="Spaeteste"/>.</exception>
    public static Frist Berechne(Rechtsstandzeile zeile, DateOnly ausgang)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ausgang, Frueheste);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ausgang, Spaeteste);
        List<string> schritte = [];
        var rechnerisch = zeile.Wert switch
        {
            Dauer dauer => Zaehle(dauer, zeile, ausgang, schritte),
            Stichtag tag => Nenne(tag.Im(ausgang.Year), $"Der {tag} steht für jedes Jahr fest.", schritte),
            Jahreszeit zeit => Nenne(zeit.Bis.Im(ausgang.Year), $"Die Zeit vom {zeit} steht für jedes Jahr fest; es zählt ihr letzter Tag.", schritte),
            _ => throw new ArgumentException($"Unknown value {zeile.Wert}", nameof(zeile)),
        };
        return new(Pruefe(rechnerisch, zeile.Wochenende, schritte), new(zeile, ausgang, schritte));
    }

    private static DateOnly Zaehle(Dauer dauer, Rechtsstandzeile zeile, DateOnly ausgang, List<string> schritte)
    {
        var ende = dauer.Einheit switch
        {
            Zeiteinheit.Tage => ausgang.AddDays(dauer.Anzahl),
            Zeiteinheit.Wochen => ausgang.AddDays(7 * dauer.Anzahl),
            Zeiteinheit.Monate => ausgang.AddMonths(dauer.Anzahl),
            _ => ausgang.AddYears(dauer.Anzahl),
        };
        schritte.Add($"{zeile.Beginn}: {Deutsch.TagMitWochentag(ausgang)}. Dieser Tag zählt nicht mit (§ 187 Abs. 1 BGB).");
        schritte.Add(dauer.Einheit switch
        {
            Zeiteinheit.Tage => $"{dauer} weiter: {Deutsch.TagMitWochentag(ende)} (§ 188 Abs. 1 BGB).",
            Zeiteinheit.Wochen => $"{dauer} weiter, am gleichen Wochentag: {Deutsch.TagMitWochentag(ende)} (§ 188 Abs. 2 BGB).",
            _ when ende.Day == ausgang.Day => $"{dauer} weiter, am Tag mit der gleichen Zahl: {Deutsch.TagMitWochentag(ende)} (§ 188 Abs. 2 BGB).",
            _ => $"{dauer} weiter gibt es keinen {ausgang.Day}. Also gilt der letzte Tag des Monats: {Deutsch.TagMitWochentag(ende)} (§ 188 Abs. 3 BGB).",
        });
        return ende;
    }

    private static DateOnly Nenne(DateOnly tag, string regel, List<string> schritte)
    {
        schritte.Add($"{regel} Im Jahr {tag.Year} ist das {Deutsch.TagMitWochentag(tag)}.");
        return tag;
    }

    private static DateOnly Pruefe(DateOnly tag, Wochenende wochenende, List<string> schritte)
    {
        var danach = Arbeitstage.Ab(tag);
        if (danach == tag)
        {
            schritte.Add("Das ist ein Arbeitstag, es bleibt dabei.");
            return tag;
        }

        var frei = Enumerable.Range(0, danach.DayNumber - tag.DayNumber).Select(tag.AddDays)
            .Select(t => $"{t.ToString("d. MMMM", Deutsch.Kultur)} ({Arbeitstage.Hindernis(t)})");
        schritte.Add($"Kein Arbeitstag: {string.Join(", ", frei)}.");
        schritte.Add(wochenende.Regel switch
        {
            Wochenendregel.Verschiebt => $"Die Frist endet erst am nächsten Arbeitstag: {Deutsch.TagMitWochentag(danach)}. {wochenende.Grund}",
            Wochenendregel.Bleibt => $"Es bleibt trotzdem bei diesem Tag. {wochenende.Grund}",
            _ => $"Ob der nächste Arbeitstag genügt ({Deutsch.TagMitWochentag(danach)}), ist nicht geklärt. {wochenende.Grund} Rechnen Sie sicherheitshalber mit dem früheren Tag.",
        });
        return wochenende.Regel == Wochenendregel.Verschiebt ? danach : tag;
    }
}
