using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Aufgaben;

/// <summary>Where a task stands on the page; the order is that of the page.</summary>
public enum Korb
{
    Ueberfaellig,
    Heute,

    /// <summary>Within seven days: who looks on a Sunday must see Tuesday coming.</summary>
    Bald,
    Spaeter,

    /// <summary>Somebody else has to act; shown to those who wait.</summary>
    WartetAufAndere,
}

/// <summary>What a task comes from.</summary>
public enum Aufgabenart
{
    Pflicht,
    Wiedervorlage,
    Meldung,
    Vertretung,
    Einladung,
    Strategie,
}

/// <summary>Something that waits for a person, or for somebody this person waits for.</summary>
/// <param name="Schluessel">The same task has the same key on every day.</param>
/// <param name="Was">What is to be done; may name people, so it stands on pages only.</param>
/// <param name="Kurz">The same without personal data, for mails and calendars.</param>
/// <param name="Bezug">Case or thing it belongs to, without personal data.</param>
/// <param name="Url">The page to do it on.</param>
/// <param name="Tag">Last day.</param>
/// <param name="Warum">Why that day, in one sentence.</param>
/// <param name="Begruendung">Why that day, by the rules; null when no rule computed it.</param>
/// <param name="Wer">Who has to act, when it is somebody else.</param>
/// <param name="Fuer">The person substituted, when the task is that person's only.</param>
/// <param name="IstTest">Of a test organisation: no mail, no calendar of others.</param>
public sealed record Aufgabe(
    Aufgabenart Art,
    string Schluessel,
    string Was,
    string Kurz,
    string Bezug,
    string Url,
    DateOnly Tag,
    string Warum,
    Begruendung? Begruendung,
    Korb Korb,
    string? Wer = null,
    Id<Person>? Fuer = null,
    bool IstTest = false);

/// <summary>Who looks at the list, and in which roles.</summary>
public sealed record Bearbeiter(Id<Person> PersonId, IReadOnlyList<Befugnis> Befugnisse);

/// <summary>Days as the work list sorts them.</summary>
public static class Wochen
{
    /// <summary>Where a day stands: late, today, within seven days, later.</summary>
    public static Korb Korb(DateOnly tag, DateOnly heute) =>
        tag < heute ? Aufgaben.Korb.Ueberfaellig
        : tag == heute ? Aufgaben.Korb.Heute
        : tag <= heute.AddDays(7) ? Aufgaben.Korb.Bald
        : Aufgaben.Korb.Spaeter;

    /// <summary>The last day of the week of that day.</summary>
    public static DateOnly Sonntag(DateOnly tag) => tag.AddDays((7 - (int)tag.DayOfWeek) % 7);

    /// <summary>True on the first working day of a week.</summary>
    public static bool IstWochenbeginn(DateOnly tag) => Arbeitstage.Ab(Sonntag(tag).AddDays(-6)) == tag;
}
