using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zielwerk.App.Data.Technik;

/// <summary>The account of a person: how it proves who it is. Has the id of the person; name and roles lie there.</summary>
public sealed class Konto
{
    /// <summary>The id of the person.</summary>
    public required Guid Id { get; init; }

    public required string Email { get; set; }

    /// <summary>The address in the spelling it is found by.</summary>
    public required string EmailNormal { get; set; }

    /// <summary>Null: no sign-in by password.</summary>
    public string? PasswortHash { get; set; }

    public DateTime? PasswortVom { get; set; }

    /// <summary>Changes with every change of what proves the person.</summary>
    public required string Sicherheitsstempel { get; set; }

    /// <summary>Key of the authenticator app, encrypted by data protection; counts only when confirmed.</summary>
    public string? TotpSchluessel { get; set; }

    public DateTime? TotpBestaetigtAm { get; set; }

    /// <summary>The last time step whose code was used: a code counts once.</summary>
    public long? TotpSchritt { get; set; }

    public required DateTime Angelegt { get; init; }

    /// <summary>Counts saves, so that two at once cannot both succeed.</summary>
    public int Version { get; set; }
}

/// <summary>A passkey of an account.</summary>
public sealed class KontoPasskey
{
    /// <summary>The id the authenticator gave it.</summary>
    public required byte[] Kennung { get; init; }

    public required Guid KontoId { get; init; }

    public required string Name { get; set; }

    public required byte[] OeffentlicherSchluessel { get; init; }

    public required long Zaehler { get; set; }

    /// <summary>How the authenticator can be reached, separated by commas.</summary>
    public string? Wege { get; init; }

    public required bool NutzerGeprueft { get; set; }

    public required bool Sicherungsfaehig { get; init; }

    public required bool Gesichert { get; set; }

    public required byte[] Bescheinigung { get; init; }

    public required byte[] Clientdaten { get; init; }

    public required DateTime Angelegt { get; init; }

    public DateTime? ZuletztBenutzt { get; set; }
}

/// <summary>An account elsewhere (OpenID Connect), known by issuer and subject only.</summary>
public sealed class KontoLogin
{
    public required string Aussteller { get; init; }

    public required string Subjekt { get; init; }

    public required Guid KontoId { get; init; }

    public required DateTime Angelegt { get; init; }
}

/// <summary>A recovery code: stands in for the authenticator app once.</summary>
public sealed class KontoErsatzcode
{
    public required Guid KontoId { get; init; }

    /// <summary>Sixteen bytes of salt, then the stretched code.</summary>
    public required byte[] CodeHash { get; init; }

    public DateTime? BenutztAm { get; set; }
}

public sealed class KontoMapping : IEntityTypeConfiguration<Konto>
{
    public void Configure(EntityTypeBuilder<Konto> builder)
    {
        builder.ToTable("konto");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Email).HasMaxLength(200);
        builder.Property(k => k.EmailNormal).HasMaxLength(200);
        builder.Property(k => k.PasswortHash).HasMaxLength(400);
        builder.Property(k => k.Sicherheitsstempel).HasMaxLength(64);
        builder.Property(k => k.TotpSchluessel).HasMaxLength(1000);
        builder.Property(k => k.Version).IsConcurrencyToken();
        builder.HasIndex(k => k.EmailNormal).IsUnique();
    }
}

public sealed class KontoPasskeyMapping : IEntityTypeConfiguration<KontoPasskey>
{
    public void Configure(EntityTypeBuilder<KontoPasskey> builder)
    {
        builder.ToTable("konto_passkey");
        builder.HasKey(p => p.Kennung);
        builder.Property(p => p.Kennung).ValueGeneratedNever().HasMaxLength(1023);
        builder.Property(p => p.Name).HasMaxLength(100);
        builder.Property(p => p.Wege).HasMaxLength(200);
        builder.HasOne<Konto>().WithMany().HasForeignKey(p => p.KontoId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.KontoId);
    }
}

public sealed class KontoLoginMapping : IEntityTypeConfiguration<KontoLogin>
{
    public void Configure(EntityTypeBuilder<KontoLogin> builder)
    {
        builder.ToTable("konto_login");
        builder.HasKey(l => new { l.Aussteller, l.Subjekt });
        builder.Property(l => l.Aussteller).HasMaxLength(300);
        builder.Property(l => l.Subjekt).HasMaxLength(255);
        builder.HasOne<Konto>().WithMany().HasForeignKey(l => l.KontoId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.KontoId);
    }
}

public sealed class KontoErsatzcodeMapping : IEntityTypeConfiguration<KontoErsatzcode>
{
    public void Configure(EntityTypeBuilder<KontoErsatzcode> builder)
    {
        builder.ToTable("konto_ersatzcode");
        builder.HasKey(e => new { e.KontoId, e.CodeHash });
        builder.Property(e => e.CodeHash).HasMaxLength(48);
        builder.Property(e => e.BenutztAm).IsConcurrencyToken();
        builder.HasOne<Konto>().WithMany().HasForeignKey(e => e.KontoId).OnDelete(DeleteBehavior.Cascade);
    }
}
