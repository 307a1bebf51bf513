using System.Security.Cryptography;
using Shouldly;
using Zielwerk.App.Data;
using Zielwerk.App.Zielvereinbarungen;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>Talks on agreements for <see cref="Welt"/>: one per case, and of the own body one in each state, in years of their own.</summary>
internal static class Gespraeche
{
    public static async Task<IReadOnlyList<(string Name, Vereinbarungsverfahren Verfahren, Vorgang Fall)>> LegeAsync(Welt welt)
    {
        var eigene = welt.Organisation(Organisationsart.Gebietskoerperschaft);
        var neue = Enum.GetValues<Verfahrensstand>().Skip(1).Select((stand, i) => (Stand: stand, Fall: Vorgang.Anlegen(Id<Vorgang>.New(welt.Portal.Uhr), "AQB", 2010 + i, eigene, RandomNumberGenerator.GetHexString(32), "Test"))).ToList();
        await using var db = welt.Portal.Db();
        db.AddRange(neue.Select(n => n.Fall));
        var alle = new List<(string, Vereinbarungsverfahren, Vorgang)>
        {
            ("eigenes", Bis(welt, welt.Eigener, Verfahrensstand.EntwurfBeimLand, "Zz"), welt.Eigener),
            ("geschlossenes", Bis(welt, welt.Geschlossener, Verfahrensstand.Wirksam, "Zz", geschlossen: true), welt.Geschlossener),
            ("fremdes", Bis(welt, welt.Fremder, Verfahrensstand.TeilweiseUnterzeichnet, Welt.Geheim), welt.Fremder),
            ("Test", Bis(welt, welt.Test, Verfahrensstand.BeimLand, "Zz"), welt.Test),
        };
        alle.AddRange(neue.Select(n => ($"{n.Stand}", Bis(welt, n.Fall, n.Stand, "Zz"), n.Fall)));
        db.AddRange(alle.Select(a => a.Item2));
        await db.SaveChangesAsync();
        return alle;
    }

    /// <summary>Talks of the own body in a state, for one test alone; the case is of a year without any.</summary>
    public static async Task<Vereinbarungsverfahren> NeuAsync(Welt welt, Verfahrensstand stand)
    {
        var fall = await NeuerFallAsync(welt);
        await using var db = welt.Portal.Db();
        var neu = Bis(welt, fall, stand, "Zz");
        db.Add(neu);
        await db.SaveChangesAsync();
        return neu;
    }

    /// <summary>A case of a year without any, of the own body as long as it has such years.</summary>
    public static async Task<Vorgang> NeuerFallAsync(Welt welt)
    {
        await using var db = welt.Portal.Db();

        // The years of one body do not last for the forms that use up a case with every sending.
        var (koerperschaft, jahr) = new[] { welt.Organisation(Organisationsart.Gebietskoerperschaft), welt.Fremde }.SelectMany(o => Enumerable.Range(2011, 79).Select(j => (o, j)))
            .First(f => !db.Vorgaenge.Any(v => v.OrganisationId == f.o.Id && v.Jahr == f.j));
        var neu = Vorgang.Anlegen(Id<Vorgang>.New(welt.Portal.Uhr), "AQB", jahr, koerperschaft, RandomNumberGenerator.GetHexString(32), "Test");
        db.Add(neu);
        await db.SaveChangesAsync();
        return neu;
    }

    private static Vereinbarungsverfahren Bis(Welt welt, Vorgang fall, Verfahrensstand stand, string wort, bool geschlossen = false)
    {
        // A closed case begins no talks: they began before it was closed.
        var offen = geschlossen ? Vorgang.Anlegen(fall.Id, fall.Programm, fall.Jahr, welt.Organisation(Organisationsart.Gebietskoerperschaft), fall.Salz, "Test") : fall;
        var (jetzt, heute) = (welt.Portal.Uhr.GetUtcNow().UtcDateTime, welt.Portal.Uhr.Heute());
        var grundlage = Verfahrenszugriff.Grundlage(fall.Ags, fall.Jahr, 2025)!;
        var inhalt = Fassungsschrift.Neu(grundlage, Geld.Euro(1000), heute).MitProjekt(1, new() { Nummer = 1, Name = $"{wort}projekt" });
        var verfahren = Vereinbarungsverfahren.Eroeffnen(Id<Vereinbarungsverfahren>.New(welt.Portal.Uhr), offen, inhalt, jetzt, RandomNumberGenerator.GetHexString(32), "Test");
        var land = new Beteiligter(Parteirolle.Land, welt.Kollege.Id, fall.OrganisationId);
        var kreis = land with { Seite = Parteirolle.Gebiet };
        verfahren.Anmerken(land, null, null, false, $"{wort}anmerkung", jetzt, "Test");
        if (stand == Verfahrensstand.EntwurfBeimLand)
        {
            return verfahren;
        }

        verfahren.Uebergeben(land, grundlage, jetzt, "Test");
        if (stand == Verfahrensstand.OhneErgebnis)
        {
            verfahren.Beenden(land, jetzt, "Test");
        }
        else if (stand == Verfahrensstand.BeimLand)
        {
            verfahren.Bearbeiten(kreis, verfahren.Arbeitskopie!.MitProjekt(1, new() { Nummer = 2, Name = $"{wort}zweites" }), Arbeitsschritt.ProjektHinzugefuegt, "Test");
            verfahren.Uebergeben(kreis, grundlage, jetzt, "Test");
        }
        else if (stand != Verfahrensstand.BeiDerKoerperschaft)
        {
            verfahren.Annehmen(land, verfahren.Neueste!.Pruefsumme, jetzt, "Test");
            verfahren.Annehmen(kreis, verfahren.Neueste!.Pruefsumme, jetzt, "Test");
            foreach (var seite in new[] { Parteirolle.Gebiet, Parteirolle.Land }.Take(stand switch { Verfahrensstand.Abgestimmt => 0, Verfahrensstand.TeilweiseUnterzeichnet => 1, _ => 2 }))
            {
                verfahren.Unterzeichnen(
                    land, new(seite, $"{wort}name", "Amt", false, null, null, "Test", Unterschriftsart.Handschriftlich, null, "Blatt 1"), verfahren.Neueste!.Pruefsumme, heute, jetzt, "Test");
            }
        }

        verfahren.Stand.ShouldBe(stand);
        return verfahren;
    }
}
