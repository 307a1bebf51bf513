using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Projekte;

/// <summary>Enters projects, with key and salt; the caller saves.</summary>
public static class Projektanlage
{
    /// <summary>Adds what the agreement lists and the case does not have yet.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> UebernimmAsync(Db db, Vorgang vorgang, Zielvereinbarung vereinbarung, TimeProvider clock, string grund, CancellationToken abbruch)
    {
        var neue = Projekt.AusVereinbarung(vorgang, vereinbarung, await VorhandeneAsync(db, vorgang, abbruch), () => Id<Projekt>.New(clock), Salz, grund);
        db.AddRange(neue);
        return neue.Count;
    }

    public static Projekt Neu(Vorgang vorgang, (int? Nummer, string Name) massnahmenart, string titel, IReadOnlyCollection<Projekt> vorhandene, TimeProvider clock, string grund) =>
        Projekt.Anlegen(Id<Projekt>.New(clock), vorgang, massnahmenart, titel, vorhandene, Salz(), grund);

    public static async Task<IReadOnlyCollection<Projekt>> VorhandeneAsync(Db db, Vorgang vorgang, CancellationToken abbruch) =>
        await db.Projekte.AsNoTracking().Where(p => p.VorgangId == vorgang.Id).ToListAsync(abbruch);

    private static string Salz() => RandomNumberGenerator.GetHexString(32);
}
