using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Crawl;
using Zielwerk.App.Tests.Sicherheit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>What everybody finds in the whole portal: nothing of others, everything as text, with the right headers, and nothing changes by looking.</summary>
public class RundgangTests(Rundgaenge rundgaenge, ITestOutputHelper ausgabe) : IClassFixture<Rundgaenge>
{
    private static readonly string[] Namen = ["zurueck", "seite", "returnUrl", "url", "next", "ziel"];

    [Fact]
    public void Niemand_liest_was_andere_allein_angeht()
    {
        var verraten = new List<string>();
        var gelesen = new HashSet<string>();
        var antworten = 0;
        foreach (var (rufer, fund) in rundgaenge.Gefunden.Concat(rundgaenge.Erraten).SelectMany(g => g.Value.Select(f => (g.Key, f))))
        {
            antworten++;
            foreach (var kanarie in rundgaenge.Kanarien.Where(k => fund.Text.Contains(k.Wort, StringComparison.OrdinalIgnoreCase)))
            {
                gelesen.Add(kanarie.Was);
                if (!kanarie.Darf(rufer, fund.Adresse.Split('?')[0]))
                {
                    verraten.Add($"{rufer} liest auf {fund.Adresse}: {kanarie.Was} ({kanarie.Wort})");
                }
            }
        }

        verraten.ShouldBeEmpty();

        // A canary that nobody ever reads proves nothing.
        rundgaenge.Kanarien.Select(k => k.Was).Except(gelesen).ShouldBeEmpty();
        ausgabe.WriteLine($"{rundgaenge.Gefunden.Count} Leser, {rundgaenge.Kanarien.Count} Kanarien, {antworten} Antworten, davon {rundgaenge.Erraten.Values.Sum(e => e.Count)} auf Adressen anderer");
        antworten.ShouldBeGreaterThan(1500);
    }

    /// <summary>A new table of the organisations gets canaries; until then this test fails.</summary>
    [Fact]
    public void Was_einer_Organisation_gehoert_hat_Kanarien()
    {
        using var db = rundgaenge.Welt.Portal.Db();
        db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType.IsSubclassOf(typeof(Aggregat)) && t.GetDeclaredQueryFilters().Count > 0).Select(t => t.ClrType).Except(Kanarien.NochOhne)
            .ShouldBe(Kanarien.Belegt, ignoreOrder: true, customMessage: "In tests/App.Tests/Rechte/Kanarien.cs je einen Kanarienvogel ins Eigene, ins Fremde und in den Test setzen und den Typ bei Belegt nennen");
    }

    [Fact]
    public void Keine_Nachricht_nennt_was_ihren_Empfaenger_nichts_angeht()
    {
        rundgaenge.Mails.Count.ShouldBeGreaterThan(3);
        var maengel = from mail in rundgaenge.Mails
                      from rufer in rundgaenge.Welt.Rufer
                      where rufer.Person is { } p && mail.Contains($"To: {p.Email}", StringComparison.OrdinalIgnoreCase)
                      from kanarie in rundgaenge.Kanarien
                      where Ausgaben.Text(mail).Contains(kanarie.Wort, StringComparison.OrdinalIgnoreCase) && !kanarie.Darf(rufer, "/")
                      select $"{rufer}: {kanarie.Was}";
        maengel.ShouldBeEmpty();
    }

    [Fact]
    public void Jede_Antwort_traegt_die_Kopfzeilen_und_bleibt_fuer_Angemeldete_in_keinem_Zwischenspeicher() => rundgaenge.Kopfmaengel.Distinct().Take(40).ShouldBeEmpty();

    [Fact]
    public void Wer_nur_liest_aendert_nichts()
    {
        rundgaenge.Vorher.Count.ShouldBeGreaterThan(200);
        rundgaenge.Nachher.Except(rundgaenge.Vorher).ShouldBeEmpty();
        rundgaenge.Vorher.Except(rundgaenge.Nachher).ShouldBeEmpty();
    }

    [Fact]
    public void Kein_Link_fuehrt_jemanden_vor_verschlossene_Tueren() => rundgaenge.Gefunden
        .SelectMany(g => g.Value.Where(f => f.Von != "(Start)" && f.Status is not (HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.SeeOther)).Select(f => $"{g.Key}: {f.Adresse} von {f.Von}: {(int)f.Status}"))
        .Take(40).ShouldBeEmpty();

    [Fact]
    public void Jede_Seite_fuer_Angemeldete_haelt_die_Regeln_des_Hauses() => rundgaenge.Gefunden
        .SelectMany(g => g.Value.Where(f => f.Dokument is not null).SelectMany(f => Seitenpruefung.Pruefe(f.Dokument!).Concat(Ausgaben.Maengel(f)).Select(m => $"{g.Key} auf {f.Adresse}: {m}"))).Take(40).ShouldBeEmpty();

    [Fact]
    public async Task Auch_Angemeldete_werden_nur_im_Haus_weitergeleitet()
    {
        const string marke = "/zzmarke";
        var (maengel, geprueft) = (new List<string>(), 0);
        foreach (var rufer in rundgaenge.Gefunden.Keys.Where(r => r.Name is "Bewilligung" or "Betrieb" or "Zugangsverwaltung" or "Koordination" or "Programmsteuerung"))
        {
            var browser = await rundgaenge.Welt.Als(rufer.Name);
            string[] immer = ["/anmelden", "/bestaetigen", "/konto/oidc", "/bestaetigen/oidc", "/anmelden/oidc", "/barriere-melden"];
            foreach (var adresse in rundgaenge.Gefunden[rufer].Where(f => f.Dokument is not null).Select(f => f.Pfad).GroupBy(Ausgaben.Muster).Select(g => g.First()).Concat(immer).Distinct())
            {
                // Only what says the word again can lead there.
                using var probe = await browser.Raw($"{adresse}?{Frage(marke)}");
                if (probe.Headers.Location is null && !(await probe.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(marke, StringComparison.Ordinal))
                {
                    continue;
                }

                foreach (var fremd in WeiterleitungTests.Fremde)
                {
                    geprueft++;
                    using var antwort = await browser.Raw($"{adresse}?{Frage(fremd)}");
                    var text = await antwort.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                    if ((antwort.Headers.TryGetValues("Location", out var wege) && !wege.All(WeiterleitungTests.ImHaus)) || Korpus.Fremde(text).Any())
                    {
                        maengel.Add($"{rufer}: {adresse} mit {fremd}: {antwort.Headers.Location} {string.Join(", ", Korpus.Fremde(text))}");
                    }
                }
            }
        }

        maengel.ShouldBeEmpty();
        geprueft.ShouldBeGreaterThan(50);
    }

    private static string Frage(string wert) => string.Join('&', Namen.Select(n => $"{n}={Uri.EscapeDataString(wert)}"));
}
