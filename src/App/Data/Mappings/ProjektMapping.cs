using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Data.Mappings;

public sealed class ProjektMapping : IEntityTypeConfiguration<Projekt>
{
    private const string Besitzer = "ProjektId";

    public void Configure(EntityTypeBuilder<Projekt> builder)
    {
        builder.ToTable("projekt");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Nummer).HasMaxLength(80);
        builder.Property(p => p.Koerperschaftsname).HasMaxLength(200);
        builder.Property(p => p.Massnahmenart).HasMaxLength(Projekt.LaengsterName);
        builder.Property(p => p.Titel).HasMaxLength(Projekt.LaengsterName);
        builder.Property(p => p.Suchtext).HasMaxLength(2000);
        builder.Property(p => p.Salz).HasMaxLength(64);
        builder.Ignore(p => p.Ereignisse);
        builder.HasIndex(p => p.Nummer).IsUnique();
        builder.HasIndex(p => p.OrganisationId);
        builder.HasIndex(p => p.TraegerId);

        // Holds that the list of an agreement is taken over once, even if two people do it at the same time (R26).
        builder.HasIndex(p => new { p.VorgangId, p.Massnahmenartnummer, p.Position }).IsUnique();
        builder.HasOne<Vorgang>().WithMany().HasForeignKey(p => p.VorgangId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(p => p.Vermerkliste, n =>
        {
            n.ToTable("projekt_vermerk");
            n.WithOwner().HasForeignKey(Besitzer);
            n.HasKey(Besitzer, nameof(Vermerk.Nummer));
            n.Property(x => x.Nummer).ValueGeneratedNever();
            n.Property(x => x.Text).HasMaxLength(Vorgang.LaengsterText);
        });
        builder.Navigation(p => p.Vermerkliste).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
