using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>The second factor beside a password: codes of an authenticator app, and recovery codes for the day it is lost. Each code counts once.</summary>
public sealed class Zweitfaktor(TechnikDb technik, IDataProtectionProvider schutz, IOptions<PasswordHasherOptions> hasher, TimeProvider clock)
{
    private const string Zeichen = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int AnzahlErsatzcodes = 10;
    private const int Salzlaenge = 16;
    private static readonly TimeSpan Einrichtung = TimeSpan.FromHours(2);

    /// <summary>True when the code is right and had not been used; from now on it is.</summary>
    public async Task<bool> PruefeAsync(Konto konto, string code, CancellationToken abbruch)
    {
        var eingabe = string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return eingabe.Length == 6 ? await PruefeAppAsync(konto, eingabe, abbruch) : await PruefeErsatzcodeAsync(konto, eingabe, abbruch);
    }

    /// <summary>A key for an app to be set up, sealed for the way through the page; nothing is stored until its first code is right.</summary>
    public (byte[] Schluessel, string Siegel) NeueApp(Guid fuer)
    {
        var schluessel = Totp.NeuerSchluessel();
        return (schluessel, SchutzNeu.Protect(JsonSerializer.Serialize(new Siegel(fuer, schluessel, clock.GetUtcNow() + Einrichtung))));
    }

    /// <summary>The key in a seal of <see cref="NeueApp"/>, or null when it was made for another or is too old.</summary>
    public byte[]? Oeffne(Guid fuer, string siegel)
    {
        try
        {
            var offen = JsonSerializer.Deserialize<Siegel>(SchutzNeu.Unprotect(siegel))!;
            return offen.Fuer == fuer && offen.Bis > clock.GetUtcNow() ? offen.Schluessel : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The step of a first code, or null when it is wrong.</summary>
    public long? PruefeNeue(byte[] schluessel, string code) =>
        Totp.Pruefe(schluessel, string.Concat(code.Where(char.IsAsciiDigit)), clock.GetUtcNow(), null);

    /// <summary>Puts an app into an account; the caller saves.</summary>
    public void SetzeApp(Konto konto, byte[] schluessel, long schritt)
    {
        konto.TotpSchluessel = Convert.ToBase64String(Schutz.Protect(schluessel));
        konto.TotpBestaetigtAm = clock.GetUtcNow().UtcDateTime;
        konto.TotpSchritt = schritt;
    }

    /// <summary>New recovery codes instead of all former ones; shown once. The caller saves.</summary>
    public async Task<IReadOnlyList<string>> NeueErsatzcodesAsync(Guid kontoId, CancellationToken abbruch)
    {
        technik.RemoveRange(await technik.Set<KontoErsatzcode>().Where(e => e.KontoId == kontoId).ToListAsync(abbruch));
        var codes = Enumerable.Range(0, AnzahlErsatzcodes).Select(_ => RandomNumberGenerator.GetString(Zeichen, 12)).ToList();
        var salz = RandomNumberGenerator.GetBytes(Salzlaenge);
        technik.AddRange(codes.Select(c => new KontoErsatzcode { KontoId = kontoId, CodeHash = Hash(salz, c) }));
        return [.. codes.Select(c => $"{c[..4]}-{c[4..8]}-{c[8..]}")];
    }

    public Task<int> UnbenutzteErsatzcodesAsync(Guid kontoId, CancellationToken abbruch) =>
        technik.Set<KontoErsatzcode>().CountAsync(e => e.KontoId == kontoId && e.BenutztAm == null, abbruch);

    private async Task<bool> PruefeAppAsync(Konto konto, string code, CancellationToken abbruch)
    {
        if (konto.TotpSchluessel is not { } verschluesselt || konto.TotpBestaetigtAm is null
            || Totp.Pruefe(Schutz.Unprotect(Convert.FromBase64String(verschluesselt)), code, clock.GetUtcNow(), konto.TotpSchritt) is not { } schritt)
        {
            return false;
        }

        konto.TotpSchritt = schritt;
        konto.Version++;
        return await SpeichereAsync(abbruch);
    }

    private async Task<bool> PruefeErsatzcodeAsync(Konto konto, string code, CancellationToken abbruch)
    {
        var offene = await technik.Set<KontoErsatzcode>().Where(e => e.KontoId == konto.Id && e.BenutztAm == null).ToListAsync(abbruch);
        if (offene.Count == 0)
        {
            return false;
        }

        // One salt for all codes of an account, so that a guess is stretched once and not ten times.
        var hash = Hash(offene[0].CodeHash[..Salzlaenge], code);
        if (offene.Find(e => CryptographicOperations.FixedTimeEquals(e.CodeHash, hash)) is not { } treffer)
        {
            return false;
        }

        treffer.BenutztAm = clock.GetUtcNow().UtcDateTime;
        return await SpeichereAsync(abbruch);
    }

    /// <summary>False when another request used the same code at the same moment.</summary>
    private async Task<bool> SpeichereAsync(CancellationToken abbruch)
    {
        try
        {
            await technik.SaveChangesAsync(abbruch);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            technik.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Salt and hash: sixty random bits are few enough to be stretched like a password (ASVS 6.5.2).</summary>
    private byte[] Hash(byte[] salz, string code) =>
        [.. salz, .. Rfc2898DeriveBytes.Pbkdf2(code, salz, hasher.Value.IterationCount, HashAlgorithmName.SHA512, 32)];

    private IDataProtector Schutz => schutz.CreateProtector("Zielwerk.Totp");

    private IDataProtector SchutzNeu => schutz.CreateProtector("Zielwerk.Totp.Neu");

    private sealed record Siegel(Guid Fuer, byte[] Schluessel, DateTimeOffset Bis);
}
