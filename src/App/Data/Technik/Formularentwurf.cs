using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zielwerk.App.Data.Technik;

/// <summary>What a person typed into a form and has not sent: one row per person and form, forgotten after 30 days.</summary>
public sealed class Formularentwurf
{
    public const int LaengsterSchluessel = 500;

    public required Guid PersonId { get; init; }

    /// <summary>Path of the page and kind of the form.</summary>
    public required string Schluessel { get; init; }

    /// <summary>Typed values and what they were typed over, encrypted.</summary>
    public required byte[] Inhalt { get; set; }

    /// <summary>When this spell of typing began.</summary>
    public required DateTime BegonnenAm { get; set; }

    public required DateTime GespeichertAm { get; set; }

    /// <summary>Set aside by the person; can be taken back for an hour.</summary>
    public DateTime? VerworfenAm { get; set; }
}

/// <summary>One sending of one rendering of a form: whoever sends it again gets the answer of the first.</summary>
public sealed class Formularsendung
{
    /// <summary>Random name of the rendering.</summary>
    public required string Schluessel { get; init; }

    public required DateTime BegonnenAm { get; init; }

    /// <summary>Where the first sending led; null while it is being worked on.</summary>
    public string? Ziel { get; set; }
}

public sealed class FormularentwurfMapping : IEntityTypeConfiguration<Formularentwurf>
{
    public void Configure(EntityTypeBuilder<Formularentwurf> builder)
    {
        builder.ToTable("entwurf");
        builder.HasKey(e => new { e.PersonId, e.Schluessel });
        builder.Property(e => e.Schluessel).HasMaxLength(Formularentwurf.LaengsterSchluessel);
        builder.HasIndex(e => new { e.Schluessel, e.GespeichertAm });
        builder.HasIndex(e => e.GespeichertAm);
    }
}

public sealed class FormularsendungMapping : IEntityTypeConfiguration<Formularsendung>
{
    public void Configure(EntityTypeBuilder<Formularsendung> builder)
    {
        builder.ToTable("formularsendung");
        builder.HasKey(s => s.Schluessel);
        builder.Property(s => s.Schluessel).HasMaxLength(32);
        builder.Property(s => s.Ziel).HasMaxLength(1000);
        builder.HasIndex(s => s.BegonnenAm);
    }
}
