using System.Globalization;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Revision;

/// <summary>For auditors and the operator: is the Akte in order, who looked at personal data, a case to take along.</summary>
public static class Routes
{
    public const string Pruefung = "/pruefung";
    public const string Schluessel = "/pruefung/oeffentlich.pem";
    public const string Einsichten = "/einsichten";
    public const string EigeneEinsichten = "/konto/einsichten";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Pruefung, PruefungZeigen.Get).Braucht(Handlung.AktePruefen);
        app.MapGet(Schluessel, PruefungZeigen.Schluessel).Braucht(Handlung.AktePruefen);
        app.MapGet("/pruefung/anker/{name}", PruefungZeigen.Anker).Braucht(Handlung.AktePruefen);
        app.MapGet("/pruefung/akte/{jahr:int}/{ags}.zip", AkteHerunterladen.Get).Braucht(Handlung.AkteExportieren).ZeigtPersonenbezogenes().RequireRateLimiting(Formulargrenze.Ausfuhr);
        app.MapGet(EigeneEinsichten, EigeneEinsichtenZeigen.Get).NurAngemeldet();
        app.MapGet(Einsichten, EinsichtenListe.Get).Braucht(Handlung.EinsichtenLesen);
        app.MapGet(Einsichten + ".csv", EinsichtenListe.Csv).Braucht(Handlung.EinsichtenLesen).RequireRateLimiting(Formulargrenze.Ausfuhr);
    }

    /// <summary>What the pages of this room need.</summary>
    public static IServiceCollection AddRevision(this IServiceCollection services)
    {
        services.AddScoped<Akte.Einsichten>();
        services.AddSingleton<Einzelgang>();
        services.AddSingleton<ILoeschregel, Einsichtsloeschung>();
        services.AddHostedService<Loeschdienst>();
        return services;
    }

    /// <summary>The case of a body in a year as a zip that verifies by itself.</summary>
    public static string Ausfertigung(int jahr, string ags) => string.Create(CultureInfo.InvariantCulture, $"/pruefung/akte/{jahr}/{Uri.EscapeDataString(ags)}.zip");

    public static string Anker(string name) => $"/pruefung/anker/{Uri.EscapeDataString(name)}";

    public static IReadOnlyList<Crumb> Weg(string seite) => [new(seite)];
}
