using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Data.Mappings;

public sealed class VereinbarungsverfahrenMapping : IEntityTypeConfiguration<Vereinbarungsverfahren>
{
    private const string Besitzer = "VerfahrenId";

    public void Configure(EntityTypeBuilder<Vereinbarungsverfahren> builder)
    {
        builder.ToTable("vereinbarungsverfahren");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.Property(v => v.Programm).HasMaxLength(40);
        builder.Property(v => v.Ags).HasMaxLength(5);
        builder.Property(v => v.Koerperschaftsname).HasMaxLength(200);
        builder.Property(v => v.Sortierschluessel).HasMaxLength(400);
        builder.Property(v => v.Salz).HasMaxLength(64);
        builder.Property(v => v.Arbeitskopie).AsJson();
        builder.Ignore(v => v.Ereignisse);
        builder.Ignore(v => v.Neueste);
        builder.Ignore(v => v.Wirksame);
        builder.Ignore(v => v.Unterschreibbare);
        builder.Ignore(v => v.NaechstesProjekt);

        // One agreement per case; the database holds it even when two people begin at once. What ended without result does not count.
        builder.HasIndex(v => v.VorgangId).IsUnique().HasFilter("stand <> 'OhneErgebnis'");
        builder.HasOne<Vorgang>().WithMany().HasForeignKey(v => v.VorgangId).OnDelete(DeleteBehavior.Restrict);

        // The list is read in this order.
        builder.HasIndex(v => new { v.Jahr, v.Sortierschluessel }).IsDescending(true, false);
        Fassungen(builder);
        Gespraech(builder);
        foreach (var liste in (string[])[nameof(Vereinbarungsverfahren.Fassungen), nameof(Vereinbarungsverfahren.Annahmen), nameof(Vereinbarungsverfahren.Anmerkungen), nameof(Vereinbarungsverfahren.Unterzeichnungen)])
        {
            builder.Navigation(liste).UsePropertyAccessMode(PropertyAccessMode.Field);
        }
    }

    private static void Fassungen(EntityTypeBuilder<Vereinbarungsverfahren> builder) => builder.OwnsMany(v => v.Fassungen, f =>
    {
        f.ToTable("verfahren_fassung");
        f.WithOwner().HasForeignKey(Besitzer);
        f.HasKey(Besitzer, nameof(Fassung.Nummer));
        f.Property(x => x.Nummer).ValueGeneratedNever();
        f.Property(x => x.Inhalt).AsJson();
        f.Property(x => x.Wortlaut).AsJson();
        f.Property(x => x.Datensatz).AsJson();
        f.Property(x => x.Pruefsumme).HasMaxLength(64);
    });

    private static void Gespraech(EntityTypeBuilder<Vereinbarungsverfahren> builder)
    {
        builder.OwnsMany(v => v.Annahmen, a =>
        {
            a.ToTable("verfahren_annahme");
            a.WithOwner().HasForeignKey(Besitzer);
            a.HasKey(Besitzer, nameof(Annahme.Nummer));
            a.Property(x => x.Nummer).ValueGeneratedNever();
            a.Property(x => x.Pruefsumme).HasMaxLength(64);
        });
        builder.OwnsMany(v => v.Anmerkungen, a =>
        {
            a.ToTable("verfahren_anmerkung");
            a.WithOwner().HasForeignKey(Besitzer);
            a.HasKey(Besitzer, nameof(Anmerkung.Nummer));
            a.Property(x => x.Nummer).ValueGeneratedNever();
            a.Property(x => x.Klausel).HasMaxLength(60);
            a.Property(x => x.Text).HasMaxLength(Vereinbarungsverfahren.LaengsterText);
            a.Property(x => x.Antworten).AsJson();
        });
        builder.OwnsMany(v => v.Unterzeichnungen, u =>
        {
            u.ToTable("verfahren_unterzeichnung");
            u.WithOwner().HasForeignKey(Besitzer);
            u.HasKey(Besitzer, nameof(Unterzeichnung.Nummer));
            u.Property(x => x.Nummer).ValueGeneratedNever();
            u.Property(x => x.Pruefsumme).HasMaxLength(64);
            u.Property(x => x.Name).HasMaxLength(200);
            u.Property(x => x.Amt).HasMaxLength(200);
            u.Property(x => x.Ort).HasMaxLength(200);
            u.Property(x => x.OhneDatum).HasMaxLength(500);
            u.Property(x => x.Fundstelle).HasMaxLength(500);
            u.Property(x => x.GestrichenWeil).HasMaxLength(500);
        });
    }
}
