using Microsoft.EntityFrameworkCore;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Data;

/// <summary>The projects of a case, which rest and go on with it; saved together with the case.</summary>
public sealed class Vorgangsprojekte
{
    private readonly List<Projekt> projekte;

    private Vorgangsprojekte(List<Projekt> projekte) => this.projekte = projekte;

    public static async Task<Vorgangsprojekte> LadeAsync(Db db, Id<Vorgang> vorgang, CancellationToken abbruch) =>
        new(await db.Projekte.Where(p => p.VorgangId == vorgang).ToListAsync(abbruch));

    public void Abschliessen(string grund) => projekte.FindAll(p => p.Zustand == Projektzustand.Laufend).ForEach(p => p.Abschliessen(grund));

    public void WiederOeffnen(string grund) => projekte.FindAll(p => p.Zustand == Projektzustand.Abgeschlossen).ForEach(p => p.WiederOeffnen(grund));
}
