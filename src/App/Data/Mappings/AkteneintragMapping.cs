using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zielwerk.App.Data.Mappings;

public sealed class AkteneintragMapping : IEntityTypeConfiguration<Akteneintrag>
{
    public void Configure(EntityTypeBuilder<Akteneintrag> builder)
    {
        builder.ToTable("akte");
        builder.HasKey(a => a.Nummer);
        builder.Property(a => a.Nummer).ValueGeneratedNever();
        builder.Ignore(a => a.Kopf);
        builder.Property(a => a.Wer).HasMaxLength(200);
        builder.Property(a => a.Aggregat).HasMaxLength(100);
        builder.Property(a => a.AggregatId).HasMaxLength(200);
        builder.Property(a => a.Ereignis).HasMaxLength(100);
        builder.Property(a => a.Zustand).HasMaxLength(64);
        builder.Property(a => a.Vorgaenger).HasMaxLength(64);
        builder.Property(a => a.Hash).HasMaxLength(64);
        builder.HasIndex(a => new { a.Aggregat, a.AggregatId });
    }
}
