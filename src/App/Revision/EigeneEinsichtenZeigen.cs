using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Revision;

/// <summary>Who has looked at the data of the person who asks (Art. 15 DSGVO); nobody else's rows, and not the person's own looks.</summary>
public static class EigeneEinsichtenZeigen
{
    public static async Task<IResult> Get(HttpContext http, CurrentUser ich, Db db, TechnikDb technik)
    {
        var (selbst, abbruch) = (ich.PersonId!.Value, http.RequestAborted);
        var schluessel = selbst.ToString();
        var gefunden = technik.Set<Einsicht>().AsNoTracking()
            .Where(e => e.Aggregat == nameof(Person) && e.AggregatId == schluessel && (e.PersonId == null || e.PersonId != selbst.Value))
            .OrderByDescending(e => e.Zeitpunkt).ThenByDescending(e => e.Id);
        var anzahl = await gefunden.CountAsync(abbruch);
        var seiten = Math.Max(1, (anzahl + EinsichtenListe.JeSeite - 1) / EinsichtenListe.JeSeite);
        var seite = Math.Clamp(int.TryParse(http.Request.Query["seite"], NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 1, 1, seiten);
        var zeilen = await gefunden.Skip((seite - 1) * EinsichtenListe.JeSeite).Take(EinsichtenListe.JeSeite).ToListAsync(abbruch);
        var namen = await Namen.LiesAsync(db, zeilen.Select(e => e.Wer), abbruch);
        return Page.Of<EigeneEinsichtenZeigenView, EigeneEinsichten>(new(
            [.. zeilen.Select(e => new EigeneEinsicht(Berlin.Uhrzeit(e.Zeitpunkt), Verlauf.Subjekt(e.Wer, namen), string.Join(", ", e.Angaben.Split(',').Select(a => Feldnamen.Von(e.Aggregat, a)))))],
            anzahl, seite, seiten));
    }
}

/// <summary>Somebody saw data of the person who asks.</summary>
/// <param name="Angaben">Which data.</param>
public sealed record EigeneEinsicht(DateTime Berlin, string Wer, string Angaben);

/// <summary>The page.</summary>
public sealed record EigeneEinsichten(IReadOnlyList<EigeneEinsicht> Zeilen, int Anzahl, int Seite, int Seiten);
