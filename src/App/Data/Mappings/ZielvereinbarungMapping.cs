using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Data.Mappings;

public sealed class ZielvereinbarungMapping : IEntityTypeConfiguration<Zielvereinbarung>
{
    public void Configure(EntityTypeBuilder<Zielvereinbarung> builder)
    {
        builder.ToTable("zielvereinbarung");
        builder.HasKey(z => z.Id);
        builder.Property(z => z.Id).ValueGeneratedNever();
        builder.Property(z => z.Version).IsConcurrencyToken();
        builder.Property(z => z.Programm).HasMaxLength(40);
        builder.Property(z => z.Ags).HasMaxLength(5);
        builder.Property(z => z.Koerperschaftsname).HasMaxLength(200);
        builder.Property(z => z.Sortierschluessel).HasMaxLength(400);
        builder.Ignore(z => z.Betrag);
        builder.Ignore(z => z.Ereignisse);

        // R1: one agreement per programme, year and body; the database holds it even if two imports run at once.
        builder.HasIndex(z => new { z.Programm, z.Jahr, z.Ags }).IsUnique();

        // The list is read in this order; without the index each page sorts every row, search text included.
        builder.HasIndex(z => new { z.Jahr, z.Sortierschluessel, z.Ags }).IsDescending(true, false, false);

        builder.OwnsMany(z => z.Massnahmenarten, m =>
        {
            m.ToTable("zielvereinbarung_massnahmenart");
            m.WithOwner().HasForeignKey("ZielvereinbarungId");
            m.HasKey("ZielvereinbarungId", nameof(Massnahmenzeile.Nummer));
            m.Property(x => x.Nummer).ValueGeneratedNever();
        });
        builder.OwnsMany(z => z.Projekte, p =>
        {
            p.ToTable("zielvereinbarung_projekt");
            p.WithOwner().HasForeignKey("ZielvereinbarungId");
            p.HasKey("ZielvereinbarungId", nameof(Projektzeile.Massnahmenart), nameof(Projektzeile.Position));
            p.Property(x => x.Massnahmenart).ValueGeneratedNever();
            p.Property(x => x.Position).ValueGeneratedNever();
        });
        builder.Navigation(z => z.Massnahmenarten).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(z => z.Projekte).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
