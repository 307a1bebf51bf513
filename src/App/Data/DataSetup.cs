using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Zielwerk.App.Data;

/// <summary>Chooses the database by one setting and registers <see cref="Db"/>.</summary>
public static class DataSetup
{
    /// <summary>
    /// Setting "Datenbank": empty = SQLite file zielwerk.db in "Datenordner" (default: data), "Host=..." = PostgreSQL, "Data Source=..." = that SQLite database.
    /// </summary>
    public static IServiceCollection AddZielwerkData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<Db>(options => Use(options, configuration));
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<Db>>().CreateDbContext());
        return services;
    }

    /// <summary>Sets provider and connection from the configuration; the folder of a SQLite file is created on first use.</summary>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, IConfiguration configuration)
    {
        var setting = configuration["Datenbank"] ?? "";
        if (setting.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            Postgres.Use(options, setting);
        }
        else
        {
            Sqlite.Use(options, setting.Length > 0 ? setting : Sqlite.FileIn(configuration["Datenordner"] ?? "data"));
        }

        // Migrations are written by hand and have no model snapshot; SchemaTests compare model and migrations instead.
        return options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
    }
}
