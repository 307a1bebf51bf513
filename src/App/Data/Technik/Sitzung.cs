using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zielwerk.App.Data.Technik;

/// <summary>How a person signed in.</summary>
public enum Anmeldeweg
{
    Passwort,
    Passkey,
    Oidc,

    /// <summary>An example person of the demonstration.</summary>
    Beispiel,
}

/// <summary>A session: the browser holds the key, the table its SHA-256.</summary>
public sealed class Sitzung
{
    public required Guid Id { get; init; }

    public required byte[] SchluesselHash { get; init; }

    /// <summary>The account, and so the person.</summary>
    public required Guid KontoId { get; init; }

    public required DateTime Angelegt { get; init; }

    /// <summary>Last request, at most a minute late.</summary>
    public required DateTime Zuletzt { get; set; }

    /// <summary>Ends then even if it is used all the time.</summary>
    public required DateTime LaeuftAb { get; init; }

    /// <summary>When the person last proved who it is.</summary>
    public DateTime? BestaetigtAm { get; set; }

    public DateTime? BeendetAm { get; set; }

    /// <summary>Browser and system in a few words, for the person to recognise.</summary>
    public required string Geraet { get; init; }

    public required Anmeldeweg Weg { get; init; }
}

public sealed class SitzungMapping : IEntityTypeConfiguration<Sitzung>
{
    public void Configure(EntityTypeBuilder<Sitzung> builder)
    {
        builder.ToTable("sitzung");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.SchluesselHash).HasMaxLength(32);
        builder.Property(s => s.Geraet).HasMaxLength(100);
        builder.HasOne<Konto>().WithMany().HasForeignKey(s => s.KontoId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.SchluesselHash).IsUnique();
        builder.HasIndex(s => s.KontoId);
    }
}
