using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Haushalt;

/// <summary>A portal as after its first start: catalogues and shipped years; a ministry, an authority, two bodies with their people.</summary>
public sealed class Haushaltslage : IAsyncDisposable
{
    private Haushaltslage(Portal portal) => Portal = portal;

    public Portal Portal { get; }

    public Person Sommer { get; private set; } = null!;

    public Person Weber { get; private set; } = null!;

    public Person Aydin { get; private set; } = null!;

    public static async Task<Haushaltslage> Neu()
    {
        var portal = await Portal.Start();
        await Datenbankstart.BereiteVorAsync(portal.Services.GetRequiredService<IConfiguration>(), portal.Uhr, CancellationToken.None);
        return new(portal)
        {
            Sommer = await portal.Person(await portal.Organisation(Organisationsart.Ministerium), Rolle.Programmsteuerung),
            Weber = await portal.Person(await portal.Organisation(Organisationsart.Bewilligungsbehoerde), Rolle.Bewilligung),
            Aydin = await portal.Person(await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Landkreis Marburg-Biedenkopf", "06534"), Rolle.Koordination),
        };
    }

    /// <summary>The same with an envelope of ten million Euro, a million of it for part-time training, half of that for the focus.</summary>
    public static async Task<Haushaltslage> MitKontingent(int jahr = 2025)
    {
        var lage = await Neu();
        await using var db = lage.Portal.Db();
        db.Add(Kontingent.Festsetzen(Id<Kontingent>.New(lage.Portal.Uhr), jahr, new(Geld.Euro(10_000_000), Geld.Euro(1_000_000), Geld.Euro(500_000)), new(jahr - 1, 12, 20), "Haushalt"));
        await db.SaveChangesAsync();
        return lage;
    }

    public async Task Teile(string ags, long euro, int jahr = 2025)
    {
        await using var db = Portal.Db();
        var gebiet = await db.Koerperschaften.SingleAsync(k => k.Ags == ags);
        db.Add(Zuteilung.Zuteilen(
            Id<Zuteilung>.New(Portal.Uhr), jahr, gebiet,
            new(new(jahr, 1, 8), $"II-{ags}", new(Geld.Euro(euro), default, default), [Geld.Euro(euro), default, default, default, default], "Zuteilung des Jahres"), DateTime.UnixEpoch));
        await db.SaveChangesAsync();
    }

    public Zuteilung Lies(string ags, int jahr = 2025)
    {
        using var db = Portal.Db();
        return db.Zuteilungen.Single(z => z.Ags == ags && z.Jahr == jahr);
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
