using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Data.Mappings;

public sealed class LesevorgangMapping : IEntityTypeConfiguration<Lesevorgang>
{
    public void Configure(EntityTypeBuilder<Lesevorgang> builder)
    {
        builder.ToTable("lesevorgang");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.Property(l => l.Dateiname).HasMaxLength(255);
        builder.Property(l => l.Pruefsumme).HasMaxLength(64);
        builder.Ignore(l => l.Ereignisse);
        builder.HasOne<Zielvereinbarung>().WithMany().HasForeignKey(l => l.ZielvereinbarungId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.ZielvereinbarungId);
        builder.HasIndex(l => l.Pruefsumme);
    }
}
