using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>The talks on an agreement with the case they belong to.</summary>
public sealed record Verfahrensfall(Vereinbarungsverfahren Verfahren, string Aktenzeichen, Vorgangszustand Vorgangszustand)
{
    /// <summary>What the table of rights is asked: in a closed case nothing is done.</summary>
    public Gegenstand Gegenstand => new(
        Verfahren.OrganisationId, Vorgangszustand == Vorgangszustand.Abgeschlossen ? nameof(Vorgangszustand.Abgeschlossen) : Verfahren.Stand.ToString(), IstTest: Verfahren.IstTest);

    /// <summary>Name and year.</summary>
    public string Name => $"{Verfahren.Koerperschaftsname} {Verfahren.Jahr}";
}

/// <summary>Finds the talks on an agreement and asks the table of rights, in one step.</summary>
public static class Verfahrenszugriff
{
    /// <summary>The talks when the person may do that with them; else the answer to give.</summary>
    public static async Task<(Verfahrensfall? Fall, IResult? Antwort)> HoleAsync(Db db, CurrentUser ich, string wort, Handlung handlung, CancellationToken abbruch)
    {
        if (!Id<Vereinbarungsverfahren>.TryParse(wort, null, out var id) || await db.Verfahren.AsSplitQuery().SingleOrDefaultAsync(v => v.Id == id, abbruch) is not { } verfahren)
        {
            return (null, Page.NotFound());
        }

        var vorgang = await db.Vorgaenge.AsNoTracking().Where(v => v.Id == verfahren.VorgangId).Select(v => new { v.Aktenzeichen, v.Zustand }).SingleAsync(abbruch);
        var fall = new Verfahrensfall(verfahren, vorgang.Aktenzeichen, vorgang.Zustand);
        return ich.Verweigert(handlung, fall.Gegenstand) is { } antwort ? (null, antwort) : (fall, null);
    }

    /// <summary>For which side a person reads: that of a role in the body, else that of the Land; null for auditors.</summary>
    public static Parteirolle? Seite(CurrentUser ich, Vereinbarungsverfahren verfahren) =>
        ich.Befugnisse.Any(b => b.Rolle == Rolle.Koordination && b.OrganisationId == verfahren.OrganisationId) ? Parteirolle.Gebiet
        : ich.Befugnisse.Any(b => b.Rolle is Rolle.Programmsteuerung or Rolle.Bewilligung) ? Parteirolle.Land
        : null;

    /// <summary>Template, catalogues and body to write the text from; null when the catalogue does not know the body.</summary>
    public static Fassungsgrundlage? Grundlage(string ags, int jahr, int vorlagenjahr) =>
        Stammdaten.Kataloge().Koerperschaften.FirstOrDefault(k => k.Ags == ags) is { } koerperschaft && Stammdaten.Vorlagen().FirstOrDefault(v => v.Jahr == vorlagenjahr) is { } vorlage
            ? new(vorlage, Stammdaten.Kataloge(), koerperschaft, jahr)
            : null;

    /// <summary>The document a person reads: the own working copy, else the newest version, else what is in force; null when there is none for that side.</summary>
    public static Lesefassung? Lesbar(Vereinbarungsverfahren verfahren, Parteirolle? seite)
    {
        if (verfahren.Arbeitskopie is { } kopie && seite == verfahren.Bearbeitet && Grundlage(verfahren.Ags, verfahren.Jahr, kopie.Vorlagenjahr) is { } grundlage
            && Fassungsschrift.Pruefe(kopie, grundlage).Count == 0)
        {
            return new(null, kopie, Fassungsschrift.Schreibe(kopie, grundlage));
        }

        return (verfahren.Neueste ?? verfahren.Wirksame) is { } fassung ? new(fassung, fassung.Inhalt, fassung.Wortlaut) : null;
    }

    /// <summary>Names of people and organisations, to show beside what they did.</summary>
    public static async Task<Namen> NamenAsync(Db db, IEnumerable<Guid> ids, CancellationToken abbruch) => await Namen.LiesAsync(db, ids.Select(i => i.ToString()), abbruch);
}

/// <summary>A document as it is read now.</summary>
/// <param name="Fassung">The version, or null when it is a working copy.</param>
public sealed record Lesefassung(Fassung? Fassung, Fassungsinhalt Inhalt, Domain.Vorlagen.Entwurf Wortlaut);
