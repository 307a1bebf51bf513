using Microsoft.EntityFrameworkCore;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;

namespace Zielwerk.App.Data;

/// <summary>The years whose templates ship with the program.</summary>
internal static class Programmjahranlage
{
    /// <summary>Adds those that are not there, to be saved by the caller. What is there stays, since the ministry edits it.</summary>
    public static async Task ErgaenzeAsync(Db db, TimeProvider clock, CancellationToken abbruch)
    {
        var vorhanden = await db.Programmjahre.Select(p => p.Jahr).ToListAsync(abbruch);
        db.AddRange(Stammdaten.Vorlagen().Where(v => !vorhanden.Contains(v.Jahr))
            .Select(v => Programmjahr.AusVorlage(Id<Programmjahr>.New(clock), v, "Mitgelieferte Vorlage des Jahres")));
    }
}
