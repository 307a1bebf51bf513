using Microsoft.AspNetCore.Mvc;
using Zielwerk.App.Access;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Unterlagen;

/// <summary>Files of a case: list, send in, download, remove with a reason (ADR 23).</summary>
public static class Routes
{
    public const string Alle = "/unterlagen";
    private const string ImVorgang = "/vorgaenge/{vorgang}/unterlagen";
    private const string Eine = "/unterlagen/{unterlage}";

    public static void Map(IEndpointRouteBuilder app)
    {
        // Asked here, so that a wrong setting stops the start.
        app.ServiceProvider.GetRequiredService<Virenschutz>();
        var grenzen = app.ServiceProvider.GetRequiredService<Dateigrenzen>();
        app.MapGet(Alle, UnterlagenSuchen.Get).Braucht(Handlung.UnterlageLesen);
        app.MapGet(ImVorgang, UnterlagenListe.Get).Braucht(Handlung.UnterlageLesen);
        app.MapPost(ImVorgang, UnterlagenHochladen.Post).Braucht(Handlung.UnterlageHochladen).RequireRateLimiting(Formulargrenze.Dateien)
            .WithMetadata(new RequestSizeLimitAttribute(grenzen.HoechstensJeAnfrage))
            .WithFormOptions(multipartBodyLengthLimit: grenzen.HoechstensJeAnfrage, valueCountLimit: 100);
        app.MapGet(Eine, UnterlageHerunterladen.Get).Braucht(Handlung.UnterlageLesen);
        app.MapGet(Eine + "/entfernen", UnterlageEntfernen.Get).Braucht(Handlung.UnterlageEntfernen);
        app.MapPost(Eine + "/entfernen", UnterlageEntfernen.Post).Braucht(Handlung.UnterlageEntfernen);
    }

    public static IServiceCollection AddUnterlagen(this IServiceCollection services)
    {
        services.AddSingleton(s => Dateigrenzen.Lies(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Virenschutz>();
        return services;
    }

    /// <summary>The files of a case.</summary>
    public static string Liste(string aktenzeichen) => $"/vorgaenge/{Uri.EscapeDataString(aktenzeichen)}/unterlagen";

    public static string Eines(Id<Unterlage> unterlage) => $"/unterlagen/{unterlage}";

    public static string Entfernen(Id<Unterlage> unterlage) => $"/unterlagen/{unterlage}/entfernen";
}
