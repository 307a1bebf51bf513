using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Aufgaben;

/// <summary>One mail per person and working day, and only when there is news: what is late, due today or within a week, plain text without personal data.</summary>
public sealed class Sammelpost(
    IDbContextFactory<Db> fabrik, IDbContextFactory<TechnikDb> technikfabrik, Rechtsstandquelle rechtsstand, Portaladresse adresse, IConfiguration settings, TimeProvider clock) : IPostquelle
{
    /// <summary>Days ahead the mail looks.</summary>
    public const int Vorschau = 7;

    private const int Hoechstens = 30;
    private DateOnly? fertig;

    public async Task StelleEinAsync(CancellationToken cancellation)
    {
        var heute = clock.Heute();
        if (fertig == heute || Berlin.Uhrzeit(clock.GetUtcNow().UtcDateTime).Hour < settings.GetValue("Mail:Stunde", 7) || Arbeitstage.Hindernis(heute) is not null)
        {
            return;
        }

        await using var db = await fabrik.CreateDbContextAsync(cancellation);
        var recht = rechtsstand.Lies();
        var faelle = await Fall.LadeAsync(db, recht, heute, cancellation);
        var personen = await db.Personen.AsNoTracking().ToListAsync(cancellation);
        var organisationen = await db.Organisationen.AsNoTracking().ToDictionaryAsync(o => o.Id, cancellation);
        var konten = await KontenAsync(cancellation);
        var alle = true;
        foreach (var person in personen.Where(p => konten.Contains(p.Id.Value)))
        {
            var befugnisse = Befugnis.Am(person, personen, organisationen, heute).Where(b => !b.IstTest).ToList();
            if (befugnisse.Count > 0)
            {
                await using var technik = await technikfabrik.CreateDbContextAsync(cancellation);
                alle &= await PersonAsync(db, technik, recht, person, befugnisse, faelle, heute, cancellation);
            }
        }

        fertig = alle ? heute : null;
    }

    /// <summary>What the mail speaks of: news are a task that came within sight, became due or late; what is late is told again each week.</summary>
    public static string Stand(IEnumerable<Aufgabe> aufgaben, DateOnly heute) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', aufgaben
        .Select(a => $"{a.Schluessel}|{a.Tag:yyyy-MM-dd}|{(a.Korb is Korb.Ueberfaellig ? $"spaet {ISOWeek.GetYear(heute)}-{ISOWeek.GetWeekOfYear(heute)}" : a.Korb is Korb.Heute ? "heute" : "bald")}")
        .Order(StringComparer.Ordinal)))));

    private async Task<HashSet<Guid>> KontenAsync(CancellationToken cancellation)
    {
        await using var technik = await technikfabrik.CreateDbContextAsync(cancellation);
        return await technik.Set<Konto>().Select(k => k.Id).ToHashSetAsync(cancellation);
    }

    /// <summary>False when somebody else wrote at the same moment: another portal, or the person changed the wish; the next turn sees what is there.</summary>
    private async Task<bool> PersonAsync(
        Db db, TechnikDb technik, Rechtsstand recht, Person person, List<Befugnis> befugnisse, IReadOnlyList<Fall> faelle, DateOnly heute, CancellationToken cancellation)
    {
        var wunsch = await technik.Set<Benachrichtigung>().FindAsync([person.Id.Value], cancellation);
        if (wunsch?.Geprueft >= heute || wunsch?.Rhythmus == Rhythmus.Nie || (wunsch?.Rhythmus == Rhythmus.Woechentlich && !Wochen.IstWochenbeginn(heute)))
        {
            return true;
        }

        var wer = new Bearbeiter(person.Id, befugnisse);
        var neben = await Nebenaufgaben.LadeAsync(db, technik, recht, wer, heute, cancellation);
        var aufgaben = Aufgabenbuch.Sortiert(Aufgabenbuch.Fuer(wer, faelle, heute).Concat(neben)
            .Where(a => !a.IstTest && a.Korb != Korb.WartetAufAndere && a.Tag <= heute.AddDays(Vorschau)));
        var stand = Stand(aufgaben, heute);
        if (wunsch is null)
        {
            technik.Add(wunsch = new Benachrichtigung { PersonId = person.Id.Value });
        }

        if (aufgaben.Count > 0 && (stand != wunsch.Stand || wunsch.Rhythmus == Rhythmus.Woechentlich) && Versand.IstAdresse(person.Email))
        {
            Versand.StelleEin(technik, new(person.Email, person.Id.Value, Betreff(aufgaben), Text(aufgaben, heute), $"uebersicht:{person.Id}:{heute:yyyy-MM-dd}"), clock);
        }

        (wunsch.Geprueft, wunsch.Stand) = (heute, stand);
        wunsch.Version++;
        try
        {
            await technik.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private static string Betreff(IReadOnlyList<Aufgabe> aufgaben)
    {
        var teile = new[] { (Korb.Ueberfaellig, "überfällig"), (Korb.Heute, "heute fällig") }
            .Select(k => (Anzahl: aufgaben.Count(a => a.Korb == k.Item1), Wort: k.Item2))
            .Append((aufgaben.Count(a => a.Korb > Korb.Heute), "in den nächsten Tagen")).Where(t => t.Item1 > 0).Select(t => $"{t.Item1} {t.Item2}");
        return $"Zielwerk: {string.Join(", ", teile)}";
    }

    private string Text(IReadOnlyList<Aufgabe> aufgaben, DateOnly heute)
    {
        var text = new StringBuilder("Guten Tag,\n\nin Zielwerk wartet auf Sie:\n");
        foreach (var gruppe in aufgaben.Take(Hoechstens).GroupBy(a => a.Korb switch { Korb.Ueberfaellig => "Überfällig", Korb.Heute => "Heute", _ => "In den nächsten Tagen" }))
        {
            text.Append(Deutsch.Kultur, $"\n{gruppe.Key}\n");
            foreach (var a in gruppe)
            {
                text.Append(Deutsch.Kultur, $"- {a.Kurz}{(a.Fuer is null ? "" : " (in Vertretung)")}: {a.Bezug}\n  {Deutsch.TagMitWochentag(a.Tag)}, {Tage.Rest(a.Tag, heute)}\n  {adresse.Link(a.Url)}\n");
            }
        }

        if (aufgaben.Count > Hoechstens)
        {
            text.Append(Deutsch.Kultur, $"\nUnd {aufgaben.Count - Hoechstens} weitere.\n");
        }

        return text.Append(Deutsch.Kultur, $"\nAlle Aufgaben: {adresse.Link(Routes.Aufgaben)}\nWie oft diese Nachricht kommt, bestimmen Sie hier: {adresse.Link(Routes.Benachrichtigungen)}\n").ToString();
    }
}
