using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Data.Mappings;

public sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Property(o => o.Name).HasMaxLength(200);
        builder.Property(o => o.Ags).HasMaxLength(5);
        builder.Ignore(o => o.Ereignisse);

        // One organisation per body; a test organisation has a key of its own making.
        builder.HasIndex(o => o.Ags).IsUnique();
    }
}

public sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Vorname).HasMaxLength(100);
        builder.Property(p => p.Nachname).HasMaxLength(100);
        builder.Property(p => p.Email).HasMaxLength(200);
        builder.Property(p => p.Telefon).HasMaxLength(50);
        builder.Property(p => p.Salz).HasMaxLength(64);
        builder.Ignore(p => p.Anzeigename);
        builder.Ignore(p => p.Ereignisse);
        builder.HasIndex(p => p.Email).IsUnique();
        builder.OwnsMany(p => p.Rollen, r =>
        {
            r.ToTable("rollenzuweisung");
            r.WithOwner().HasForeignKey("PersonId");
            r.HasKey("PersonId", nameof(Rollenzuweisung.Nummer));
            r.Property(x => x.Nummer).ValueGeneratedNever();
            r.HasIndex(x => x.OrganisationId);
        });
        builder.OwnsMany(p => p.Vertretungen, v =>
        {
            v.ToTable("vertretung");
            v.WithOwner().HasForeignKey("PersonId");
            v.HasKey("PersonId", nameof(Vertretung.Nummer));
            v.Property(x => x.Nummer).ValueGeneratedNever();
            v.Property(x => x.Grund).HasMaxLength(500);
            v.HasIndex(x => x.VertreterId);
        });
        builder.Navigation(p => p.Rollen).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(p => p.Vertretungen).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
