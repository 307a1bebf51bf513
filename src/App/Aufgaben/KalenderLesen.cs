using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Aufgaben;

/// <summary>The calendar of an organisation for whoever has its address.</summary>
public static class KalenderLesen
{
    public static async Task<IResult> Get(
        string adresse, HttpContext http, IDbContextFactory<Db> fabrik, TechnikDb technik, Rechtsstandquelle rechtsstand, Portaladresse portal, TimeProvider clock)
    {
        var abbruch = http.RequestAborted;
        var hash = KalenderVerwalten.Hash(adresse);
        if (adresse.Length != Base64Url.GetEncodedLength(KalenderVerwalten.Bytes)
            || await technik.Set<Kalenderadresse>().AsNoTracking().SingleOrDefaultAsync(k => k.AdresseHash == hash && k.Widerrufen == null, abbruch) is not { } gefunden)
        {
            return Page.NotFound();
        }

        // Nobody has signed in: the address is the right, and it reaches what stands in the calendar of this one organisation.
        await using var db = await fabrik.CreateDbContextAsync(abbruch);
        var id = new Id<Organisation>(gefunden.OrganisationId);
        if (await db.Organisationen.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, abbruch) is not { BeendetAm: null } organisation)
        {
            return Page.NotFound();
        }

        var heute = clock.Heute();
        var faelle = await Fall.LadeAsync(db, rechtsstand.Lies(), heute, abbruch);
        var zeiten = await db.Akte.Where(a => a.Aggregat == nameof(Vorgang)).GroupBy(a => a.AggregatId).Select(g => new { g.Key, Zeit = g.Max(a => a.Zeitpunkt) })
            .ToDictionaryAsync(g => g.Key, g => g.Zeit, abbruch);
        var inhalt = Kalender.Schreibe($"Zielwerk: Fristen, {organisation.Name}", Kalenderinhalt.Von(organisation, faelle, zeiten, heute, portal.Link));
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(inhalt, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(inhalt))[..32]}\""));
    }
}
