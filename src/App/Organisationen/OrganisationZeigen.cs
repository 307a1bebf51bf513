using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>An organisation: its people, what they may do, who substitutes whom, what happened.</summary>
public static class OrganisationZeigen
{
    public static async Task<IResult> Get(HttpContext http, string organisation, int? akte, Zugangspost post, Kettenstand kette)
    {
        var (lage, antwort) = await Zugangslage.HoleAsync(http, Handlung.OrganisationLesen, organisation, null);
        if (lage is null)
        {
            return antwort!;
        }

        var (org, heute) = (lage.Organisation, lage.Heute);
        var gegenstand = new Gegenstand(org.Id, IstTest: org.IstTest);
        var staende = await post.StaendeAsync(org, lage.Leute, lage.Abbruch);
        var namen = lage.Leute.ToDictionary(p => p.Id, p => p.Anzeigename);
        var zeilen = lage.Leute.OrderBy(p => TextFaltung.Sortierung($"{p.Nachname} {p.Vorname}"), StringComparer.Ordinal).Select(p => new Personenzeile(
            p.Id, p.Anzeigename, [.. p.Rollen.Where(r => r.OrganisationId == org.Id && (r.Bis is null || heute <= r.Bis))], staende[p.Id.Value])).ToList();
        var vertretungen = lage.Leute.SelectMany(p => p.Vertretungen.Where(v => v.OrganisationId == org.Id && v.WiderrufenAm is null && heute <= v.Bis)
            .Select(v => new Vertretungszeile(p.Id, p.Anzeigename, namen.GetValueOrDefault(v.VertreterId, Namen.Ausgeschieden), v, p.Gesperrt))).OrderBy(v => v.Vertretung.Von).ToList();
        var verlauf = await Akten.VonAsync(lage, kette, [org.Id.Value, .. lage.Leute.Select(p => p.Id.Value)], akte ?? 0, mitNamen: true);
        return Page.Of<OrganisationZeigenView, Organisationsseite>(new(
            org, [.. zeilen.Where(z => z.Rollen.Count > 0)], [.. zeilen.Where(z => z.Rollen.Count == 0)], vertretungen, verlauf, heute,
            lage.Ich.Darf(Handlung.PersonenVerwalten, gegenstand), lage.Ich.Darf(Handlung.OrganisationenVerwalten, gegenstand), lage.Ich.Darf(Handlung.ZugangsverwaltungBerufen, gegenstand)));
    }
}

/// <summary>One line: a person with the roles held here today or later.</summary>
public sealed record Personenzeile(Id<Person> Id, string Name, IReadOnlyList<Rollenzuweisung> Rollen, Zugangsstand Stand);

/// <summary>A substitution that runs or comes: of whom, by whom.</summary>
public sealed record Vertretungszeile(Id<Person> Fuer, string FuerName, string Durch, Vertretung Vertretung, bool Ruht);

/// <summary>The page of an organisation.</summary>
/// <param name="Fruehere">Whose roles here have all ended.</param>
public sealed record Organisationsseite(
    Organisation Organisation, IReadOnlyList<Personenzeile> Leute, IReadOnlyList<Personenzeile> Fruehere, IReadOnlyList<Vertretungszeile> Vertretungen, Verlauf Verlauf,
    DateOnly Heute, bool DarfPersonen, bool DarfVerwalten, bool DarfBerufen)
{
    public bool HatVerwaltung => Leute.Any(l => !l.Stand.Gesperrt && l.Rollen.Any(r => r.Rolle == Rolle.Zugangsverwaltung && r.GiltAm(Heute)));
}
