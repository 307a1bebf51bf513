using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>The corpus in what leaves the portal as a table, and the probes that judge pages (ASVS 1.2).</summary>
public class KorpusTests
{
    private static readonly KeyValuePair<string, string?>[] OhneGrenzen =
        [new("Grenzen:allgemein", "1000000"), .. Formulargrenze.Namen.Keys.Select(n => new KeyValuePair<string, string?>($"Grenzen:{n}", "1000000"))];

    [Fact]
    public async Task Keine_Ausfuhr_enthaelt_Formeln()
    {
        await using var lage = await Vorgangslage.Neu(OhneGrenzen);
        var formeln = Korpus.Eingaben.Where(e => e.Length < 200 && !e.Contains('\0', StringComparison.Ordinal) && e.Trim().Length > 0).ToList();
        await lage.Aendere(Vorgangslage.Marburg, v => formeln.ForEach(f => v.WiedervorlageSetzen(new(2026, 4, 1), f, lage.Behoerde.Id, null, lage.Portal.Uhr.Heute(), "Test")));
        var browser = await lage.Portal.Als(lage.Lang);
        await browser.Get("/vorgaenge/" + Vorgangslage.Marburg);
        var pruefer = await lage.Portal.Als(Rolle.Pruefung);
        foreach (var (wer, adresse) in new[] { (browser, "/fristen.csv"), (pruefer, "/einsichten.csv"), (browser, "/vereinbarungen.csv"), (browser, "/matrix.csv") })
        {
            var csv = await (await wer.Raw(adresse)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            csv.ShouldContain(';', adresse);
            Korpus.Formeln(csv).ShouldBeEmpty(adresse);
        }

        (await (await browser.Raw("/fristen.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("'=1+1");
        Korpus.Formeln("a;b\r\n=1+1;\"-2+3\";-5,00").ShouldBe(["=1+1", "-2+3"]);
    }

    [Fact]
    public void Die_Probe_erkennt_was_mehr_ist_als_Text()
    {
        Korpus.Fremde("<p>&lt;zwkorpus&gt;</p><a href=\"/x?y=boese.example\">x</a>").ShouldBeEmpty();
        foreach (var boese in (string[])["<zwkorpus>", "<p zwkorpus=1>", "<p onclick=x>", "<a href=' javascript:x'>", "<a href='//boese.example'>", "<a href='https://boese.example/a'>", "<script>x</script>", "<p style=x>", "<iframe>"])
        {
            Korpus.Fremde($"<p>{boese}</p>").ShouldNotBeEmpty(boese);
        }
    }
}
