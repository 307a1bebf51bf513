using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Zielwerk.App.Data;

/// <summary>Chooses the database by one setting and registers <see cref="Db"/> and <see cref="TechnikDb"/>.</summary>
public static class DataSetup
{
    /// <summary>
    /// Setting "Datenbank": empty = SQLite file zielwerk.db in "Datenordner" (default: data), "Host=..." = PostgreSQL, "Data Source=..." = that SQLite database.
    /// </summary>
    public static IServiceCollection AddZielwerkData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<Db>(options => Use(options, Setting(configuration)));
        services.AddScoped(s =>
        {
            // In a request nobody has a right until Access says so.
            var db = s.GetRequiredService<IDbContextFactory<Db>>().CreateDbContext();
            db.Clock = s.GetRequiredService<TimeProvider>();
            db.Wer = "";
            db.Sicht = Sicht.Nichts;
            return db;
        });
        services.AddSingleton(_ => new Anfrageverbindungen(Setting(configuration)));
        services.AddScoped<Anfragestand>();
        services.AddPooledDbContextFactory<TechnikDb>(options => Use(options, Setting(configuration)));
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<TechnikDb>>().CreateDbContext());
        return services;
    }

    /// <summary>The value of "Datenbank" after defaults: a file in "Datenordner" when it is empty.</summary>
    public static string Setting(IConfiguration configuration) => configuration["Datenbank"] is { Length: > 0 } setting
        ? setting
        : Sqlite.FileIn(configuration["Datenordner"] ?? "data");

    public static bool IsPostgres(string setting) => setting.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Sets provider and connection from the value of "Datenbank".</summary>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string setting)
    {
        if (IsPostgres(setting))
        {
            Postgres.Use(options, setting);
        }
        else
        {
            Sqlite.Use(options, setting);
        }

        // Migrations are written by hand and have no model snapshot; SchemaTests compare model and migrations instead.
        // Aggregates own several short lists each and are read whole: one query is what we want, and a line per query buries what matters in the log.
        return options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning, RelationalEventId.MultipleCollectionIncludeWarning));
    }
}
