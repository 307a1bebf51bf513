using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Projekte;

/// <summary>The projects of a case, and what its agreement lists beyond them.</summary>
public static class VorgangsprojekteZeigen
{
    public static async Task<IResult> Get(string vorgang, Db db, CurrentUser ich, CancellationToken abbruch)
    {
        var (gefunden, antwort) = await Projektzugriff.VorgangAsync(db, ich, vorgang, Handlung.ProjektLesen, abbruch);
        if (gefunden is null)
        {
            return antwort!;
        }

        var vereinbarung = await Projektzugriff.VereinbarungAsync(db, gefunden, abbruch);
        var projekte = db.Projekte.AsNoTracking().Where(p => p.VorgangId == gefunden.Id);
        var fehlend = vereinbarung is null ? 0 : Projekt.Fehlende(vereinbarung, await projekte.ToListAsync(abbruch)).Count;
        return Page.Of<VorgangsprojekteZeigenView, Vorgangsprojektliste>(new(
            gefunden, await Projekteintrag.LadeAsync(db, projekte.OrderBy(p => p.Massnahmenartnummer == null).ThenBy(p => p.Massnahmenartnummer).ThenBy(p => p.Nummer), abbruch),
            fehlend, vereinbarung?.Bestaetigt, ich.Darf(Handlung.ProjektAnlegen, Projektzugriff.Gegenstand(gefunden))));
    }
}

/// <summary>The projects of a case.</summary>
/// <param name="Fehlend">How many projects the agreement lists that the case does not have.</param>
/// <param name="Bestaetigt">Whether a person has confirmed the reading of the agreement; null when there is none.</param>
public sealed record Vorgangsprojektliste(Vorgang Vorgang, IReadOnlyList<Projekteintrag> Zeilen, int Fehlend, bool? Bestaetigt, bool DarfAnlegen);
