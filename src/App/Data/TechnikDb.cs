using Microsoft.EntityFrameworkCore;

namespace Zielwerk.App.Data;

/// <summary>
/// What the portal needs to run and no case consists of: accounts, sessions, invitations, drafts and the like (ADR 17). Same database and
/// same migrations as <see cref="Db"/>, but saving writes nothing into the Akte; what of it matters to a case is recorded there by the caller.
/// </summary>
public sealed class TechnikDb(DbContextOptions<TechnikDb> options) : DbContext(options)
{
    /// <summary>Mappings of this context lie in this namespace and are found by it.</summary>
    public const string Namensraum = "Zielwerk.App.Data.Technik";

    /// <summary>Deletes these rows, a thousand at a time, and says how many there were.</summary>
    public async Task<int> LoescheAsync<T>(IQueryable<T> alte, CancellationToken abbruch)
        where T : class
    {
        const int jeRunde = 1000;
        for (var geloescht = 0; ; geloescht += jeRunde)
        {
            var runde = await alte.Take(jeRunde).ToListAsync(abbruch);
            RemoveRange(runde);
            await SaveChangesAsync(abbruch);
            ChangeTracker.Clear();
            if (runde.Count < jeRunde)
            {
                return geloescht + runde.Count;
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TechnikDb).Assembly, t => t.Namespace == Namensraum);
        SnakeCase.Apply(modelBuilder.Model);
    }
}
