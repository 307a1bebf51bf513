using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Data;

public class DbTests
{
    [Fact]
    [Anforderung("R38")]
    public async Task Eine_Vereinbarung_kommt_gespeichert_wie_sie_war_zurueck()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        var vereinbarung = Testvereinbarung.Neu(betrag: new Geld(112160050));
        var lesung = Testvereinbarung.Lesung(vereinbarung, "Zeile mit ä");
        await using (var db = datenbank.Db())
        {
            db.AddRange(vereinbarung, lesung);
            await db.SaveChangesAsync();
        }

        await using var lesend = datenbank.Db();
        var gelesen = await lesend.Zielvereinbarungen.SingleAsync(z => z.Id == vereinbarung.Id);
        gelesen.Koerperschaftsname.ShouldBe("documenta Stadt Kassel");
        gelesen.Art.ShouldBe(Koerperschaftsart.KreisfreieStadt);
        gelesen.Betrag.ShouldBe(new Geld(112160050));
        gelesen.Stand.ShouldBe(Unterschriftsstand.NichtVollstaendigDatiert);
        gelesen.UnterschriebenLandAm.ShouldBe(new DateOnly(2024, 5, 2));
        gelesen.UnterschriebenGebietAm.ShouldBeNull();
        gelesen.Massnahmenarten.ShouldBe([new(1, "Ausbildungsvorbereitung"), new(2, "Weiterbildung")]);
        gelesen.Projekte.ShouldBe([new(1, 1, "Sprachcafé"), new(1, 2, "Lernwerkstatt")]);
        gelesen.Suchtext.ShouldBe("documenta stadt kassel kreisfreie stadt aqb 2024 ausbildungsvorbereitung sprachcafe lernwerkstatt weiterbildung");
        var vorgang = await lesend.Lesevorgaenge.SingleAsync(l => l.ZielvereinbarungId == vereinbarung.Id);
        vorgang.Quelle.ShouldBe(lesung.Quelle);
        vorgang.Textart.ShouldBe(Textart.Text);
        vorgang.GelesenAm.ShouldBe(lesung.GelesenAm);
        vorgang.GelesenAm.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    [Anforderung("R23")]
    public async Task Betraege_lassen_sich_in_der_Datenbank_ordnen_filtern_und_summieren()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        db.AddRange(
            Testvereinbarung.Neu(2021, betrag: new Geld(900)), Testvereinbarung.Neu(2022, betrag: new Geld(10000)), Testvereinbarung.Neu(2023));
        await db.SaveChangesAsync();
        (await db.Zielvereinbarungen.Where(z => z.BetragCent != null).OrderByDescending(z => z.BetragCent).Select(z => z.Jahr).ToListAsync()).ShouldBe([2022, 2021]);
        (await db.Zielvereinbarungen.Where(z => z.BetragCent >= 10000).CountAsync()).ShouldBe(1);
        (await db.Zielvereinbarungen.SumAsync(z => z.BetragCent)).ShouldBe(10900);
        (await db.Zielvereinbarungen.Where(z => z.Suchtext.Contains("sprachcafe")).SelectMany(z => z.Projekte).CountAsync()).ShouldBe(6);
    }

    [Fact]
    [Anforderung("R1")]
    public async Task Je_Programm_Jahr_und_Koerperschaft_gibt_es_nur_eine_Vereinbarung()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        db.AddRange(Testvereinbarung.Neu(), Testvereinbarung.Neu(2025), Testvereinbarung.Neu(ags: "06534"));
        await db.SaveChangesAsync();
        db.Add(Testvereinbarung.Neu());
        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }
}
