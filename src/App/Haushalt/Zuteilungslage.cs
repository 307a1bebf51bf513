using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>A body in a year with what it is allocated, found and allowed.</summary>
/// <param name="Koerperschaft">The body in the catalogue; null when it is not there any more.</param>
/// <param name="Zuteilung">Null as long as there is no letter.</param>
public sealed record Zuteilungslage(Jahreslage Jahreslage, string Ags, Koerperschaft? Koerperschaft, Zuteilung? Zuteilung)
{
    public int Jahr => Jahreslage.Jahr.Jahr;

    public string Name => Koerperschaft?.Name ?? Zuteilung!.Koerperschaftsname;

    /// <summary>What is free for this body: what it has by now is replaced.</summary>
    public Mittel Frei => Jahreslage.Frei + (Zuteilung?.Mittel ?? Mittel.Keine);

    /// <summary>The body in the year when the person may do that with it; else the answer to give. What belongs to the body its people may read.</summary>
    public static async Task<(Zuteilungslage? Lage, IResult? Antwort)> HoleAsync(Db db, CurrentUser ich, int jahr, string ags, Handlung handlung, CancellationToken abbruch)
    {
        var programmjahr = await db.Programmjahre.SingleOrDefaultAsync(p => p.Jahr == jahr, abbruch);
        var koerperschaft = await db.Koerperschaften.AsNoTracking().SingleOrDefaultAsync(k => k.Ags == ags, abbruch);
        var zuteilung = await db.Zuteilungen.SingleOrDefaultAsync(z => z.Jahr == jahr && z.Ags == ags, abbruch);
        if (programmjahr is null || (koerperschaft is null && zuteilung is null))
        {
            return (null, Page.NotFound());
        }

        var organisation = await db.Organisationen.Where(o => o.Ags == ags && !o.IstTest).Select(o => o.Id).ToListAsync(abbruch);
        if (ich.Verweigert(handlung, new(organisation.Count > 0 ? organisation[0] : null, programmjahr.Zustand.ToString())) is { } antwort)
        {
            return (null, antwort);
        }

        var lage = new Jahreslage(programmjahr, await db.Kontingente.SingleOrDefaultAsync(k => k.Jahr == jahr, abbruch), await Jahreslage.ZugeteiltAsync(db, jahr, abbruch));
        return (new(lage, ags, koerperschaft, zuteilung), null);
    }

    /// <summary>What speaks against a letter: its own rules, the body, an envelope that is missing or does not suffice.</summary>
    public IEnumerable<Verstoss> Pruefe(Zuteilungsangabe angabe) =>
    [
        .. Zuteilung?.PruefeErsetzen(angabe) ?? Zuteilung.PruefeZuteilen(Jahr, Koerperschaft!, angabe),
        .. Jahreslage.Kontingent is { } k
            ? k.PruefeZuteilung(Jahreslage.Zugeteilt, Zuteilung?.Mittel ?? Mittel.Keine, angabe.Mittel)
            : [new(HaushaltRegeln.KontingentFehlt)],
    ];

    /// <summary>Enters the letter; only after <see cref="Pruefe"/> found nothing.</summary>
    public void Trage(Zuteilungsangabe angabe, Db db, TimeProvider clock)
    {
        var jetzt = clock.GetUtcNow().UtcDateTime;
        if (Zuteilung is { } alt)
        {
            alt.Ersetzen(angabe, jetzt);
        }
        else
        {
            db.Add(Zuteilung.Zuteilen(Id<Zuteilung>.New(clock), Jahr, Koerperschaft!, angabe, jetzt));
        }
    }
}
