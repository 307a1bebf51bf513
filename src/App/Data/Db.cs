using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Zielwerk.App.Data.Mappings;
using Zielwerk.Domain.Barrierefreiheit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Data;

/// <summary>
/// The database: SQLite or PostgreSQL, one model, one migration set. Saving writes the events of the changed aggregates into the
/// hash-chained log in the same transaction and refuses a change without an event. After a failed save the context is thrown away.
/// </summary>
public sealed class Db(DbContextOptions<Db> options) : DbContext(options)
{
    /// <summary>The actor when no person acts.</summary>
    public const string Programm = "zielwerk";

    private readonly Dictionary<object, Ereignis> _vermerke = new(ReferenceEqualityComparer.Instance);

    public DbSet<Zielvereinbarung> Zielvereinbarungen => Set<Zielvereinbarung>();

    public DbSet<Lesevorgang> Lesevorgaenge => Set<Lesevorgang>();

    public DbSet<Koerperschaft> Koerperschaften => Set<Koerperschaft>();

    public DbSet<Ministerium> Ministerien => Set<Ministerium>();

    public DbSet<Amtstraeger> Amtstraeger => Set<Amtstraeger>();

    public DbSet<Organisation> Organisationen => Set<Organisation>();

    public DbSet<Person> Personen => Set<Person>();

    public DbSet<Barrieremeldung> Barrieremeldungen => Set<Barrieremeldung>();

    public DbSet<Vorgang> Vorgaenge => Set<Vorgang>();

    public DbSet<Projekt> Projekte => Set<Projekt>();

    public DbSet<Unterlage> Unterlagen => Set<Unterlage>();

    public DbSet<Vereinbarungsverfahren> Verfahren => Set<Vereinbarungsverfahren>();

    public DbSet<Strategie> Strategien => Set<Strategie>();

    public DbSet<Programmjahr> Programmjahre => Set<Programmjahr>();

    public DbSet<Kontingent> Kontingente => Set<Kontingent>();

    public DbSet<Zuteilung> Zuteilungen => Set<Zuteilung>();

    /// <summary>The log, to read.</summary>
    public IQueryable<Akteneintrag> Akte => Set<Akteneintrag>().AsNoTracking();

    /// <summary>Who acts: <see cref="Handelnder"/>, or the program itself. Empty as long as nobody has shown a right; then nothing is saved.</summary>
    public string Wer { get; set; } = Programm;

    /// <summary>What of the organisations' own data the filters let through.</summary>
    public Sicht Sicht { get; set; } = Sicht.Alle;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The head of the log; one index look-up.</summary>
    public async Task<Aktenkopf> AktenkopfAsync(CancellationToken cancellation = default) =>
        await Akte.OrderByDescending(a => a.Nummer).Select(a => new Aktenkopf(a.Nummer, a.Hash)).FirstOrDefaultAsync(cancellation) ?? Aktenkopf.Leer;

    /// <summary>Until it is disposed every query sees the same state; writers are not held up.</summary>
    public async Task<IAsyncDisposable> BeginSnapshotAsync(CancellationToken cancellation = default)
    {
        if (Database.IsNpgsql())
        {
            return await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        }

        return await Sqlite.BeginReadAsync(Database, cancellation);
    }

    /// <summary>Until the transaction ends nobody else writes: what was read since still holds when it is saved.</summary>
    public async Task<IDbContextTransaction> BeginAloneAsync(CancellationToken cancellation = default)
    {
        // SQLite begins with BEGIN IMMEDIATE and so is the only writer already.
        var transaction = await Database.BeginTransactionAsync(cancellation);
        if (Database.IsNpgsql())
        {
            await Postgres.LockLogAsync(Database, cancellation);
        }

        return transaction;
    }

    /// <summary>Gives the event for a row that is no aggregate (a catalogue value).</summary>
    public void Vermerke(object zeile, Ereignis ereignis) => _vermerke[zeile] = ereignis;

    // The log needs one path; without a synchronisation context waiting here cannot lock up.
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var aenderungen = Aktenfuehrung.Sammle(ChangeTracker, _vermerke);
        if (aenderungen.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (Wer.Length == 0)
        {
            throw new InvalidOperationException("Nobody has shown a right to this change (CurrentUser.Verweigert).");
        }

        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var eintraege = await SchreibeAkte(aenderungen, cancellationToken);
        int rows;
        try
        {
            rows = await base.SaveChangesAsync(false, cancellationToken);
        }
        catch
        {
            eintraege.ForEach(e => Entry(e).State = EntityState.Detached);
            throw;
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        ChangeTracker.AcceptAllChanges();
        eintraege.ForEach(e => Entry(e).State = EntityState.Detached);
        foreach (var aggregat in ChangeTracker.Entries<Aggregat>())
        {
            aggregat.Entity.VergissEreignisse();
        }

        _vermerke.Clear();
        return rows;
    }

    public override void Dispose()
    {
        ResetForPool();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        ResetForPool();
        return base.DisposeAsync();
    }

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
        modelBuilder.ApplyConfiguration(new AkteneintragMapping());
        modelBuilder.ApplyConfiguration(new BarrieremeldungMapping());
        modelBuilder.ApplyConfiguration(new VorgangMapping());
        modelBuilder.ApplyConfiguration(new OrganisationMapping());
        modelBuilder.ApplyConfiguration(new PersonMapping());
        modelBuilder.ApplyConfiguration(new UnterlageMapping());
        modelBuilder.ApplyConfiguration(new VereinbarungsverfahrenMapping());
        modelBuilder.ApplyConfiguration(new StrategieMapping());
        modelBuilder.ApplyConfiguration(new ProgrammjahrMapping());
        modelBuilder.ApplyConfiguration(new KontingentMapping());
        modelBuilder.ApplyConfiguration(new ZuteilungMapping());
        modelBuilder.ApplyConfiguration(new ProjektMapping());
        Sichtfilter.WendeAn(modelBuilder, this);
        SnakeCase.Apply(modelBuilder.Model);
    }

    // A pooled context goes to somebody else next; what is ours the pool does not reset.
    private void ResetForPool()
    {
        (Wer, Sicht, Clock) = (Programm, Sicht.Alle, TimeProvider.System);
        _vermerke.Clear();
    }

    /// <summary>One chain for all writers: the head is read under a lock that lasts until the transaction ends.</summary>
    private async Task<List<Akteneintrag>> SchreibeAkte(IReadOnlyList<Aenderung> aenderungen, CancellationToken cancellation)
    {
        if (Database.IsNpgsql())
        {
            await Postgres.LockLogAsync(Database, cancellation);
        }

        // SQLite needs no lock of ours: the transaction has begun as BEGIN IMMEDIATE and so is the only writer.
        var kopf = await AktenkopfAsync(cancellation);
        var jetzt = Clock.GetUtcNow().UtcDateTime;
        var zeitpunkt = jetzt.AddTicks(-(jetzt.Ticks % TimeSpan.TicksPerMicrosecond));
        var eintraege = new List<Akteneintrag>(aenderungen.Count);
        foreach (var aenderung in aenderungen)
        {
            var eintrag = new Akteneintrag(kopf, zeitpunkt, Wer, aenderung);
            eintraege.Add(eintrag);
            kopf = eintrag.Kopf;
        }

        Set<Akteneintrag>().AddRange(eintraege);
        return eintraege;
    }
}
