using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>What Identity's passkey handler asks of a store. Everything else about accounts goes through <see cref="Kontenpflege"/>.</summary>
public sealed class Kontospeicher(TechnikDb technik, TimeProvider clock) : IUserPasskeyStore<Konto>
{
    public Task<string> GetUserIdAsync(Konto user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Konto user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(Konto user, string? userName, CancellationToken cancellationToken) => throw Fremd();

    public Task<string?> GetNormalizedUserNameAsync(Konto user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailNormal);

    public Task SetNormalizedUserNameAsync(Konto user, string? normalizedName, CancellationToken cancellationToken) => throw Fremd();

    public Task<IdentityResult> CreateAsync(Konto user, CancellationToken cancellationToken) => throw Fremd();

    public Task<IdentityResult> UpdateAsync(Konto user, CancellationToken cancellationToken) => throw Fremd();

    public Task<IdentityResult> DeleteAsync(Konto user, CancellationToken cancellationToken) => throw Fremd();

    public async Task<Konto?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await technik.Set<Konto>().FindAsync([id], cancellationToken) : null;

    public async Task<Konto?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await technik.Set<Konto>().SingleOrDefaultAsync(k => k.EmailNormal == normalizedUserName, cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Konto user, CancellationToken cancellationToken) =>
        [.. (await technik.Set<KontoPasskey>().AsNoTracking().Where(p => p.KontoId == user.Id).ToListAsync(cancellationToken)).Select(Info)];

    public async Task<Konto?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await technik.Set<KontoPasskey>().FindAsync([credentialId], cancellationToken) is { } passkey
            ? await technik.Set<Konto>().FindAsync([passkey.KontoId], cancellationToken)
            : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Konto user, byte[] credentialId, CancellationToken cancellationToken) =>
        await technik.Set<KontoPasskey>().FindAsync([credentialId], cancellationToken) is { } passkey && passkey.KontoId == user.Id ? Info(passkey) : null;

    /// <summary>Stores a new passkey, or what changes with each use: the counter and whether it is backed up.</summary>
    public async Task AddOrUpdatePasskeyAsync(Konto user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var jetzt = clock.GetUtcNow().UtcDateTime;
        if (await technik.Set<KontoPasskey>().FindAsync([passkey.CredentialId], cancellationToken) is { } vorhanden)
        {
            vorhanden.Zaehler = passkey.SignCount;
            vorhanden.NutzerGeprueft = passkey.IsUserVerified;
            vorhanden.Gesichert = passkey.IsBackedUp;
            vorhanden.ZuletztBenutzt = jetzt;
        }
        else
        {
            technik.Add(new KontoPasskey
            {
                Kennung = passkey.CredentialId,
                KontoId = user.Id,
                Name = passkey.Name ?? "Passkey",
                OeffentlicherSchluessel = passkey.PublicKey,
                Zaehler = passkey.SignCount,
                Wege = passkey.Transports is null ? null : string.Join(',', passkey.Transports),
                NutzerGeprueft = passkey.IsUserVerified,
                Sicherungsfaehig = passkey.IsBackupEligible,
                Gesichert = passkey.IsBackedUp,
                Bescheinigung = passkey.AttestationObject,
                Clientdaten = passkey.ClientDataJson,
                Angelegt = jetzt,
            });
        }

        await technik.SaveChangesAsync(cancellationToken);
    }

    public Task RemovePasskeyAsync(Konto user, byte[] credentialId, CancellationToken cancellationToken) => throw Fremd();

    public void Dispose()
    {
        // The context belongs to the request.
    }

    private static UserPasskeyInfo Info(KontoPasskey p) => new(
        p.Kennung, p.OeffentlicherSchluessel, p.Angelegt, (uint)p.Zaehler, p.Wege?.Split(',', StringSplitOptions.RemoveEmptyEntries), p.NutzerGeprueft,
        p.Sicherungsfaehig, p.Gesichert, p.Bescheinigung, p.Clientdaten)
    {
        Name = p.Name,
    };

    private static NotSupportedException Fremd() => new("Accounts are changed by Kontenpflege");
}
