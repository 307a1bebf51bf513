using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Access;

/// <summary>Accounts for the tests of single sign-on.</summary>
internal static class OidcKonten
{
    public static async Task<Guid> Lege(Portal portal, string email)
    {
        await using var db = portal.Datenbank.Technik();
        var konto = new Konto
        {
            Id = Guid.CreateVersion7(portal.Uhr.GetUtcNow()),
            Email = email,
            EmailNormal = email,
            Sicherheitsstempel = "stempel",
            Angelegt = portal.Uhr.GetUtcNow().UtcDateTime,
        };
        db.Add(konto);
        await db.SaveChangesAsync();
        return konto.Id;
    }

    public static async Task Verbinde(Portal portal, Guid konto, string aussteller, string subjekt)
    {
        await using var db = portal.Datenbank.Technik();
        db.Add(new KontoLogin { Aussteller = aussteller, Subjekt = subjekt, KontoId = konto, Angelegt = portal.Uhr.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync();
    }
}
