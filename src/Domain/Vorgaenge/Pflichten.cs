using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Vorgaenge;

/// <summary>What is due in a case, by the rows of the Rechtsstand and by what was set; pure, so that every day can be asked.</summary>
public static class Pflichten
{
    /// <summary>A duty is "bald fällig" from this many days before its last day.</summary>
    public const int BaldTage = 14;

    /// <summary>Everything due in the case, the earliest first, done ones last. A closed case asks for nothing more, but shows what was done.</summary>
    /// <param name="heute">The day to judge by, Europe/Berlin.</param>
    /// <param name="tag">Day in Europe/Berlin of a moment in UTC.</param>
    public static IReadOnlyList<Pflicht> Von(Vorgang vorgang, Rechtsstand rechtsstand, DateOnly heute, Func<DateTime, DateOnly> tag)
    {
        var alle = Enum.GetValues<Pflichtart>().Select(a => NachRegel(vorgang, a, rechtsstand, heute))
            .Concat(vorgang.Wiedervorlagen.Select(w => NachWiedervorlage(w, heute, tag)));
        return [.. alle.Where(p => vorgang.Zustand == Vorgangszustand.Laufend || p.Stand == Pflichtstand.Erledigt)
            .OrderBy(p => p.Stand == Pflichtstand.Erledigt).ThenBy(p => p.Tag).ThenBy(p => p.Schluessel, StringComparer.Ordinal)];
    }

    /// <summary>The row of the Rechtsstand that says when a duty is due.</summary>
    public static Rechtsparameter Parameter(Pflichtart art) => art switch
    {
        Pflichtart.Antrag => Rechtsparameter.Antragsfrist,
        _ => Rechtsparameter.Umsetzungsbesprechung,
    };

    /// <summary>The duty in words of the agency.</summary>
    public static string Name(Pflichtart art) => art switch
    {
        Pflichtart.Antrag => "Antrag auf das Budget stellen",
        _ => "Umsetzungsbesprechung führen",
    };

    /// <summary>Stable short name, also in addresses.</summary>
    public static string Schluessel(Pflichtart art) => art.ToString().ToLowerInvariant();

    /// <summary>Which organisation has to act.</summary>
    public static Organisationsart Wer(Pflichtart art) => art switch
    {
        Pflichtart.Antrag => Organisationsart.Gebietskoerperschaft,
        _ => Organisationsart.Ministerium,
    };

    private static Pflicht NachRegel(Vorgang vorgang, Pflichtart art, Rechtsstand rechtsstand, DateOnly heute)
    {
        var frist = rechtsstand.Frist(Parameter(art), new DateOnly(vorgang.Jahr, 1, 1));
        var zeile = frist.Begruendung.Zeile;
        var ab = zeile.Wert is Jahreszeit zeit ? zeit.Von.Im(vorgang.Jahr) : (DateOnly?)null;
        var erledigt = vorgang.Erledigungen.FirstOrDefault(e => e.Pflicht == art)?.Am;
        return new(
            Schluessel(art), art, null, Name(art), frist.Ende, ab, Wer(art), Wer(art) == Organisationsart.Gebietskoerperschaft ? vorgang.OrganisationId : null, null,
            frist.Begruendung, $"{zeile.Bezeichnung}: {zeile.Wert}", Stand(frist.Ende, ab, erledigt, heute), erledigt);
    }

    private static Pflicht NachWiedervorlage(Wiedervorlage wiedervorlage, DateOnly heute, Func<DateTime, DateOnly> tag)
    {
        var erledigt = wiedervorlage.ErledigtAm is { } moment ? tag(moment) : (DateOnly?)null;
        return new(
            $"wv-{wiedervorlage.Nummer}", null, wiedervorlage.Nummer, wiedervorlage.Anlass, wiedervorlage.Vorlagetag, null, null, wiedervorlage.OrganisationId,
            wiedervorlage.PersonId, null, wiedervorlage.Warum, Stand(wiedervorlage.Vorlagetag, null, erledigt, heute), erledigt);
    }

    private static Pflichtstand Stand(DateOnly ende, DateOnly? ab, DateOnly? erledigt, DateOnly heute) =>
        erledigt is not null ? Pflichtstand.Erledigt
        : heute > ende ? Pflichtstand.Ueberfaellig
        : heute < ab ? Pflichtstand.NochNichtMoeglich
        : ende.DayNumber - heute.DayNumber <= BaldTage ? Pflichtstand.BaldFaellig
        : Pflichtstand.Offen;
}
