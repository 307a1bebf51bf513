using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Zielvereinbarungen;

/// <summary>A ministry and two bodies with a case each in 2025, and a browser of each side. The clock stands on Friday, 13 March 2026.</summary>
public sealed class Verhandlung : IAsyncDisposable
{
    public const string Aktenzeichen = "AQB-2025-06534";

    private Verhandlung(Portal portal) => Portal = portal;

    public Portal Portal { get; }

    public TestBrowser Land { get; private set; } = null!;

    public TestBrowser Kreis { get; private set; } = null!;

    public TestBrowser Nachbar { get; private set; } = null!;

    public TestBrowser Pruefung { get; private set; } = null!;

    public static async Task<Verhandlung> Neu()
    {
        var portal = await Portal.Start();
        var kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Landkreis Marburg-Biedenkopf", "06534");
        var nachbar = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Landkreis Fulda", "06631");
        await using var db = portal.Db();
        db.AddRange(Vorgangsanlage.Neu(kreis, "AQB", 2025, portal.Uhr, "Test"), Vorgangsanlage.Neu(nachbar, "AQB", 2025, portal.Uhr, "Test"));
        await db.SaveChangesAsync();
        return new(portal)
        {
            Land = await portal.Als(await portal.Person(await portal.Organisation(Organisationsart.Ministerium), Rolle.Programmsteuerung)),
            Kreis = await portal.Als(await portal.Person(kreis, Rolle.Koordination)),
            Nachbar = await portal.Als(await portal.Person(nachbar, Rolle.Koordination)),
            Pruefung = await portal.Als(await portal.Person(await portal.Organisation(Organisationsart.Pruefung), Rolle.Pruefung)),
        };
    }

    /// <summary>The Land has begun a draft with one project and stays on its page.</summary>
    public async Task<TestPage> Begonnen()
    {
        var seite = await (await Land.Get($"/verfahren/neu/{Aktenzeichen}")).Fill("Betrag der Vereinbarung", "1.000.000").Press("Entwurf beginnen");
        await (await Land.Get(seite.Url + "/projekte/neu")).Fill("Maßnahmenart", "Ausbildungsvorbereitung").Fill("Name des Projekts", "Motivierendes Coaching").Press("Projekt hinzufügen");
        return await Land.Get(seite.Url.ToString());
    }

    /// <summary>The first version lies with the body; the address of the talks.</summary>
    public async Task<string> Uebergeben()
    {
        var seite = await Begonnen();
        await (await seite.Click("Entwurf übergeben")).Press("Übergeben");
        return seite.Url.ToString();
    }

    /// <summary>Both sides have accepted.</summary>
    public async Task<string> Abgestimmt()
    {
        var adresse = await Uebergeben();
        await (await Kreis.Get(adresse + "/annehmen")).Fill("Haben Sie die Fassung gelesen?", "Ja, Landkreis Marburg-Biedenkopf nimmt Fassung 1 an").Press("Annehmen");
        return adresse;
    }

    public Vereinbarungsverfahren Lies()
    {
        using var db = Portal.Db();
        return db.Verfahren.Single();
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
