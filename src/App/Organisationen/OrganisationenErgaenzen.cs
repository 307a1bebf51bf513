using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>Enters every body of today's catalogue that is missing, after showing which.</summary>
public static class OrganisationenErgaenzen
{
    public static async Task<IResult> Get(HttpContext http, Db db, CurrentUser ich, TimeProvider clock) => ich.Verweigert(Handlung.OrganisationenVerwalten, new())
        ?? Page.Of<OrganisationenErgaenzenView, Ergaenzung>(await LadeAsync(db, clock, http.RequestAborted));

    public static async Task<IResult> Post(HttpContext http, Db db, CurrentUser ich, TimeProvider clock)
    {
        if (ich.Verweigert(Handlung.OrganisationenVerwalten, new()) is { } verweigert)
        {
            return verweigert;
        }

        await using var allein = await db.BeginAloneAsync(http.RequestAborted);
        var ergaenzung = await LadeAsync(db, clock, http.RequestAborted);
        foreach (var (ags, name) in ergaenzung.Fehlende)
        {
            db.Add(Organisation.Anlegen(Id<Organisation>.New(clock), Organisationsart.Gebietskoerperschaft, name, ags, false, "Eingetragen vom Betrieb, nach dem Verzeichnis"));
        }

        await db.SaveChangesAsync(http.RequestAborted);
        await allein.CommitAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Liste, $"{Zahlen.Anzahl(ergaenzung.Fehlende.Count, "Gebietskörperschaft ist", "Gebietskörperschaften sind")} neu eingetragen.");
    }

    private static async Task<Ergaenzung> LadeAsync(Db db, TimeProvider clock, CancellationToken abbruch)
    {
        var heute = clock.Heute();
        var fehlende = await OrganisationAnlegen.FehlendeAsync(db, heute, abbruch);
        return new([.. fehlende.Select(k => (k.Key, k.Value)).OrderBy(k => TextFaltung.Sortierung(k.Value), StringComparer.Ordinal)], Stammdaten.Kataloge().GueltigAm(heute).Count());
    }
}

/// <summary>What is missing: keys and names; and how many bodies there are today.</summary>
public sealed record Ergaenzung(IReadOnlyList<(string Ags, string Name)> Fehlende, int Insgesamt);
