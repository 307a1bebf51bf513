using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access.Oidc;

/// <summary>Which account belongs to an identity of the provider: by issuer and subject, and by nothing else.</summary>
public sealed class Zugaenge(Db db, TechnikDb technik, Sitzungen sitzungen, TimeProvider clock, ILogger<Zugaenge> log)
{
    /// <summary>The account connected with this identity, or null when there is none that may come in.</summary>
    public async Task<Guid?> FindeAsync(Identitaet wer, CancellationToken abbruch) =>
        await InhaberAsync(wer, abbruch) is { } konto && await db.Personen.AnyAsync(p => p.Id == new Id<Person>(konto) && !p.Gesperrt, abbruch) ? konto : null;

    /// <summary>The account this identity is taken by, whether it may come in or not.</summary>
    public Task<Guid?> InhaberAsync(Identitaet wer, CancellationToken abbruch) => technik.Set<KontoLogin>()
        .Where(l => l.Aussteller == wer.Aussteller && l.Subjekt == wer.Subjekt).Select(l => (Guid?)l.KontoId).SingleOrDefaultAsync(abbruch);

    /// <summary>The connections of an account, with this provider or a former one.</summary>
    public async Task<IReadOnlyList<KontoLogin>> VonAsync(Guid konto, CancellationToken abbruch) =>
        await technik.Set<KontoLogin>().AsNoTracking().Where(l => l.KontoId == konto).OrderBy(l => l.Angelegt).ToListAsync(abbruch);

    /// <summary>Connects; the other sessions of the person end. False when the identity belongs to somebody else.</summary>
    public async Task<bool> VerbindeAsync(Guid konto, Identitaet wer, Guid sitzung, CancellationToken abbruch)
    {
        if (await InhaberAsync(wer, abbruch) is { } inhaber)
        {
            return inhaber == konto;
        }

        technik.Add(new KontoLogin { Aussteller = wer.Aussteller, Subjekt = wer.Subjekt, KontoId = konto, Angelegt = clock.GetUtcNow().UtcDateTime });
        await FertigAsync(konto, sitzung, "Anmeldung über den Anbieter verbunden", abbruch);
        return true;
    }

    /// <summary>True when the person has another way in: a passkey, or password and app.</summary>
    public async Task<bool> HatAnderenWegAsync(Guid konto, CancellationToken abbruch) =>
        await technik.Set<KontoPasskey>().AnyAsync(p => p.KontoId == konto, abbruch)
        || await technik.Set<Konto>().AnyAsync(k => k.Id == konto && k.PasswortHash != null && k.TotpBestaetigtAm != null, abbruch);

    /// <summary>Takes all connections away; false when they are the only way in, or there is none.</summary>
    public async Task<bool> LoeseAsync(Guid konto, Guid sitzung, CancellationToken abbruch)
    {
        var verbunden = await technik.Set<KontoLogin>().Where(l => l.KontoId == konto).ToListAsync(abbruch);
        if (verbunden.Count == 0 || !await HatAnderenWegAsync(konto, abbruch))
        {
            return false;
        }

        technik.RemoveRange(verbunden);
        await FertigAsync(konto, sitzung, "Anmeldung über den Anbieter gelöst", abbruch);
        return true;
    }

    private async Task FertigAsync(Guid konto, Guid sitzung, string was, CancellationToken abbruch)
    {
        await technik.SaveChangesAsync(abbruch);
        await sitzungen.BeendeAlleAsync(konto, sitzung, abbruch);
        log.LogInformation("Konto {Konto}: {Was}", konto, was);
    }
}
