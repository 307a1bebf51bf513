using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Data;

/// <summary>Opens cases: by hand, and with the adoption of an agreement.</summary>
public static class Vorgangsanlage
{
    /// <summary>A new case with its random salt, not yet saved.</summary>
    /// <exception cref="RegelverstossException">See <see cref="Vorgang.PruefeAnlegen"/>.</exception>
    public static Vorgang Neu(Organisation organisation, string programm, int jahr, TimeProvider clock, string grund) =>
        Vorgang.Anlegen(Id<Vorgang>.New(clock), programm, jahr, organisation, RandomNumberGenerator.GetHexString(32), grund);

    /// <summary>Adds the case that belongs to an agreement, to be saved with it; does nothing when the body takes no part in the portal, or when the case is there.</summary>
    public static async Task ErgaenzeAsync(Db db, string programm, int jahr, string ags, TimeProvider clock, string grund, CancellationToken abbruch)
    {
        var organisation = await db.Organisationen.AsNoTracking()
            .SingleOrDefaultAsync(o => o.Ags == ags && o.Art == Organisationsart.Gebietskoerperschaft && !o.IstTest && o.BeendetAm == null, abbruch);
        if (organisation is null || Vorgang.PruefeAnlegen(jahr, organisation).Count > 0)
        {
            return;
        }

        var aktenzeichen = Vorgang.AktenzeichenVon(programm, jahr, ags, test: false);
        if (!await db.Vorgaenge.AnyAsync(v => v.Aktenzeichen == aktenzeichen, abbruch))
        {
            db.Vorgaenge.Add(Neu(organisation, programm, jahr, clock, grund));
        }
    }
}
