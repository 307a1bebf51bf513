using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Sicherheit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>A word that stands in one thing only.</summary>
/// <param name="Was">The kind of thing.</param>
/// <param name="Darf">May somebody read it at that address?</param>
public sealed record Kanarie(string Wort, string Was, Func<Rufer, string, bool> Darf);

/// <summary>
/// Puts canaries into the things of every body, tests included: cases, notes for some eyes only, files, projects, people, reports, drafts. Who may
/// read one says the table of rights, and for what belongs to an organisation alone, the organisation.
/// </summary>
public sealed class Kanarien
{
    /// <summary>Every canary begins so; a search for it echoes no canary.</summary>
    public const string Anfang = "zzkan";

    /// <summary>Aggregates that belong to an organisation (have a filter by Sicht) and hold canaries here.</summary>
    public static readonly Type[] Belegt = [typeof(Vorgang), typeof(Unterlage), typeof(Projekt), typeof(Vereinbarungsverfahren)];

    /// <summary>Of the newest rooms; only the matrix and the tests of row-level security look at them. Shrinks only.</summary>
    public static readonly Type[] NochOhne = [typeof(Domain.Haushalt.Zuteilung), typeof(Domain.Koerperschaften.Strategie)];

    private readonly Welt welt;
    private readonly List<Kanarie> alle = [];

    private Kanarien(Welt welt) => this.welt = welt;

    public static async Task<IReadOnlyList<Kanarie>> Setze(Welt welt)
    {
        var kanarien = new Kanarien(welt);
        foreach (var fall in (Vorgang[])[welt.Eigener, welt.Fremder, welt.Test])
        {
            await kanarien.AmFallAsync(fall);
            await kanarien.AmProjektAsync(fall);
        }

        // The foreign talks of the world bear a word of their own.
        var gespraech = new Gegenstand(welt.Fremde.Id, nameof(Verfahrensstand.TeilweiseUnterzeichnet));
        kanarien.alle.Add(new($"{Welt.Geheim}anmerkung", "Anmerkung in einem Gespräch", (r, a) => Darf(r, Handlung.VerfahrenLesen, gespraech) || Ausfertigung(r, a)));
        await kanarien.AnLeutenAsync();
        var meldung = kanarien.Neu("Meldung einer Barriere", (r, _) => Darf(r, Handlung.MeldungLesen, new()));
        await welt.NeueMeldung(meldung);
        await kanarien.ImEntwurfAsync();
        return kanarien.alle;
    }

    private async Task AmFallAsync(Vorgang fall)
    {
        var (behoerde, jetzt, heute) = (welt.Wer("Bewilligung"), welt.Portal.Uhr.GetUtcNow().UtcDateTime, welt.Portal.Uhr.Heute());
        var (amt, gegenstand) = (welt.Organisation(Organisationsart.Bewilligungsbehoerde), Gegenstand(fall));
        bool Liest(Rufer r, string adresse) => Darf(r, Handlung.VorgangLesen, gegenstand);
        Func<Rufer, string, bool> NurVon(Id<Organisation> organisation) => (r, a) => Liest(r, a) && (Gehoert(r, organisation) || Ausfertigung(r, a));
        await welt.Aendere(fall, v =>
        {
            v.SachstandAendern(Neu("Sachstand", Liest), "Test");
            v.AnsprechpersonAendern(Neu("Ansprechperson", Liest), Neu("Telefon der Ansprechperson", Liest), "Test");
            v.Vermerken(Neu("Vermerk für alle", Liest), Sichtbarkeit.AlleBeteiligten, behoerde.Id, amt.Id, amt.Art, jetzt, "Test");
            v.Vermerken(
                Neu("Vermerk für das Land", (r, a) => Liest(r, a) && (r.Befugnisse!.Any(b => b.Rolle is Rolle.Programmsteuerung or Rolle.Bewilligung) || Gehoert(r, amt.Id) || Ausfertigung(r, a))),
                Sichtbarkeit.NurLand, behoerde.Id, amt.Id, amt.Art, jetzt, "Test");
            v.Vermerken(Neu("Vermerk der Behörde", NurVon(amt.Id)), Sichtbarkeit.NurEigeneOrganisation, behoerde.Id, amt.Id, amt.Art, jetzt, "Test");
            v.Vermerken(Neu("Vermerk der Körperschaft", NurVon(fall.OrganisationId)), Sichtbarkeit.NurEigeneOrganisation, welt.Kollege.Id, fall.OrganisationId, welt.Gebiet.Art, jetzt, "Test");
            v.WiedervorlageSetzen(heute.AddDays(3), Neu("Wiedervorlage der Behörde", NurVon(amt.Id)), amt.Id, null, heute, "Test");
            v.WiedervorlageSetzen(heute.AddDays(3), Neu("Wiedervorlage der Körperschaft", NurVon(fall.OrganisationId)), fall.OrganisationId, null, heute, "Test");
        });
        await using var db = welt.Portal.Db();
        db.Add(Unterlage.Hochladen(
            Id<Unterlage>.New(welt.Portal.Uhr), await welt.Lies(fall), $"{Neu("Dateiname", (r, _) => Darf(r, Handlung.UnterlageLesen, gegenstand))}.txt", Dateiart.Text,
            System.Text.Encoding.UTF8.GetBytes(Neu("Inhalt einer Datei", (r, _) => Darf(r, Handlung.UnterlageLesen, gegenstand))), new string('0', 64), null, welt.Kollege.Id, jetzt,
            RandomNumberGenerator.GetHexString(32)));
        await db.SaveChangesAsync();
    }

