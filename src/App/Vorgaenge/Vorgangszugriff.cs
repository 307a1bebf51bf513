using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Vorgaenge;

/// <summary>Finds a case and asks the table of rights, in one step, so that no handler does one without the other.</summary>
public static class Vorgangszugriff
{
    /// <summary>The case by its number or id when the person may do that with it; else the answer to give.</summary>
    public static async Task<(Vorgang? Vorgang, IResult? Antwort)> HoleAsync(Db db, CurrentUser ich, string wort, Handlung handlung, CancellationToken abbruch)
    {
        var gefunden = await (Id<Vorgang>.TryParse(wort, null, out var id)
            ? db.Vorgaenge.SingleOrDefaultAsync(v => v.Id == id, abbruch)
            : db.Vorgaenge.SingleOrDefaultAsync(v => v.Aktenzeichen == wort, abbruch));
        if (gefunden is null)
        {
            return (null, Page.NotFound());
        }

        return ich.Verweigert(handlung, Gegenstand(gefunden)) is { } antwort ? (null, antwort) : (gefunden, null);
    }

    /// <summary>What the table of rights asks of a case.</summary>
    public static Gegenstand Gegenstand(Vorgang vorgang) => new(vorgang.OrganisationId, vorgang.Zustand.ToString(), IstTest: vorgang.IstTest);

    /// <summary>Names of people, to show beside what they did; who is unknown is missing.</summary>
    public static async Task<IReadOnlyDictionary<Id<Person>, string>> NamenAsync(Db db, IEnumerable<Id<Person>?> personen, CancellationToken abbruch)
    {
        var ids = personen.OfType<Id<Person>>().Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<Id<Person>, string>() : await db.Personen.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.Vorname, p.Nachname }).ToDictionaryAsync(p => p.Id, p => $"{p.Vorname} {p.Nachname}", abbruch);
    }
}
