using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>What the browser shall ask of an authenticator.</summary>
/// <param name="Optionen">Options of navigator.credentials, as JSON.</param>
/// <param name="Zustand">What the server must remember of it, sealed; comes back with the answer and counts once.</param>
public sealed record Passkeyaufgabe(string Optionen, string Zustand);

/// <summary>
/// Passkeys, by Identity's handler: the user is always verified (fingerprint, face, PIN), so a passkey is two factors at once. The challenge lies
/// sealed in the page instead of in the database, so that showing a page changes nothing; a used one is noted until it expires.
/// </summary>
public sealed class Passkeys(
    IPasskeyHandler<Konto> handler, Kontospeicher speicher, Anmeldeschritte schritte, IDataProtectionProvider schutz, TimeProvider clock, ILogger<Passkeys> log)
{
    private const string Neu = "Neu";
    private const string Anmelden = "Anmelden";
    private static readonly TimeSpan Gueltig = TimeSpan.FromHours(1);

    /// <summary>For signing in; for a known account only its passkeys are asked.</summary>
    public async Task<Passkeyaufgabe> AnmeldeaufgabeAsync(HttpContext http, Konto? konto)
    {
        var aufgabe = await handler.MakeRequestOptionsAsync(konto, http);
        return new(aufgabe.RequestOptionsJson, Versiegle(Anmelden, aufgabe.AssertionState));
    }

    /// <summary>For a new passkey of a person.</summary>
    public async Task<Passkeyaufgabe> NeuaufgabeAsync(HttpContext http, Guid personId, string email, string name)
    {
        var aufgabe = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = personId.ToString(), Name = email, DisplayName = name }, http);
        return new(aufgabe.CreationOptionsJson, Versiegle(Neu, aufgabe.AttestationState));
    }

    /// <summary>The account whose passkey answered, or null.</summary>
    public async Task<Konto?> PruefeAsync(HttpContext http, string antwort, string zustand)
    {
        if (await OeffneAsync(Anmelden, zustand, http.RequestAborted) is not { } offen)
        {
            return null;
        }

        var ergebnis = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = antwort, AssertionState = offen });
        if (!ergebnis.Succeeded)
        {
            log.LogWarning(ergebnis.Failure, "Passkey abgewiesen");
            return null;
        }

        await speicher.AddOrUpdatePasskeyAsync(ergebnis.User, ergebnis.Passkey, http.RequestAborted);
        return ergebnis.User;
    }

    /// <summary>A new passkey of this person, not yet stored, or null.</summary>
    public async Task<UserPasskeyInfo?> LiesNeuenAsync(HttpContext http, Guid personId, string antwort, string zustand)
    {
        if (await OeffneAsync(Neu, zustand, http.RequestAborted) is not { } offen)
        {
            return null;
        }

        var ergebnis = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = antwort, AttestationState = offen });
        if (ergebnis.Succeeded && ergebnis.UserEntity.Id == personId.ToString())
        {
            return ergebnis.Passkey;
        }

        log.LogWarning(ergebnis.Failure, "Neuer Passkey abgewiesen");
        return null;
    }

    private string Versiegle(string zweck, string? zustand) =>
        Schutz(zweck).Protect(JsonSerializer.Serialize(new Siegel(zustand, clock.GetUtcNow() + Gueltig)));

    private async Task<string?> OeffneAsync(string zweck, string zustand, CancellationToken abbruch)
    {
        try
        {
            var siegel = JsonSerializer.Deserialize<Siegel>(Schutz(zweck).Unprotect(zustand))!;
            return siegel.Bis > clock.GetUtcNow() && await schritte.NurEinmalAsync(zustand, "Passkey", Gueltig, abbruch) ? siegel.Zustand : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Schutz(string zweck) => schutz.CreateProtector("Zielwerk.Passkey", zweck);

    private sealed record Siegel(string? Zustand, DateTimeOffset Bis);
}
