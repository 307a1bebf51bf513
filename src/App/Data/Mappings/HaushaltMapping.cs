using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Haushalt;

namespace Zielwerk.App.Data.Mappings;

public sealed class ProgrammjahrMapping : IEntityTypeConfiguration<Programmjahr>
{
    private const string Besitzer = "ProgrammjahrId";

    public void Configure(EntityTypeBuilder<Programmjahr> builder)
    {
        builder.ToTable("programmjahr");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Programm).HasMaxLength(40);
        builder.Property(p => p.Programmname).HasMaxLength(200);
        builder.Property(p => p.Foerderschwerpunkt).HasMaxLength(1000);
        builder.Property(p => p.Schwerpunkte).HasMaxLength(4000);
        builder.Property(p => p.Buendnis).HasMaxLength(200);
        builder.Ignore(p => p.Ereignisse);
        builder.Ignore(p => p.Werte);
        builder.Ignore(p => p.Vorlagenwerte);
        builder.HasIndex(p => p.Jahr).IsUnique();

        builder.OwnsMany(p => p.Massnahmenarten, m =>
        {
            m.ToTable("programmjahr_massnahmenart");
            m.WithOwner().HasForeignKey(Besitzer);
            m.HasKey(Besitzer, nameof(Jahresmassnahmenart.Nummer));
            m.Property(x => x.Nummer).ValueGeneratedNever();
            m.Property(x => x.Name).HasMaxLength(1000);
            m.Property(x => x.Kurzname).HasMaxLength(100);
        });
        builder.OwnsMany(p => p.Ziele, z =>
        {
            z.ToTable("programmjahr_ziel");
            z.WithOwner().HasForeignKey(Besitzer);
            z.HasKey(Besitzer, nameof(Jahresziel.Nummer));
            z.Property(x => x.Nummer).ValueGeneratedNever();
            z.Property(x => x.Text).HasMaxLength(1000);
        });
        builder.OwnsMany(p => p.Rechtskreise, r =>
        {
            r.ToTable("programmjahr_rechtskreis");
            r.WithOwner().HasForeignKey(Besitzer);
            r.HasKey(Besitzer, nameof(Jahresrechtskreis.Nummer));
            r.Property(x => x.Nummer).ValueGeneratedNever();
            r.Property(x => x.Name).HasMaxLength(100);
        });
        builder.OwnsMany(p => p.Termine, t =>
        {
            t.ToTable("programmjahr_termin");
            t.WithOwner().HasForeignKey(Besitzer);
            t.HasKey(Besitzer, nameof(Jahrestermin.Nummer));
            t.Property(x => x.Nummer).ValueGeneratedNever();
            t.Property(x => x.Bezeichnung).HasMaxLength(200);
        });
        builder.OwnsMany(p => p.Pruefpunkte, u =>
        {
            u.ToTable("programmjahr_pruefpunkt");
            u.WithOwner().HasForeignKey(Besitzer);
            u.HasKey(Besitzer, nameof(Pruefpunkt.Nummer));
            u.Property(x => x.Nummer).ValueGeneratedNever();
            u.Property(x => x.Was).HasMaxLength(200);
            u.Property(x => x.Warum).HasMaxLength(2000);
        });
        foreach (var liste in (string[])
            [nameof(Programmjahr.Massnahmenarten), nameof(Programmjahr.Ziele), nameof(Programmjahr.Rechtskreise), nameof(Programmjahr.Termine), nameof(Programmjahr.Pruefpunkte)])
        {
            builder.Navigation(liste).UsePropertyAccessMode(PropertyAccessMode.Field);
        }
    }
}

public sealed class KontingentMapping : IEntityTypeConfiguration<Kontingent>
{
    private const string Besitzer = "KontingentId";

    public void Configure(EntityTypeBuilder<Kontingent> builder)
    {
        builder.ToTable("kontingent");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Version).IsConcurrencyToken();
        builder.Ignore(k => k.Ereignisse);
        builder.Ignore(k => k.Mittel);
        builder.HasIndex(k => k.Jahr).IsUnique();
        builder.OwnsMany(k => k.Fassungen, f =>
        {
            f.ToTable("kontingent_fassung");
            f.WithOwner().HasForeignKey(Besitzer);
            f.HasKey(Besitzer, nameof(Kontingentfassung.Nummer));
            f.Property(x => x.Nummer).ValueGeneratedNever();
            f.Property(x => x.Grund).HasMaxLength(4000);
            f.Ignore(x => x.Mittel);
        });
        builder.Navigation(k => k.Fassungen).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

public sealed class ZuteilungMapping : IEntityTypeConfiguration<Zuteilung>
{
    private const string Besitzer = "ZuteilungId";

    public void Configure(EntityTypeBuilder<Zuteilung> builder)
    {
        builder.ToTable("zuteilung");
        builder.HasKey(z => z.Id);
        builder.Property(z => z.Id).ValueGeneratedNever();
        builder.Property(z => z.Version).IsConcurrencyToken();
        builder.Property(z => z.Ags).HasMaxLength(5);
        builder.Property(z => z.Koerperschaftsname).HasMaxLength(200);
        builder.Property(z => z.Sortierschluessel).HasMaxLength(400);
        builder.Ignore(z => z.Ereignisse);
        builder.Ignore(z => z.Mittel);
        builder.Ignore(z => z.Gueltig);
        builder.HasIndex(z => new { z.Jahr, z.Ags }).IsUnique();
        builder.OwnsMany(z => z.Fassungen, f =>
        {
            f.ToTable("zuteilung_fassung");
            f.WithOwner().HasForeignKey(Besitzer);
            f.HasKey(Besitzer, nameof(Zuteilungsfassung.Nummer));
            f.Property(x => x.Nummer).ValueGeneratedNever();
            f.Property(x => x.Aktenzeichen).HasMaxLength(200);
            f.Property(x => x.Grund).HasMaxLength(4000);
            f.Ignore(x => x.Mittel);
        });
        builder.OwnsMany(z => z.Jahresscheiben, s =>
        {
            s.ToTable("zuteilung_jahresscheibe");
            s.WithOwner().HasForeignKey(Besitzer);
            s.HasKey(Besitzer, nameof(Jahresscheibe.Fassung), nameof(Jahresscheibe.Jahr));
            s.Property(x => x.Fassung).ValueGeneratedNever();
            s.Property(x => x.Jahr).ValueGeneratedNever();
            s.Ignore(x => x.Betrag);
        });
        builder.Navigation(z => z.Fassungen).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(z => z.Jahresscheiben).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
