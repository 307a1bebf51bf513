using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Zielwerk.App.Access.Oidc;

namespace Zielwerk.App.Tests.Access;

/// <summary>Every way to spoil a token that the portal must notice, and the reason it must find.</summary>
internal static class OidcFaelschungen
{
    private const int Nachsicht = 120;

    public static IReadOnlyDictionary<string, (Grund Grund, Action<OidcTestanbieter> Tu)> Alle { get; } = new Dictionary<string, (Grund, Action<OidcTestanbieter>)>
    {
        ["Verfahren none ohne Unterschrift"] = (Grund.TokenVerfahren, Kopf("alg", "none", _ => [])),
        ["Verfahren None in anderer Schreibung"] = (Grund.TokenVerfahren, Kopf("alg", "nOnE", _ => [])),
        ["Verfahren none mit echter Unterschrift"] = (Grund.TokenVerfahren, Kopf("alg", "none")),
        ["Kein Verfahren"] = (Grund.TokenVerfahren, Kopf("alg", null)),
        ["HS256 mit dem öffentlichen Schlüssel als PEM"] = (Grund.TokenVerfahren,
            Kopf("alg", "HS256", d => HMACSHA256.HashData(Encoding.ASCII.GetBytes(OidcTestanbieter.Schluessel.ExportSubjectPublicKeyInfoPem()), d))),
        ["HS256 mit dem Modul des öffentlichen Schlüssels"] = (Grund.TokenVerfahren,
            Kopf("alg", "HS256", d => HMACSHA256.HashData(OidcTestanbieter.Schluessel.ExportParameters(false).Modulus!, d))),
        ["HS256 mit dem Geheimnis des Clients"] = (Grund.TokenVerfahren,
            Kopf("alg", "HS256", d => HMACSHA256.HashData(Encoding.UTF8.GetBytes(OidcTestanbieter.Geheimnis), d))),
        ["HS512 mit einem symmetrischen Schlüssel der Liste"] = (Grund.TokenVerfahren,
            Token((kopf, _) => (kopf["alg"], kopf["kid"]) = ("HS512", "oct"), d => HMACSHA512.HashData(new byte[64], d))),
        ["Ohne Unterschrift"] = (Grund.TokenUnterschrift, a => a.Unterschrift = _ => []),
        ["Fremder Schlüssel"] = (Grund.TokenUnterschrift, a => a.Unterschrift = Fremd),
        ["Fremder Schlüssel im Kopf mitgebracht"] = (Grund.TokenUnterschrift,
            Token((kopf, _) => kopf["jwk"] = OidcTestanbieter.Rsa(OidcTestanbieter.FremderSchluessel, "k1"), Fremd)),
        ["Fremde Schlüsselliste im Kopf genannt"] = (Grund.TokenUnterschrift,
            Token((kopf, _) => kopf["jku"] = "https://boese.example/schluessel", Fremd)),
        ["Unbekannte Schlüsselkennung"] = (Grund.TokenSchluessel, Kopf("kid", "gibt-es-nicht")),
        ["Verfahren passt nicht zum Schlüssel"] = (Grund.TokenSchluessel, Kopf("alg", "ES256")),
        ["Anderes Verfahren als unterschrieben"] = (Grund.TokenUnterschrift, Kopf("alg", "RS512")),
        ["Unbekannte kritische Erweiterung"] = (Grund.TokenArt, a => a.Token = (kopf, _) => kopf["crit"] = new JsonArray("b64")),
        ["Zugriffstoken statt Ausweis"] = (Grund.TokenArt, Kopf("typ", "at+jwt")),
        ["Abmeldetoken statt Ausweis"] = (Grund.TokenArt, Kopf("typ", "logout+jwt")),
        ["Inhalt nach der Unterschrift geändert"] = (Grund.TokenUnterschrift, a => a.Danach = token => Tausche(token, 1, inhalt => inhalt["sub"] = "s-1")),
        ["Kopf nach der Unterschrift geändert"] = (Grund.TokenUnterschrift, a => a.Danach = token => Tausche(token, 0, kopf => kopf["x"] = "1")),
        ["Unterschrift gekürzt"] = (Grund.TokenUnterschrift, a => a.Danach = token => token[..^8]),
        ["Nur zwei Teile"] = (Grund.TokenUnlesbar, a => a.Danach = token => token[..token.LastIndexOf('.')]),
        ["Vier Teile"] = (Grund.TokenUnlesbar, a => a.Danach = token => token + ".x"),
        ["Kein JSON"] = (Grund.TokenUnlesbar, a => a.Danach = token => "e30x." + token[(token.IndexOf('.') + 1)..]),
        ["Kein Objekt"] = (Grund.TokenUnlesbar, a => a.Danach = token => $"{token.Split('.')[0]}.W10.{token.Split('.')[2]}"),
        ["Riesig"] = (Grund.TokenUnlesbar, a => a.Token = (_, inhalt) => inhalt["x"] = new string('x', 40_000)),
        ["Leer"] = (Grund.TokenUnlesbar, a => a.Danach = _ => ""),
        ["Anderer Aussteller"] = (Grund.TokenAussteller, Inhalt("iss", "https://anderswo.example")),
        ["Aussteller mit Schrägstrich am Ende"] = (Grund.TokenAussteller, a => a.Token = (_, inhalt) => inhalt["iss"] = a.Aussteller + "/"),
        ["Kein Aussteller"] = (Grund.TokenAussteller, Inhalt("iss", null)),
        ["Anderer Empfänger"] = (Grund.TokenEmpfaenger, Inhalt("aud", "anderes-portal")),
        ["Kein Empfänger"] = (Grund.TokenEmpfaenger, Inhalt("aud", null)),
        ["Empfänger nur ähnlich"] = (Grund.TokenEmpfaenger, Inhalt("aud", OidcTestanbieter.Client.ToUpperInvariant())),
        ["Mehrere Empfänger ohne azp"] = (Grund.TokenEmpfaenger, a => a.Token = (_, inhalt) => inhalt["aud"] = new JsonArray(OidcTestanbieter.Client, "anderes-portal")),
        ["Mehrere Empfänger, azp ein anderer"] = (Grund.TokenEmpfaenger, a => a.Token = (_, inhalt) =>
            (inhalt["aud"], inhalt["azp"]) = (new JsonArray(OidcTestanbieter.Client, "anderes-portal"), "anderes-portal")),
        ["azp ein anderer"] = (Grund.TokenEmpfaenger, Inhalt("azp", "anderes-portal")),
        ["Abgelaufen"] = (Grund.TokenAbgelaufen, Zeit("exp", -Nachsicht)),
        ["Kein Ablauf"] = (Grund.TokenAbgelaufen, Inhalt("exp", null)),
        ["Ablauf als Text"] = (Grund.TokenUnlesbar, Inhalt("exp", "9999999999")),
        ["Ablauf jenseits des Kalenders"] = (Grund.TokenUnlesbar, Inhalt("exp", 1e300)),
        ["In der Zukunft ausgestellt"] = (Grund.TokenNochNichtGueltig, Zeit("iat", Nachsicht + 1)),
        ["Ohne Tag der Ausstellung"] = (Grund.TokenNochNichtGueltig, Inhalt("iat", null)),
        ["Vor dem Beginn der Anmeldung ausgestellt"] = (Grund.TokenAbgelaufen, Zeit("iat", -Nachsicht - 1)),
        ["Noch nicht gültig"] = (Grund.TokenNochNichtGueltig, Zeit("nbf", Nachsicht + 1)),
        ["Beginn der Gültigkeit unlesbar"] = (Grund.TokenUnlesbar, Inhalt("nbf", "morgen")),
        ["Falsche nonce"] = (Grund.TokenNonce, Inhalt("nonce", "falsch")),
        ["Keine nonce"] = (Grund.TokenNonce, Inhalt("nonce", null)),
        ["Kein Subjekt"] = (Grund.TokenSubjekt, Inhalt("sub", null)),
        ["Leeres Subjekt"] = (Grund.TokenSubjekt, Inhalt("sub", "")),
        ["Subjekt aus Leerzeichen"] = (Grund.TokenSubjekt, Inhalt("sub", "  ")),
        ["Subjekt als Zahl"] = (Grund.TokenSubjekt, Inhalt("sub", 4711)),
        ["Subjekt zu lang"] = (Grund.TokenSubjekt, Inhalt("sub", new string('a', 256))),
        ["Ausweis zu einem anderen Zugriffstoken"] = (Grund.TokenBindung, Inhalt("at_hash", OidcTestanbieter.Halbhash("anderes"))),
        ["Bindung als Zahl"] = (Grund.TokenBindung, Inhalt("at_hash", 1)),
    };

