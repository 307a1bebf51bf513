using System.Globalization;
using System.Text;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Aufgaben;

/// <summary>One entry of a calendar: an all-day event with a reminder.</summary>
/// <param name="Uid">The same over the life of the thing.</param>
/// <param name="Folge">Grows with every change (SEQUENCE).</param>
/// <param name="Geaendert">Moment of the last change, UTC.</param>
/// <param name="Abgesagt">Done, or no more asked for.</param>
public sealed record Kalendereintrag(string Uid, DateOnly Tag, string Titel, string Beschreibung, string Url, int Folge, DateTime Geaendert, bool Abgesagt);

/// <summary>Writes RFC 5545 (iCalendar): CRLF, lines folded at 75 octets without breaking a character, text escaped. No personal names.</summary>
public static class Kalender
{
    private const int Zeilenlaenge = 75;

    public static byte[] Schreibe(string name, IEnumerable<Kalendereintrag> eintraege)
    {
        var text = new StringBuilder();
        Zeile(text, "BEGIN", "VCALENDAR");
        Zeile(text, "VERSION", "2.0");
        Zeile(text, "PRODID", "-//Zielwerk//Fristen//DE");
        Zeile(text, "CALSCALE", "GREGORIAN");
        Zeile(text, "METHOD", "PUBLISH");
        Zeile(text, "X-WR-CALNAME", Text(name));
        Zeile(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        Zeile(text, "X-PUBLISHED-TTL", "PT6H");
        foreach (var eintrag in eintraege)
        {
            Schreibe(text, eintrag);
        }

        Zeile(text, "END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Schreibe(StringBuilder text, Kalendereintrag eintrag)
    {
        Zeile(text, "BEGIN", "VEVENT");
        Zeile(text, "UID", Text(eintrag.Uid));
        Zeile(text, "DTSTAMP", Moment(eintrag.Geaendert));
        Zeile(text, "LAST-MODIFIED", Moment(eintrag.Geaendert));
        Zeile(text, "SEQUENCE", eintrag.Folge.ToString(CultureInfo.InvariantCulture));
        Zeile(text, "DTSTART;VALUE=DATE", Tag(eintrag.Tag));
        Zeile(text, "DTEND;VALUE=DATE", Tag(eintrag.Tag.AddDays(1)));
        Zeile(text, "SUMMARY", Text(eintrag.Titel));
        Zeile(text, "DESCRIPTION", Text(eintrag.Beschreibung));
        Zeile(text, "URL", eintrag.Url);
        Zeile(text, "STATUS", eintrag.Abgesagt ? "CANCELLED" : "CONFIRMED");
        Zeile(text, "TRANSP", "TRANSPARENT"); // a deadline keeps nobody busy all day
        if (!eintrag.Abgesagt)
        {
            Zeile(text, "BEGIN", "VALARM");
            Zeile(text, "ACTION", "DISPLAY");
            Zeile(text, "DESCRIPTION", Text(eintrag.Titel));
            Zeile(text, "TRIGGER", "-P7D");
            Zeile(text, "END", "VALARM");
        }

        Zeile(text, "END", "VEVENT");
    }

    /// <summary>A value of type TEXT (3.3.11). Other control characters are not allowed there and become spaces.</summary>
    private static string Text(string wert)
    {
        var text = new StringBuilder(wert.Length + 8);
        foreach (var z in wert.ReplaceLineEndings("\n"))
        {
            text.Append(z switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' => "\\n",
                _ when char.IsControl(z) => " ",
                _ => z.ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>One content line, folded (3.1): at most 75 octets, the rest on lines that begin with a space; a character is never torn apart.</summary>
    private static void Zeile(StringBuilder text, string name, string wert)
    {
        var oktette = 0;
        foreach (var zeichen in $"{name}:{wert}".EnumerateRunes())
        {
            if (oktette + zeichen.Utf8SequenceLength > Zeilenlaenge)
            {
                text.Append("\r\n ");
                oktette = 1;
            }

            text.Append(zeichen.ToString());
            oktette += zeichen.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    private static string Tag(DateOnly tag) => tag.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>What stands in the calendar of an organisation.</summary>
public static class Kalenderinhalt
{
    /// <summary>Things done stay this long as cancelled, so that every calendar hears of it.</summary>
    private const int Nachlauf = 60;

    /// <summary>Duties of the cases the organisation takes part in, and its own Wiedervorlagen.</summary>
    /// <param name="zeiten">Moment of the last change by case, UTC.</param>
    /// <param name="link">Path to absolute address.</param>
    public static IReadOnlyList<Kalendereintrag> Von(
        Organisation organisation, IEnumerable<Fall> faelle, IReadOnlyDictionary<string, DateTime> zeiten, DateOnly heute, Func<string, string> link) =>
    [
        .. from fall in faelle
           where fall.IstTest == organisation.IstTest && NimmtTeil(organisation, fall)
           from pflicht in fall.Pflichten
           where pflicht.Art is null ? pflicht.OrganisationId == organisation.Id : organisation.Art != Organisationsart.Traeger
           where pflicht.ErledigtAm is not { } am || heute.DayNumber - am.DayNumber <= Nachlauf
           orderby pflicht.Tag, fall.Aktenzeichen, pflicht.Schluessel
           select new Kalendereintrag(
               $"{fall.Id}-{pflicht.Schluessel}@zielwerk", pflicht.Tag, $"{(pflicht.Art is null ? "Wiedervorlage" : pflicht.Was)}: {fall.Name} {fall.Jahr}",
               $"{fall.Aktenzeichen}\n{pflicht.Erklaerung}\n{Zustaendig(pflicht)}", link(Vorgaenge.Routes.Vorgang(fall.Aktenzeichen)),
               fall.Stand, zeiten.TryGetValue(fall.Id.ToString(), out var zeit) ? zeit : default, pflicht.Stand == Pflichtstand.Erledigt),
    ];

    private static bool NimmtTeil(Organisation organisation, Fall fall) => organisation.Art switch
    {
        Organisationsart.Gebietskoerperschaft => fall.OrganisationId == organisation.Id,
        Organisationsart.Ministerium or Organisationsart.Bewilligungsbehoerde or Organisationsart.Pruefung => true,
        _ => false,
    };

    private static string Zustaendig(Pflicht pflicht) => pflicht.Wer switch
    {
        Organisationsart.Gebietskoerperschaft => "Zu tun hat das die Gebietskörperschaft.",
        Organisationsart.Ministerium => "Zu tun hat das das Ministerium.",
        _ => "Mehr steht im Vorgang.",
    };
}
