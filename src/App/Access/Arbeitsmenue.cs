using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access;

/// <summary>Main menu of people who have signed in: what exists in this program and is open to the role.</summary>
public sealed class Arbeitsmenue(EndpointDataSource routen)
{
    private static readonly (string Text, string Url, Handlung? Handlung)[] Eintraege =
    [
        ("Aufgaben", "/aufgaben", null),
        ("Programmjahre", "/programmjahre", Handlung.ProgrammjahrLesen),
        ("Zuteilungen", "/zuteilungen", Handlung.ZuteilungLesen),
        ("Strategien", "/strategien", Handlung.StrategieLesen),
        ("Vorgänge", "/vorgaenge", Handlung.VorgangLesen),
        ("Vereinbarungen", "/verfahren", Handlung.VerfahrenLesen),
        ("Projekte", "/projekte", Handlung.ProjektLesen),
        ("Fristen", "/fristen", Handlung.KalenderVerwalten),
        ("Meldungen", "/meldungen", Handlung.MeldungLesen),
        ("Organisationen", "/organisationen", Handlung.OrganisationLesen),
        ("Meine Rollen", "/rollen", null),
        ("Einsichten", "/einsichten", Handlung.EinsichtenLesen),
        ("Prüfung", "/pruefung", Handlung.AktePruefen),
    ];

    /// <summary>Acts on the portal as a whole, which people of a test organisation do not reach.</summary>
    private static readonly Handlung[] Ganzes = [Handlung.ProgrammjahrLesen, Handlung.MeldungLesen, Handlung.EinsichtenLesen, Handlung.AktePruefen];

    private readonly Lazy<(string Text, string Url, Handlung? Handlung)[]> vorhanden = new(() =>
    {
        var muster = routen.Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).ToHashSet();
        return [.. Eintraege.Where(e => muster.Contains(e.Url))];
    });

    public Arbeitskopf Fuer(CurrentUser ich)
    {
        var erste = ich.Befugnisse.OrderBy(b => b.Fuer is not null).FirstOrDefault();
        return new(
            erste is null ? "" : ich.Organisationen[erste.OrganisationId],
            ich.Anzeigename,
            ich.Befugnisse.Any(b => b.IstTest),
            [.. ich.Befugnisse.Select(b => b.Fuer).OfType<Id<Person>>().Distinct().Select(f => ich.Vertretene[f])],
            [.. vorhanden.Value.Where(e => e.Handlung is not { } h || (Ganzes.Contains(h) ? ich.Darf(h, new()) : ich.Darf(h))).Select(e => new Crumb(e.Text, e.Url))]);
    }
}
