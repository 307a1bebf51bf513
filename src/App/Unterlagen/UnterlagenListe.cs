using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Unterlagen;

/// <summary>A file as the list shows it.</summary>
public sealed record Unterlagenzeile(Id<Unterlage> Id, string Dateiname, Dateiart Art, int Groesse, DateTime Am, string Von, string? Hinweise);

/// <summary>A file that was not taken, and why.</summary>
public sealed record Abweisung(string Dateiname, string Grund);

/// <summary>The files of a case.</summary>
/// <param name="Angenommen">Number of files taken just now, when others were refused.</param>
public sealed record Unterlagenseite(
    string Aktenzeichen, string Koerperschaft, IReadOnlyList<Unterlagenzeile> Zeilen, Dateigrenzen Grenzen, bool DarfHochladen, bool DarfEntfernen, bool MitVirenschutz,
    IReadOnlyList<Abweisung> Abgewiesen, int Angenommen);

public static class UnterlagenListe
{
    public static async Task<IResult> Get(string vorgang, Db db, CurrentUser ich, Dateigrenzen grenzen, Virenschutz schutz, CancellationToken abbruch)
    {
        var (gefunden, antwort) = await Unterlagenzugriff.VorgangAsync(db, ich, vorgang, Handlung.UnterlageLesen, abbruch);
        return gefunden is null ? antwort! : Page.Of<UnterlagenListeView, Unterlagenseite>(await SeiteAsync(db, ich, gefunden, grenzen, schutz, [], 0, abbruch));
    }

    internal static async Task<Unterlagenseite> SeiteAsync(
        Db db, CurrentUser ich, Vorgang vorgang, Dateigrenzen grenzen, Virenschutz schutz, IReadOnlyList<Abweisung> abgewiesen, int angenommen, CancellationToken abbruch)
    {
        var unterlagen = await db.Unterlagen.AsNoTracking().Where(u => u.VorgangId == vorgang.Id && u.EntferntAm == null).OrderByDescending(u => u.HochgeladenAm).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.Dateiname, u.Art, u.Groesse, u.HochgeladenAm, u.HochgeladenVon, u.Hinweise }).ToListAsync(abbruch);
        var personen = unterlagen.Select(u => u.HochgeladenVon).Distinct().ToList();
        var namen = await db.Personen.AsNoTracking().Where(p => personen.Contains(p.Id)).Select(p => new { p.Id, p.Vorname, p.Nachname })
            .ToDictionaryAsync(p => p.Id, p => $"{p.Vorname} {p.Nachname}", abbruch);
        var gegenstand = Unterlagenzugriff.Gegenstand(vorgang);
        return new(
            vorgang.Aktenzeichen, vorgang.Koerperschaftsname,
            [.. unterlagen.Select(u => new Unterlagenzeile(u.Id, u.Dateiname, u.Art, u.Groesse, Berlin.Uhrzeit(u.HochgeladenAm), namen.GetValueOrDefault(u.HochgeladenVon, "jemand"), u.Hinweise))],
            grenzen, ich.Darf(Handlung.UnterlageHochladen, gegenstand), ich.Darf(Handlung.UnterlageEntfernen, gegenstand), schutz.IstEingerichtet, abgewiesen, angenommen);
    }
}
