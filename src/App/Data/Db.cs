using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data.Mappings;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Data;

/// <summary>The database: SQLite or PostgreSQL, one model, one migration set.</summary>
public sealed class Db(DbContextOptions<Db> options) : DbContext(options)
{
    public DbSet<Zielvereinbarung> Zielvereinbarungen => Set<Zielvereinbarung>();

    public DbSet<Lesevorgang> Lesevorgaenge => Set<Lesevorgang>();

    public DbSet<Koerperschaft> Koerperschaften => Set<Koerperschaft>();

    public DbSet<Ministerium> Ministerien => Set<Ministerium>();

    public DbSet<Amtstraeger> Amtstraeger => Set<Amtstraeger>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var aggregat in typeof(Aggregat).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Aggregat))))
        {
            configurationBuilder.Properties(
                typeof(Id<>).MakeGenericType(aggregat),
                p => p.HaveConversion(typeof(IdConverter<>).MakeGenericType(aggregat)));
        }

        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new ZielvereinbarungMapping());
        modelBuilder.ApplyConfiguration(new LesevorgangMapping());
        modelBuilder.ApplyConfiguration(new KoerperschaftMapping());
        modelBuilder.ApplyConfiguration(new MinisteriumMapping());
        modelBuilder.ApplyConfiguration(new AmtstraegerMapping());
        SnakeCase.Apply(modelBuilder.Model);
    }
}
