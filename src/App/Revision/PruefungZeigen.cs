using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Revision;

/// <summary>A case that can be taken along.</summary>
public sealed record Fall(int Jahr, string Ags, string Name);

/// <summary>State of the chain, newest anchors, key, how to verify; cases to take along for who may.</summary>
/// <param name="Kennung">SHA-256 of the public key, hex.</param>
public sealed record Pruefungsseite(Kettenpruefung Pruefung, string Kennung, IReadOnlyList<(string Name, Anker Anker)> Anker, IReadOnlyList<IGrouping<int, Fall>> Faelle);

/// <summary>The auditor's page (SEC-20).</summary>
public static class PruefungZeigen
{
    private const int Gezeigt = 30;

    public static async Task<IResult> Get(HttpContext http, CurrentUser ich, Db db, Kettenstand stand, Ankerablage ablage)
    {
        if (ich.Verweigert(Handlung.AktePruefen, new Gegenstand()) is { } verweigert)
        {
            return verweigert;
        }

        // Covers everything up to now, so that an auditor never reads an hour-old "in order" over new entries.
        var pruefung = await stand.LiesAsync((await db.AktenkopfAsync(http.RequestAborted)).Nummer);
        using var schluessel = Ankerschluessel.Eigener(ablage.Schluesselordner);
        var faelle = ich.Darf(Handlung.AkteExportieren)
            ? await db.Zielvereinbarungen.OrderByDescending(z => z.Jahr).ThenBy(z => z.Sortierschluessel).Select(z => new Fall(z.Jahr, z.Ags, z.Koerperschaftsname)).ToListAsync(http.RequestAborted)
            : [];
        return Page.Of<PruefungZeigenView, Pruefungsseite>(new(pruefung, Ankerschluessel.Kennung(schluessel), ablage.Neueste(Gezeigt), [.. faelle.Distinct().GroupBy(f => f.Jahr)]));
    }

    public static IResult Schluessel(CurrentUser ich, Ankerablage ablage)
    {
        if (ich.Verweigert(Handlung.AktePruefen, new Gegenstand()) is { } verweigert)
        {
            return verweigert;
        }

        using var schluessel = Ankerschluessel.Eigener(ablage.Schluesselordner);
        return Results.Bytes(System.Text.Encoding.ASCII.GetBytes(Ankerschluessel.AlsPem(schluessel)), "application/x-pem-file", Ankerschluessel.Oeffentlich);
    }

    public static IResult Anker(string name, CurrentUser ich, Ankerablage ablage) =>
        ich.Verweigert(Handlung.AktePruefen, new Gegenstand()) is { } verweigert ? verweigert
        : ablage.Lies(name) is { } bytes ? Results.Bytes(bytes, "application/json", name)
        : Page.NotFound();
}
