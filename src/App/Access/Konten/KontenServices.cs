using Microsoft.AspNetCore.Identity;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>Registers accounts and sign-in.</summary>
public static class KontenServices
{
    public static IServiceCollection AddKonten(this IServiceCollection services, IConfiguration einstellungen)
    {
        // OWASP's figure for PBKDF2-HMAC-SHA512.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddIdentityCore<Konto>().AddUserStore<Kontospeicher>();
        services.AddScoped<Kontospeicher>();
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
        });
        services.AddScoped<IPasskeyHandler<Konto>, PasskeyHandler<Konto>>();
        services.AddSingleton(Sitzungsdauer.Aus(einstellungen));
        services.AddScoped<Sitzungen>();
        services.AddScoped<Anmeldesperren>();
        services.AddScoped<Anmeldeschritte>();
        services.AddScoped<Zweitfaktor>();
        services.AddScoped<Passkeys>();
        services.AddScoped<Einladungen>();
        services.AddScoped<Kontenpflege>();
        services.AddScoped<Anmeldung>();
        services.AddScoped<Betriebszugang>();
        services.AddScoped<Einladungsdienst>();
        services.AddScoped<Anmeldeseitenbau>();
        services.AddScoped<Bestaetigungsseitenbau>();
        services.AddSingleton<Codezettel>();
        services.AddSingleton<ILoeschregel, Anmeldungsloeschung>();
        return services;
    }
}
