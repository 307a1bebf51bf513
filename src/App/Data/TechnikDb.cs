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
