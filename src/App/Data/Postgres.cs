using Microsoft.EntityFrameworkCore;

namespace Zielwerk.App.Data;

/// <summary>PostgreSQL 15 and later.</summary>
public static class Postgres
{
    public static void Use(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection, o => o.SetPostgresVersion(15, 0));
}
