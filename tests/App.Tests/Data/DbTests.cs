using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;

namespace Zielwerk.App.Tests.Data;

public class DbTests
{
    [Fact]
    public async Task Migration_legt_die_Tabellen_an()
    {
        var ordner = Directory.CreateTempSubdirectory("zielwerk");
        var konfiguration = new ConfigurationBuilder().AddInMemoryCollection([new("Datenordner", ordner.FullName)]).Build();
        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, konfiguration);
        await using var db = new Db(options.Options);
        await db.Database.MigrateAsync();
        (await db.Zielvereinbarungen.OrderBy(z => z.BetragCent).SelectMany(z => z.Projekte).CountAsync()).ShouldBe(0);
        (await db.Koerperschaften.Where(k => k.GueltigVon == null).ToListAsync()).ShouldBeEmpty();
        (await db.Lesevorgaenge.SumAsync(l => l.AnzahlFehler)).ShouldBe(0);
    }
}
