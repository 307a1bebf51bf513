using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Projekte;

/// <summary>Finds a project, or the case of projects, and asks the table of rights, in one step.</summary>
internal static class Projektzugriff
{
    /// <summary>The project of that number when the person may do that with it; else the answer to give.</summary>
    public static async Task<(Projekt? Projekt, IResult? Antwort)> HoleAsync(Db db, CurrentUser ich, string nummer, Handlung handlung, CancellationToken abbruch)
    {
        var gefunden = await db.Projekte.SingleOrDefaultAsync(p => p.Nummer == nummer, abbruch);
        return gefunden is null ? (null, Page.NotFound())
            : ich.Verweigert(handlung, Gegenstand(gefunden)) is { } antwort ? (null, antwort) : (gefunden, null);
    }

    /// <summary>The case of that number, likewise.</summary>
    public static async Task<(Vorgang? Vorgang, IResult? Antwort)> VorgangAsync(Db db, CurrentUser ich, string aktenzeichen, Handlung handlung, CancellationToken abbruch)
    {
        var gefunden = await db.Vorgaenge.AsNoTracking().SingleOrDefaultAsync(v => v.Aktenzeichen == aktenzeichen, abbruch);
        return gefunden is null ? (null, Page.NotFound())
            : ich.Verweigert(handlung, Gegenstand(gefunden)) is { } antwort ? (null, antwort) : (gefunden, null);
    }

    /// <summary>What the table of rights asks of a project.</summary>
    public static Gegenstand Gegenstand(Projekt projekt) => new(projekt.OrganisationId, projekt.Zustand.ToString(), Traeger: projekt.TraegerId, IstTest: projekt.IstTest);

    /// <summary>What it asks of the case in which a project is entered.</summary>
    public static Gegenstand Gegenstand(Vorgang vorgang) => new(vorgang.OrganisationId, vorgang.Zustand.ToString(), IstTest: vorgang.IstTest);

    /// <summary>The adopted agreement of the case's body and year; none for a test.</summary>
    public static async Task<Zielvereinbarung?> VereinbarungAsync(Db db, Vorgang vorgang, CancellationToken abbruch) => vorgang.IstTest ? null
        : await db.Zielvereinbarungen.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(z => z.Programm == vorgang.Programm && z.Jahr == vorgang.Jahr && z.Ags == vorgang.Ags, abbruch);
}
