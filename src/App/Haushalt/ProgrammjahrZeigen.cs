using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>The page of a year: what is left to look at, money, values, dates, history.</summary>
public static class ProgrammjahrZeigen
{
    private static readonly Rechtsparameter[] NachRechtsstand = [Rechtsparameter.Antragsfrist, Rechtsparameter.Umsetzungsbesprechung];

    public static async Task<IResult> Get(int programmjahr, string? akte, HttpContext http, Db db, CurrentUser ich, Rechtsstandquelle rechtsstand, Kettenstand kette)
    {
        var abbruch = http.RequestAborted;
        var (lage, antwort) = await Jahreslage.HoleAsync(db, ich, programmjahr, Handlung.ProgrammjahrLesen, abbruch);
        if (lage is null)
        {
            return antwort!;
        }

        var stuecke = new List<Aktenstueck> { new(nameof(Programmjahr), lage.Jahr.Id.ToString()) };
        if (lage.Kontingent is { } kontingent)
        {
            stuecke.Add(new(nameof(Kontingent), kontingent.Id.ToString()));
        }

        var verlauf = await Verlauf.LiesAsync(db, kette, stuecke, oeffentlich: false, int.TryParse(akte, NumberStyles.None, CultureInfo.InvariantCulture, out var seite) ? seite : 0, abbruch);
        var ids = lage.Jahr.Pruefpunkte.Select(p => p.ErledigtVon).OfType<Id<Person>>().Distinct().ToList();
        var namen = await db.Personen.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Anzeigename, abbruch);
        var jahre = await db.Programmjahre.Select(p => p.Jahr).OrderDescending().ToListAsync(abbruch);
        return Page.Of<ProgrammjahrZeigenView, Programmjahrseite>(new(
            lage, jahre, Fristen(rechtsstand.Lies(), programmjahr), await VereinbartAsync(db, programmjahr, abbruch), namen, verlauf,
            Enum.GetValues<Handlung>().Where(h => ich.Darf(h, Jahreslage.Gegenstand(lage.Jahr))).ToHashSet()));
    }

    /// <summary>Sum of § 4 of all agreements of the year in the register (R25).</summary>
    public static async Task<Geld> VereinbartAsync(Db db, int jahr, CancellationToken abbruch) =>
        new(await db.Zielvereinbarungen.Where(z => z.Jahr == jahr).SumAsync(z => z.BetragCent ?? 0, abbruch));

    private static List<Frist> Fristen(Rechtsstand rechtsstand, int jahr) =>
        [.. NachRechtsstand.Where(p => rechtsstand.Finde(p, new(jahr, 1, 1)) is not null).Select(p => rechtsstand.Frist(p, new(jahr, 1, 1))).OrderBy(f => f.Ende)];
}

/// <summary>The page of a year.</summary>
/// <param name="Jahre">All years, for the way to the others.</param>
/// <param name="Fristen">Dates the Rechtsstand sets.</param>
/// <param name="Vereinbart">Sum of the agreements.</param>
/// <param name="Darf">What the reader may do with it now.</param>
public sealed record Programmjahrseite(
    Jahreslage Lage, IReadOnlyList<int> Jahre, IReadOnlyList<Frist> Fristen, Geld Vereinbart, IReadOnlyDictionary<Id<Person>, string> Namen, Verlauf Verlauf, IReadOnlySet<Handlung> Darf)
{
    public Programmjahr Jahr => Lage.Jahr;

    public int Offen => Jahr.Pruefpunkte.Count(p => p.ErledigtAm is null);
}
