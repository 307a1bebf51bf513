using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Zielwerk.App.Access;
using Zielwerk.App.Data;

namespace Zielwerk.App;

/// <summary>/health/live: the process answers. /health/ready: the database is there and fits the program, requests may come.</summary>
public static class Health
{
    public static IServiceCollection AddZielwerkHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("datenbank");
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var nurLesen = new HttpMethodMetadata(["GET"]);
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteLive }).WithMetadata(nurLesen).Oeffentlich();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteReady }).WithMetadata(nurLesen).Oeffentlich();
    }

    private static Task WriteLive(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(report.Status.ToString());
    }

    private static Task WriteReady(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Description ?? e.Value.Status.ToString()),
    });

    private sealed class DatabaseCheck(IServiceScopeFactory scopes) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<Db>().Database;
            if (!await database.CanConnectAsync(cancellationToken))
            {
                return HealthCheckResult.Unhealthy("Die Datenbank ist nicht erreichbar.");
            }

            return (await database.GetPendingMigrationsAsync(cancellationToken)).Any()
                ? HealthCheckResult.Unhealthy("Die Datenbank ist älter als das Programm: zielwerk migrate.")
                : HealthCheckResult.Healthy();
        }
    }
}
