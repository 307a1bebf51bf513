using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>A person as an organisation sees it: roles here, substitutions, access, what happened here.</summary>
public static class PersonZeigen
{
    public static async Task<IResult> Get(HttpContext http, string organisation, string person, int? akte, Zugangspost post, Kettenstand kette, Einsichten einsichten)
    {
        var (lage, antwort) = await Zugangslage.HoleAsync(http, Handlung.OrganisationLesen, organisation, person);
        if (lage is null)
        {
            return antwort!;
        }

        var (org, mensch) = (lage.Organisation, lage.Person);
        var gegenstand = new Gegenstand(org.Id, Person: mensch.Id, IstTest: org.IstTest);
        var verwaltet = lage.Ich.Darf(Handlung.PersonenVerwalten, gegenstand);
        var mitAdressen = verwaltet || mensch.Rollen.Any(r => r.OrganisationId == org.Id && r.Rolle == Rolle.Zugangsverwaltung && (r.Bis is null || lage.Heute <= r.Bis));
        einsichten.VermerkeAlle(mitAdressen ? [mensch.Id] : Array.Empty<Id<Person>>(), nameof(Person.Email), nameof(Person.Telefon));
        var namen = lage.Leute.ToDictionary(p => p.Id, p => p.Anzeigename);
        return Page.Of<PersonZeigenView, Personenseite>(new(
            org, mensch, (await post.StaendeAsync(org, [mensch], lage.Abbruch))[mensch.Id.Value],
            [.. mensch.Rollen.Where(r => r.OrganisationId == org.Id).OrderByDescending(r => r.Von)],
            [.. mensch.Vertretungen.Where(v => v.OrganisationId == org.Id).OrderByDescending(v => v.Von)
                .Select(v => new Vertretungszeile(mensch.Id, mensch.Anzeigename, namen.GetValueOrDefault(v.VertreterId, Namen.Ausgeschieden), v, mensch.Gesperrt))],
            await Akten.VonAsync(lage, kette, [mensch.Id.Value], akte ?? 0), lage.Heute,
            verwaltet, lage.Ich.Darf(Handlung.VertretungEinrichten, gegenstand), lage.Ich.Darf(Handlung.RolleUebergeben, gegenstand),
            mitAdressen,
            NurHier: mensch.PruefeAllein(org.Id, lage.Heute).Count == 0));
    }
}

/// <summary>The page of a person.</summary>
/// <param name="MitAdressen">Who reads may see e-mail address and telephone: its own organisation, and everybody who may see the organisation of those who manage access.</param>
/// <param name="NurHier">No role in another organisation, so that this one may change name and access.</param>
public sealed record Personenseite(
    Organisation Organisation, Person Person, Zugangsstand Stand, IReadOnlyList<Rollenzuweisung> Rollen, IReadOnlyList<Vertretungszeile> Vertretungen, Verlauf Verlauf,
    DateOnly Heute, bool DarfVerwalten, bool DarfVertretung, bool DarfUebergeben, bool MitAdressen, bool NurHier)
{
    public bool Gehoert => Person.GehoertZu(Organisation.Id, Heute);
}
