using Zielwerk.App.Access;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Entwuerfe;

/// <summary>Drafts of forms, and the sitting they belong to (POR-02, POR-03, UX-17).</summary>
public static class Routes
{
    /// <summary>Drafts are public at the door: the sealed token of the form is the right, and it outlives the session.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Entwurfswege.Sichern, EntwurfSpeichern.Sichern).Oeffentlich().RequireRateLimiting(Formulargrenze.Entwurf);
        app.MapPost(Entwurfswege.Verwerfen, EntwurfSpeichern.Verwerfen).Oeffentlich();
        app.MapPost(Entwurfswege.Zurueckholen, EntwurfSpeichern.Zurueckholen).Oeffentlich();
        app.MapPost(Entwurfswege.Verlaengern, EntwurfSpeichern.Verlaengern).NurAngemeldet();
    }

    public static IServiceCollection AddEntwuerfe(this IServiceCollection services)
    {
        services.AddSingleton<Sendungen>();
        services.AddHttpContextAccessor();
        services.AddScoped<Formularperson>();
        services.AddSingleton<Entwurfsablauf>();
        services.AddHostedService(s => s.GetRequiredService<Entwurfsablauf>());
        services.AddScoped<IFormularablage, Formularablage>();
        return services;
    }
}
