using Zielwerk.App.Data;

namespace Zielwerk.App.Post;

public static class PostServices
{
    /// <summary>Mail by SMTP or as files. The settings are read at the start: a wrong one stops it.</summary>
    public static IServiceCollection AddPost(this IServiceCollection services)
    {
        services.AddSingleton<Portaladresse>();
        services.AddSingleton(s => Posteinstellungen.Lies(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Zustellung>();
        services.AddSingleton<Postdienst>();
        services.AddHostedService(s => s.GetRequiredService<Postdienst>());
        return services;
    }
}
