using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Aufgaben;

/// <summary>What waits, when, and how people hear of it: work list, deadlines, calendar, mail.</summary>
public static class Routes
{
    public const string Aufgaben = "/aufgaben";
    public const string Fristen = "/fristen";
    public const string FristenCsv = "/fristen.csv";
    public const string Kalender = Fristen + "/kalender";
    public const string KalenderWiderruf = Kalender + "/widerrufen";
    public const string Benachrichtigungen = "/konto/benachrichtigungen";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Aufgaben, AufgabenZeigen.Get).NurAngemeldet().ZeigtPersonenbezogenes();
        app.MapGet(Fristen, FristenZeigen.Get).Braucht(Handlung.KalenderVerwalten).ZeigtPersonenbezogenes();
        app.MapGet(FristenCsv, FristenZeigen.Csv).Braucht(Handlung.KalenderVerwalten).ZeigtPersonenbezogenes().RequireRateLimiting(Formulargrenze.Ausfuhr);
        app.MapPost(Kalender, KalenderVerwalten.Anlegen).Braucht(Handlung.KalenderVerwalten);
        app.MapPost(KalenderWiderruf, KalenderVerwalten.Widerrufen).Braucht(Handlung.KalenderVerwalten);
        app.MapGet("/kalender/{adresse}.ics", KalenderLesen.Get).Oeffentlich().RequireRateLimiting(Formulargrenze.Kalender);
        app.MapGet(Benachrichtigungen, BenachrichtigungAendern.Get).NurAngemeldet();
        app.MapPost(Benachrichtigungen, BenachrichtigungAendern.Post).NurAngemeldet();
    }

    public static string Feed(string adresse) => $"/kalender/{adresse}.ics";

    public static IServiceCollection AddAufgaben(this IServiceCollection services)
    {
        services.AddSingleton<Sammelpost>();
        services.AddSingleton<IPostquelle>(s => s.GetRequiredService<Sammelpost>());
        return services;
    }
}