    private async Task AmProjektAsync(Vorgang fall)
    {
        var traeger = fall == welt.Eigener ? welt.Organisation(Organisationsart.Traeger) : null;
        var gegenstand = new Gegenstand(fall.OrganisationId, Gegenstand(fall).Zustand, Traeger: traeger?.Id, IstTest: fall.IstTest);
        bool Liest(Rufer r, string adresse) => Darf(r, Handlung.ProjektLesen, gegenstand);
        await using var db = welt.Portal.Db();
        var stand = await welt.Lies(fall);
        var vorhandene = await db.Projekte.Where(p => p.VorgangId == fall.Id).ToListAsync();
        var neu = Projekt.Anlegen(
            Id<Projekt>.New(welt.Portal.Uhr), stand, (null, Neu("Maßnahmenart eines Projekts", Liest)), Neu("Titel eines Projekts", Liest), vorhandene, RandomNumberGenerator.GetHexString(32), "Test");
        if (traeger is not null)
        {
            neu.TraegerZuordnen(traeger, "Test");
        }

        neu.Vermerken(
            Neu("Vermerk der Körperschaft am Projekt", (r, a) => Liest(r, a) && (Gehoert(r, fall.OrganisationId) || Ausfertigung(r, a))),
            Sichtbarkeit.NurEigeneOrganisation, welt.Kollege.Id, fall.OrganisationId, welt.Gebiet.Art, welt.Portal.Uhr.GetUtcNow().UtcDateTime, "Test");
        db.Add(neu);
        await db.SaveChangesAsync();
    }

    /// <summary>People of the own body and of one that has no case: name, addresses.</summary>
    private async Task AnLeutenAsync()
    {
        var ort = new Gegenstand();
        var fremde = await welt.Portal.Organisation(
            Organisationsart.Gebietskoerperschaft,
            Neu("Name einer Körperschaft", (r, _) => Darf(r, Handlung.OrganisationLesen, ort) || Darf(r, Handlung.VorgangAnlegen, ort) || Darf(r, Handlung.StrategieLesen, ort) || Darf(r, Handlung.ZuteilungAendern, ort with { Zustand = Rechtetabelle.Eroeffnet })));
        ort = new(fremde.Id);
        foreach (var (organisation, rolle) in new[] { (fremde, Rolle.Koordination), (fremde, Rolle.Zugangsverwaltung), (welt.Gebiet, Rolle.Koordination) })
        {
            var hier = new Gegenstand(organisation.Id);
            var person = await welt.Portal.Person(organisation, rolle);

            // Who manages access is known with addresses to whoever sees the organisation.
            bool Adressen(Rufer r, string adresse) => Darf(r, rolle == Rolle.Zugangsverwaltung ? Handlung.OrganisationLesen : Handlung.PersonenVerwalten, hier);
            var name = Neu("Name einer Person", (r, _) => Darf(r, Handlung.OrganisationLesen, hier) || Darf(r, Handlung.EinsichtenLesen, new()) || Gehoert(r, organisation.Id));
            await welt.Aendere(person, p => p.Aendern(p.Vorname, name, $"{Neu("E-Mail-Adresse einer Person", Adressen)}@example.org", Neu("Telefon einer Person", Adressen), "Test"));
        }
    }

    /// <summary>What somebody has typed and not sent.</summary>
    private async Task ImEntwurfAsync()
    {
        var browser = await welt.Als("Bewilligung");
        var blatt = Blatt.Auf(await browser.Get($"/vorgaenge/{welt.Eigener.Aktenzeichen}/sachstand")).Single(b => b.Felder.Count > 0);
        var wort = Neu("Entwurf", (r, _) => r.Name == "Bewilligung");
        using var antwort = await browser.Send(new(HttpMethod.Post, new Uri(blatt.Ziel, "/entwuerfe")) { Content = new FormUrlEncodedContent(blatt.Fuelle(_ => wort)) });
    }

    private string Neu(string was, Func<Rufer, string, bool> darf)
    {
        var wort = string.Create(CultureInfo.InvariantCulture, $"{Anfang}{alle.Count + 1:000}z");
        alle.Add(new(wort, was, darf));
        return wort;
    }

    private static Gegenstand Gegenstand(Vorgang fall) => new(fall.OrganisationId, Rechtetabelle.Laufend, IstTest: fall.IstTest);

    private static bool Darf(Rufer rufer, Handlung handlung, Gegenstand gegenstand) =>
        rufer is { Befugnisse: { } b, Person: { } p } && Rechtetabelle.Pruefe(p.Id, b, handlung, gegenstand).Erlaubt;

    private static bool Gehoert(Rufer rufer, Id<Organisation> organisation) => rufer.Befugnisse?.Any(b => b.OrganisationId == organisation) == true;

    /// <summary>The export of a whole case, notes of others included, is made for auditors only.</summary>
    private static bool Ausfertigung(Rufer rufer, string adresse) => adresse.EndsWith(".zip", StringComparison.Ordinal) && rufer.Befugnisse!.Any(b => b.Rolle == Rolle.Pruefung);
}
