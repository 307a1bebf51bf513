using System.Globalization;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>Organisations, their people, roles and substitutions.</summary>
public static class Routes
{
    public const string Liste = "/organisationen";
    public const string Neu = Liste + "/neu";
    public const string Ergaenzen = Liste + "/ergaenzen";
    public const string MeineRollen = "/rollen";
    public const string AdresseNeu = "/neue-adresse";
    private const string Eine = Liste + "/{organisation}";
    private const string Mensch = Eine + "/personen/{person}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Liste, OrganisationListe.Get).Braucht(Handlung.OrganisationLesen);
        app.MapGet(Neu, OrganisationAnlegen.Get).Braucht(Handlung.OrganisationenVerwalten);
        app.MapPost(Neu, OrganisationAnlegen.Post).Braucht(Handlung.OrganisationenVerwalten);
        app.MapGet(Ergaenzen, OrganisationenErgaenzen.Get).Braucht(Handlung.OrganisationenVerwalten);
        app.MapPost(Ergaenzen, OrganisationenErgaenzen.Post).Braucht(Handlung.OrganisationenVerwalten);
        app.MapGet(Eine, OrganisationZeigen.Get).Braucht(Handlung.OrganisationLesen);
        Paar<OrganisationAendern>(app, Eine + "/aendern", Handlung.OrganisationenVerwalten);
        Paar<OrganisationBeenden>(app, Eine + "/beenden", Handlung.OrganisationenVerwalten);
        Paar<OrganisationFortfuehren>(app, Eine + "/fortfuehren", Handlung.OrganisationenVerwalten);
        Paar<PersonEinladen>(app, Eine + "/einladen", Handlung.PersonenVerwalten);
        Paar<ZugangsverwaltungBerufen>(app, Eine + "/zugangsverwaltung", Handlung.ZugangsverwaltungBerufen, bestaetigt: true);
        app.MapGet(Mensch, PersonZeigen.Get).Braucht(Handlung.OrganisationLesen).ZeigtPersonenbezogenes();
        Paar<PersonAendern>(app, Mensch + "/aendern", Handlung.PersonenVerwalten, bestaetigt: true, zeigt: true);
        Paar<PersonSperren>(app, Mensch + "/sperren", Handlung.PersonenVerwalten);
        Paar<PersonEntsperren>(app, Mensch + "/entsperren", Handlung.PersonenVerwalten);
        Paar<SitzungenBeenden>(app, Mensch + "/sitzungen", Handlung.SitzungenBeenden);
        Paar<ZugangErneuern>(app, Mensch + "/erneuern", Handlung.PersonenVerwalten, bestaetigt: true);
        Paar<EinladungWiederholen>(app, Mensch + "/einladung", Handlung.PersonenVerwalten);
        Paar<EinladungZurueckziehen>(app, Mensch + "/einladung-zurueckziehen", Handlung.PersonenVerwalten);
        Paar<RolleGeben>(app, Mensch + "/rolle", Handlung.PersonenVerwalten);
        Paar<RolleEntziehen>(app, Mensch + "/rollen/{nummer}/entziehen", Handlung.PersonenVerwalten);
        Paar<RolleUebergeben>(app, Mensch + "/rollen/{nummer}/uebergeben", Handlung.RolleUebergeben, bestaetigt: true);
        Paar<VertretungEinrichten>(app, Mensch + "/vertretung", Handlung.VertretungEinrichten);
        Paar<VertretungBeenden>(app, Mensch + "/vertretungen/{nummer}/beenden", Handlung.VertretungEinrichten);
        app.MapGet(AdresseNeu + "/{schluessel}", AdresseBestaetigen.Get).Oeffentlich().RequireRateLimiting(Formulargrenze.Anmeldung);
        app.MapPost(AdresseNeu + "/{schluessel}", AdresseBestaetigen.Post).Oeffentlich().RequireRateLimiting(Formulargrenze.Anmeldung);
        app.MapGet(MeineRollen, RollenZeigen.Get).NurAngemeldet();
    }

    public static string Organisation(Id<Organisation> organisation) => $"{Liste}/{organisation}";

    public static string Akt(Id<Organisation> organisation, string akt) => $"{Organisation(organisation)}/{akt}";

    public static string Person(Id<Organisation> organisation, Id<Person> person) => $"{Organisation(organisation)}/personen/{person}";

    public static string Akt(Id<Organisation> organisation, Id<Person> person, string akt) => $"{Person(organisation, person)}/{akt}";

    /// <summary>The page behind the link sent to a new address.</summary>
    public static string NeueAdresse(string schluessel) => $"{AdresseNeu}/{schluessel}";

    public static string Rolle(Id<Organisation> organisation, Id<Person> person, int nummer, string akt) =>
        string.Create(CultureInfo.InvariantCulture, $"{Person(organisation, person)}/rollen/{nummer}/{akt}");

    public static string Vertretung(Id<Organisation> organisation, Id<Person> person, int nummer) =>
        string.Create(CultureInfo.InvariantCulture, $"{Person(organisation, person)}/vertretungen/{nummer}/beenden");

    /// <summary>The way to a page of this room.</summary>
    public static IReadOnlyList<Crumb> Weg(params IEnumerable<Crumb> weiter) => [new("Organisationen", Liste), .. weiter];

    /// <summary>The page that asks for an act, and the act itself; both ask the same right.</summary>
    private static void Paar<T>(IEndpointRouteBuilder app, string pfad, Handlung handlung, bool bestaetigt = false, bool zeigt = false)
        where T : Zugangsakt, new()
    {
        RouteHandlerBuilder[] beide = [app.MapGet(pfad, Zugangsakt.Get<T>).Braucht(handlung), app.MapPost(pfad, Zugangsakt.Post<T>).Braucht(handlung)];
        if (bestaetigt)
        {
            Array.ForEach(beide, r => r.NachBestaetigung());
        }

        if (zeigt)
        {
            Array.ForEach(beide, r => r.ZeigtPersonenbezogenes());
        }
    }
}
