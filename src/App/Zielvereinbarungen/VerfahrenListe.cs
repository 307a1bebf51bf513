using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>The agreements of a year in the making that a person may read, and the cases that have none yet.</summary>
public static class VerfahrenListe
{
    public static async Task<IResult> Get(string? jahr, HttpContext http, Db db, CurrentUser ich, TimeProvider clock)
    {
        var abbruch = http.RequestAborted;
        var jahre = await db.Vorgaenge.Select(v => v.Jahr).Distinct().OrderByDescending(j => j).ToListAsync(abbruch);
        var gewaehlt = int.TryParse(jahr, NumberStyles.None, CultureInfo.InvariantCulture, out var zahl) ? zahl
            : await db.Verfahren.OrderByDescending(v => v.Jahr).Select(v => (int?)v.Jahr).FirstOrDefaultAsync(abbruch) ?? jahre.FirstOrDefault(clock.Heute().Year);
        var verfahren = await db.Verfahren.AsNoTracking().AsSplitQuery().Where(v => v.Jahr == gewaehlt).OrderBy(v => v.Sortierschluessel).ThenBy(v => v.Id).ToListAsync(abbruch);
        var faelle = await db.Vorgaenge.AsNoTracking().Where(v => v.Jahr == gewaehlt && v.Zustand == Vorgangszustand.Laufend).OrderBy(v => v.Sortierschluessel)
            .Select(v => new { v.Id, v.Aktenzeichen, v.Koerperschaftsname, v.OrganisationId, v.IstTest }).ToListAsync(abbruch);
        var laufend = verfahren.Where(v => v.Stand != Verfahrensstand.OhneErgebnis).Select(v => v.VorgangId).ToHashSet();
        return Page.Of<VerfahrenListeView, Verfahrensliste>(new(
            gewaehlt,
            [.. jahre.Append(gewaehlt).Distinct().OrderDescending()],
            [.. verfahren.Select(v => Zeile(v, Verfahrenszugriff.Seite(ich, v), clock))],
            [.. faelle.Where(f => !laufend.Contains(f.Id)).Select(f => new OffenerFall(
                f.Aktenzeichen, f.Koerperschaftsname, f.IstTest, ich.Darf(Handlung.VerfahrenEroeffnen, new(f.OrganisationId, nameof(Vorgangszustand.Laufend), IstTest: f.IstTest))))]));
    }

    private static Verfahrenszeile Zeile(Vereinbarungsverfahren v, Parteirolle? seite, TimeProvider clock) => new(
        v.Id, v.Koerperschaftsname, v.IstTest, v.Stand, v.Aenderung, v.Stand.AmZug() is { } zug ? (zug == seite ? "Sie" : zug.Name()) : "–",
        clock.Heute().DayNumber - Berlin.Tag(v.StandSeit).DayNumber, v.Fassungen.Count, v.OffeneAnmerkungen(seite).Count,
        v.Wirksame?.Inhalt.Betrag, (v.Neueste ?? v.Wirksame)?.Inhalt.Betrag ?? (seite == v.Bearbeitet ? v.Arbeitskopie?.Betrag : null));
}

/// <summary>A row of the list.</summary>
/// <param name="Tage">Days in this state.</param>
public sealed record Verfahrenszeile(
    Id<Vereinbarungsverfahren> Id, string Name, bool IstTest, Verfahrensstand Stand, int Aenderung, string AmZug, int Tage, int Fassungen, int Anmerkungen, Geld? Wirksam, Geld? ImGespraech);

/// <summary>A case without agreement.</summary>
public sealed record OffenerFall(string Aktenzeichen, string Name, bool IstTest, bool DarfBeginnen);

/// <summary>The list.</summary>
public sealed record Verfahrensliste(int Jahr, IReadOnlyList<int> Jahre, IReadOnlyList<Verfahrenszeile> Zeilen, IReadOnlyList<OffenerFall> Ohne)
{
    /// <summary>Sum of what is in force; amounts still talked about do not count.</summary>
    public Geld SummeWirksam => Zeilen.Where(z => !z.IstTest).Aggregate(new Geld(0), (s, z) => s + (z.Wirksam ?? new Geld(0)));
}
