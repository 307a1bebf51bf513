using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Zielwerk.App.Access.Oidc;

/// <summary>What a sign-in at the provider is for.</summary>
public enum Zweck
{
    Anmelden,
    Verbinden,
    Bestaetigen,
    Einladung,
}

/// <summary>One sign-in under way: what must come back, and what it is for. Lies in the browser, encrypted, for ten minutes.</summary>
/// <param name="Zustand">Random; the answer must carry it (RFC 6749 section 10.12).</param>
/// <param name="Nonce">Random; the id_token must carry it.</param>
/// <param name="Pruefwert">Random; code_verifier of PKCE (RFC 7636).</param>
/// <param name="Bezug">Who confirms or connects (session), or the key of an invitation; null when signing in.</param>
public sealed record Ablauf(
    Zweck Zweck, string Zustand, string Nonce, string Pruefwert, string Rueckkehr, string Zurueck, string? Bezug, DateTimeOffset Begonnen)
{
    public static readonly TimeSpan Dauer = TimeSpan.FromMinutes(10);

    public static Ablauf Beginne(Zweck zweck, string rueckkehr, string zurueck, string? bezug, TimeProvider clock) =>
        new(zweck, Zufall(), Zufall(), Zufall(), rueckkehr, zurueck, bezug, clock.GetUtcNow());

    /// <summary>code_challenge, method S256.</summary>
    public string Pruefsumme() => Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Pruefwert)));

    private static string Zufall() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
}
