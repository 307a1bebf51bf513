using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Dokumente;

namespace Zielwerk.App.Tests.Zielvereinbarungen;

public class FassungHerunterladenTests
{
    [Fact]
    [Anforderung("A11Y-40")]
    public async Task Eine_Fassung_laesst_sich_als_PDF_Word_und_Text_laden_und_jede_Datei_nennt_sie()
    {
        await using var lage = await Verhandlung.Neu();
        var adresse = await lage.Uebergeben();
        var seite = await lage.Kreis.Get(adresse + "/fassungen/1");
        foreach (var (link, typ, endung) in ((string, string, string)[])[
            ("Fassung 1 als PDF", "application/pdf", ".pdf"), ("Fassung 1 als Word-Datei", Docxfassung.Medientyp, ".docx"), ("Fassung 1 als Text", "text/plain", ".txt")])
        {
            var datei = await seite.Click(link);
            datei.Status.ShouldBe(HttpStatusCode.OK, link);
            datei.Response.Content.Headers.ContentType!.MediaType.ShouldBe(typ);
            datei.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{Verhandlung.Aktenzeichen}-fassung-1{endung}");
        }

        var text = await (await seite.Click("Fassung 1 als Text")).Response.Content.ReadAsStringAsync();
        text.ShouldContain("Motivierendes Coaching");
        text.ShouldContain("1.000.000 Euro");
        (await lage.Nachbar.Get(adresse + "/fassungen/1.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lage.Land.Get(adresse + "/fassungen/9.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Anforderung("IOP-20")]
    public async Task Was_beide_Seiten_angenommen_haben_traegt_den_Vermerk_Entwurf_nicht_mehr()
    {
        await using var lage = await Verhandlung.Neu();
        var adresse = await lage.Uebergeben();
        (await Woerter(lage, adresse)).ShouldContain("Entwurf");
        await (await lage.Kreis.Get(adresse + "/annehmen")).Fill("Haben Sie die Fassung gelesen?", "Ja, Landkreis Marburg-Biedenkopf nimmt Fassung 1 an").Press("Annehmen");
        (await Woerter(lage, adresse)).ShouldNotContain("Entwurf");
    }

    private static async Task<string> Woerter(Verhandlung lage, string adresse) =>
        await (await lage.Land.Get(adresse + "/fassungen/1.txt")).Response.Content.ReadAsStringAsync();
}
