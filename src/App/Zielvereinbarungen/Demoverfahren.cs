using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>Talks on agreements for the demonstration: one in force, one under way with two versions and remarks. All of it is invented.</summary>
public static class Demoverfahren
{
    private const string Grund = "Beispiel für die Vorführung";

    /// <summary>Once; a second start finds them.</summary>
    public static async Task LadeAsync(IServiceProvider dienste, TimeProvider clock, CancellationToken abbruch)
    {
        await using var db = await dienste.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync(abbruch);
        db.Clock = clock;
        if (await db.Verfahren.AnyAsync(abbruch))
        {
            return;
        }

        var personen = await db.Personen.ToListAsync(abbruch);
        var ministerium = await db.Organisationen.FirstAsync(o => o.Art == Organisationsart.Ministerium && !o.IstTest, abbruch);
        var faelle = await db.Vorgaenge.Where(v => v.Jahr == clock.Heute().Year && !v.IstTest && (v.Ags == "06534" || v.Ags == "06611")).ToListAsync(abbruch);
        foreach (var fall in faelle)
        {
            var land = new Beteiligter(Parteirolle.Land, personen.Single(p => p.Nachname == "Sommer").Id, ministerium.Id);
            var kreis = new Beteiligter(Parteirolle.Gebiet, personen.Single(p => p.Nachname == (fall.Ags == "06534" ? "Aydin" : "Klein")).Id, fall.OrganisationId);
            if (Verfahrenszugriff.Grundlage(fall.Ags, fall.Jahr, Vorlagenauswahl.Fuer(Stammdaten.Vorlagen(), fall.Jahr).Jahr) is { } grundlage)
            {
                db.Verfahren.Add(Verhandle(fall, grundlage, land, kreis, clock, wirksam: fall.Ags == "06611"));
            }
        }

        await db.SaveChangesAsync(abbruch);
    }

    private static Vereinbarungsverfahren Verhandle(Vorgang fall, Fassungsgrundlage grundlage, Beteiligter land, Beteiligter kreis, TimeProvider clock, bool wirksam)
    {
        var (jetzt, heute) = (clock.GetUtcNow().UtcDateTime, clock.Heute());
        var inhalt = Fassungsschrift.Neu(grundlage, Geld.Euro(wirksam ? 1_136_200 : 1_120_000), heute)
            .MitProjekt(1, Projekt(1, "Motivierendes Coaching", 180_000, 24))
            .MitProjekt(2, Projekt(2, "Teilzeitausbildung (BaE)", 420_000, 12) with { Teilzeit = true })
            .MitProjekt(3, Projekt(3, "Frauenakademie", 150_000, 30));
        var verfahren = Vereinbarungsverfahren.Eroeffnen(Id<Vereinbarungsverfahren>.New(clock), fall, inhalt, jetzt, RandomNumberGenerator.GetHexString(32), Grund);
        var fassung = verfahren.Uebergeben(land, grundlage, jetzt, Grund);
        verfahren.Annehmen(land, fassung.Pruefsumme, jetzt, Grund);
        if (wirksam)
        {
            verfahren.Annehmen(kreis, fassung.Pruefsumme, jetzt, Grund);
            foreach (var unterzeichner in inhalt.Unterzeichner)
            {
                verfahren.Unterzeichnen(
                    land, new(unterzeichner.Seite, unterzeichner.Name ?? "Erika Beispiel", unterzeichner.Amt ?? "Oberbürgermeisterin", false, unterzeichner.Ort ?? "Kassel", heute, null,
                        Unterschriftsart.Handschriftlich, null, "Papierakte, Blatt 7"), fassung.Pruefsumme, heute, jetzt, Grund);
            }

            return verfahren;
        }

        verfahren.Bearbeiten(kreis, inhalt.MitProjekt(3, Projekt(4, "Sprachcafé", 60_000, 40)).MitGeaendertemProjekt(Projekt(3, "Frauenakademie", 120_000, 24)), Arbeitsschritt.ProjektGeaendert, Grund);
        verfahren.Uebergeben(kreis, grundlage, jetzt, Grund);
        verfahren.Anmerken(kreis, "zielsteuerung", null, false, "Können wir die Umsetzungsbesprechung schon im September führen?", jetzt, Grund);
        verfahren.Anmerken(land, null, 4, true, "Passt zum Förderschwerpunkt, Betrag noch prüfen.", jetzt, Grund);
        verfahren.Antworten(land, 1, "Ja, der Herbst beginnt für uns am 1. September.", jetzt, Grund);
        return verfahren;
    }

    private static Projektangabe Projekt(int nummer, string name, long euro, int plaetze) =>
        new() { Nummer = nummer, Name = name, Betrag = Geld.Euro(euro), Plaetze = plaetze, Umsetzung = Umsetzungsart.DurchTraeger, Rechtskreise = ["SGB II", "SGB III"], Strategiestelle = "Kapitel 3" };
}
