using System.Globalization;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>Agreements in the making: list, overview, text, versions, and one page for each act.</summary>
public static class Routes
{
    public const string Liste = "/verfahren";
    private const string Eines = Liste + "/{verfahren}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Liste, VerfahrenListe.Get).Braucht(Handlung.VerfahrenLesen);
        app.MapGet(Liste + "/neu/{vorgang}", VerfahrenEroeffnen.Get).Braucht(Handlung.VerfahrenEroeffnen);
        app.MapPost(Liste + "/neu/{vorgang}", VerfahrenEroeffnen.Post).Braucht(Handlung.VerfahrenEroeffnen);
        app.MapGet(Eines, VerfahrenZeigen.Get).Braucht(Handlung.VerfahrenLesen).ZeigtPersonenbezogenes();
        app.MapGet(Eines + "/text", TextZeigen.Get).Braucht(Handlung.VerfahrenLesen).ZeigtPersonenbezogenes();
        app.MapGet(Eines + "/fassungen", FassungenZeigen.Get).Braucht(Handlung.VerfahrenLesen);
        app.MapGet(Eines + "/fassungen/{nummer:int}", FassungLesen.Get).Braucht(Handlung.VerfahrenLesen);
        app.MapGet(Eines + "/fassungen/{nummer:int}.pdf", FassungHerunterladen.Pdf).Braucht(Handlung.VerfahrenLesen).RequireRateLimiting(Formulargrenze.Ausfuhr);
        app.MapGet(Eines + "/fassungen/{nummer:int}.docx", FassungHerunterladen.Docx).Braucht(Handlung.VerfahrenLesen).RequireRateLimiting(Formulargrenze.Ausfuhr);
        app.MapGet(Eines + "/fassungen/{nummer:int}.txt", FassungHerunterladen.Text).Braucht(Handlung.VerfahrenLesen).RequireRateLimiting(Formulargrenze.Ausfuhr);
        app.MapGet(Eines + "/fassungen/{alt:int}/{neu:int}", FassungenVergleichen.Get).Braucht(Handlung.VerfahrenLesen);
        Paar<ProjektHinzufuegen>(app, "/projekte/neu", Handlung.VerfahrenBearbeiten);
        Paar<ProjektAendern>(app, "/projekte/{nummer:int}", Handlung.VerfahrenBearbeiten);
        Paar<ProjektVerschieben>(app, "/projekte/{nummer:int}/verschieben", Handlung.VerfahrenBearbeiten);
        Paar<ProjektStreichen>(app, "/projekte/{nummer:int}/streichen", Handlung.VerfahrenBearbeiten);
        Paar<ProjektPruefen>(app, "/projekte/{nummer:int}/pruefliste", Handlung.VerfahrenBearbeiten);
        Paar<ProjekteUebernehmen>(app, "/projekte/uebernehmen", Handlung.VerfahrenBearbeiten);
        Paar<BetragAendern>(app, "/betrag", Handlung.VerfahrenBearbeiten);
        Paar<WortlautAendern>(app, "/wortlaut/{klausel}/{absatz:int}", Handlung.VerfahrenBearbeiten);
        Paar<UnterzeichnerAendern>(app, "/unterzeichner/{seite}", Handlung.VerfahrenBearbeiten);
        Paar<ArbeitskopieVerwerfen>(app, "/verwerfen", Handlung.VerfahrenBearbeiten);
        Paar<FassungUebergebenSchritt>(app, "/uebergeben", Handlung.VerfahrenBearbeiten);
        Paar<AnmerkungSchreibenSchritt>(app, "/anmerkungen/neu", Handlung.AnmerkungSchreiben);
        Paar<AnmerkungBeantworten>(app, "/anmerkungen/{nummer:int}/antwort", Handlung.AnmerkungSchreiben);
        Paar<AnmerkungErledigen>(app, "/anmerkungen/{nummer:int}/erledigen", Handlung.AnmerkungSchreiben);
        Paar<FassungAnnehmenSchritt>(app, "/annehmen", Handlung.FassungAnnehmen, rechtsakt: true);
        Paar<AnnahmeZuruecknehmen>(app, "/annahme-zuruecknehmen", Handlung.FassungAnnehmen, rechtsakt: true);
        Paar<WiederOeffnen>(app, "/wieder-oeffnen", Handlung.FassungWiederOeffnen);
        Paar<UnterschriftErfassenSchritt>(app, "/unterschriften/neu/{seite}", Handlung.UnterschriftErfassen, rechtsakt: true);
        Paar<UnterschriftDatieren>(app, "/unterschriften/{nummer:int}/tag", Handlung.UnterschriftDatieren);
        Paar<UnterschriftStreichen>(app, "/unterschriften/{nummer:int}/streichen", Handlung.UnterschriftStreichen, rechtsakt: true);
        Paar<AenderungBeginnenSchritt>(app, "/aenderung", Handlung.AenderungBeginnen);
        Paar<VerfahrenBeendenSchritt>(app, "/beenden", Handlung.VerfahrenBeenden, rechtsakt: true);
    }

    public static string Neu(string aktenzeichen) => $"{Liste}/neu/{Uri.EscapeDataString(aktenzeichen)}";

    public static string Verfahren(Id<Vereinbarungsverfahren> id) => $"{Liste}/{id}";

    public static string Akt(Id<Vereinbarungsverfahren> id, string akt) => $"{Verfahren(id)}/{akt}";

    public static string Projekt(Id<Vereinbarungsverfahren> id, int nummer, string akt = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{Verfahren(id)}/projekte/{nummer}{(akt.Length > 0 ? "/" : "")}{akt}");

    public static string Fassung(Id<Vereinbarungsverfahren> id, int nummer) => string.Create(CultureInfo.InvariantCulture, $"{Verfahren(id)}/fassungen/{nummer}");

    public static string Vergleich(Id<Vereinbarungsverfahren> id, int alt, int neu) => string.Create(CultureInfo.InvariantCulture, $"{Verfahren(id)}/fassungen/{alt}/{neu}");

    public static string Absatz(Id<Vereinbarungsverfahren> id, string klausel, int absatz) => string.Create(CultureInfo.InvariantCulture, $"{Verfahren(id)}/wortlaut/{klausel}/{absatz}");

    public static string Anmerkung(Id<Vereinbarungsverfahren> id, int nummer, string akt) => string.Create(CultureInfo.InvariantCulture, $"{Verfahren(id)}/anmerkungen/{nummer}/{akt}");

    public static string Unterschrift(Id<Vereinbarungsverfahren> id, int nummer, string akt) => string.Create(CultureInfo.InvariantCulture, $"{Verfahren(id)}/unterschriften/{nummer}/{akt}");

    /// <summary>A side in an address.</summary>
    public static string Seite(Parteirolle seite) => seite == Parteirolle.Land ? "land" : "koerperschaft";

    /// <summary>The way to a page of this room.</summary>
    public static IReadOnlyList<Crumb> Weg(params IEnumerable<Crumb> weiter) => [new("Vereinbarungen", Liste), .. weiter];

    /// <summary>The page that asks for an act, and the act itself; both ask the same right, and legal acts a fresh proof of who acts.</summary>
    private static void Paar<T>(IEndpointRouteBuilder app, string pfad, Handlung handlung, bool rechtsakt = false)
        where T : Verfahrensschritt, new()
    {
        var zeigen = app.MapGet(Eines + pfad, Verfahrensschritt.Get<T>).Braucht(handlung).ZeigtPersonenbezogenes();
        var senden = app.MapPost(Eines + pfad, Verfahrensschritt.Post<T>).Braucht(handlung).ZeigtPersonenbezogenes();
        if (rechtsakt)
        {
            zeigen.NachBestaetigung();
            senden.NachBestaetigung();
        }
    }
}
