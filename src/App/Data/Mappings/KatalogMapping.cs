using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Data.Mappings;

public sealed class KoerperschaftMapping : IEntityTypeConfiguration<Koerperschaft>
{
    public void Configure(EntityTypeBuilder<Koerperschaft> builder)
    {
        builder.ToTable("koerperschaft");
        builder.HasKey(k => k.Ags);
        builder.Property(k => k.Ags).HasMaxLength(5);
        builder.Property(k => k.Name).HasMaxLength(200);
        builder.Property(k => k.Kuerzel).HasMaxLength(5);
        builder.Property(k => k.Formen).AsJson();
        builder.Property(k => k.Amtsbezeichnungen).AsJson();
        builder.Property(k => k.Namen).AsJson();
        builder.Property(k => k.Belege).AsJson();
    }
}

public sealed class MinisteriumMapping : IEntityTypeConfiguration<Ministerium>
{
    public void Configure(EntityTypeBuilder<Ministerium> builder)
    {
        builder.ToTable("ministerium");
        builder.HasKey(m => m.Name);
        builder.Property(m => m.Name).HasMaxLength(200);
        builder.Property(m => m.Formen).AsJson();
        builder.Property(m => m.Beleg).AsJson();
    }
}

public sealed class AmtstraegerMapping : IEntityTypeConfiguration<Amtstraeger>
{
    public void Configure(EntityTypeBuilder<Amtstraeger> builder)
    {
        builder.ToTable("amtstraeger");

        // One person can hold two offices and the same office twice, with unknown dates: no natural key.
        builder.Property<int>("Id").ValueGeneratedNever();
        builder.HasKey("Id");
        builder.Property(a => a.Koerperschaft).HasMaxLength(5);
        builder.Property(a => a.Beleg).AsJson();
        builder.HasIndex(a => a.Koerperschaft);
    }
}

internal static class JsonColumn
{
    /// <summary>The value in one column as JSON text; for small immutable values that no query looks into.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(new JsonConverter<T>(), JsonConverter<T>.Comparer);
}
