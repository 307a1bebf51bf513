using System.Globalization;
using Zielwerk.App.Access;
using Zielwerk.App.Dokumente;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Register;

/// <summary>The public portal: everything may be read by everyone, nothing is changed here.</summary>
public static class Routes
{
    public const string Start = "/";
    public const string Matrix = "/matrix";
    public const string Zahlen = "/zahlen";

    public static void Map(IEndpointRouteBuilder app)
    {
        // One instance for all: given as a type, the framework would make a new one, and so an empty cache, for every request.
        var seiten = app.MapGroup("").Oeffentlich().AddEndpointFilter(app.ServiceProvider.GetRequiredService<Seitenspeicher>());
        seiten.MapGet(Start, VereinbarungListe.Get);
        seiten.MapGet("/vereinbarungen.csv", ListeHerunterladen.Csv).RequireRateLimiting(Formulargrenze.Ausfuhr);
        seiten.MapGet("/vereinbarungen.json", ListeHerunterladen.Json).RequireRateLimiting(Formulargrenze.Ausfuhr);
        seiten.MapGet("/vereinbarungen/{jahr:int}/{ags}", VereinbarungLesen.Get);
        seiten.MapGet("/vereinbarungen/{jahr:int}/{ags}.json", VereinbarungHerunterladen.Datensatz);
        seiten.MapGet("/vereinbarungen/{jahr:int}/{ags}/quelle", VereinbarungHerunterladen.Quelle);
        seiten.MapGet($"/vereinbarungen/{{jahr:int}}/{{ags}}/zielvereinbarung{Dokumentform.Pdf.Endung}", DokumentHerunterladen.Pdf).RequireRateLimiting(Formulargrenze.Ausfuhr);
        seiten.MapGet($"/vereinbarungen/{{jahr:int}}/{{ags}}/zielvereinbarung{Dokumentform.Pdfa.Endung}", DokumentHerunterladen.Pdfa).RequireRateLimiting(Formulargrenze.Ausfuhr);
        seiten.MapGet($"/vereinbarungen/{{jahr:int}}/{{ags}}/zielvereinbarung{Dokumentform.Docx.Endung}", DokumentHerunterladen.Docx).RequireRateLimiting(Formulargrenze.Ausfuhr);
        seiten.MapGet($"/vereinbarungen/{{jahr:int}}/{{ags}}/zielvereinbarung{Dokumentform.Text.Endung}", DokumentHerunterladen.Text).RequireRateLimiting(Formulargrenze.Ausfuhr);
        app.MapGet("/vereinbarungen/{jahr:int}/{ags}/verlauf", VerlaufZeigen.Get).Oeffentlich();
        seiten.MapGet(Matrix, MatrixZeigen.Get);
        seiten.MapGet("/matrix.csv", MatrixZeigen.Csv).RequireRateLimiting(Formulargrenze.Ausfuhr);
        seiten.MapGet(Zahlen, ZahlenZeigen.Get);
        seiten.MapGet("/koerperschaften/{ags}", KoerperschaftZeigen.Get);

        // Who shortens the address of an agreement meets the list it stands in.
        app.MapGet("/vereinbarungen", () => Results.LocalRedirect(Start, permanent: true)).Oeffentlich();
        app.MapGet("/vereinbarungen/{jahr:int}", (int jahr) => Results.LocalRedirect(Liste(Listenfilter.Leer with { Jahr = jahr }), permanent: true)).Oeffentlich();
    }

    public static string Liste(Listenfilter filter) => $"/{filter.Abfrage()}#liste";

    public static string ListeCsv(Listenfilter filter) => $"/vereinbarungen.csv{(filter with { Seite = 1 }).Abfrage()}";

    public static string ListeJson(Listenfilter filter) => $"/vereinbarungen.json{(filter with { Seite = 1 }).Abfrage()}";

    public static string Vereinbarung(int jahr, string ags) => string.Create(CultureInfo.InvariantCulture, $"/vereinbarungen/{jahr}/{Uri.EscapeDataString(ags)}");

    public static string Datensatz(int jahr, string ags) => $"{Vereinbarung(jahr, ags)}.json";

    public static string Quelle(int jahr, string ags) => $"{Vereinbarung(jahr, ags)}/quelle";

    public static string Dokument(int jahr, string ags, Dokumentform form) => $"{Vereinbarung(jahr, ags)}/zielvereinbarung{form.Endung}";

    public static string Verlauf(int jahr, string ags) => $"{Vereinbarung(jahr, ags)}/verlauf";

    public static string Koerperschaft(string ags) => $"/koerperschaften/{Uri.EscapeDataString(ags)}";

    /// <summary>The way to a page of this room: the list first.</summary>
    public static IReadOnlyList<Crumb> Weg(params IEnumerable<Crumb> weiter) => [new("Vereinbarungen", Start), .. weiter];
}
