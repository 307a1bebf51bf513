using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using Zielwerk.App.Access.Oidc;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Access;

/// <summary>A provider that is away, or not the one of the settings: nobody gets in.</summary>
[Anforderung("IOP-14")]
public class OidcAnbieterTests
{
    [Fact]
    public async Task Ist_der_Anbieter_nicht_erreichbar_sagt_es_eine_Seite_und_niemand_kommt_hinein()
    {
        await using var lage = await OidcLage.Neu();
        var zurueck = lage.Anbieter.Antworte(await lage.Hin());
        await lage.Anbieter.DisposeAsync();

        var rueckweg = await lage.Browser.Get(zurueck);
        await lage.MussAbgewiesenSein(rueckweg, Grund.AnbieterNichtErreichbar, 502);
        rueckweg.H1.ShouldBe("Landeskonto ist gerade nicht erreichbar");

        await using var neu = await Portal.Start(einstellungen: lage.Anbieter.Einstellungen);
        var seite = await neu.Get("/anmelden/oidc");
        seite.Status.ShouldBe(HttpStatusCode.BadGateway);
        seite.Text.ShouldContain("Zielwerk hat niemanden angemeldet");
    }

    [Fact]
    public async Task Nach_einer_Stoerung_geht_es_ohne_Neustart_weiter()
    {
        await using var lage = await OidcLage.Neu();
        lage.Anbieter.Entdeckung = d => d["jwks_uri"] = lage.Anbieter.Aussteller + "/gibt-es-nicht";
        (await lage.Browser.Get("/anmelden/oidc")).Status.ShouldBe(HttpStatusCode.BadGateway);
        lage.Anbieter.Entdeckung = _ => { };

        (await lage.Anmelden()).Url.AbsolutePath.ShouldBe("/hilfe");
    }

    public static TheoryData<string, Grund> Unbrauchbar => new()
    {
        { """{"issuer":"https://anderswo.example"}""", Grund.AnbieterUnbrauchbar },
        { """{"authorization_endpoint":"http://anderswo.example/a"}""", Grund.AnbieterUnbrauchbar },
        { """{"token_endpoint":"http://anderswo.example/t"}""", Grund.AnbieterUnbrauchbar },
        { """{"token_endpoint":"https://wer:was@anderswo.example/t"}""", Grund.AnbieterUnbrauchbar },
        { """{"token_endpoint":"/token"}""", Grund.AnbieterUnbrauchbar },
        { """{"end_session_endpoint":"javascript:alert(1)"}""", Grund.AnbieterUnbrauchbar },
        { """{"jwks_uri":"http://anderswo.example/k"}""", Grund.AnbieterNichtErreichbar },
        { """{"jwks_uri":"file:///etc/passwd"}""", Grund.AnbieterNichtErreichbar },
        { """{"jwks_uri":"UMLEITUNG"}""", Grund.AnbieterNichtErreichbar },
        { """{"jwks_uri":"GROSS"}""", Grund.AnbieterNichtErreichbar },
    };

    [Theory]
    [MemberData(nameof(Unbrauchbar))]
    public async Task Was_der_Anbieter_ueber_sich_sagt_wird_geprueft(string aenderung, Grund grund)
    {
        await using var lage = await OidcLage.Neu();
        lage.Anbieter.Entdeckung = dokument =>
        {
            foreach (var (name, wert) in JsonNode.Parse(aenderung)!.AsObject())
            {
                dokument[name] = wert!.ToString() switch
                {
                    "UMLEITUNG" => lage.Anbieter.Aussteller + "/umleitung",
                    "GROSS" => lage.Anbieter.Aussteller + "/gross",
                    var sonst => sonst,
                };
            }
        };

        await lage.MussAbgewiesenSein(await lage.Browser.Get("/anmelden/oidc"), grund, 502);
    }

    public static TheoryData<string, Grund, int> Tokenantworten => new()
    {
        { "umleitung", Grund.AnbieterNichtErreichbar, 502 },
        { "500", Grund.AnbieterNichtErreichbar, 502 },
        { "400", Grund.CodeAbgelehnt, 400 },
        { "kein json", Grund.TokenUnlesbar, 502 },
        { "null", Grund.TokenUnlesbar, 502 },
        { "{}", Grund.TokenUnlesbar, 502 },
        { """{"id_token":7}""", Grund.TokenUnlesbar, 502 },
        { "groß", Grund.AnbieterNichtErreichbar, 502 },
    };

    [Theory]
    [MemberData(nameof(Tokenantworten))]
    public async Task Eine_unbrauchbare_Antwort_der_Tokenadresse_meldet_niemanden_an(string antwort, Grund grund, int status)
    {
        await using var lage = await OidcLage.Neu();
        lage.Anbieter.Tokenadresse = () => antwort switch
        {
            "umleitung" => Results.Redirect("/token2", preserveMethod: true),
            "500" => Results.StatusCode(500),
            "400" => Results.Json(new { error = "invalid_grant" }, statusCode: 400),
            "groß" => Results.Text(new string(' ', 300_000) + "{}", "application/json"),
            _ => Results.Text(antwort, "application/json"),
        };

        await lage.MussAbgewiesenSein(await lage.Anmelden(), grund, status);
    }

    [Theory]
    [InlineData("http://anmeldung.example", "zielwerk", "Oidc:Aussteller")]
    [InlineData("anmeldung.example", "zielwerk", "Oidc:Aussteller")]
    [InlineData("https://anmeldung.example", "", "Oidc:ClientId")]
    public async Task Halbe_Einstellungen_halten_den_Start_auf(string aussteller, string client, string einstellung)
    {
        var fehler = await Should.ThrowAsync<InvalidOperationException>(() => Portal.Start(
            einstellungen: [new("Oidc:Aussteller", aussteller), new("Oidc:ClientId", client)]));
        fehler.Message.ShouldContain(einstellung);
    }

    [Fact]
    public async Task Eine_gleiche_Adresse_bei_einem_anderen_Anbieter_ist_nicht_dieselbe_Person()
    {
        await using var anderer = await OidcTestanbieter.Starte();
        await using var lage = await OidcLage.Neu(new KeyValuePair<string, string?>("Oidc:Aussteller", anderer.Aussteller));
        anderer.Uhr = lage.Portal.Uhr;
        anderer.Subjekt = "anders";
        anderer.Token = (_, inhalt) => (inhalt["email"], inhalt["email_verified"]) = (lage.Person.Email, true);

        var seite = await lage.Browser.Get(anderer.Antworte(await lage.Hin()));
        await lage.MussAbgewiesenSein(seite, Grund.NichtVerbunden, 403);

        anderer.Subjekt = lage.Anbieter.Subjekt; // nor is the same subject of another issuer
        await lage.MussAbgewiesenSein(await lage.Browser.Get(anderer.Antworte(await lage.Hin())), Grund.NichtVerbunden, 403);
        seite.H1.ShouldBe("Ihr Zugang ist noch nicht verbunden");
        seite.Text.ShouldContain("auch nicht nach der E-Mail-Adresse");
    }

    [Fact]
    public async Task Ein_unbekanntes_Subjekt_desselben_Anbieters_ist_niemand()
    {
        await using var lage = await OidcLage.Neu();
        foreach (var subjekt in (string[])["s-4712", "S-4711", "s-4711 "])
        {
            lage.Anbieter.Subjekt = subjekt;
            await lage.MussAbgewiesenSein(await lage.Anmelden(), Grund.NichtVerbunden, 403);
        }
    }
}
