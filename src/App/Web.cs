using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Access.Oidc;
using Zielwerk.App.Data;
using Zielwerk.App.Post;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App;

/// <summary>The whole HTTP pipeline, top to bottom.</summary>
public static class Web
{
    /// <summary>Builds the portal; <paramref name="configure"/> lets tests exchange server, database and clock.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Deutsch.Kultur;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Web).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory, // wwwroot lies beside the program, wherever it is started from
            WebRootPath = "wwwroot",
        });
        builder.Configuration.AddZielwerkSettings(args);
        Services(builder);
        configure?.Invoke(builder);
        var app = builder.Build();
        Pipeline(app);
        Routes(app);
        return app;
    }

    private static void Services(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 1_000_000; // a route that takes files says so itself
        });
        if (string.IsNullOrEmpty(settings["urls"]))
        {
            builder.WebHost.UseUrls($"http://127.0.0.1:{settings["Port"] ?? "5080"}");
        }

        builder.AddZielwerkTelemetry();
        builder.Services.AddZielwerkData(settings);
        builder.Services.AddScoped<CurrentUser>();
        builder.Services.AddSingleton<Ausweise>();
        builder.Services.AddSingleton<Arbeitsmenue>();
        builder.Services.AddSingleton<Texte>();
        builder.Services.AddSingleton<Rechtsstandquelle>();
        builder.Services.AddZielwerkHealth();
        builder.Services.AddUi();
        Entwuerfe.Routes.AddEntwuerfe(builder.Services);
        builder.Services.AddSingleton(s => new Betreiber(() => Betreibername(settings, s.GetRequiredService<TimeProvider>())));
        builder.Services.AddSingleton<Register.Seitenspeicher>();
        builder.Services.AddSingleton<Register.Registerdokumente>();
        builder.Services.AddSingleton<Akte.Kettenstand>();
        builder.Services.AddSingleton<Akte.Ankerablage>();
        builder.Services.AddHostedService<Akte.Ankerdienst>();
        Revision.Routes.AddRevision(builder.Services);
        Barrierefreiheit.Routes.AddBarrierefreiheit(builder.Services);
        builder.Services.AddPost();
        builder.Services.AddSingleton(new Dokumente.Setzer(Dokumente.Setzereinstellung.Aus(settings)));
        Aufgaben.Routes.AddAufgaben(builder.Services);
        builder.Services.AddScoped<Organisationen.Zugangspost>();
        builder.Services.AddScoped<Organisationen.Adresswechsel>();
        builder.Services.AddKonten(settings);
        builder.Services.AddOidc();
        Unterlagen.Routes.AddUnterlagen(builder.Services);
        builder.Services.AddRateLimiter(Formulargrenze.Configure);
        Formulargrenze.Pruefe(settings);
        var datenordner = settings["Datenordner"] ?? "data";
        Datenordner.LegeAn(datenordner);
        builder.Services.AddDataProtection().SetApplicationName("Zielwerk").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(datenordner, "schluessel")));

        // Behind a reverse proxy on this machine the outer scheme and address count; other senders are not believed.
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    /// <summary>The setting, else the ministry by the name it bears today.</summary>
    private static string Betreibername(ConfigurationManager settings, TimeProvider clock) => settings["Betreiber"] is { Length: > 0 } name
        ? name
        : (Stammdaten.Kataloge().MinisteriumAm(clock.Heute()) ?? Stammdaten.Kataloge().Ministerien[^1]).Name;

    private static void Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(SecurityHeaders.Apply);
        app.Use(Hostcookies.Apply);
        app.Use(CatchFaults);
        app.UseStatusCodePages(c => Page.Error(c.HttpContext.Response.StatusCode).ExecuteAsync(c.HttpContext));
        app.UseResponseCompression();
        app.UseStaticFiles(StaticFiles.Options());
        app.Use(StaticFiles.AnswerHeadLikeGet);
        app.UseRouting();
        app.Use(Sitzungspruefung.Erkenne);
        app.Use(Formularwache.Handle);
        app.Use(Sitzungspruefung.Pruefe);
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.Use(FormToken.Require);
    }

    private static void Routes(WebApplication app)
    {
        Access.Routes.Map(app);
        Access.Oidc.Routes.Map(app);
        Aufgaben.Routes.Map(app);
        Auskunft.Routes.Map(app);
        Barrierefreiheit.Routes.Map(app);
        Entwuerfe.Routes.Map(app);
        Haushalt.Routes.Map(app);
        app.MapHealth();
        Organisationen.Routes.Map(app);
        Projekte.Routes.Map(app);
        Register.Routes.Map(app);
        Vorgaenge.Routes.Map(app);
        Revision.Routes.Map(app);
        Strategien.Routes.Map(app);
        Unterlagen.Routes.Map(app);
        Vorlagen.Routes.Map(app);
        Zielvereinbarungen.Routes.Map(app);
    }

    /// <summary>The one place where exceptions of a request end (architecture 7).</summary>
    private static async Task CatchFaults(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The browser has gone away; nobody reads an answer.
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            var (status, text) = fault switch
            {
                BadHttpRequestException bad => (bad.StatusCode, null),
                AntiforgeryValidationException => (StatusCodes.Status400BadRequest, null),
                DbUpdateConcurrencyException => (StatusCodes.Status409Conflict, null),
                RegelverstossException rule => (StatusCodes.Status409Conflict, rule.Message),
                _ => (StatusCodes.Status500InternalServerError, (string?)null),
            };
            string? incident = null;
            if (status >= 500)
            {
                incident = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 8);
                http.RequestServices.GetRequiredService<ILogger<WebApplication>>().LogError(
                    fault, "Vorgang {Vorgangsnummer}: {Methode} {Muster}", incident, http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText); // the address itself may be a secret
            }

            if (fault is DbUpdateConcurrencyException && Formularwache.FuehreZurueck(http))
            {
                return;
            }

            http.Response.Clear();
            await Page.Error(status, text, incident).ExecuteAsync(http);
        }
    }
}
