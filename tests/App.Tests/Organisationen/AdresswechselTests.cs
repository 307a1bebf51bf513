using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Organisationen;

/// <summary>A new address counts once it is confirmed there, and nobody learns which addresses are taken.</summary>
public partial class AdresswechselTests
{
    private const string Neu = "neu@example.org";

    private static async Task<(TestPage Antwort, TestPage Danach)> Aendere(Kreislage lage, Person person, string email)
    {
        var adresse = $"/organisationen/{lage.Kreis.Id}/personen/{person.Id}";
        return (await (await lage.Browser.Get(adresse + "/aendern")).Fill("E-Mail-Adresse", email).Press("Speichern"), await lage.Browser.Get(adresse));
    }

    private static string Link(Versand mail) => Adresse().Match(mail.Text).Value;

    [Fact]
    public async Task Ob_eine_Adresse_schon_jemandem_gehoert_erfaehrt_die_Verwaltung_nicht()
    {
        await using var lage = await Kreislage.Neu();
        var kollege = await lage.Portal.Person(lage.Kreis, Rolle.Koordination);
        var fremde = await lage.Portal.Person(await lage.Portal.Organisation(Organisationsart.Ministerium), Rolle.Programmsteuerung);
        var (frei, danachFrei) = await Aendere(lage, kollege, Neu);
        var (vergeben, danachVergeben) = await Aendere(lage, kollege, fremde.Email);
        frei.Text.ShouldContain($"Eine E-Mail an {Neu} ist unterwegs.");
        vergeben.Status.ShouldBe(frei.Status);
        vergeben.Text.Replace(fremde.Email, Neu, StringComparison.Ordinal).ShouldBe(frei.Text);
        danachVergeben.Text.ShouldBe(danachFrei.Text);
        danachFrei.Text.ShouldContain(kollege.Email);

        var post = await lage.Post();
        post.Count.ShouldBe(2);
        var (anNeu, anFremde) = (post.Single(m => m.An == Neu), post.Single(m => m.An == fremde.Email));
        anNeu.Betreff.ShouldBe(anFremde.Betreff);
        Link(anNeu).ShouldNotBeEmpty();
        Link(anFremde).ShouldBeEmpty("wer die Adresse hat, soll niemandes Zugang bestätigen");
        anFremde.Text.ShouldContain("Sie gehört schon zu Ihrem Zugang.");
    }

    [Fact]
    public async Task Bestaetigt_gilt_die_neue_Adresse_auch_fuer_die_Anmeldung_und_der_Link_nur_einmal()
    {
        await using var lage = await Kreislage.Neu();
        var kollege = await lage.Portal.Person(lage.Kreis, Rolle.Koordination);
        await lage.SetzePasswort(kollege);
        await Aendere(lage, kollege, Neu);
        var link = Link((await lage.Post()).ShouldHaveSingleItem());
        var seite = await lage.Portal.Get(link);
        seite.Text.ShouldContain(kollege.Anzeigename);
        seite.Html[..seite.Html.IndexOf("<main", StringComparison.Ordinal)].ShouldNotContain(link);
        (await lage.Person(kollege.Email)).Id.ShouldBe(kollege.Id, "nur ansehen ändert nichts");

        var fertig = await seite.Press("Adresse bestätigen");
        fertig.Text.ShouldContain("Die neue Adresse gilt.");
        fertig.Url.AbsolutePath.ShouldBe("/anmelden");
        (await lage.Person(Neu)).Id.ShouldBe(kollege.Id);
        await using var technik = lage.Portal.Datenbank.Technik();
        (await technik.Set<Konto>().SingleAsync(k => k.Id == kollege.Id.Value, TestContext.Current.CancellationToken)).Email.ShouldBe(Neu);
        (await lage.Post()).Single(m => m.An == kollege.Email).ShouldSatisfyAllConditions(m => m.Text.ShouldContain("andere E-Mail-Adresse"), m => m.Text.ShouldNotContain(Neu));
        (await lage.Browser.Get($"/organisationen/{lage.Kreis.Id}/personen/{kollege.Id}")).Text
            .ShouldContain("Das Programm hat die neue E-Mail-Adresse der Person eingetragen. Veranlasst hat das Kreis Probe. Anlass: Von der Person an der neuen Adresse bestätigt");
        (await lage.Portal.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await seite.Press("Adresse bestätigen")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wer_noch_keinen_Zugang_hat_bekommt_die_Einladung_an_die_neue_Adresse()
    {
        await using var lage = await Kreislage.Neu();
        await (await lage.Einladen("vertippt@example.org")).Fill("Rolle", Kreislage.Koordination).Press("Einladen");
        await Aendere(lage, await lage.Person("vertippt@example.org"), Neu);
        await (await lage.Portal.Get(Link((await lage.Post()).Single(m => m.An == Neu)))).Press("Adresse bestätigen");
        (await lage.Post()).Where(m => m.An == Neu).ShouldContain(m => m.Text.Contains("/einladung/"));
    }

    [Theory]
    [InlineData("abgelaufen")]
    [InlineData("gesperrt")]
    [InlineData("vergeben")]
    [InlineData("gefälscht")]
    public async Task Ein_Link_der_nicht_mehr_stimmt_aendert_nichts(string was)
    {
        await using var lage = await Kreislage.Neu();
        var kollege = await lage.Portal.Person(lage.Kreis, Rolle.Koordination);
        await Aendere(lage, kollege, Neu);
        var link = Link((await lage.Post())[^1]);
        var seite = await lage.Portal.Get(link);
        if (was == "abgelaufen")
        {
            lage.Portal.Uhr.Vor(TimeSpan.FromDays(7));
        }
        else if (was is "gesperrt" or "vergeben")
        {
            await using var db = lage.Portal.Db();
            var person = await db.Personen.SingleAsync(p => p.Id == (was == "gesperrt" ? kollege.Id : lage.Verwalterin.Id), TestContext.Current.CancellationToken);
            if (was == "gesperrt")
            {
                person.Sperren("Verdacht");
            }
            else
            {
                person.Aendern(person.Vorname, person.Nachname, Neu, null, "Test");
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        if (was == "gefälscht")
        {
            (await lage.Portal.Get(link[..^5] + "AAAAA")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await lage.Portal.Get("/neue-adresse/AA")).Status.ShouldBe(HttpStatusCode.NotFound);
            return;
        }

        (await seite.Press("Adresse bestätigen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lage.Person(kollege.Email)).Id.ShouldBe(kollege.Id);
    }

    [GeneratedRegex(@"/neue-adresse/\S+")]
    private static partial Regex Adresse();
}
