using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Zielwerk.App.Ui;

/// <summary>Limit for forms that anybody may send without signing in: per sender, so that one machine cannot fill the table.</summary>
public static class Formulargrenze
{
    public const string Name = "formular";
    public const int Anfragen = 10;

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Name, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = Anfragen, Window = TimeSpan.FromMinutes(10) }));
    }
}
