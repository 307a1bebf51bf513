using Microsoft.Extensions.DependencyInjection.Extensions;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Entwuerfe;

/// <summary>Drafts of forms, and the sitting they belong to (POR-02, POR-03, UX-17).</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Entwurfswege.Sichern, EntwurfSpeichern.Sichern);
        app.MapPost(Entwurfswege.Verwerfen, EntwurfSpeichern.Verwerfen);
        app.MapPost(Entwurfswege.Zurueckholen, EntwurfSpeichern.Zurueckholen);
        app.MapPost(Entwurfswege.Verlaengern, EntwurfSpeichern.Verlaengern);
    }

    public static IServiceCollection AddEntwuerfe(this IServiceCollection services)
    {
        services.AddSingleton<Sendungen>();
        services.TryAddScoped<IFormularperson, Niemand>();
        services.AddScoped<IFormularablage, Formularablage>();
        return services;
    }
}
