using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Data.Mappings;

public sealed class VorgangMapping : IEntityTypeConfiguration<Vorgang>
{
    private const string Besitzer = "VorgangId";

    public void Configure(EntityTypeBuilder<Vorgang> builder)
    {
        builder.ToTable("vorgang");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.Property(v => v.Aktenzeichen).HasMaxLength(60);
        builder.Property(v => v.Programm).HasMaxLength(40);
        builder.Property(v => v.Ags).HasMaxLength(5);
        builder.Property(v => v.Koerperschaftsname).HasMaxLength(200);
        builder.Property(v => v.Sortierschluessel).HasMaxLength(400);
        builder.Property(v => v.Suchtext).HasMaxLength(600);
        builder.Property(v => v.Sachstand).HasMaxLength(Vorgang.LaengsterText);
        builder.Property(v => v.Ansprechperson).HasMaxLength(200);
        builder.Property(v => v.AnsprechpersonTelefon).HasMaxLength(60);
        builder.Property(v => v.Salz).HasMaxLength(64);
        builder.Ignore(v => v.Ereignisse);
        builder.HasIndex(v => v.Aktenzeichen).IsUnique();
        builder.HasIndex(v => v.OrganisationId);
        builder.HasIndex(v => v.ZustaendigId);

        // The list is read in this order.
        builder.HasIndex(v => new { v.Jahr, v.Sortierschluessel }).IsDescending(true, false);

        builder.OwnsMany(v => v.Vermerkliste, n =>
        {
            n.ToTable("vorgang_vermerk");
            n.WithOwner().HasForeignKey(Besitzer);
            n.HasKey(Besitzer, nameof(Vermerk.Nummer));
            n.Property(x => x.Nummer).ValueGeneratedNever();
            n.Property(x => x.Text).HasMaxLength(Vorgang.LaengsterText);
        });
        builder.OwnsMany(v => v.Wiedervorlagen, w =>
        {
            w.ToTable("vorgang_wiedervorlage");
            w.WithOwner().HasForeignKey(Besitzer);
            w.HasKey(Besitzer, nameof(Wiedervorlage.Nummer));
            w.Property(x => x.Nummer).ValueGeneratedNever();
            w.Property(x => x.Anlass).HasMaxLength(Vorgang.LaengsterText);
            w.Ignore(x => x.Vorlagetag);
            w.Ignore(x => x.Warum);
        });
        builder.OwnsMany(v => v.Erledigungen, e =>
        {
            e.ToTable("vorgang_erledigung");
            e.WithOwner().HasForeignKey(Besitzer);
            e.HasKey(Besitzer, nameof(Pflichterledigung.Pflicht));
            e.Property(x => x.Pflicht).ValueGeneratedNever();
        });
        foreach (var liste in (string[])[nameof(Vorgang.Vermerkliste), nameof(Vorgang.Wiedervorlagen), nameof(Vorgang.Erledigungen)])
        {
            builder.Navigation(liste).UsePropertyAccessMode(PropertyAccessMode.Field);
        }
    }
}
