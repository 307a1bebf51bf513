using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Data.Mappings;

public sealed class UnterlageMapping : IEntityTypeConfiguration<Unterlage>
{
    public void Configure(EntityTypeBuilder<Unterlage> builder)
    {
        builder.ToTable("unterlage");
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Version).IsConcurrencyToken();
        builder.Property(u => u.Dateiname).HasMaxLength(Unterlage.LaengsterName);
        builder.Property(u => u.Pruefsumme).HasMaxLength(64);
        builder.Property(u => u.Hinweise).HasMaxLength(Unterlage.LaengsterText);
        builder.Property(u => u.Salz).HasMaxLength(64);
        builder.Ignore(u => u.Ereignisse);
        builder.HasOne<Vorgang>().WithMany().HasForeignKey(u => u.VorgangId).OnDelete(DeleteBehavior.Restrict);
    }
}
