using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Strategien;

/// <summary>Strategies of the demonstration: one complete, one due soon and not coordinated with all. All of it is invented.</summary>
public static class Demostrategien
{
    private const string Grund = "Beispiel für die Vorführung";

    /// <summary>Once; a second start finds them.</summary>
    public static async Task LadeAsync(IServiceProvider dienste, TimeProvider clock, CancellationToken abbruch)
    {
        await using var db = await dienste.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync(abbruch);
        db.Clock = clock;
        if (await db.Strategien.AnyAsync(abbruch))
        {
            return;
        }

        var heute = clock.Heute();
        foreach (var kreis in await db.Organisationen.Where(o => o.Art == Organisationsart.Gebietskoerperschaft && !o.IstTest).ToListAsync(abbruch))
        {
            var vollstaendig = kreis.Ags == "06534";
            var strategie = Strategie.Anlegen(Id<Strategie>.New(clock), kreis);
            var beginn = new DateOnly(heute.Year - 2, 1, 1);
            var fassung = strategie.FassungErgaenzen(
                new(0, $"Regionale Ausbildungs- und Arbeitsmarktstrategie {beginn.Year}", vollstaendig ? "Kreistag" : "Magistrat", beginn.AddDays(-40), beginn, null,
                    vollstaendig ? beginn.AddYears(5) : heute.AddDays(45), beginn.AddDays(10), null),
                heute, Grund);
            foreach (var gruppe in Enum.GetValues<Abstimmungsgruppe>().Where(g => vollstaendig || g is not (Abstimmungsgruppe.Wirtschaft or Abstimmungsgruppe.OloV)))
            {
                strategie.Abstimmen(new(fassung.Nummer, gruppe, beginn.AddDays(-60), "Leitung der zuständigen Stelle", "Sitzung des Beirats"), heute, Grund);
            }

            db.Add(strategie);
        }

        await db.SaveChangesAsync(abbruch);
    }
}
