using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zielwerk.App.Data.Technik;

/// <summary>How often a person wants the digest of what waits.</summary>
public enum Rhythmus
{
    Taeglich,

    /// <summary>On Mondays, or the first working day after.</summary>
    Woechentlich,
    Nie,
}

/// <summary>What a person wants to hear by mail, and what it has heard. A person without a row gets the digest daily.</summary>
public sealed class Benachrichtigung
{
    public required Guid PersonId { get; init; }

    public Rhythmus Rhythmus { get; set; }

    /// <summary>Day (Europe/Berlin) a digest was last considered; never twice on one day.</summary>
    public DateOnly? Geprueft { get; set; }

    /// <summary>Hash of what the last digest said; the same again is no news.</summary>
    public string? Stand { get; set; }

    public int Version { get; set; }
}

/// <summary>An address under which a calendar reads the deadlines of an organisation. The address itself is known only to who made it.</summary>
public sealed class Kalenderadresse
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>SHA-256 of the address, lower-case hex.</summary>
    public required string AdresseHash { get; init; }

    public required DateTime Angelegt { get; init; }

    public required Guid AngelegtVon { get; init; }

    public DateTime? Widerrufen { get; set; }
}

public sealed class BenachrichtigungMapping : IEntityTypeConfiguration<Benachrichtigung>
{
    public void Configure(EntityTypeBuilder<Benachrichtigung> builder)
    {
        builder.ToTable("benachrichtigung");
        builder.HasKey(b => b.PersonId);
        builder.Property(b => b.PersonId).ValueGeneratedNever();
        builder.Property(b => b.Stand).HasMaxLength(64);
        builder.Property(b => b.Version).IsConcurrencyToken();
    }
}

public sealed class KalenderadresseMapping : IEntityTypeConfiguration<Kalenderadresse>
{
    public void Configure(EntityTypeBuilder<Kalenderadresse> builder)
    {
        builder.ToTable("kalenderadresse");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.AdresseHash).HasMaxLength(64);
        builder.Property(k => k.Widerrufen).IsConcurrencyToken();
        builder.HasIndex(k => k.AdresseHash).IsUnique();
        builder.HasIndex(k => k.OrganisationId);
    }
}