    private static byte[] Fremd(byte[] daten) => OidcTestanbieter.FremderSchluessel.SignData(daten, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static Action<OidcTestanbieter> Kopf(string name, string? wert, Func<byte[], byte[]>? unterschrift = null) => a =>
    {
        a.Token = (kopf, _) => Setze(kopf, name, wert);
        a.Unterschrift = unterschrift ?? a.Unterschrift;
    };

    private static Action<OidcTestanbieter> Token(Action<JsonObject, JsonObject> aenderung, Func<byte[], byte[]> unterschrift) =>
        a => (a.Token, a.Unterschrift) = (aenderung, unterschrift);

    private static Action<OidcTestanbieter> Inhalt(string name, JsonNode? wert) => a => a.Token = (_, inhalt) => Setze(inhalt, name, wert?.DeepClone());

    private static Action<OidcTestanbieter> Zeit(string name, int sekunden) =>
        a => a.Token = (_, inhalt) => inhalt[name] = a.Uhr.GetUtcNow().ToUnixTimeSeconds() + sekunden;

    private static void Setze(JsonObject wo, string name, JsonNode? wert)
    {
        wo.Remove(name);
        if (wert is not null)
        {
            wo[name] = wert;
        }
    }

    private static string Tausche(string token, int teil, Action<JsonObject> aenderung)
    {
        var teile = token.Split('.');
        var json = JsonNode.Parse(WebEncoders.Base64UrlDecode(teile[teil]))!.AsObject();
        aenderung(json);
        teile[teil] = OidcTestanbieter.Teil(json);
        return string.Join('.', teile);
    }
}
