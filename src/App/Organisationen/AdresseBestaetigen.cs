using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Organisationen;

/// <summary>The page behind the link sent to a new address; opening it changes nothing, since mail programs open links, too.</summary>
public static class AdresseBestaetigen
{
    private const string Vorbei =
        "Dieser Link gilt nicht mehr: Er wurde schon benutzt, seine Zeit ist um, oder die Adresse hat sich inzwischen geändert. Bitten Sie Ihre Organisation um einen neuen.";

    public static async Task<IResult> Get(HttpContext http, string schluessel, Adresswechsel wechsel)
    {
        // The head and foot of the page name its address, and it is a secret.
        http.Request.Path = Routes.AdresseNeu;
        http.Response.Headers.CacheControl = "no-store";
        return await wechsel.OeffneAsync(schluessel, http.RequestAborted) is { } fall
            ? Page.Of<AdresseBestaetigenView, Adressfrage>(new(fall.Person.Anzeigename, fall.Wunsch.Neu, schluessel))
            : Page.Error(StatusCodes.Status404NotFound, Vorbei);
    }

    public static async Task<IResult> Post(HttpContext http, string schluessel, Adresswechsel wechsel, Db db)
    {
        var abbruch = http.RequestAborted;
        await using var allein = await db.BeginAloneAsync(abbruch);
        if (await wechsel.OeffneAsync(schluessel, abbruch) is not var (wunsch, person))
        {
            return Page.Error(StatusCodes.Status404NotFound, Vorbei);
        }

        var organisation = await wechsel.VollzieheAsync(wunsch, person, abbruch);
        await allein.CommitAsync(abbruch);
        await wechsel.MeldeAsync(wunsch, person, organisation, abbruch);
        return Page.Redirect(http, Access.Routes.Anmelden(), "Die neue Adresse gilt. Melden Sie sich ab jetzt damit an.");
    }
}

/// <summary>The question the page asks.</summary>
public sealed record Adressfrage(string Name, string Neu, string Schluessel);
