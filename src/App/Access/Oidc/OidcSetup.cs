namespace Zielwerk.App.Access.Oidc;

public static class OidcSetup
{
    public static IServiceCollection AddOidc(this IServiceCollection services)
    {
        services.AddHttpClient(Anbieter.Client, Anbieter.ConfigureClient).ConfigurePrimaryHttpMessageHandler(Anbieter.Handler).RemoveAllLoggers();
        return services
            .AddSingleton<Anbieter>()
            .AddSingleton<Merkzettel>()
            .AddSingleton<Tokenpruefung>()
            .AddScoped<Anbieterweg>()
            .AddScoped<Zugaenge>();
    }
}
