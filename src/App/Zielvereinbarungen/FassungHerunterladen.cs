using System.Globalization;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Dokumente;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>A version as PDF, Word file or text: to print, to sign, to keep (A11Y-40, IOP-20). Each page bears file number, version and checksum.</summary>
public static class FassungHerunterladen
{
    public static Task<IResult> Pdf(string verfahren, int nummer, HttpContext http, Db db, CurrentUser ich, Setzer setzer) => Get(verfahren, nummer, Dokumentform.Pdf, http, db, ich, setzer);

    public static Task<IResult> Docx(string verfahren, int nummer, HttpContext http, Db db, CurrentUser ich, Setzer setzer) => Get(verfahren, nummer, Dokumentform.Docx, http, db, ich, setzer);

    public static Task<IResult> Text(string verfahren, int nummer, HttpContext http, Db db, CurrentUser ich, Setzer setzer) => Get(verfahren, nummer, Dokumentform.Text, http, db, ich, setzer);

    private static async Task<IResult> Get(string verfahren, int nummer, Dokumentform form, HttpContext http, Db db, CurrentUser ich, Setzer setzer)
    {
        var (fall, antwort) = await Verfahrenszugriff.HoleAsync(db, ich, verfahren, Handlung.VerfahrenLesen, http.RequestAborted);
        if (fall is null)
        {
            return antwort!;
        }

        if (fall.Verfahren.Fassungen.FirstOrDefault(f => f.Nummer == nummer) is not { } fassung)
        {
            return Page.NotFound();
        }

        try
        {
            var bytes = await form.SchreibeAsync(Dokument(fall, fassung), setzer, http.RequestAborted);
            return Results.Bytes(bytes, form.Medientyp, string.Create(CultureInfo.InvariantCulture, $"{fall.Aktenzeichen}-fassung-{nummer}{form.Endung}"));
        }
        catch (SatzException fault)
        {
            http.RequestServices.GetRequiredService<ILogger<Setzer>>().LogWarning(fault, "Die Fassung {Nummer} von {Verfahren} ist nicht entstanden", nummer, fall.Verfahren.Id);
            return Page.Error(StatusCodes.Status503ServiceUnavailable, "PDF-Dateien lassen sich gerade nicht erstellen. Laden Sie so lange die Word-Datei oder den Text.");
        }
    }

    private static Dokument Dokument(Verfahrensfall fall, Fassung fassung) => Vereinbarungsdokument.Aus(
        fassung.Wortlaut,
        fall.Verfahren.Koerperschaftsname,
        new($"{fall.Aktenzeichen}, Fassung {fassung.Nummer}, Prüfsumme {fassung.Pruefsumme[..8]}", fassung.Datensatz.Parteien.Single(p => p.Rolle == Parteirolle.Land).Name,
            new DateTimeOffset(DateTime.SpecifyKind(fassung.Am, DateTimeKind.Utc)), !IstReinschrift(fall.Verfahren, fassung)));

    /// <summary>What both sides have accepted is printed to be signed and bears no mark of a draft.</summary>
    private static bool IstReinschrift(Vereinbarungsverfahren verfahren, Fassung fassung) => fassung.Nummer == verfahren.WirksameFassung
        || (fassung.Nummer == verfahren.Neueste?.Nummer && verfahren.Stand is (Verfahrensstand.Abgestimmt or Verfahrensstand.TeilweiseUnterzeichnet));
}
