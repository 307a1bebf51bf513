using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zielwerk.App.Data.Technik;

/// <summary>What a one-time link is for.</summary>
public enum Einladungszweck
{
    /// <summary>A person gets its account.</summary>
    Einladung,

    /// <summary>A person who lost password or second factor sets both anew.</summary>
    Zuruecksetzen,

    /// <summary>Nobody operates the portal yet: who has the link becomes the first.</summary>
    ErsterBetrieb,
}

/// <summary>A one-time link: its holder may set how the person signs in. The link holds the key, the table its SHA-256.</summary>
public sealed class Einladung
{
    public required Guid Id { get; init; }

    public required byte[] SchluesselHash { get; init; }

    /// <summary>Null for the first operator, who is nobody yet.</summary>
    public Guid? PersonId { get; set; }

    public required Einladungszweck Zweck { get; init; }

    public required DateTime Angelegt { get; init; }

    public required DateTime LaeuftAb { get; init; }

    /// <summary>When it was used, or made worthless by a newer one.</summary>
    public DateTime? BenutztAm { get; set; }
}

/// <summary>A sign-in under way: a password was right and the code is missing, or a passkey was asked. Its browser holds the key; used once.</summary>
public sealed class Anmeldeschritt
{
    public required byte[] SchluesselHash { get; init; }

    public Guid? KontoId { get; init; }

    /// <summary>What the step is for; a step is taken for nothing else.</summary>
    public required string Zweck { get; init; }

    public string? Daten { get; set; }

    public required DateTime LaeuftAb { get; init; }
}

/// <summary>Failed sign-ins of one address, whether it has an account or not.</summary>
public sealed class Anmeldesperre
{
    /// <summary>SHA-256 of the address, so that the table names nobody.</summary>
    public required byte[] AdresseHash { get; init; }

    public int Fehlversuche { get; set; }

    public DateTime Zuletzt { get; set; }

    public DateTime? GesperrtBis { get; set; }
}

public sealed class EinladungMapping : IEntityTypeConfiguration<Einladung>
{
    public void Configure(EntityTypeBuilder<Einladung> builder)
    {
        builder.ToTable("einladung");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.SchluesselHash).HasMaxLength(32);
        builder.Property(e => e.BenutztAm).IsConcurrencyToken();
        builder.HasIndex(e => e.SchluesselHash).IsUnique();
        builder.HasIndex(e => e.PersonId);
    }
}

public sealed class AnmeldeschrittMapping : IEntityTypeConfiguration<Anmeldeschritt>
{
    public void Configure(EntityTypeBuilder<Anmeldeschritt> builder)
    {
        builder.ToTable("anmeldeschritt");
        builder.HasKey(a => a.SchluesselHash);
        builder.Property(a => a.SchluesselHash).ValueGeneratedNever().HasMaxLength(32);
        builder.Property(a => a.Zweck).HasMaxLength(40);
        builder.HasIndex(a => a.LaeuftAb);
    }
}

public sealed class AnmeldesperreMapping : IEntityTypeConfiguration<Anmeldesperre>
{
    public void Configure(EntityTypeBuilder<Anmeldesperre> builder)
    {
        builder.ToTable("anmeldesperre");
        builder.HasKey(a => a.AdresseHash);
        builder.Property(a => a.AdresseHash).ValueGeneratedNever().HasMaxLength(32);
        builder.Property(a => a.Fehlversuche).IsConcurrencyToken();
        builder.HasIndex(a => a.Zuletzt);
    }
}
