using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zielwerk.App.Data.Technik;

/// <summary>What is to be sent: plain text to one address.</summary>
/// <param name="An">Address, without a name.</param>
/// <param name="PersonId">Whom it is for, when that is somebody of the portal.</param>
/// <param name="Schluessel">A message with the same key is never sent twice; null when it may.</param>
public sealed record Nachricht(string An, Guid? PersonId, string Betreff, string Text, string? Schluessel = null);

/// <summary>A message on its way out. After sending neither address nor words are kept: a one-time link must not lie about.</summary>
public sealed class Versand
{
    public const int LaengsterBetreff = 150;

    public required Guid Id { get; init; }

    public Guid? PersonId { get; init; }

    public string? Schluessel { get; init; }

    public required string An { get; set; }

    public required string Betreff { get; init; }

    public required string Text { get; set; }

    public required DateTime Angelegt { get; init; }

    public DateTime? Gesendet { get; set; }

    /// <summary>When it is sent or tried again; null when it was sent or given up.</summary>
    public DateTime? Naechster { get; set; }

    public int Versuche { get; set; }

    /// <summary>Kind of the last fault, without personal data.</summary>
    public string? Fehler { get; set; }

    /// <summary>Puts a message into the outbox; it leaves after <paramref name="db"/> is saved, within half a minute. Never blocks.</summary>
    /// <exception cref="ArgumentException">Not one address.</exception>
    public static Versand StelleEin(TechnikDb db, Nachricht nachricht, TimeProvider clock)
    {
        if (!IstAdresse(nachricht.An))
        {
            throw new ArgumentException("Not one e-mail address", nameof(nachricht));
        }

        var jetzt = clock.GetUtcNow();
        var betreff = string.Concat(nachricht.Betreff.Select(z => char.IsControl(z) || z is '\u2028' or '\u2029' ? ' ' : z)).Trim();
        var neu = new Versand
        {
            Id = Guid.CreateVersion7(jetzt),
            PersonId = nachricht.PersonId,
            Schluessel = nachricht.Schluessel,
            An = nachricht.An,
            Betreff = betreff.Length > LaengsterBetreff ? betreff[..LaengsterBetreff] : betreff,
            Text = nachricht.Text,
            Angelegt = jetzt.UtcDateTime,
            Naechster = jetzt.UtcDateTime,
        };
        db.Add(neu);
        return neu;
    }

    /// <summary>True for exactly one address: no name, no list, no line break that could become a header.</summary>
    public static bool IstAdresse(string text) =>
        !text.Any(z => char.IsControl(z) || char.IsWhiteSpace(z) || z is ',' or ';' or '<' or '>') && MailAddress.TryCreate(text, out var adresse) && adresse.Address == text;
}

public sealed class VersandMapping : IEntityTypeConfiguration<Versand>
{
    public void Configure(EntityTypeBuilder<Versand> builder)
    {
        builder.ToTable("versand");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Schluessel).HasMaxLength(100);
        builder.Property(v => v.An).HasMaxLength(200);
        builder.Property(v => v.Betreff).HasMaxLength(Versand.LaengsterBetreff);
        builder.Property(v => v.Versuche).IsConcurrencyToken();
        builder.Property(v => v.Fehler).HasMaxLength(100);
        builder.HasIndex(v => v.Schluessel).IsUnique();
        builder.HasIndex(v => v.Naechster);
        builder.HasIndex(v => v.Angelegt);
    }
}
