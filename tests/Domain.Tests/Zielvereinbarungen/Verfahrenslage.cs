using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Zielvereinbarungen;

/// <summary>Talks of the Landkreis Marburg-Biedenkopf for 2025, through domain methods; projects and amounts are example data.</summary>
internal static class Verfahrenslage
{
    public static readonly Beteiligter Land = new(Parteirolle.Land, new(new Guid(1, 0, 0, new byte[8])), new(new Guid(2, 0, 0, new byte[8])));
    public static readonly Beteiligter Kreis = new(Parteirolle.Gebiet, new(new Guid(5, 0, 0, new byte[8])), new(new Guid(3, 0, 0, new byte[8])));
    public static readonly DateTime Jetzt = new(2025, 2, 3, 9, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Heute = new(2025, 2, 3);

    public static Fassungsgrundlage Grundlage { get; } = new(Testdaten.Vorlage(2025), Testdaten.Kataloge, Testdaten.Koerperschaft("06534"), 2025);

    public static Projektmerkmale Merkmale { get; } = Projektmerkmale.Lies(Testdaten.Katalogtext("projektmerkmale.json"));

    public static Projektangabe Projekt(int nummer, string name, long? euro = null) => new() { Nummer = nummer, Name = name, Betrag = euro is { } e ? Geld.Euro(e) : null };

    /// <summary>Money and two projects.</summary>
    public static Fassungsinhalt Inhalt() => Fassungsschrift.Neu(Grundlage, Geld.Euro(1_000_000), Heute)
        .MitProjekt(1, Projekt(1, "Motivierendes Coaching Marburg 2025"))
        .MitProjekt(2, Projekt(2, "Teilzeitausbildung (BaE)"));

    public static Vorgang Vorgang()
    {
        var kreis = Organisation.Anlegen(Kreis.OrganisationId, Organisationsart.Gebietskoerperschaft, "Landkreis Marburg-Biedenkopf", "06534", false, "Test");
        return Domain.Vorgaenge.Vorgang.Anlegen(new(new Guid(4, 0, 0, new byte[8])), "AQB", 2025, kreis, new string('x', 16), "Test");
    }

    public static Vereinbarungsverfahren Entwurf() =>
        Vereinbarungsverfahren.Eroeffnen(new(new Guid(7, 0, 0, new byte[8])), Vorgang(), Inhalt(), Jetzt, new string('x', 16), "Test");

    /// <summary>The Land has handed over the first version.</summary>
    public static Vereinbarungsverfahren Uebergeben()
    {
        var verfahren = Entwurf();
        verfahren.Uebergeben(Land, Grundlage, Jetzt, "Entwurf fertig");
        return verfahren;
    }

    public static Vereinbarungsverfahren Abgestimmt()
    {
        var verfahren = Uebergeben();
        verfahren.Annehmen(Land, verfahren.Neueste!.Pruefsumme, Jetzt, "einverstanden");
        verfahren.Annehmen(Kreis, verfahren.Neueste!.Pruefsumme, Jetzt, "einverstanden");
        return verfahren;
    }

    public static Vereinbarungsverfahren Wirksam()
    {
        var verfahren = Abgestimmt();
        verfahren.Unterzeichne(Parteirolle.Land, Heute);
        verfahren.Unterzeichne(Parteirolle.Gebiet, Heute);
        return verfahren;
    }

    public static Unterschriftsangaben Unterschrift(Parteirolle seite, DateOnly? datum) => seite == Parteirolle.Land
        ? new(seite, "Heike Hofmann", "Staatsministerin", false, "Wiesbaden", datum, datum is null ? "unleserlich" : null, Unterschriftsart.Handschriftlich, null, "Papierakte Blatt 7")
        : new(seite, "Peter Neidel", "Erster Kreisbeigeordneter", true, "Marburg-Cappel", datum, datum is null ? "nicht ausgefüllt" : null, Unterschriftsart.Handschriftlich, new Id<Unterlage>(new Guid(8, 0, 0, new byte[8])), null);

    public static Unterzeichnung Unterzeichne(this Vereinbarungsverfahren verfahren, Parteirolle seite, DateOnly? datum) =>
        verfahren.Unterzeichnen(Land, Unterschrift(seite, datum), verfahren.Unterschreibbare!.Pruefsumme, Heute, Jetzt, "Papier liegt vor");

    public static void Aendere(this Vereinbarungsverfahren verfahren, Beteiligter wer, Func<Fassungsinhalt, Fassungsinhalt> aendere, Arbeitsschritt schritt = Arbeitsschritt.ProjektGeaendert) =>
        verfahren.Bearbeiten(wer, aendere(verfahren.Arbeitskopie!), schritt, "Test");

    /// <summary>The first rule an act breaks, or null.</summary>
    public static Regel? Verletzt(Action tat)
    {
        try
        {
            tat();
            return null;
        }
        catch (RegelverstossException e)
        {
            return e.Verstoesse[0].Regel;
        }
    }
}
