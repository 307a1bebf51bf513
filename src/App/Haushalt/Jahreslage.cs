using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>A year with its money, found and allowed.</summary>
/// <param name="Kontingent">Null as long as none is set.</param>
/// <param name="Zugeteilt">Sum of the valid allocations.</param>
public sealed record Jahreslage(Programmjahr Jahr, Kontingent? Kontingent, Mittel Zugeteilt)
{
    /// <summary>What the Land has.</summary>
    public Mittel Rahmen => Kontingent?.Mittel ?? Mittel.Keine;

    public Mittel Frei => Rahmen - Zugeteilt;

    /// <summary>What the table of rights asks of a year.</summary>
    public static Gegenstand Gegenstand(Programmjahr jahr) => new(Zustand: jahr.Zustand.ToString());

    /// <summary>The year when the person may do that with it; else the answer to give.</summary>
    public static async Task<(Jahreslage? Lage, IResult? Antwort)> HoleAsync(Db db, CurrentUser ich, int jahr, Handlung handlung, CancellationToken abbruch)
    {
        var gefunden = await db.Programmjahre.SingleOrDefaultAsync(p => p.Jahr == jahr, abbruch);
        if (gefunden is null)
        {
            return (null, Page.NotFound());
        }

        return ich.Verweigert(handlung, Gegenstand(gefunden)) is { } antwort
            ? (null, antwort)
            : (new(gefunden, await db.Kontingente.SingleOrDefaultAsync(k => k.Jahr == jahr, abbruch), await ZugeteiltAsync(db, jahr, abbruch)), null);
    }

    public static async Task<Mittel> ZugeteiltAsync(Db db, int jahr, CancellationToken abbruch)
    {
        var summe = await db.Zuteilungen.Where(z => z.Jahr == jahr).GroupBy(_ => 1)
            .Select(g => new { Gesamt = g.Sum(z => z.BetragCent), Teilzeit = g.Sum(z => z.TeilzeitCent), Schwerpunkt = g.Sum(z => z.SchwerpunktCent) }).SingleOrDefaultAsync(abbruch);
        return summe is null ? Mittel.Keine : Mittel.Cent(summe.Gesamt, summe.Teilzeit, summe.Schwerpunkt);
    }

    /// <summary>Saves; when the database refuses because the envelope does not suffice after all, the same words as the rule has.</summary>
    /// <returns>Null when it is saved.</returns>
    public async Task<Verstoss?> SpeichereAsync(Db db, Regel regel, CancellationToken abbruch)
    {
        try
        {
            await db.SaveChangesAsync(abbruch);
            return null;
        }
        catch (DbUpdateException fault) when (Kontingentschutz.HatVerweigert(fault))
        {
            return new(regel, $"frei sind {Frei.Gesamt} Euro");
        }
    }
}
