using System.Globalization;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Vorgaenge;

/// <summary>Cases: list, page, and one page for each act.</summary>
public static class Routes
{
    public const string Liste = "/vorgaenge";
    public const string Neu = Liste + "/neu";
    private const string Einer = Liste + "/{vorgang}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Liste, VorgangListe.Get).Braucht(Handlung.VorgangLesen);
        app.MapGet(Neu, VorgangAnlegen.Get).Braucht(Handlung.VorgangAnlegen);
        app.MapPost(Neu, VorgangAnlegen.Post).Braucht(Handlung.VorgangAnlegen);
        app.MapGet(Einer, VorgangZeigen.Get).Braucht(Handlung.VorgangLesen).ZeigtPersonenbezogenes();
        Paar<SachstandAendern>(app, "/sachstand", Handlung.VorgangAendern);
        Paar<AnsprechpersonAendern>(app, "/ansprechperson", Handlung.AnsprechpersonAendern);
        Paar<ZustaendigkeitAendern>(app, "/zustaendigkeit", Handlung.ZustaendigkeitAendern);
        Paar<VermerkSchreiben>(app, "/vermerk", Handlung.VermerkSchreiben);
        Paar<WiedervorlageSetzen>(app, "/wiedervorlage", Handlung.WiedervorlageSetzen);
        Paar<WiedervorlageVerschieben>(app, "/wiedervorlagen/{nummer}/verschieben", Handlung.WiedervorlageSetzen);
        Paar<PflichtErledigen>(app, "/pflichten/{pflicht}", Handlung.PflichtErledigen);
        Paar<VorgangAbschliessen>(app, "/abschliessen", Handlung.VorgangAbschliessen);
        Paar<VorgangOeffnen>(app, "/oeffnen", Handlung.VorgangOeffnen);
        app.MapPost(Einer + "/wiedervorlagen/{nummer:int}/erledigen", Wiedervorlagen.Erledigen).Braucht(Handlung.WiedervorlageSetzen);
        app.MapPost(Einer + "/wiedervorlagen/{nummer:int}/zurueckholen", Wiedervorlagen.Zurueckholen).Braucht(Handlung.WiedervorlageSetzen);
        app.MapPost(Einer + "/pflichten/{pflicht}/zurueckholen", PflichtErledigen.Zurueckholen).Braucht(Handlung.PflichtErledigen);
    }

    public static string Vorgang(string aktenzeichen) => $"{Liste}/{Uri.EscapeDataString(aktenzeichen)}";

    public static string Akt(string aktenzeichen, string akt) => $"{Vorgang(aktenzeichen)}/{akt}";

    public static string Wiedervorlage(string aktenzeichen, int nummer, string akt) =>
        string.Create(CultureInfo.InvariantCulture, $"{Vorgang(aktenzeichen)}/wiedervorlagen/{nummer}/{akt}");

    public static string Pflicht(string aktenzeichen, Pflichtart pflicht) => $"{Vorgang(aktenzeichen)}/pflichten/{Pflichten.Schluessel(pflicht)}";

    /// <summary>The way to a page of this room.</summary>
    public static IReadOnlyList<Crumb> Weg(params IEnumerable<Crumb> weiter) => [new("Vorgänge", Liste), .. weiter];

    /// <summary>The page that asks for an act, and the act itself; both ask the same right.</summary>
    private static void Paar<T>(IEndpointRouteBuilder app, string pfad, Handlung handlung)
        where T : Vorgangsakt, new()
    {
        app.MapGet(Einer + pfad, Vorgangsakt.Get<T>).Braucht(handlung).ZeigtPersonenbezogenes();
        app.MapPost(Einer + pfad, Vorgangsakt.Post<T>).Braucht(handlung).ZeigtPersonenbezogenes();
    }
}
