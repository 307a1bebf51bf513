namespace Zielwerk.App.Ui;

/// <summary>
/// Stands before every handler that receives a form and after it: what was typed is kept whenever the sending is not accepted, whatever
/// the reason; what was accepted is done once, however often it is sent (POR-03).
/// </summary>
public static class Formularwache
{
    // A form has less than Kestrel takes by default; what is larger brings a file and is read by its own route.
    private const long Hoechstens = 1_000_000;
    private static readonly string[] Anmeldewege = ["/anmelden", "/bestaetigen"];

    public static async Task Handle(HttpContext http, RequestDelegate next)
    {
        if (await LiesAsync(http) is not { } eingang)
        {
            await next(http);
            return;
        }

        var zeichen = eingang.Zeichen;
        var ablage = http.RequestServices.GetRequiredService<IFormularablage>();
        if (zeichen.Person is not null && zeichen.Person != ablage.Person)
        {
            await RetteAsync(http, eingang, ablage, next);
        }
        else if (Entwurfswege.Ist(http.Request.Path))
        {
            await next(http);
        }
        else
        {
            await NimmAnAsync(http, eingang, ablage, next);
        }
    }

    /// <summary>The save failed because somebody else saved at the same moment: the form is shown again, with both values.</summary>
    /// <returns>False when there is no form to go back to.</returns>
    public static bool FuehreZurueck(HttpContext http)
    {
        if (http.Features.Get<Formularzeichen>() is not { Person: not null } zeichen)
        {
            return false;
        }

        http.Response.Clear();
        http.Items[typeof(Entwurfsgrund)] = Entwurfsgrund.Gleichzeitig;
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = zeichen.Seite;
        return true;
    }

    private static async Task<Formulareingang?> LiesAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.Request.ContentLength is not <= Hoechstens)
        {
            return null;
        }

        var gesendet = await GesendetAsync(http);
        var siegel = http.RequestServices.GetRequiredService<Formularsiegel>();
        if (siegel.Lies(gesendet[Formularzeichen.Feld].ToString()) is not { } zeichen)
        {
            return null;
        }

        var eingang = new Formulareingang(gesendet, zeichen);
        http.Request.Form = eingang;
        http.Features.Set(zeichen);
        return eingang;
    }

    /// <summary>Zero bytes, thousands of fields: no browser sends them, and whoever does hears that it was no form.</summary>
    private static async Task<IFormCollection> GesendetAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException fault)
        {
            throw new BadHttpRequestException("The form cannot be read", StatusCodes.Status400BadRequest, fault);
        }
    }

    /// <summary>The session has ended, or somebody else uses it: the typed text belongs to the person the page was made for.</summary>
    private static async Task RetteAsync(HttpContext http, Formulareingang eingang, IFormularablage ablage, RequestDelegate next)
    {
        var zeichen = eingang.Zeichen;
        var jetzt = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        http.Features.Set<Formularzeichen>(null);
        if (jetzt - zeichen.Ausgestellt > Formularzeichen.Gilt)
        {
            await next(http);
            return;
        }

        var zeit = http.Request.Path.StartsWithSegments(Entwurfswege.Verwerfen) || http.Request.Path == Entwurfswege.Verlaengern
            ? null
            : await ablage.SichereAsync(zeichen, zeichen.Auslese(eingang), Entwurfsgrund.Sitzungsende, http.RequestAborted);
        if (WillJson(http))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await http.Response.WriteAsJsonAsync(new Entwurfsantwort(zeit, null, ablage.Anmeldung(zeichen.Seite)), http.RequestAborted);
        }
        else if (ablage.Person is null)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = ablage.Anmeldung(zeichen.Seite);
        }
        else
        {
            await Page.Error(
                StatusCodes.Status409Conflict,
                "In diesem Browser ist inzwischen eine andere Person angemeldet. Es wurde nichts gesendet. Was getippt war, ist für die Person aufgehoben, die es getippt hat.").ExecuteAsync(http);
        }
    }

    private static async Task NimmAnAsync(HttpContext http, Formulareingang eingang, IFormularablage ablage, RequestDelegate next)
    {
        var zeichen = eingang.Zeichen;
        var sendung = await ablage.BeginneAsync(zeichen, http.RequestAborted);
        if (sendung.Art == Sendungsart.Erledigt)
        {
            http.RequestServices.GetRequiredService<PageContext>().Attach(http).SetFlash("Diese Eingabe ist schon angekommen. Sie wurde nur einmal gespeichert.");
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = sendung.Ziel;
            return;
        }

        if (sendung.Art == Sendungsart.Laeuft)
        {
            await Page.Error(StatusCodes.Status409Conflict, "Diese Eingabe wird gerade gespeichert. Sie wird nur einmal gespeichert, auch wenn Sie mehrmals auf den Knopf gedrückt haben.").ExecuteAsync(http);
            return;
        }

        // Before the first byte of the answer: whoever reads it finds the draft kept or gone.
        http.Response.OnStarting(() => SchliesseAsync(http, eingang, ablage));
        await next(http);
    }

    private static async Task SchliesseAsync(HttpContext http, Formulareingang eingang, IFormularablage ablage)
    {
        var zeichen = eingang.Zeichen;
        try
        {
            // Not the request's own token: a browser that has gone away must not lose what it sent.
            using var frist = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            if (IstAngenommen(http, zeichen))
            {
                var ziel = http.Response.Headers.Location.ToString();
                await ablage.SchliesseAsync(zeichen, ziel.Length > 0 ? ziel : zeichen.Seite, frist.Token);
                return;
            }

            await ablage.GibFreiAsync(zeichen, frist.Token);
            if (zeichen.Person is not null)
            {
                var grund = http.Items[typeof(Entwurfsgrund)] as Entwurfsgrund? ?? Entwurfsgrund.NichtAngenommen;
                await ablage.SichereAsync(zeichen, zeichen.Auslese(eingang), grund, frist.Token);
            }
        }
        catch (Exception fault)
        {
            // The answer itself is right; only the draft could not be brought up to it.
            http.RequestServices.GetRequiredService<ILogger<Formularstelle>>().LogError(fault, "Der Entwurf eines Formulars konnte nicht nachgeführt werden");
        }
    }

    /// <summary>A redirect onwards, or a page that does not show the form again.</summary>
    private static bool IstAngenommen(HttpContext http, Formularzeichen zeichen)
    {
        var ziel = http.Response.Headers.Location.ToString();
        return http.Response.StatusCode switch
        {
            >= 300 and < 400 => !http.Items.ContainsKey(typeof(Entwurfsgrund)) && !Anmeldewege.Any(w => ziel.StartsWith(w, StringComparison.Ordinal)),
            >= 200 and < 300 => !http.RequestServices.GetRequiredService<PageContext>().Formulare.Any(f => f.Schluessel == zeichen.Schluessel),
            _ => false,
        };
    }

    public static bool WillJson(HttpContext http) => http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);
}

/// <summary>What the script hears: when the draft was kept, how many seconds the sitting still lasts, where to sign in.</summary>
public sealed record Entwurfsantwort(string? Gespeichert, int? Rest, string? Anmelden);
