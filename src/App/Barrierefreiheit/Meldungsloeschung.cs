using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Barrierefreiheit;

/// <summary>Deletes what is personal in reports that were settled long enough ago (row BarriereLoeschung of the Rechtsstand); the Akte says that, not what.</summary>
public sealed class Meldungsloeschung(Rechtsstandquelle rechtsstand, TimeProvider clock) : ILoeschregel
{
    public async Task<int> WendeAnAsync(IServiceProvider dienste, DateOnly heute, CancellationToken abbruch)
    {
        await using var db = await dienste.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync(abbruch);
        db.Clock = clock;
        var regeln = rechtsstand.Lies();
        var geloescht = 0;
        foreach (var meldung in await db.Barrieremeldungen.Where(m => m.ErledigtAm != null && m.AnonymisiertAm == null).OrderBy(m => m.ErledigtAm).ToListAsync(abbruch))
        {
            var frist = regeln.Frist(Rechtsparameter.BarriereLoeschung, Berlin.Tag(meldung.ErledigtAm!.Value));
            if (heute > frist.Ende)
            {
                meldung.Anonymisieren(clock.GetUtcNow().UtcDateTime, frist, heute);
                geloescht++;
            }
        }

        await db.SaveChangesAsync(abbruch);
        return geloescht;
    }
}
