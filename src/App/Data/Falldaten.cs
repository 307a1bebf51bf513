using System.Text;
using Microsoft.EntityFrameworkCore;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Data;

/// <summary>How much of a case is asked for.</summary>
public enum Fallumfang
{
    /// <summary>The agreement and how it was read: what both sides know.</summary>
    Vereinbarung,

    /// <summary>Also the case itself with all notes and reminders of every organisation, what was allocated, its projects and its files.</summary>
    Alles,
}

/// <summary>The aggregates a case consists of: a body in a year. A new kind of thing that belongs to a case gets its line here, and is in every export.</summary>
public static class Falldaten
{
    /// <summary>All of them, untracked, in a fixed order; none when there is no such case.</summary>
    public static async Task<IReadOnlyList<Aggregat>> LadeAsync(Db db, int jahr, string ags, Fallumfang umfang, CancellationToken cancellation)
    {
        var vereinbarungen = db.Zielvereinbarungen.AsNoTracking().AsSplitQuery().Where(z => z.Jahr == jahr && z.Ags == ags);
        return
        [
            .. await vereinbarungen.OrderBy(z => z.Programm).ToListAsync(cancellation),
            .. await db.Lesevorgaenge.AsNoTracking().Where(l => vereinbarungen.Any(z => z.Id == l.ZielvereinbarungId)).OrderBy(l => l.Id).ToListAsync(cancellation),
            .. umfang == Fallumfang.Vereinbarung ? [] : await VorgangAsync(db, jahr, ags, cancellation),
        ];
    }

    /// <summary>Files that belong to an aggregate and stand in its state by their hash: folder, name, bytes.</summary>
    public static IEnumerable<(string Ordner, string Name, byte[] Bytes)> Beilagen(Aggregat aggregat) => aggregat switch
    {
        Lesevorgang l => [("lesung", $"quelle{Endung(l.Dateiname)}", l.Quelle), ("lesung", "datensatz.json", Encoding.UTF8.GetBytes(l.Datensatz))],
        Unterlage u => [("unterlage", $"inhalt.{u.Art.ToString().ToLowerInvariant()}", u.Inhalt)],
        _ => [],
    };

    private static async Task<List<Aggregat>> VorgangAsync(Db db, int jahr, string ags, CancellationToken cancellation)
    {
        var vorgaenge = db.Vorgaenge.AsNoTracking().AsSplitQuery().Where(v => v.Jahr == jahr && v.Ags == ags);
        return
        [
            .. await vorgaenge.OrderBy(v => v.Id).ToListAsync(cancellation),
            .. await db.Zuteilungen.AsNoTracking().AsSplitQuery().Where(z => z.Jahr == jahr && z.Ags == ags).ToListAsync(cancellation),
            .. await db.Projekte.AsNoTracking().Where(p => vorgaenge.Any(v => v.Id == p.VorgangId)).OrderBy(p => p.Id).ToListAsync(cancellation),
            .. await db.Verfahren.AsNoTracking().AsSplitQuery().Where(x => vorgaenge.Any(v => v.Id == x.VorgangId)).OrderBy(x => x.Id).ToListAsync(cancellation),
            .. await db.Set<Unterlage>().AsNoTracking().Where(u => vorgaenge.Any(v => v.Id == u.VorgangId)).OrderBy(u => u.Id).ToListAsync(cancellation),
        ];
    }

    // The name in the case is ours; the one the file had stands in its state.
    private static string Endung(string dateiname) =>
        Path.GetExtension(dateiname).ToLowerInvariant() is ".txt" or ".md" or ".docx" or ".pdf" ? Path.GetExtension(dateiname).ToLowerInvariant() : ".bin";
}
