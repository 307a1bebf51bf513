using System.Text;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Lesung;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Lesung;

/// <summary>What happens between a finished reading and the register; the readings are the golden records.</summary>
[Anforderung("R1")]
public class UebernahmeTests
{
    [Theory]
    [InlineData("kassel-2024", "documenta Stadt Kassel", 112160000L, 4, 11, 4, 10)]
    [InlineData("marburg-biedenkopf-2025", "Landkreis Marburg-Biedenkopf", 111878000L, 4, 4, 1, 4)]
    [Anforderung("R38", "R39")]
    public async Task Ein_Muster_steht_vollstaendig_im_Register(
        string muster, string name, long cent, int arten, int projekte, int warnungen, int hinweise)
    {
        await using var datenbank = await Testdatenbank.Frisch();
        var datei = Golden(muster);
        (await Uebernimm(datenbank, datei)).Art.ShouldBe(Uebernahmeart.Uebernommen);

        await using var db = datenbank.Db();
        var vereinbarung = await db.Zielvereinbarungen.SingleAsync();
        vereinbarung.Koerperschaftsname.ShouldBe(name);
        vereinbarung.Betrag.ShouldBe(new Geld(cent));
        vereinbarung.AnzahlMassnahmenarten.ShouldBe(arten);
        vereinbarung.AnzahlProjekte.ShouldBe(projekte);
        vereinbarung.Projekte.Count.ShouldBe(projekte);
        vereinbarung.Stand.ShouldBe(Unterschriftsstand.NichtVollstaendigDatiert);
        vereinbarung.UnterschriebenLandAm.ShouldBe(muster.StartsWith('m') ? new DateOnly(2025, 8, 2) : null);
        vereinbarung.UnterschriebenGebietAm.ShouldBeNull();
        vereinbarung.Bestaetigt.ShouldBeFalse();
        var lesung = await db.Lesevorgaenge.SingleAsync();
        lesung.ZielvereinbarungId.ShouldBe(vereinbarung.Id);
        lesung.Quelle.ShouldBe(datei.Bytes);
        lesung.Pruefsumme.ShouldBe(datei.Pruefsumme);
        (lesung.AnzahlWarnungen, lesung.AnzahlHinweise, lesung.AnzahlFehler).ShouldBe((warnungen, hinweise, 0));
        LesungJson.Schreibe(LesungJson.Lies(lesung.Datensatz)).ShouldBe(LesungJson.Schreibe(datei.Ergebnis));
    }

    [Fact]
    public async Task Zweimal_uebernommen_gibt_zwei_Vereinbarungen_und_zwei_Meldungen()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        GeleseneDatei[] muster = [Golden("kassel-2024"), Golden("marburg-biedenkopf-2025")];
        foreach (var datei in muster)
        {
            (await Uebernimm(datenbank, datei)).Art.ShouldBe(Uebernahmeart.Uebernommen);
        }

        foreach (var datei in muster)
        {
            var zweite = await Uebernimm(datenbank, datei);
            zweite.Art.ShouldBe(Uebernahmeart.SchonVorhanden);
            zweite.Meldung.ShouldStartWith("schon vorhanden: AQB 202");
        }

        await using var db = datenbank.Db();
        (await db.Zielvereinbarungen.CountAsync()).ShouldBe(2);
        (await db.Lesevorgaenge.CountAsync()).ShouldBe(2);
        (await AktePruefung.PruefeAsync(db)).ShouldSatisfyAllConditions(p => p.Unversehrt.ShouldBeTrue(), p => p.Kopf.Nummer.ShouldBe(4));
    }

    [Fact]
    public async Task Anderer_Inhalt_fuer_dieselbe_Vereinbarung_wird_gemeldet_und_ueberschreibt_nichts()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        var erste = Golden("kassel-2024");
        await Uebernimm(datenbank, erste);
        var andere = erste with { Dateiname = "kassel-neu.txt", Bytes = "anders"u8.ToArray(), Pruefsumme = new string('b', 64) };
        var ergebnis = await Uebernimm(datenbank, andere);
        ergebnis.Art.ShouldBe(Uebernahmeart.AndererInhalt);
        ergebnis.Meldung.ShouldContain("kassel-2024.txt");

        await using var db = datenbank.Db();
        (await db.Lesevorgaenge.SingleAsync()).Pruefsumme.ShouldBe(erste.Pruefsumme);
    }

    [Fact]
    public async Task Zwei_gleichzeitige_Uebernahmen_geben_eine_Vereinbarung()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        var datei = Golden("kassel-2024");
        var ergebnisse = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Uebernimm(datenbank, datei))));
        ergebnisse.Count(e => e.Art == Uebernahmeart.Uebernommen).ShouldBe(1);
        ergebnisse.Count(e => e.Art == Uebernahmeart.SchonVorhanden).ShouldBe(5);
    }

    [Fact]
    public async Task Die_Probe_aendert_nichts()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        (await Uebernimm(datenbank, Golden("kassel-2024"), probe: true)).Meldung.ShouldBe("würde übernommen: AQB 2024, documenta Stadt Kassel");
        await using var db = datenbank.Db();
        (await db.Zielvereinbarungen.CountAsync()).ShouldBe(0);
        (await db.AktenkopfAsync()).Nummer.ShouldBe(0);
    }

    [Fact]
    [Anforderung("R52")]
    public async Task Ohne_Jahr_Koerperschaft_oder_Programm_kommt_nichts_ins_Register()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        var ganz = Testvereinbarung.Inhalt();
        (Vereinbarungsinhalt Inhalt, Regel Regel)[] faelle =
        [
            (ganz with { Jahr = null }, ZielvereinbarungRegeln.JahrErkannt),
            (ganz with { Gebiet = null }, ZielvereinbarungRegeln.KoerperschaftBekannt),
            (ganz with { Gebiet = new("Landkreis Entenhausen", null, null) }, ZielvereinbarungRegeln.KoerperschaftBekannt),
            (ganz with { Programm = new("Regionalbudget", null) }, ZielvereinbarungRegeln.ProgrammErkannt),
        ];
        foreach (var (inhalt, regel) in faelle)
        {
            Zielvereinbarung.PruefeUebernahme(inhalt).ShouldHaveSingleItem().Regel.ShouldBe(regel);
            Should.Throw<RegelverstossException>(() => Zielvereinbarung.AusLesung(default, inhalt, "x", "y", false, "z"));
            var datei = Golden("kassel-2024");
            var ergebnis = await Uebernimm(datenbank, datei with { Ergebnis = datei.Ergebnis with { Inhalt = inhalt } });
            ergebnis.Art.ShouldBe(Uebernahmeart.Abgelehnt);
            ergebnis.Meldung.ShouldContain(regel.Text);
        }
    }

    private static async Task<Uebernahmeergebnis> Uebernimm(Testdatenbank datenbank, GeleseneDatei datei, bool probe = false) =>
        await new Uebernahme(datenbank.Db, TimeProvider.System, "Test", beispieldaten: false).UebernimmAsync(datei, probe, CancellationToken.None);

    private static GeleseneDatei Golden(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        return new(
            name + ".txt", bytes, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            LesungJson.Lies(Ablage.Lies("samples", "golden", name + ".json")));
    }
}
