using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>Enters an organisation. A real Gebietskörperschaft comes from the catalogue; a test one gets a key no body of Germany has.</summary>
public static class OrganisationAnlegen
{
    private static readonly string[] Hinweise =
    [
        "Eine Organisation sind alle, die hier arbeiten: das Ministerium, die Bewilligungsbehörde, ein Landkreis, ein Träger, eine Prüfstelle. Danach berufen Sie eine Person, die dort die Zugänge verwaltet; alles Weitere macht die Organisation selbst.",
        "Testorganisationen sind zum Ausprobieren da. Was in ihnen geschieht, wird nie veröffentlicht, nie ausgezahlt und in keiner Zahl mitgezählt.",
    ];

    public static async Task<IResult> Get(HttpContext http, Db db, CurrentUser ich, TimeProvider clock) => ich.Verweigert(Handlung.OrganisationenVerwalten, new())
        ?? Page.Of<ZugangsaktView, Aktseite>(Seite(await FormAsync(db, clock, http.RequestAborted)));

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, Db db, CurrentUser ich, TimeProvider clock)
    {
        var abbruch = http.RequestAborted;
        if (ich.Verweigert(Handlung.OrganisationenVerwalten, new()) is { } verweigert)
        {
            return verweigert;
        }

        await using var allein = await db.BeginAloneAsync(abbruch);
        var form = await FormAsync(db, clock, abbruch);
        if (!form.Read(posted))
        {
            return Page.Invalid<ZugangsaktView, Aktseite>(Seite(form));
        }

        var test = form.Test.Value == OrganisationForm.Ja;
        var ags = form.Art != Organisationsart.Gebietskoerperschaft ? null : test ? await TestschluesselAsync(db, abbruch) : form.Koerperschaft.Value;
        var name = form.Name.OrNull() ?? form.Koerperschaften[form.Koerperschaft.Value];
        if (await db.Organisationen.AnyAsync(o => o.Art == form.Art && o.Name == name, abbruch))
        {
            form.Name.Fail("Eine Organisation dieser Art und dieses Namens gibt es schon");
            return Page.Invalid<ZugangsaktView, Aktseite>(Seite(form));
        }

        var neu = Organisation.Anlegen(Id<Organisation>.New(clock), form.Art, name, ags, test, "Eingetragen vom Betrieb");
        db.Add(neu);
        await db.SaveChangesAsync(abbruch);
        await allein.CommitAsync(abbruch);
        return Page.Redirect(http, Routes.Organisation(neu.Id), $"{name} ist eingetragen. Berufen Sie jetzt jemanden, der dort die Zugänge verwaltet.");
    }

    /// <summary>Bodies of today that have no organisation yet, by their key.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FehlendeAsync(Db db, DateOnly heute, CancellationToken abbruch)
    {
        var da = await db.Organisationen.Where(o => o.Ags != null).Select(o => o.Ags).ToListAsync(abbruch);
        return Stammdaten.Kataloge().GueltigAm(heute).Where(k => !da.Contains(k.Ags)).ToDictionary(k => k.Ags, k => k.Name);
    }

    // Official keys begin with 01 to 16.
    private static async Task<string> TestschluesselAsync(Db db, CancellationToken abbruch)
    {
        var da = await db.Organisationen.Where(o => o.Ags != null).Select(o => o.Ags).ToListAsync(abbruch);
        return Enumerable.Range(99_001, 999).Select(n => n.ToString(Deutsch.Kultur)).First(n => !da.Contains(n));
    }

    private static async Task<OrganisationForm> FormAsync(Db db, TimeProvider clock, CancellationToken abbruch) => new(await FehlendeAsync(db, clock.Heute(), abbruch));

    private static Aktseite Seite(OrganisationForm form) => new(
        "Organisation eintragen", "Neue Organisation", false, Routes.Weg(new Crumb("Organisation eintragen")), Hinweise, form, "Eintragen", Routes.Neu, Routes.Liste);
}

public sealed class OrganisationForm : Form
{
    public const string Ja = "ja";

    public Field<string> Artfeld { get; }

    public Field<string> Test { get; }

    public Field<string> Koerperschaft { get; }

    public Field<string> Name { get; }

    /// <summary>What can be chosen: names by key.</summary>
    public IReadOnlyDictionary<string, string> Koerperschaften { get; }

    /// <summary>The kind chosen; only after reading.</summary>
    public Organisationsart Art => Enum.Parse<Organisationsart>(Artfeld.Value);

    public OrganisationForm(IReadOnlyDictionary<string, string> koerperschaften)
    {
        Koerperschaften = koerperschaften;
        Artfeld = Choice("art", "Art der Organisation", [.. Enum.GetValues<Organisationsart>().Select(a => ($"{a}", Organisationsworte.Von(a)))]);
        Test = Choice("test", "Wofür ist sie da?", [("nein", "Für die Arbeit"), (Ja, "Zum Ausprobieren (Testorganisation)")], "Das lässt sich später nicht mehr ändern.");
        Koerperschaft = Choice(
            "koerperschaft", "Landkreis oder kreisfreie Stadt", [.. koerperschaften.OrderBy(k => TextFaltung.Sortierung(k.Value), StringComparer.Ordinal).Select(k => (k.Key, k.Value))],
            "Nur bei einer Gebietskörperschaft für die Arbeit. Wer schon eingetragen ist, fehlt in der Liste.").Optional();
        Name = Text("name", "Name", "Bei einer Gebietskörperschaft aus der Liste lassen Sie das Feld leer.").Optional();
        Test.Preset("nein");
    }

    protected override void Check()
    {
        if (!Artfeld.HasValue || !Test.HasValue)
        {
            return;
        }

        if (Art == Organisationsart.Gebietskoerperschaft && Test.Value != Ja)
        {
            if (!Koerperschaft.HasValue)
            {
                Koerperschaft.Fail("Wählen Sie die Gebietskörperschaft aus der Liste");
            }
            else if (Name.HasValue)
            {
                Name.Fail("Lassen Sie den Namen leer; er steht im Verzeichnis");
            }

            return;
        }

        if (Koerperschaft.HasValue)
        {
            Koerperschaft.Fail("Wählen Sie aus dieser Liste nur bei einer Gebietskörperschaft für die Arbeit");
        }

        if (!Name.HasValue)
        {
            Name.Fail("Geben Sie den Namen an");
        }
    }
}
