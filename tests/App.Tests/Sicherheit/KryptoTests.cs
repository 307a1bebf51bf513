using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Architecture;
using Zielwerk.App.Access;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Only the platform's cryptography, only strong procedures, each use on the list of docs/security/concept.md.</summary>
public class KryptoTests
{
    private const string Verfahren =
        @"\b(SHA256|SHA384|SHA512|HMACSHA1|HMACSHA256|HMACSHA512|ECDsa|RSA|AesGcm|Aes|ChaCha20Poly1305|Rfc2898DeriveBytes|IncrementalHash|RandomNumberGenerator|AddDataProtection|PasswordHasherOptions)\b";

    /// <summary>One exception: codes of authenticator apps are HMAC-SHA-1 by RFC 6238, and the HMAC is not affected by collisions.</summary>
    [Fact]
    public void Schwache_Verfahren_stehen_nirgends() => Finde(
        @"\b(MD5|SHA1|HMACMD5|HMACSHA1|DES|TripleDES|RC2|RijndaelManaged|CipherMode\.(ECB|CBC|OFB|CFB)|RSAEncryptionPadding\.Pkcs1|DSA)\b|HashAlgorithmName\.(MD5|SHA1)\b")
        .Except(["src/App/Access/Konten/Totp.cs: HMACSHA1"]).ShouldBeEmpty();

    [Fact]
    public void Zufall_kommt_aus_der_sicheren_Quelle() => Finde(@"\bnew Random\(|\bRandom\.Shared\b").ShouldBeEmpty();

    /// <summary>The inventory has one line for each procedure in use and none for one that is not.</summary>
    [Fact]
    public void Das_Verzeichnis_der_Verfahren_ist_vollstaendig()
    {
        var benutzt = Finde(Verfahren).Select(f => f.Split(": ")[1]).Distinct().Order(StringComparer.Ordinal).ToList();
        var verzeichnet = Regex.Matches(Ablage.Lies("docs", "security", "concept.md"), @"^\| `(\w+)` \|", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value).Where(v => Regex.IsMatch(v, Verfahren)).Order(StringComparer.Ordinal);
        benutzt.ShouldBe(verzeichnet);
    }

    /// <summary>What the browser keeps for us is encrypted and authenticated: a flipped character is as good as none.</summary>
    [Fact]
    public async Task Ein_veraendertes_Cookie_wird_nicht_geglaubt()
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test/meldung", (HttpContext http) => Page.Redirect(http, "/impressum", "Das steht im Cookie")).Oeffentlich());
        var browser = portal.Browser();
        await browser.Raw("/test/meldung");
        var cookie = browser.Cookies.GetAllCookies().Single(c => c.Name == PageContext.FlashCookie);
        cookie.Value.ShouldNotContain("Cookie");
        var echt = cookie.Value;
        cookie.Value = echt[..^8] + (echt[^8] == 'A' ? 'B' : 'A') + echt[^7..];
        (await browser.Get("/impressum")).Text.ShouldNotContain("Das steht im Cookie");

        var zweiter = portal.Browser();
        zweiter.Cookies.Add(new Cookie(PageContext.FlashCookie, echt, "/", "localhost"));
        (await zweiter.Get("/impressum")).Text.ShouldContain("Das steht im Cookie");
    }

    private static IEnumerable<string> Finde(string muster)
    {
        var regex = new Regex(muster);
        return Quellbaum.Produkt.SelectMany(d => regex.Matches(d.Code).Select(m => $"{d.Pfad}: {m.Value}"));
    }
}
