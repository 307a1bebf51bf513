using System.Globalization;
using Zielwerk.App.Access;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>Programme years with the envelope of the Land, and what of it each body is allocated (R4, R25).</summary>
public static class Routes
{
    public const string Jahre = "/programmjahre";
    public const string Zuteilungen = "/zuteilungen";
    private const string EinJahr = Jahre + "/{programmjahr:int}";
    private const string ImJahr = Zuteilungen + "/{programmjahr:int}";
    private const string Eine = ImJahr + "/{koerperschaft}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Jahre, ProgrammjahrListe.Get).Braucht(Handlung.ProgrammjahrLesen);
        app.MapGet(EinJahr, ProgrammjahrZeigen.Get).Braucht(Handlung.ProgrammjahrLesen);
        app.MapGet(EinJahr + "/fortschreiben", Fortschreiben.Get).Braucht(Handlung.ProgrammjahrFortschreiben);
        app.MapPost(EinJahr + "/fortschreiben", Fortschreiben.Post).Braucht(Handlung.ProgrammjahrFortschreiben);
        app.MapPost(EinJahr + "/pruefliste/{nummer:int}/erledigen", Pruefliste.Erledigen).Braucht(Handlung.ProgrammjahrAendern);
        app.MapPost(EinJahr + "/pruefliste/{nummer:int}/zurueckholen", Pruefliste.Zurueckholen).Braucht(Handlung.ProgrammjahrAendern);
        Paar<WerteAendern>(app, "/werte", Handlung.ProgrammjahrAendern);
        Paar<MassnahmenartenAendern>(app, "/massnahmenarten", Handlung.ProgrammjahrAendern);
        Paar<ZieleAendern>(app, "/ziele", Handlung.ProgrammjahrAendern);
        Paar<RechtskreiseAendern>(app, "/rechtskreise", Handlung.ProgrammjahrAendern);
        Paar<TermineAendern>(app, "/termine", Handlung.ProgrammjahrAendern);
        Paar<KontingentAendern>(app, "/kontingent", Handlung.KontingentAendern);
        Paar<JahrEroeffnen>(app, "/eroeffnen", Handlung.ProgrammjahrEroeffnen);
        Paar<JahrAbschliessen>(app, "/abschliessen", Handlung.ProgrammjahrAbschliessen);

        app.MapGet(Zuteilungen, ZuteilungListe.Neueste).Braucht(Handlung.ZuteilungLesen);
        app.MapGet(ImJahr, ZuteilungListe.Get).Braucht(Handlung.ZuteilungLesen);
        app.MapGet(ImJahr + "/tabelle.csv", ZuteilungListe.Csv).Braucht(Handlung.ZuteilungLesen).RequireRateLimiting(Formulargrenze.Ausfuhr);
        app.MapGet(ImJahr + "/vorlage.csv", ZuteilungenHochladen.Vorlage).Braucht(Handlung.ZuteilungAendern).RequireRateLimiting(Formulargrenze.Ausfuhr);
        app.MapGet(ImJahr + "/hochladen", ZuteilungenHochladen.Get).Braucht(Handlung.ZuteilungAendern);
        app.MapPost(ImJahr + "/hochladen", ZuteilungenHochladen.Post).Braucht(Handlung.ZuteilungAendern).RequireRateLimiting(Formulargrenze.Dateien);
        app.MapPost(ImJahr + "/uebernehmen", ZuteilungenHochladen.Uebernehmen).Braucht(Handlung.ZuteilungAendern);
        app.MapGet(Eine, ZuteilungZeigen.Get).Braucht(Handlung.ZuteilungLesen);
        app.MapGet(Eine + "/schreiben", ZuteilungZeigen.Schreiben).Braucht(Handlung.ZuteilungLesen);
        app.MapGet(Eine + "/neu", ZuteilungErfassen.Get).Braucht(Handlung.ZuteilungAendern);
        app.MapPost(Eine + "/neu", ZuteilungErfassen.Post).Braucht(Handlung.ZuteilungAendern);
    }

    public static string Jahr(int jahr) => string.Create(CultureInfo.InvariantCulture, $"{Jahre}/{jahr}");

    public static string Akt(int jahr, string akt) => $"{Jahr(jahr)}/{akt}";

    /// <summary>What the bodies are allocated in a year.</summary>
    public static string Verteilung(int jahr) => string.Create(CultureInfo.InvariantCulture, $"{Zuteilungen}/{jahr}");

    public static string Zuteilung(int jahr, string ags) => $"{Verteilung(jahr)}/{ags}";

    public static IReadOnlyList<Crumb> Weg(params IEnumerable<Crumb> weiter) => [new("Programmjahre", Jahre), .. weiter];

    public static IReadOnlyList<Crumb> WegVerteilung(int jahr, params IEnumerable<Crumb> weiter) => [new("Zuteilungen", Zuteilungen), new($"{jahr}", Verteilung(jahr)), .. weiter];

    /// <summary>The page that asks for an act, and the act itself; both ask the same right.</summary>
    private static void Paar<T>(IEndpointRouteBuilder app, string pfad, Handlung handlung)
        where T : Jahresakt, new()
    {
        app.MapGet(EinJahr + pfad, Jahresakt.Get<T>).Braucht(handlung);
        app.MapPost(EinJahr + pfad, Jahresakt.Post<T>).Braucht(handlung);
    }
}
