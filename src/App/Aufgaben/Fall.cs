using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Aufgaben;

/// <summary>A case as far as lists, mails and calendars need it, with what is due in it on a day.</summary>
/// <param name="Stand">Version of the case; grows with every change.</param>
public sealed record Fall(
    Id<Vorgang> Id, string Aktenzeichen, string Name, int Jahr, Id<Organisation> OrganisationId, bool IstTest, Id<Person>? ZustaendigId, int Stand, IReadOnlyList<Pflicht> Pflichten)
{
    public string Bezug => $"{Aktenzeichen}, {Name}";

    /// <summary>The running cases that the context sees.</summary>
    public static async Task<IReadOnlyList<Fall>> LadeAsync(Db db, Rechtsstand rechtsstand, DateOnly heute, CancellationToken abbruch)
    {
        var vorgaenge = await db.Vorgaenge.AsNoTracking().Where(v => v.Zustand == Vorgangszustand.Laufend)
            .OrderBy(v => v.Jahr).ThenBy(v => v.Sortierschluessel).ThenBy(v => v.Aktenzeichen).ToListAsync(abbruch);
        return [.. vorgaenge.Select(v => Von(v, rechtsstand, heute))];
    }

    public static Fall Von(Vorgang vorgang, Rechtsstand rechtsstand, DateOnly heute) => new(
        vorgang.Id, vorgang.Aktenzeichen, vorgang.Koerperschaftsname, vorgang.Jahr, vorgang.OrganisationId, vorgang.IstTest, vorgang.ZustaendigId, vorgang.Version,
        Domain.Vorgaenge.Pflichten.Von(vorgang, rechtsstand, heute, Berlin.Tag));

    /// <summary>What the table of rights asks of a case.</summary>
    public Gegenstand Gegenstand => new(OrganisationId, nameof(Vorgangszustand.Laufend), IstTest: IstTest);
}
