using Zielwerk.App.Ui;

namespace Zielwerk.App.Entwuerfe;

/// <summary>Keeps, sets aside and brings back drafts; extends the sitting. The sealed token of the form is the right to do so.</summary>
public static class EntwurfSpeichern
{
    public static async Task<IResult> Sichern(HttpContext http, IFormCollection posted, IFormularablage ablage)
    {
        if (posted is not Formulareingang { Zeichen: var zeichen })
        {
            return Page.Error(StatusCodes.Status400BadRequest);
        }

        var knopf = !Formularwache.WillJson(http) && !IstAbschied(http);
        var zeit = await ablage.SichereAsync(zeichen, zeichen.Auslese(posted), knopf ? Entwurfsgrund.Knopf : Entwurfsgrund.Getippt, http.RequestAborted);
        if (!knopf)
        {
            return Results.Json(new Entwurfsantwort(zeit, Sekunden(ablage.Sitzung), null));
        }

        return Page.Redirect(http, zeichen.Seite, zeit is null
            ? "Dieses Formular ist schon abgesendet; es wurde kein Entwurf gespeichert."
            : $"Ihr Entwurf ist gespeichert ({zeit}). Es wurde noch nichts gesendet.");
    }

    public static async Task<IResult> Verwerfen(HttpContext http, IFormCollection posted, IFormularablage ablage)
    {
        if (posted is not Formulareingang { Zeichen: var zeichen })
        {
            return Page.Error(StatusCodes.Status400BadRequest);
        }

        await ablage.VerwirfAsync(zeichen, http.RequestAborted);
        return Results.Redirect(zeichen.Seite);
    }

    public static async Task<IResult> Zurueckholen(HttpContext http, IFormCollection posted, IFormularablage ablage)
    {
        if (posted is not Formulareingang { Zeichen: var zeichen })
        {
            return Page.Error(StatusCodes.Status400BadRequest);
        }

        await ablage.HoleZurueckAsync(zeichen, http.RequestAborted);
        return Results.Redirect(zeichen.Seite);
    }

    public static async Task<IResult> Verlaengern(HttpContext http, IFormCollection posted, Formularperson wer)
    {
        await wer.VerlaengereAsync(http.RequestAborted);
        if (Formularwache.WillJson(http))
        {
            return Results.Json(new Entwurfsantwort(null, Sekunden(wer.Restzeit), null));
        }

        var zurueck = posted["zurueck"].ToString() is ['/', not '/' and not '\\', ..] weg ? weg : "/";
        return Page.Redirect(http, zurueck, $"Ihre Sitzung dauert jetzt bis {wer.Restzeit!.Ende}.");
    }

    /// <summary>Sent by the browser while the page goes; nobody reads an answer.</summary>
    private static bool IstAbschied(HttpContext http) => http.Request.Query.ContainsKey("abschied");

    private static int? Sekunden(Restzeit? sitzung) => sitzung is null ? null : (int)sitzung.Rest.TotalSeconds;
}
