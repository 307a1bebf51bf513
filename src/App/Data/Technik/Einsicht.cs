using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zielwerk.App.Data.Technik;

/// <summary>Somebody was shown personal data: who, when, of what, which, and on which page. No content.</summary>
public sealed class Einsicht
{
    public required Guid Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Zeitpunkt { get; init; }

    /// <summary>As in the Akte: <see cref="Handelnder"/>, or the program.</summary>
    public required string Wer { get; init; }

    /// <summary>The person of <see cref="Wer"/>, to search by.</summary>
    public required Guid? PersonId { get; init; }

    public required string Aggregat { get; init; }

    public required string AggregatId { get; init; }

    /// <summary>Which data, as the names of their properties, parted by commas.</summary>
    public required string Angaben { get; init; }

    /// <summary>Method and pattern of the route.</summary>
    public required string Weg { get; init; }
}

public sealed class EinsichtMapping : IEntityTypeConfiguration<Einsicht>
{
    public void Configure(EntityTypeBuilder<Einsicht> builder)
    {
        builder.ToTable("einsicht");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Wer).HasMaxLength(200);
        builder.Property(e => e.Aggregat).HasMaxLength(100);
        builder.Property(e => e.AggregatId).HasMaxLength(200);
        builder.Property(e => e.Angaben).HasMaxLength(400);
        builder.Property(e => e.Weg).HasMaxLength(200);
        builder.HasIndex(e => e.Zeitpunkt);
        builder.HasIndex(e => new { e.PersonId, e.Zeitpunkt });
        builder.HasIndex(e => new { e.Aggregat, e.AggregatId });
    }
}
