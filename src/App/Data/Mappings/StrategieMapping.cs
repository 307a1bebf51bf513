using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Data.Mappings;

public sealed class StrategieMapping : IEntityTypeConfiguration<Strategie>
{
    private const string Besitzer = "StrategieId";

    public void Configure(EntityTypeBuilder<Strategie> builder)
    {
        builder.ToTable("strategie");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Koerperschaftsname).HasMaxLength(200);
        builder.Ignore(s => s.Ereignisse);
        builder.HasIndex(s => s.OrganisationId).IsUnique();
        builder.OwnsMany(s => s.Fassungen, f =>
        {
            f.ToTable("strategie_fassung");
            f.WithOwner().HasForeignKey(Besitzer);
            f.HasKey(Besitzer, nameof(Strategiefassung.Nummer));
            f.Property(x => x.Nummer).ValueGeneratedNever();
            f.Property(x => x.Bezeichnung).HasMaxLength(300);
            f.Property(x => x.BeschlossenVon).HasMaxLength(200);
        });
        builder.OwnsMany(s => s.Abstimmungen, a =>
        {
            a.ToTable("strategie_abstimmung");
            a.WithOwner().HasForeignKey(Besitzer);
            a.HasKey(Besitzer, nameof(Abstimmung.Fassung), nameof(Abstimmung.Gruppe));
            a.Property(x => x.Fassung).ValueGeneratedNever();
            a.Property(x => x.Gruppe).ValueGeneratedNever();
            a.Property(x => x.Stelle).HasMaxLength(200);
            a.Property(x => x.Form).HasMaxLength(200);
        });
        builder.Navigation(s => s.Fassungen).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(s => s.Abstimmungen).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
