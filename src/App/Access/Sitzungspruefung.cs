using System.Security.Claims;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access;

/// <summary>Finds out who asks, and whether the address is open to that person. Between the two, what was typed before a session ended is kept.</summary>
public static class Sitzungspruefung
{
    private static readonly TimeSpan Nachtrag = TimeSpan.FromMinutes(1);

    /// <summary>Finds the person of the session, if there is one.</summary>
    public static async Task Erkenne(HttpContext http, RequestDelegate next)
    {
        if (Sitzungskeks.Lies(http) is { } schluessel)
        {
            await ErkenneAsync(http, http.RequestServices.GetRequiredService<CurrentUser>(), Schluessel.Hash(schluessel));
        }

        await next(http);
    }

    /// <summary>Lets the request through when the address is open to the person.</summary>
    public static async Task Pruefe(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is not { } endpunkt)
        {
            await next(http); // no page at this address
            return;
        }

        if (endpunkt.Metadata.GetMetadata<Zugangsbedingung>() is not { } bedingung)
        {
            // A route of the framework itself, such as its answer to a wrong method, has no condition and shows nothing.
            await (endpunkt is RouteEndpoint ? Page.Error(StatusCodes.Status403Forbidden).ExecuteAsync(http) : next(http));
            return;
        }

        if (bedingung.Oeffentlich)
        {
            var db = http.RequestServices.GetRequiredService<Db>();
            db.Wer = Db.Programm;
        }
        else if (Hindernis(http, http.RequestServices.GetRequiredService<CurrentUser>(), bedingung) is { } hindernis)
        {
            await hindernis.ExecuteAsync(http);
            VermerkeAbweisung(http);
            return;
        }

        await next(http);
        VermerkeAbweisung(http);
    }

    /// <summary>
    /// Logs that somebody who has signed in was refused an act, or asked for a thing that does not exist for this person (ASVS 16.3.2): the person by key, the
    /// address by its pattern.
    /// </summary>
    private static void VermerkeAbweisung(HttpContext http)
    {
        if (http.Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            && http.RequestServices.GetRequiredService<CurrentUser>().PersonId is { } person && http.GetEndpoint() is RouteEndpoint weg)
        {
            http.RequestServices.GetRequiredService<ILogger<CurrentUser>>().LogWarning(
                "Zugriff verweigert ({Status}): Person {Person}, {Methode} {Muster}", http.Response.StatusCode, person, http.Request.Method, weg.RoutePattern.RawText);
        }
    }

    private static IResult? Hindernis(HttpContext http, CurrentUser ich, Zugangsbedingung bedingung)
    {
        if (!ich.IstAngemeldet)
        {
            return Results.LocalRedirect(Routes.Anmelden(Ziel(http)));
        }

        if (bedingung.Handlung is { } handlung && !ich.Darf(handlung))
        {
            return Page.Error(StatusCodes.Status403Forbidden);
        }

        var jetzt = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return http.GetEndpoint()!.Metadata.GetMetadata<Bestaetigungspflicht>() is not null
            && (ich.Sitzung!.BestaetigtAm is not { } zuletzt || jetzt - zuletzt > Bestaetigungspflicht.Dauer)
            ? Results.LocalRedirect(Routes.Bestaetigen(Ziel(http)))
            : null;
    }

    /// <summary>Where the person wanted to go; after a POST the page of its form.</summary>
    private static string Ziel(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return http.Request.Path + http.Request.QueryString;
        }

        return Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var seite) && seite.Authority == http.Request.Host.Value ? seite.PathAndQuery : "/";
    }

    private static async Task ErkenneAsync(HttpContext http, CurrentUser ich, byte[] schluessel)
    {
        var stand = http.RequestServices.GetRequiredService<Anfragestand>();
        var jetzt = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (await stand.SitzungAsync(schluessel, http.RequestAborted) is not { } sitzung
            || jetzt >= http.RequestServices.GetRequiredService<Konten.Sitzungsdauer>().Ende(sitzung.Zuletzt, sitzung.LaeuftAb))
        {
            return;
        }

        var kopf = await stand.AktenkopfAsync(http.RequestAborted);
        if (await http.RequestServices.GetRequiredService<Ausweise>().LiesAsync(new(sitzung.PersonId), kopf, http.RequestAborted) is not { } ausweis)
        {
            return;
        }

        ich.Setze(ausweis, sitzung);
        var db = http.RequestServices.GetRequiredService<Db>();
        db.Sicht = ausweis.Sicht;

        // Antiforgery binds its tokens to this identity.
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, sitzung.PersonId.ToString()), new("sitzung", sitzung.Id.ToString())], "sitzung"));
        http.Response.Headers.CacheControl = "no-store";
        http.RequestServices.GetRequiredService<PageContext>().Arbeitskopf = ausweis.Kopf ??= http.RequestServices.GetRequiredService<Arbeitsmenue>().Fuer(ich);
        if (jetzt - sitzung.Zuletzt >= Nachtrag)
        {
            await http.RequestServices.GetRequiredService<Sitzungen>().BeruehreAsync(sitzung.Id, http.RequestAborted);
        }
    }
}
