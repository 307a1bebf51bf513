using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using Zielwerk.App.Access.Oidc;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Tests.Access;

/// <summary>The id_token: the right one signs in, every spoilt one does not (ASVS 9.1, 9.2, 10.5).</summary>
public class OidcTokenTests(OidcTokenTests.Gemeinsam gemeinsam) : IClassFixture<OidcTokenTests.Gemeinsam>
{
    public static TheoryData<string> Faelschungen => [.. OidcFaelschungen.Alle.Keys];

    [Theory]
    [MemberData(nameof(Faelschungen))]
    public async Task Ein_verfaelschtes_Token_meldet_niemanden_an(string name)
    {
        var (grund, verfaelsche) = OidcFaelschungen.Alle[name];
        var lage = gemeinsam.Lage;
        await lage.Frisch();
        verfaelsche(lage.Anbieter);

        var seite = await lage.Anmelden();

        await lage.MussAbgewiesenSein(seite, grund, 502);
        seite.H1.ShouldBe("Die Antwort von Landeskonto ist nicht in Ordnung");
    }

    [Fact]
    public async Task Das_richtige_Token_meldet_an_und_fuehrt_auf_die_verlangte_Seite()
    {
        await using var lage = await OidcLage.Neu();

        var seite = await lage.Anmelden();

        seite.Url.AbsolutePath.ShouldBe("/hilfe");
        var sitzung = (await lage.Sitzungen()).ShouldHaveSingleItem();
        (sitzung.KontoId, sitzung.Weg).ShouldBe((lage.Person.Id.Value, Anmeldeweg.Oidc));
        lage.Portal.Protokoll.Zeilen.ShouldNotContain(z => z.Text.Contains("abgewiesen"));
    }

    public static TheoryData<string> Erlaubt => [.. Erlaubtes.Keys];

    private static Dictionary<string, Action<OidcTestanbieter>> Erlaubtes { get; } = new()
    {
        ["Mehrere Empfänger, azp sind wir"] = a => a.Token = (_, inhalt) =>
            (inhalt["aud"], inhalt["azp"]) = (new JsonArray("anderes-portal", OidcTestanbieter.Client), OidcTestanbieter.Client),
        ["Ein Empfänger als Liste"] = a => a.Token = (_, inhalt) => inhalt["aud"] = new JsonArray(OidcTestanbieter.Client),
        ["Ohne at_hash"] = a => a.Token = (_, inhalt) => inhalt.Remove("at_hash"),
        ["Ohne typ"] = a => a.Token = (kopf, _) => kopf.Remove("typ"),
        ["Uhr des Anbieters zwei Minuten vor"] = a => a.Token = (_, inhalt) =>
            (inhalt["iat"], inhalt["nbf"]) = (a.Uhr.GetUtcNow().ToUnixTimeSeconds() + 120, a.Uhr.GetUtcNow().ToUnixTimeSeconds() + 120),
        ["Uhr des Anbieters zwei Minuten nach"] = a => a.Token = (_, inhalt) =>
            (inhalt["iat"], inhalt["exp"]) = (a.Uhr.GetUtcNow().ToUnixTimeSeconds() - 120, a.Uhr.GetUtcNow().ToUnixTimeSeconds() - 119),
        ["Schlüssel ohne Kennung, nur einer passt"] = a => (a.Kid, a.Token) = (null, (kopf, _) => kopf.Remove("kid")),
        ["PS256"] = a =>
        {
            a.Token = (kopf, _) => kopf["alg"] = "PS256";
            a.Unterschrift = d => OidcTestanbieter.Schluessel.SignData(d, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        },
        ["ES256"] = a =>
        {
            a.Token = (kopf, _) => (kopf["alg"], kopf["kid"]) = ("ES256", "ec");
            a.Unterschrift = d => OidcTestanbieter.Kurve.SignData(d, HashAlgorithmName.SHA256);
        },
    };

    [Theory]
    [MemberData(nameof(Erlaubt))]
    public async Task Was_der_Standard_erlaubt_meldet_an(string name)
    {
        await using var lage = await OidcLage.Neu();
        Erlaubtes[name](lage.Anbieter);

        (await lage.Anmelden()).Url.AbsolutePath.ShouldBe("/hilfe");

        (await lage.Sitzungen()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ein_neuer_Schluessel_des_Anbieters_wird_gefunden()
    {
        await using var lage = await OidcLage.Neu();
        await lage.Anmelden();
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(2));
        lage.Anbieter.Kid = "k2";

        (await lage.Anmelden()).Url.AbsolutePath.ShouldBe("/hilfe");

        (await lage.Sitzungen()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reicht_die_Stufe_nicht_wird_niemand_angemeldet()
    {
        await using var lage = await OidcLage.Neu(new KeyValuePair<string, string?>("Oidc:Acr", "hoch mfa"));
        OidcTestanbieter.Feld(await lage.Hin(), "acr_values").ShouldBe("hoch mfa");

        await lage.MussAbgewiesenSein(await lage.Anmelden(), Grund.StufeFehlt, 403);
        lage.Anbieter.Token = (_, inhalt) => inhalt["acr"] = "mittel";
        await lage.MussAbgewiesenSein(await lage.Anmelden(), Grund.StufeFehlt, 403);

        lage.Anbieter.Token = (_, inhalt) => inhalt["acr"] = "hoch";
        await lage.Anmelden();
        lage.Anbieter.Token = (_, inhalt) => inhalt["amr"] = new JsonArray("pwd", "mfa");
        await lage.Anmelden();
        (await lage.Sitzungen()).Count.ShouldBe(2);
    }

    /// <summary>One portal for all spoilt tokens: none of them leaves anything behind.</summary>
    public sealed class Gemeinsam : IAsyncLifetime
    {
        internal OidcLage Lage { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Lage = await OidcLage.Neu();

        public ValueTask DisposeAsync() => Lage.DisposeAsync();
    }
}
