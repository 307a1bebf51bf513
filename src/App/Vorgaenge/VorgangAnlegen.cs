using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Vorgaenge;

/// <summary>Opens the case of a body in a year; usually the adoption of an agreement has done so already.</summary>
public static class VorgangAnlegen
{
    public const string Programm = "AQB";

    public static async Task<IResult> Get(Db db, CurrentUser ich, TimeProvider clock, CancellationToken abbruch)
    {
        var organisationen = await OrganisationenAsync(db, ich, abbruch);
        return organisationen.Count == 0 ? Page.Of<VorgangAnlegenView, VorgangAnlegenForm?>(null) : Page.Of<VorgangAnlegenView, VorgangAnlegenForm?>(new(organisationen, clock.Heute().Year));
    }

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, Db db, CurrentUser ich, TimeProvider clock)
    {
        var organisationen = await OrganisationenAsync(db, ich, http.RequestAborted);
        var form = new VorgangAnlegenForm(organisationen, clock.Heute().Year);
        if (!form.Read(posted))
        {
            return Page.Invalid<VorgangAnlegenView, VorgangAnlegenForm?>(form);
        }

        var organisation = organisationen.Single(o => o.Id.ToString() == form.Koerperschaft.Value);
        var jahr = int.Parse(form.Jahr.Value, CultureInfo.InvariantCulture);
        if (ich.Verweigert(Handlung.VorgangAnlegen, new(organisation.Id, IstTest: organisation.IstTest)) is { } antwort)
        {
            return antwort;
        }

        var aktenzeichen = Vorgang.AktenzeichenVon(Programm, jahr, organisation.Ags!, organisation.IstTest);
        foreach (var verstoss in Vorgang.PruefeAnlegen(jahr, organisation))
        {
            form.Jahr.Fail(verstoss.ToString());
        }

        if (await db.Vorgaenge.AnyAsync(v => v.Aktenzeichen == aktenzeichen, http.RequestAborted))
        {
            form.Jahr.Fail(VorgangRegeln.NurEinerJeJahr.Text);
        }

        if (form.HasMistakes)
        {
            return Page.Invalid<VorgangAnlegenView, VorgangAnlegenForm?>(form);
        }

        var vorgang = Vorgangsanlage.Neu(organisation, Programm, jahr, clock, "Auf der Seite „Vorgang anlegen“");
        db.Vorgaenge.Add(vorgang);
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Vorgang(vorgang.Aktenzeichen), "Der Vorgang ist angelegt.");
    }

    private static async Task<List<Organisation>> OrganisationenAsync(Db db, CurrentUser ich, CancellationToken abbruch) =>
        [.. (await db.Organisationen.AsNoTracking().Where(o => o.Art == Organisationsart.Gebietskoerperschaft && o.BeendetAm == null).OrderBy(o => o.Name).ToListAsync(abbruch))
            .Where(o => ich.Darf(Handlung.VorgangAnlegen, new(o.Id, IstTest: o.IstTest)))];
}

public sealed class VorgangAnlegenForm : Form
{
    public VorgangAnlegenForm(IReadOnlyList<Organisation> organisationen, int jahr)
    {
        Jahr = Choice("jahr", "Für welches Jahr?", [.. Enumerable.Range(0, 4).Select(i => $"{jahr + 1 - i}").Select(j => (j, j))]);
        Jahr.Preset($"{jahr}");
        Koerperschaft = Choice("koerperschaft", "Für welche Gebietskörperschaft?", [.. organisationen.Select(o => (o.Id.ToString(), o.IstTest ? $"{o.Name} (Testorganisation)" : o.Name))]);
    }

    public Field<string> Jahr { get; }

    public Field<string> Koerperschaft { get; }
}
