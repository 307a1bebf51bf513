using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>The second factor beside a password: codes of an authenticator app, and recovery codes for the day it is lost. Each code counts once.</summary>
public sealed class Zweitfaktor(TechnikDb technik, IDataProtectionProvider schutz, TimeProvider clock)
{
    private const string Zeichen = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int AnzahlErsatzcodes = 10;
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
        technik.AddRange(codes.Select(c => new KontoErsatzcode { KontoId = kontoId, CodeHash = Hash(kontoId, c) }));
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
        var hash = Hash(konto.Id, code);
        if (await technik.Set<KontoErsatzcode>().SingleOrDefaultAsync(e => e.KontoId == konto.Id && e.CodeHash == hash && e.BenutztAm == null, abbruch) is not { } treffer)
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

    // Sixty random bits need no slow hash; the account is part of it, so that one guess tries one account only.
    private static byte[] Hash(Guid kontoId, string code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{kontoId:N}:{code}"));

    private IDataProtector Schutz => schutz.CreateProtector("Zielwerk.Totp");

    private IDataProtector SchutzNeu => schutz.CreateProtector("Zielwerk.Totp.Neu");

    private sealed record Siegel(Guid Fuer, byte[] Schluessel, DateTimeOffset Bis);
}
