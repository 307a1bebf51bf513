using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Zielwerk.App.Ui;

/// <summary>
/// How often somebody may ask, so that one machine can neither fill the tables, guess secrets nor keep the portal busy (ASVS 2.4.1). A route
/// names its limit with RequireRateLimiting; settings "Grenzen:…" change the numbers (docs/operations.md).
/// </summary>
public static class Formulargrenze
{
    /// <summary>Forms that anybody may send without signing in.</summary>
    public const string Name = "formular";

    /// <summary>Steps of signing in and one-time links. Wide, since a whole authority may stand behind one address; guessing is slowed down by account.</summary>
    public const string Anmeldung = "anmeldung";

    /// <summary>Sending and checking files.</summary>
    public const string Dateien = "dateien";

    /// <summary>Downloads that cost: tables, cases.</summary>
    public const string Ausfuhr = "ausfuhr";

    /// <summary>Keeping drafts while somebody types.</summary>
    public const string Entwurf = "entwurf";

    /// <summary>Requests of the public form in ten minutes, unless set.</summary>
    public const int Anfragen = 10;

    public const int Anmeldeversuche = 100;

    /// <summary>Calendars that read a feed: those of a whole agency come from one address.</summary>
    public const string Kalender = "kalender";

    private const string Allgemein = "allgemein";
    private static readonly TimeSpan Fenster = TimeSpan.FromMinutes(10);

    /// <summary>All named limits with the number of requests they allow in ten minutes unless set.</summary>
    public static IReadOnlyDictionary<string, int> Namen { get; } = new Dictionary<string, int>
    {
        [Name] = Anfragen,
        [Anmeldung] = Anmeldeversuche,
        [Dateien] = 60,
        [Ausfuhr] = 60,
        [Entwurf] = 600,
        [Kalender] = 300,
    };

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = Abweisen;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            IstDirektVonHier(http) ? RateLimitPartition.GetNoLimiter("") : JeAbsender(http, Allgemein, 1200, TimeSpan.FromMinutes(1), Wer(http)));
        foreach (var (name, anfragen) in Namen)
        {
            // Whoever is not signed in yet, or signs in again and again, is known by the machine alone.
            var jeSitzung = name is not (Name or Anmeldung);
            options.AddPolicy(name, http => name == Ausfuhr && IstDirektVonHier(http)
                ? RateLimitPartition.GetNoLimiter("")
                : JeAbsender(http, name, anfragen, Fenster, jeSitzung ? Wer(http) : Absender(http)));
        }
    }

    /// <summary>Numbers of "Grenzen:…" that are no positive number stop the start.</summary>
    public static void Pruefe(IConfiguration settings)
    {
        foreach (var name in Namen.Keys.Append(Allgemein))
        {
            Zahl(settings, name, 1);
        }
    }

    private static RateLimitPartition<string> JeAbsender(HttpContext http, string name, int standard, TimeSpan fenster, string wer) =>
        RateLimitPartition.GetFixedWindowLimiter($"{name} {wer}", _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = Zahl(http.RequestServices.GetRequiredService<IConfiguration>(), name, standard),
            Window = fenster,
        });

    private static int Zahl(IConfiguration settings, string name, int standard) => settings[$"Grenzen:{name}"] switch
    {
        null or "" => standard,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var zahl) && zahl > 0 => zahl,
        var text => throw new InvalidOperationException($"Grenzen:{name} ist eine ganze Zahl ab 1, nicht „{text}“."),
    };

    /// <summary>The session, or else the machine: behind one address of a whole agency each person has own numbers.</summary>
    private static string Wer(HttpContext http) => http.User.FindFirst("sitzung")?.Value ?? Absender(http);

    /// <summary>An IPv4 address, or the half of an IPv6 address that one customer is given.</summary>
    private static string Absender(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } adresse)
        {
            return "";
        }

        if (adresse.IsIPv4MappedToIPv6)
        {
            adresse = adresse.MapToIPv4();
        }

        var bytes = adresse.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 4 ? bytes : bytes[..8]);
    }

    /// <summary>Asked from this machine itself, not through its reverse proxy, which names the address it serves.</summary>
    private static bool IstDirektVonHier(HttpContext http) => http.Connection.RemoteIpAddress is not { } adresse || IPAddress.IsLoopback(adresse);

    private static async ValueTask Abweisen(OnRejectedContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var warten = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var dauer) ? dauer : Fenster;
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(warten.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var endpunkt = http.GetEndpoint();
        http.RequestServices.GetRequiredService<ILogger<RateLimiter>>().LogWarning(
            "Zu viele Anfragen: {Grenze} an {Adresse}",
            endpunkt?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName ?? Allgemein,
            (endpunkt as RouteEndpoint)?.RoutePattern.RawText);
        await Page.Error(StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
    }
}
