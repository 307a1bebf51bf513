using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Haushalt;

/// <summary>The sum of the valid allocations never exceeds the envelope, whoever writes and however many at once (ADR 24).</summary>
[Anforderung("R25")]
public class KontingentschutzTests(ITestOutputHelper ausgabe)
{
    private const int Jahr = 2025;
    private static readonly Mittel Rahmen = new(Geld.Euro(27_700_000), Geld.Euro(1_000_000), Geld.Euro(800_000));

    /// <summary>As the pages save, but without asking the rules before.</summary>
    [Fact]
    public async Task Zweihundert_Aenderungen_zugleich_und_die_Summe_bleibt_im_Kontingent()
    {
        await using var datenbank = await MitZuteilungen();
        var same = RandomNumberGenerator.GetInt32(int.MaxValue);
        ausgabe.WriteLine($"Startwert {same}");
        var gelungen = new ConcurrentBag<string>();
        var verweigert = 0;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(async () =>
        {
            var zufall = new Random(same + n);
            await using var db = datenbank.Db();
            await using var allein = await db.BeginAloneAsync();
            var gebiete = await db.Zuteilungen.OrderBy(z => z.Ags).Select(z => z.Id).ToListAsync();
            var id = gebiete[zufall.Next(gebiete.Count)];
            var zuteilung = await db.Zuteilungen.SingleAsync(z => z.Id == id);
            zuteilung.Ersetzen(Angabe(zufall.Next(0, 2_400_000), zufall.Next(0, 90_000), zufall.Next(0, 70_000), zuteilung.GueltigeFassung), DateTime.UnixEpoch);
            try
            {
                await db.SaveChangesAsync();
                await allein.CommitAsync();
                gelungen.Add(zuteilung.Ags);
            }
            catch (DbUpdateException fault) when (Kontingentschutz.HatVerweigert(fault))
            {
                Interlocked.Increment(ref verweigert);
            }
        })));
        ausgabe.WriteLine($"gelungen {gelungen.Count}, verweigert {verweigert}");
        (gelungen.Count + verweigert).ShouldBe(200);
        verweigert.ShouldBeGreaterThan(0);
        gelungen.ShouldNotBeEmpty();

        await using var danach = datenbank.Db();
        var alle = await danach.Zuteilungen.ToListAsync();
        var summe = alle.Aggregate(Mittel.Keine, (s, z) => s + z.Mittel);
        summe.UebersteigtIn(Rahmen).ShouldBeNull();
        foreach (var zuteilung in alle)
        {
            zuteilung.Fassungen.Count.ShouldBe(1 + gelungen.Count(a => a == zuteilung.Ags), zuteilung.Koerperschaftsname);
            zuteilung.Mittel.ShouldBe(zuteilung.Fassungen[^1].Mittel);
            zuteilung.Scheiben(zuteilung.GueltigeFassung).Sum(s => s.BetragCent).ShouldBe(zuteilung.BetragCent);
        }

        (await danach.Akte.CountAsync(a => a.Ereignis == nameof(ZuteilungErsetzt))).ShouldBe(gelungen.Count);
        ausgabe.WriteLine($"zugeteilt {summe.Gesamt} von {Rahmen.Gesamt} Euro");
    }

    /// <summary>Past the program, without its lock on the log and with cuts of the envelope in between: the triggers alone have to do it.</summary>
    [Fact]
    public async Task Auch_am_Programm_vorbei_haelt_die_Datenbank_das_Kontingent()
    {
        await using var datenbank = await MitZuteilungen();
        var same = RandomNumberGenerator.GetInt32(int.MaxValue);
        ausgabe.WriteLine($"Startwert {same}");
        var gelungen = 0;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(async () =>
        {
            var zufall = new Random(same + n);
            await using var db = datenbank.Db();
            try
            {
                var (ags, cent) = (Stammdaten.Kataloge().GueltigAm(new(Jahr, 1, 1)).ElementAt(zufall.Next(26)).Ags, zufall.NextInt64(0, 240_000_000));
                await (n % 10 == 0
                    ? db.Database.ExecuteSqlAsync($"UPDATE kontingent SET betrag_cent = {Rahmen.Gesamt.Cent - cent} WHERE jahr = {Jahr}")
                    : db.Database.ExecuteSqlAsync($"UPDATE zuteilung SET betrag_cent = {cent}, teilzeit_cent = {cent / 20} WHERE jahr = {Jahr} AND ags = {ags}"));
                Interlocked.Increment(ref gelungen);
            }
            catch (Exception fault) when (Kontingentschutz.HatVerweigert(fault))
            {
            }
        })));
        ausgabe.WriteLine($"gelungen {gelungen} von 200");
        gelungen.ShouldBeInRange(1, 199);
        await using var danach = datenbank.Db();
        var rahmen = (await danach.Kontingente.SingleAsync()).Mittel;
        (await danach.Zuteilungen.ToListAsync()).Aggregate(Mittel.Keine, (s, z) => s + z.Mittel).UebersteigtIn(rahmen).ShouldBeNull();
    }

    [Fact]
    [Anforderung("R13")]
    public async Task Jeder_Topf_haelt_fuer_sich_und_ein_Kontingent_unter_dem_Zugeteilten_gibt_es_nicht()
    {
        await using var datenbank = await MitZuteilungen();
        foreach (var sql in (string[])
        [
            "UPDATE zuteilung SET betrag_cent = betrag_cent + 170000001 WHERE ags = '06534'",
            "UPDATE zuteilung SET teilzeit_cent = 100000001 WHERE ags = '06534'",
            "UPDATE zuteilung SET schwerpunkt_cent = 80000001 WHERE ags = '06534'",
            "UPDATE kontingent SET betrag_cent = 2599999999",
            "DELETE FROM kontingent",
            "UPDATE kontingent SET jahr = 2031",
            "UPDATE zuteilung SET jahr = 2031 WHERE ags = '06534'",
        ])
        {
            var fault = await Should.ThrowAsync<Exception>(() => datenbank.SqlAsync(sql), sql);
            Kontingentschutz.HatVerweigert(fault).ShouldBeTrue($"{sql}: {fault.Message}");
        }

        foreach (var sql in (string[])
        [
            "UPDATE zuteilung SET betrag_cent = betrag_cent + 170000000 WHERE ags = '06534'",
            "UPDATE zuteilung SET betrag_cent = 0",
            "UPDATE kontingent SET betrag_cent = 0",
            "UPDATE kontingent SET jahr = 2031",
        ])
        {
            await datenbank.SqlAsync(sql);
        }
    }

    [Fact]
    public async Task Eine_Gebietskoerperschaft_sieht_die_eigene_Zuteilung_und_kann_keine_schreiben()
    {
        await using var datenbank = await MitZuteilungen();
        await using var db = datenbank.Db();
        var kreis = Organisation.Anlegen(
            Id<Organisation>.New(TimeProvider.System), Organisationsart.Gebietskoerperschaft, "Kreis", "06534", false, "Test");
        db.Add(kreis);
        await db.SaveChangesAsync();
        await using var eigene = datenbank.Db();
        eigene.Sicht = new(false, false, [kreis.Id], []);
        (await eigene.Zuteilungen.Select(z => z.Ags).ToListAsync()).ShouldBe(["06534"]);
        if (Testdatenbank.IstPostgres)
        {
            var fault = await Should.ThrowAsync<Exception>(() => eigene.Database.ExecuteSqlAsync($"UPDATE zuteilung SET betrag_cent = 1 WHERE ags = '06534'"));
            Kontingentschutz.HatVerweigert(fault).ShouldBeTrue();
        }
    }

    /// <summary>An envelope and 26 bodies with a million Euro each.</summary>
    private static async Task<Testdatenbank> MitZuteilungen()
    {
        var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        db.Add(Kontingent.Festsetzen(Id<Kontingent>.New(TimeProvider.System), Jahr, Rahmen, new(2024, 12, 20), "Haushalt"));
        await db.SaveChangesAsync();
        db.AddRange(Stammdaten.Kataloge().GueltigAm(new(Jahr, 1, 1)).Select(k => Zuteilung.Zuteilen(Id<Zuteilung>.New(TimeProvider.System), Jahr, k, Angabe(1_000_000, 0, 0, 0), DateTime.UnixEpoch)));
        await db.SaveChangesAsync();
        return datenbank;
    }

    private static Zuteilungsangabe Angabe(long euro, long teilzeit, long schwerpunkt, int fassung) => new(
        new(2025, 1, 8), $"Zz {fassung + 1}", new(Geld.Euro(euro), Geld.Euro(Math.Min(teilzeit, euro / 2)), Geld.Euro(Math.Min(schwerpunkt, euro / 2))),
        [Geld.Euro(euro), default, default, default, default], "Test");
}
