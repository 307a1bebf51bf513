using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Barrierefreiheit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Akte;

[Anforderung("SEC-20")]
public class AenderungslisteTests
{
    private sealed record Pruefereignis() : Ereignis("Test");

    [Fact]
    public async Task Ein_neues_Aggregat_hat_keine_Liste_und_eine_Aenderung_nennt_vorher_und_nachher()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        (await Aendere(datenbank, (db, z) =>
        {
            db.Entry(z).Property(x => x.BetragCent).CurrentValue = 500;
            db.Entry(z).Property(x => x.Stand).CurrentValue = Unterschriftsstand.Entwurf;
            db.Entry(z).Property(x => x.UnterschriebenLandAm).CurrentValue = null;
            db.Entry(z).Property(x => x.Beispieldaten).CurrentValue = false;
        })).ShouldBe(
            """
            [{"feld":"Beispieldaten","vorher":true,"nachher":false},{"feld":"BetragCent","nachher":500},{"feld":"Stand","vorher":"NichtVollstaendigDatiert","nachher":"Entwurf"},{"feld":"UnterschriebenLandAm","vorher":"2024-05-02"}]
            """);
        await using var lesend = datenbank.Db();
        (await lesend.Akte.SingleAsync(a => a.Nummer == 1)).Aenderungen.ShouldBeNull();
        (await AktePruefung.PruefeAsync(lesend)).Unversehrt.ShouldBeTrue();
    }

    [Fact]
    public async Task Zeilen_die_dazukommen_gehen_oder_sich_aendern_stehen_mit_ihrer_Stelle_da()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        (await Aendere(datenbank, (db, z) =>
        {
            var projekte = Liste<Projektzeile>(z, "_projekte");
            var arten = Liste<Massnahmenzeile>(z, "_massnahmenarten");
            projekte.RemoveAll(p => p.Position == 1);
            projekte.Add(new(2, 1, "Nähstube"));
            arten[arten.FindIndex(m => m.Nummer == 2)] = new(2, "Fortbildung");
        })).ShouldBe(
            """
            [{"feld":"Massnahmenarten[2].Name","vorher":"Weiterbildung","nachher":"Fortbildung"},{"feld":"Projekte[1/1].Name","vorher":"Sprachcafé"},{"feld":"Projekte[2/1].Name","nachher":"Nähstube"}]
            """);
        await using var lesend = datenbank.Db();
        (await AktePruefung.PruefeAsync(lesend)).Unversehrt.ShouldBeTrue();
    }

    [Fact]
    public async Task Ein_langer_Text_steht_mit_Laenge_und_Hash_da()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        (await Aendere(datenbank, (db, z) => db.Entry(z).Property(x => x.Suchtext).CurrentValue = new string('ä', 200))).ShouldEndWith(
            $"\"nachher\":{{\"bytes\":400,\"sha256\":\"{Aktenexport.Hash(System.Text.Encoding.UTF8.GetBytes(new string('ä', 200)))}\"}}}}]");
    }

    [Fact]
    [Anforderung("PRIV-05")]
    public async Task Von_Personenbezogenem_steht_nur_da_dass_es_sich_geaendert_hat()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        var rechtsstand = new Rechtsstandquelle(new ConfigurationBuilder().Build()).Lies();
        await using (var db = datenbank.Db())
        {
            db.Add(Barrieremeldung.Eingehen(
                new(Guid.CreateVersion7()), "BM-2026-ABCDEFGH", new(2026, 3, 13, 9, 0, 0, DateTimeKind.Utc), rechtsstand.Frist(Rechtsparameter.BarriereAntwort, new(2026, 3, 13)),
                "0123456789abcdef", "Kanarienvogel", "/kanarie", "Anna Kanarie", "anna@kanarie.de"));
            await db.SaveChangesAsync();
        }

        await using (var db = datenbank.Db())
        {
            var meldung = await db.Barrieremeldungen.SingleAsync();
            meldung.Erledigen(new(2026, 4, 1, 8, 0, 0, DateTimeKind.Utc), "Kontrast erhöht");
            await db.SaveChangesAsync();
            meldung.Anonymisieren(new(2026, 10, 2, 8, 0, 0, DateTimeKind.Utc), rechtsstand.Frist(Rechtsparameter.BarriereLoeschung, new(2026, 4, 1)), new(2026, 10, 2));
            await db.SaveChangesAsync();
        }

        await using var lesend = datenbank.Db();
        var eintraege = await lesend.Akte.OrderBy(a => a.Nummer).ToListAsync();
        eintraege[1].Aenderungen.ShouldBe("""[{"feld":"ErledigtAm","nachher":"2026-04-01T08:00:00.0000000Z"}]""");
        eintraege[2].Aenderungen.ShouldBe(
            """
            [{"feld":"AnonymisiertAm","nachher":"2026-10-02T08:00:00.0000000Z"},{"feld":"Beschreibung","personenbezogen":true},{"feld":"Email","personenbezogen":true},{"feld":"Name","personenbezogen":true},{"feld":"Seite","personenbezogen":true}]
            """);
        string.Concat(eintraege.Select(e => System.Text.Encoding.UTF8.GetString(e.Inhalt()))).ShouldNotContain("anarie");
        (await AktePruefung.PruefeAsync(lesend)).Unversehrt.ShouldBeTrue();
    }

    [Fact]
    public async Task Die_Liste_gehoert_zum_Inhalt_und_ein_Eintrag_ohne_sie_hat_den_Hash_von_frueher()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await Aendere(datenbank, (db, z) => db.Entry(z).Property(x => x.BetragCent).CurrentValue = 500);
        await using var db = datenbank.Db();
        var eintraege = await db.Akte.OrderBy(a => a.Nummer).ToListAsync();
        System.Text.Encoding.UTF8.GetString(eintraege[0].Inhalt()).ShouldEndWith($"\"zustand\":\"{eintraege[0].Zustand}\"}}");
        System.Text.Encoding.UTF8.GetString(eintraege[1].Inhalt()).ShouldContain(",\"aenderungen\":\"[{\\\"feld\\\":\\\"BetragCent\\\"");
        await datenbank.SqlAsync((Testdatenbank.IstPostgres ? "ALTER TABLE akte DISABLE TRIGGER ALL;" : "DROP TRIGGER akte_nicht_aendern;")
            + "UPDATE akte SET aenderungen = replace(aenderungen, '500', '501') WHERE nummer = 2");
        (await AktePruefung.PruefeAsync(db)).ErsterFehler.ShouldBe(2);
        await datenbank.SqlAsync("UPDATE akte SET aenderungen = NULL WHERE nummer = 2");
        (await AktePruefung.PruefeAsync(db)).ErsterFehler.ShouldBe(2);
        await datenbank.SqlAsync("UPDATE akte SET aenderungen = '[]' WHERE nummer = 1");
        (await AktePruefung.PruefeAsync(db)).ErsterFehler.ShouldBe(1);
    }

    /// <summary>A new column of an old aggregate must not make its fingerprint another.</summary>
    [Fact]
    public async Task Eine_Spalte_die_spaeter_dazukam_zaehlt_erst_wenn_etwas_darin_steht()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        var meldung = Barrieremeldung.Eingehen(
            new(Guid.CreateVersion7()), "BM-2026-ABCDEFGH", new(2026, 3, 13, 9, 0, 0, DateTimeKind.Utc),
            new Rechtsstandquelle(new ConfigurationBuilder().Build()).Lies().Frist(Rechtsparameter.BarriereAntwort, new(2026, 3, 13)), "0123456789abcdef", "x", null, null, null);
        db.Add(meldung);
        var zustand = System.Text.Encoding.UTF8.GetString(Zustand.Von(db.Entry(meldung)));
        zustand.ShouldContain("\"Salz\":\"0123456789abcdef\"");
        zustand.ShouldContain("\"Email\":null");
        db.Entry(meldung).Property(m => m.Salz).CurrentValue = null;
        System.Text.Encoding.UTF8.GetString(Zustand.Von(db.Entry(meldung))).ShouldBe(
            $$"""
            {"Beschreibung":"x","EingegangenAm":"2026-03-13T09:00:00.0000000Z","Email":null,"ErledigtAm":null,"Faellig":"2026-04-24","Id":"{{meldung.Id}}","Name":null,"Seite":null,"Version":0,"Vorgangsnummer":"BM-2026-ABCDEFGH"}
            """);
    }

    private static async Task<string?> Aendere(Testdatenbank datenbank, Action<Db, Zielvereinbarung> tu)
    {
        await using (var db = datenbank.Db())
        {
            db.Add(Testvereinbarung.Neu());
            await db.SaveChangesAsync();
        }

        await using (var db = datenbank.Db())
        {
            // There is no changing act yet; marking the rows stands for one.
            var vereinbarung = await db.Zielvereinbarungen.SingleAsync();
            tu(db, vereinbarung);
            typeof(Aggregat).GetMethod("Vermerke", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(vereinbarung, [new Pruefereignis()]);
            await db.SaveChangesAsync();
        }

        await using var lesend = datenbank.Db();
        return (await lesend.Akte.SingleAsync(a => a.Nummer == 2)).Aenderungen;
    }

    private static List<T> Liste<T>(Zielvereinbarung vereinbarung, string feld) =>
        (List<T>)typeof(Zielvereinbarung).GetField(feld, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(vereinbarung)!;
}
