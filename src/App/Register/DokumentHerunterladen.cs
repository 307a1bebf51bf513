using System.Globalization;
using Zielwerk.App.Data;
using Zielwerk.App.Dokumente;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Register;

/// <summary>An agreement as PDF, archive copy, Word file or text (A11Y-43).</summary>
public static class DokumentHerunterladen
{
    public static Task<IResult> Pdf(int jahr, string ags, HttpContext http, Db db, Registerdokumente dokumente) => Get(jahr, ags, Dokumentform.Pdf, http, db, dokumente);

    public static Task<IResult> Pdfa(int jahr, string ags, HttpContext http, Db db, Registerdokumente dokumente) => Get(jahr, ags, Dokumentform.Pdfa, http, db, dokumente);

    public static Task<IResult> Docx(int jahr, string ags, HttpContext http, Db db, Registerdokumente dokumente) => Get(jahr, ags, Dokumentform.Docx, http, db, dokumente);

    public static Task<IResult> Text(int jahr, string ags, HttpContext http, Db db, Registerdokumente dokumente) => Get(jahr, ags, Dokumentform.Text, http, db, dokumente);

    private static async Task<IResult> Get(int jahr, string ags, Dokumentform form, HttpContext http, Db db, Registerdokumente dokumente)
    {
        if (await VereinbarungLesen.LadeAsync(jahr, ags, db, http.RequestAborted) is not var (seite, vorgang))
        {
            return Page.NotFound();
        }

        try
        {
            var bytes = await dokumente.SchreibeAsync(seite, vorgang, form, http.RequestAborted);
            return Results.Bytes(bytes, form.Medientyp, string.Create(CultureInfo.InvariantCulture, $"zielvereinbarung-{jahr}-{seite.Eintrag.Ags}{form.Endung}"));
        }
        catch (SatzException)
        {
            // Registerdokumente has logged the reason when it made the page; it is none of the reader's business.
            return Page.Error(StatusCodes.Status503ServiceUnavailable, "PDF-Dateien lassen sich gerade nicht erstellen. Laden Sie so lange die Word-Datei oder den Text.");
        }
    }
}
