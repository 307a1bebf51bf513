using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>What proves a person, as set up in one go: password and app, or a passkey, or an access elsewhere.</summary>
/// <param name="App">Key of the authenticator app and the step of its first code.</param>
/// <param name="Anbieter">Issuer and subject of OpenID Connect.</param>
public sealed record Nachweise(
    string? Passwort, (byte[] Schluessel, long Schritt)? App, UserPasskeyInfo? Passkey, (string Aussteller, string Subjekt)? Anbieter = null);

/// <summary>Sets and changes how people sign in. Whatever proves a person changes, the other sessions of that person end.</summary>
public sealed class Kontenpflege(
    TechnikDb technik, IPasswordHasher<Konto> hasher, Kontospeicher speicher, Zweitfaktor zweitfaktor, Sitzungen sitzungen, TimeProvider clock, ILogger<Kontenpflege> log)
{
    /// <summary>A hash nobody has the password of: checking it costs as much as any other.</summary>
    private static readonly Konto Niemand = new() { Id = Guid.Empty, Email = "", EmailNormal = "", Sicherheitsstempel = "", Angelegt = default };

    private static string? niemandsHash;

    public async Task<Konto?> FindeAsync(Guid id, CancellationToken abbruch) => await technik.Set<Konto>().FindAsync([id], abbruch);

    /// <summary>The passkeys of an account, the newest first.</summary>
    public async Task<IReadOnlyList<KontoPasskey>> PasskeysAsync(Guid id, CancellationToken abbruch) =>
        await technik.Set<KontoPasskey>().AsNoTracking().Where(p => p.KontoId == id).OrderByDescending(p => p.Angelegt).ToListAsync(abbruch);

    /// <summary>Sets an account up, or anew: whatever proved the person before counts no longer. Gives the recovery codes, shown once.</summary>
    public async Task<IReadOnlyList<string>> RichteEinAsync(Guid personId, string email, Nachweise nachweise, CancellationToken abbruch)
    {
        if (nachweise is not ({ Passwort: not null, App: not null } or { Passkey: not null } or { Anbieter: not null }))
        {
            throw new ArgumentException("One factor is not enough", nameof(nachweise));
        }

        var konto = await LegeAnAsync(personId, email, abbruch);
        konto.PasswortHash = null;
        konto.TotpSchluessel = null;
        konto.TotpBestaetigtAm = null;
        technik.RemoveRange(await technik.Set<KontoPasskey>().Where(p => p.KontoId == personId).ToListAsync(abbruch));
        technik.RemoveRange(await technik.Set<KontoLogin>().Where(l => l.KontoId == personId).ToListAsync(abbruch));
        if (nachweise.Passwort is not null)
        {
            Setze(konto, nachweise.Passwort);
        }

        if (nachweise.App is { } app)
        {
            zweitfaktor.SetzeApp(konto, app.Schluessel, app.Schritt);
        }

        var codes = await zweitfaktor.NeueErsatzcodesAsync(personId, abbruch);
        await SpeichereAsync(konto, null, "Zugang eingerichtet", abbruch);
        if (nachweise.Passkey is not null)
        {
            await speicher.AddOrUpdatePasskeyAsync(konto, nachweise.Passkey, abbruch);
        }

        if (nachweise.Anbieter is { } anbieter)
        {
            technik.Add(new KontoLogin { Aussteller = anbieter.Aussteller, Subjekt = anbieter.Subjekt, KontoId = personId, Angelegt = clock.GetUtcNow().UtcDateTime });
            await technik.SaveChangesAsync(abbruch);
        }

        return codes;
    }

    /// <summary>An account that proves nothing yet: for sign-on elsewhere, and for the example people of the demonstration.</summary>
    public async Task<Konto> LegeAnAsync(Guid personId, string email, CancellationToken abbruch)
    {
        var konto = await FindeAsync(personId, abbruch);
        if (konto is null)
        {
            konto = new() { Id = personId, Email = email, EmailNormal = Adresse.Normal(email), Sicherheitsstempel = Stempel(), Angelegt = clock.GetUtcNow().UtcDateTime };
            technik.Add(konto);
            await technik.SaveChangesAsync(abbruch);
        }
        else if (konto.Email != email)
        {
            (konto.Email, konto.EmailNormal) = (email, Adresse.Normal(email));
            await technik.SaveChangesAsync(abbruch);
        }

        return konto;
    }

    /// <summary>True when the password is the one of the account. Without an account it takes as long and is false.</summary>
    public bool StimmtPasswort(Konto? konto, string passwort)
    {
        niemandsHash ??= hasher.HashPassword(Niemand, Schluessel.Neu());
        var ergebnis = hasher.VerifyHashedPassword(konto ?? Niemand, konto?.PasswortHash ?? niemandsHash, Passwortpruefung.Normal(passwort));
        return konto?.PasswortHash is not null && ergebnis != PasswordVerificationResult.Failed;
    }

    /// <summary>Another password; all sessions but <paramref name="ausser"/> end.</summary>
    public async Task AenderePasswortAsync(Konto konto, string passwort, Guid? ausser, CancellationToken abbruch)
    {
        Setze(konto, passwort);
        await SpeichereAsync(konto, ausser, "Passwort geändert", abbruch);
    }

    /// <summary>Another authenticator app.</summary>
    public async Task AendereAppAsync(Konto konto, byte[] schluessel, long schritt, Guid? ausser, CancellationToken abbruch)
    {
        zweitfaktor.SetzeApp(konto, schluessel, schritt);
        await SpeichereAsync(konto, ausser, "Authenticator-App geändert", abbruch);
    }

    /// <summary>New recovery codes; the former ones count no longer.</summary>
    public async Task<IReadOnlyList<string>> NeueErsatzcodesAsync(Konto konto, Guid? ausser, CancellationToken abbruch)
    {
        var codes = await zweitfaktor.NeueErsatzcodesAsync(konto.Id, abbruch);
        await SpeichereAsync(konto, ausser, "Ersatzcodes erneuert", abbruch);
        return codes;
    }

    /// <summary>One more passkey.</summary>
    public async Task FuegePasskeyHinzuAsync(Konto konto, UserPasskeyInfo passkey, Guid? ausser, CancellationToken abbruch)
    {
        await speicher.AddOrUpdatePasskeyAsync(konto, passkey, abbruch);
        await SpeichereAsync(konto, ausser, "Passkey hinzugefügt", abbruch);
    }

    /// <summary>Removes a passkey; false when there is no such one or it is the only way in.</summary>
    /// <param name="aussteller">The provider people can sign in with now: a connection with another one lets nobody in. Null when there is none.</param>
    public async Task<bool> EntfernePasskeyAsync(Konto konto, byte[] kennung, string? aussteller, Guid? ausser, CancellationToken abbruch)
    {
        var passkeys = await technik.Set<KontoPasskey>().Where(p => p.KontoId == konto.Id).ToListAsync(abbruch);
        if (passkeys.Find(p => p.Kennung.AsSpan().SequenceEqual(kennung)) is not { } passkey
            || (passkeys.Count == 1 && (konto.PasswortHash is null || konto.TotpBestaetigtAm is null) && !await technik.Set<KontoLogin>().AnyAsync(l => l.KontoId == konto.Id && l.Aussteller == aussteller, abbruch)))
        {
            return false;
        }

        technik.Remove(passkey);
        await SpeichereAsync(konto, ausser, "Passkey entfernt", abbruch);
        return true;
    }

    private void Setze(Konto konto, string passwort)
    {
        konto.PasswortHash = hasher.HashPassword(konto, Passwortpruefung.Normal(passwort));
        konto.PasswortVom = clock.GetUtcNow().UtcDateTime;
    }

    private async Task SpeichereAsync(Konto konto, Guid? ausser, string was, CancellationToken abbruch)
    {
        konto.Sicherheitsstempel = Stempel();
        konto.Version++;
        await technik.SaveChangesAsync(abbruch);
        await sitzungen.BeendeAlleAsync(konto.Id, ausser, abbruch);
        log.LogInformation("Konto {Konto}: {Was}", konto.Id, was);
    }

    private static string Stempel() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
