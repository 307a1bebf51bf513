using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Aufgaben;

/// <summary>What waits for the person who has signed in, the most urgent first; the page after signing in.</summary>
public static class AufgabenZeigen
{
    public static async Task<IResult> Get(
        Db db, TechnikDb technik, CurrentUser ich, Einsichten einsichten, Rechtsstandquelle rechtsstand, TimeProvider clock, CancellationToken abbruch)
    {
        var (heute, recht) = (clock.Heute(), rechtsstand.Lies());
        var wer = new Bearbeiter(ich.PersonId!.Value, ich.Befugnisse);
        var faelle = ich.Darf(Handlung.VorgangLesen) ? await Fall.LadeAsync(db, recht, heute, abbruch) : [];
        var aufgaben = Aufgabenbuch.Sortiert(Aufgabenbuch.Fuer(wer, faelle, heute).Concat(await Nebenaufgaben.LadeAsync(db, technik, recht, wer, heute, abbruch)));
        ich.HandeltFuerSich();
        einsichten.VermerkeAlle(faelle.Where(f => aufgaben.Any(a => a.Art == Aufgabenart.Wiedervorlage && a.Bezug == f.Bezug)).Select(f => f.Id), nameof(Vorgang.Wiedervorlagen));
        var vertretene = ich.Befugnisse.Select(b => b.Fuer).OfType<Id<Person>>().Distinct().ToList();
        var namen = await db.Personen.AsNoTracking().Where(p => vertretene.Contains(p.Id)).Select(p => new { p.Id, p.Vorname, p.Nachname })
            .ToDictionaryAsync(p => p.Id, p => $"{p.Vorname} {p.Nachname}", abbruch);
        return Page.Of<AufgabenZeigenView, Aufgabenseite>(new(heute, aufgaben, namen, ich.Darf(Handlung.VorgangLesen), ich.Darf(Handlung.ProjektLesen)));
    }
}

/// <summary>The work list.</summary>
/// <param name="Vertretene">The people the reader substitutes today, by name.</param>
public sealed record Aufgabenseite(DateOnly Heute, IReadOnlyList<Aufgabe> Aufgaben, IReadOnlyDictionary<Id<Person>, string> Vertretene, bool SiehtVorgaenge, bool SiehtProjekte)
{
    public IReadOnlyList<Aufgabe> In(Korb korb) => [.. Aufgaben.Where(a => a.Korb == korb)];
}
