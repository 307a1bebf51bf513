using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Barrierefreiheit;

namespace Zielwerk.App.Data.Mappings;

public sealed class BarrieremeldungMapping : IEntityTypeConfiguration<Barrieremeldung>
{
    public void Configure(EntityTypeBuilder<Barrieremeldung> builder)
    {
        builder.ToTable("barrieremeldung");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Vorgangsnummer).HasMaxLength(20);
        builder.Property(m => m.Seite).HasMaxLength(300);
        builder.Property(m => m.Beschreibung).HasMaxLength(4000);
        builder.Property(m => m.Name).HasMaxLength(200);
        builder.Property(m => m.Email).HasMaxLength(200);
        builder.Property(m => m.Salz).HasMaxLength(64).SpaeterDazu();
        builder.Property(m => m.BearbeiterId).SpaeterDazu();
        builder.Property(m => m.AnonymisiertAm).SpaeterDazu();
        builder.Ignore(m => m.Ereignisse);
        builder.HasIndex(m => m.Vorgangsnummer).IsUnique();
        builder.HasIndex(m => new { m.ErledigtAm, m.Faellig });
    }
}
