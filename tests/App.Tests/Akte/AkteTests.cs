using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Akte;

[Anforderung("SEC-20")]
public class AkteTests
{
    [Fact]
    public async Task Jede_Aenderung_steht_mit_Zeit_Person_und_Grund_in_der_Akte()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using (var db = datenbank.Db())
        {
            db.Wer = "E. Muster";
            var vereinbarung = Testvereinbarung.Neu(betrag: Geld.Euro(5));
            db.AddRange(vereinbarung, Testvereinbarung.Lesung(vereinbarung));
            await db.SaveChangesAsync();
            vereinbarung.Version.ShouldBe(1);
            vereinbarung.Ereignisse.ShouldBeEmpty();
        }

        await using var lesend = datenbank.Db();
        var akte = await lesend.Akte.OrderBy(a => a.Nummer).ToListAsync();
        akte.Select(a => (a.Nummer, a.Wer, a.Aggregat, a.Ereignis, a.Fassung, a.Grund)).ShouldBe(
        [
            (1L, "E. Muster", "Zielvereinbarung", "ZielvereinbarungUebernommen", 1, "Testdaten"),
            (2L, "E. Muster", "Lesevorgang", "LesungAufgezeichnet", 1, "Testdaten"),
        ]);
        akte[0].Daten.ShouldContain("\"betrag\":{\"cent\":500}");
        akte[0].Vorgaenger.ShouldBe(Aktenkopf.Leer.Hash);
        akte[1].Vorgaenger.ShouldBe(akte[0].Hash);
        (await lesend.AktenkopfAsync()).ShouldBe(akte[1].Kopf);
        (await AktePruefung.PruefeAsync(lesend)).ShouldBe(new AktePruefergebnis(akte[1].Kopf, null, null));
    }

    [Fact]
    public async Task Speichern_ohne_Ereignis_ist_unmoeglich()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        var vereinbarung = Testvereinbarung.Neu();
        vereinbarung.VergissEreignisse();
        db.Add(vereinbarung);
        (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("without an event");

        await using var zweite = datenbank.Db();
        var gespeichert = Testvereinbarung.Neu();
        zweite.Add(gespeichert);
        await zweite.SaveChangesAsync();
        zweite.Entry(gespeichert).Property(z => z.Suchtext).CurrentValue = "anders";
        Should.Throw<InvalidOperationException>(() => zweite.SaveChanges());
        zweite.Entry(gespeichert).State = EntityState.Deleted;
        await Should.ThrowAsync<InvalidOperationException>(() => zweite.SaveChangesAsync());

        await using var lesend = datenbank.Db();
        (await lesend.Zielvereinbarungen.SingleAsync()).Suchtext.ShouldNotBe("anders");
    }

    [Fact]
    public async Task Auch_eine_geaenderte_Projektzeile_braucht_ein_Ereignis()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        db.Add(Testvereinbarung.Neu());
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var geladen = await db.Zielvereinbarungen.SingleAsync();
        db.Entry(geladen.Projekte[0]).Property(p => p.Name).CurrentValue = "umbenannt";
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Die_Akte_nimmt_von_der_Anwendung_nur_eigene_Eintraege_an()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        db.Add(Testvereinbarung.Neu());
        await db.SaveChangesAsync();
        var eintrag = await db.Set<Akteneintrag>().SingleAsync();
        db.Entry(eintrag).Property(a => a.Wer).CurrentValue = "niemand";
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        db.Entry(eintrag).State = EntityState.Deleted;
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Ein_gescheitertes_Speichern_laesst_keine_Spur()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using (var db = datenbank.Db())
        {
            db.Add(Testvereinbarung.Neu());
            await db.SaveChangesAsync();
        }

        await using (var db = datenbank.Db())
        {
            db.Add(Testvereinbarung.Neu());
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await using var lesend = datenbank.Db();
        (await lesend.AktenkopfAsync()).Nummer.ShouldBe(1);
        (await AktePruefung.PruefeAsync(lesend)).Unversehrt.ShouldBeTrue();
    }

    [Fact]
    public async Task Zweiunddreissig_gleichzeitige_Schreiber_fuehren_eine_Kette()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        using var start = new Barrier(32);

        // Threads of their own: the pool would start them one after the other, and the barrier wants all at once.
        await Task.WhenAll(Enumerable.Range(0, 32).Select(nr => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                for (var jahr = 2000 + (nr * 2); jahr < 2002 + (nr * 2); jahr++)
                {
                    using var db = datenbank.Db();
                    db.Add(Testvereinbarung.Neu(jahr));
                    db.SaveChanges();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        await using var lesend = datenbank.Db();
        var pruefung = await AktePruefung.PruefeAsync(lesend);
        pruefung.Meldung.ShouldBeNull();
        pruefung.Kopf.Nummer.ShouldBe(64);
    }

    [Fact]
    public async Task Wer_zuletzt_speichert_erfaehrt_dass_jemand_schneller_war()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using var erste = datenbank.Db();
        var vereinbarung = Testvereinbarung.Neu();
        erste.Add(vereinbarung);
        await erste.SaveChangesAsync();
        await using var zweite = datenbank.Db();
        var dieselbe = await zweite.Zielvereinbarungen.SingleAsync();

        // There is no changing act yet; marking the rows stands for one.
        erste.Entry(vereinbarung).Property(z => z.Suchtext).CurrentValue = "eins";
        Vermerke(vereinbarung);
        await erste.SaveChangesAsync();
        vereinbarung.Version.ShouldBe(2);
        zweite.Entry(dieselbe).Property(z => z.Suchtext).CurrentValue = "zwei";
        Vermerke(dieselbe);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => zweite.SaveChangesAsync());

        await using var lesend = datenbank.Db();
        (await lesend.Zielvereinbarungen.SingleAsync()).Suchtext.ShouldBe("eins");
        (await AktePruefung.PruefeAsync(lesend)).ShouldSatisfyAllConditions(p => p.Unversehrt.ShouldBeTrue(), p => p.Kopf.Nummer.ShouldBe(2));
    }

    private sealed record Pruefereignis() : Ereignis("Test");

    private static void Vermerke(Zielvereinbarung vereinbarung) =>
        typeof(Aggregat).GetMethod("Vermerke", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
            .Invoke(vereinbarung, [new Pruefereignis()]);
}
