using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Oidc;

/// <summary>The way back from the provider: checks the answer, then does what it was for.</summary>
public static class OidcRueckkehr
{
    public static async Task<IResult> Get(HttpContext http, Anbieterweg weg, TechnikDb db, Sitzungen sitzungen)
    {
        var (wer, ablauf, abgewiesen) = await weg.Her(http);
        if (wer is null || ablauf is null)
        {
            return abgewiesen!;
        }

        // Issuer and subject, nothing else: an e-mail address may belong to somebody else at another provider.
        var konto = await db.Set<KontoLogin>().Where(l => l.Aussteller == wer.Aussteller && l.Subjekt == wer.Subjekt)
            .Select(l => (Guid?)l.KontoId).SingleOrDefaultAsync(http.RequestAborted);
        if (konto is null)
        {
            return weg.Abgewiesen(http, Grund.NichtVerbunden, ablauf);
        }

        await sitzungen.BeginneAsync(http, konto.Value, Anmeldeweg.Oidc);
        return Results.Redirect(ablauf.Zurueck);
    }
}
