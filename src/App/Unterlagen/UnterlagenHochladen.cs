using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Unterlagen;

/// <summary>Takes files into a case, each for itself: what is good is kept, what is not is refused with advice.</summary>
public static class UnterlagenHochladen
{
    public static async Task<IResult> Post(
        string vorgang, HttpContext http, IFormCollection gesendet, Db db, CurrentUser ich, Dateigrenzen grenzen, Virenschutz schutz, TimeProvider clock)
    {
        var abbruch = http.RequestAborted;
        var (gefunden, antwort) = await Unterlagenzugriff.VorgangAsync(db, ich, vorgang, Handlung.UnterlageHochladen, abbruch);
        if (gefunden is null)
        {
            return antwort!;
        }

        var dateien = gesendet.Files;
        var abgewiesen = new List<Abweisung>();
        var angenommen = 0;
        if (dateien.Count == 0 || dateien.Count > grenzen.HoechstzahlJeSendung)
        {
            abgewiesen.Add(dateien.Count == 0
                ? new("Dateien", "Wählen Sie mindestens eine Datei aus.")
                : new("Dateien", $"Wählen Sie höchstens {Zahlen.InWorten(grenzen.HoechstzahlJeSendung)} Dateien auf einmal aus."));
            return await ZeigeAsync(db, ich, gefunden, grenzen, schutz, abgewiesen, 0, abbruch);
        }

        var frei = grenzen.HoechstzahlJeVorgang - await db.Unterlagen.CountAsync(u => u.VorgangId == gefunden.Id, abbruch);
        foreach (var datei in dateien)
        {
            var (unterlage, grund) = angenommen >= frei
                ? (null, $"Ein Vorgang nimmt höchstens {grenzen.HoechstzahlJeVorgang} Dateien auf. Fassen Sie mehrere in einer zusammen.")
                : await PruefeAsync(datei, gefunden, db, ich, grenzen, schutz, clock, abbruch);
            if (unterlage is null)
            {
                abgewiesen.Add(new(Anzeigename(datei), grund!));
                continue;
            }

            db.Unterlagen.Add(unterlage);
            await db.SaveChangesAsync(abbruch);
            db.ChangeTracker.Clear(); // one file at a time in memory
            angenommen++;
        }

        return abgewiesen.Count > 0
            ? await ZeigeAsync(db, ich, gefunden, grenzen, schutz, abgewiesen, angenommen, abbruch)
            : Page.Redirect(http, Routes.Liste(gefunden.Aktenzeichen), angenommen == 1 ? "Die Datei ist hochgeladen." : $"{Zahlen.Anzahl(angenommen)} Dateien sind hochgeladen.");
    }

    private static async Task<(Unterlage? Unterlage, string? Grund)> PruefeAsync(
        IFormFile datei, Vorgang vorgang, Db db, CurrentUser ich, Dateigrenzen grenzen, Virenschutz schutz, TimeProvider clock, CancellationToken abbruch)
    {
        // One byte more than allowed is enough to know that it is too large.
        var bytes = new byte[(int)Math.Min(datei.Length, (long)grenzen.Hoechstgroesse + 1)];
        await using (var strom = datei.OpenReadStream())
        {
            await strom.ReadExactlyAsync(bytes, abbruch);
        }

        var befund = Dateipruefung.Pruefe(datei.FileName, bytes, grenzen);
        if (befund.Fehler is not null)
        {
            return (null, befund.Fehler);
        }

        // The bytes as they came: cleaning a picture must not hide a finding.
        switch (await schutz.PruefeAsync(bytes, abbruch))
        {
            case Virenbefund.Gefunden:
                return (null, "Der Virenschutz hat in dieser Datei ein Schadprogramm gefunden. Prüfen Sie Ihren Rechner, bevor Sie weitere Dateien hochladen.");
            case Virenbefund.Unerreichbar:
                return (null, "Das Hochladen ist zurzeit nicht möglich, weil der Virenschutz nicht antwortet. Versuchen Sie es in einigen Minuten noch einmal.");
        }

        var summe = Convert.ToHexStringLower(SHA256.HashData(befund.Inhalt));
        return await db.Unterlagen.AnyAsync(u => u.VorgangId == vorgang.Id && u.Pruefsumme == summe && u.EntferntAm == null, abbruch)
            ? (null, "Diese Datei gibt es in diesem Vorgang schon.")
            : (Unterlage.Hochladen(
                Id<Unterlage>.New(clock), vorgang, befund.Name, befund.Art, befund.Inhalt, summe, befund.Hinweise.Count > 0 ? string.Join(' ', befund.Hinweise) : null,
                ich.PersonId!.Value, clock.GetUtcNow().UtcDateTime, RandomNumberGenerator.GetHexString(32)), null);
    }

    /// <summary>The name as sent, made harmless, with its own extension even when that is not allowed.</summary>
    private static string Anzeigename(IFormFile datei) =>
        Dateityp.NachName(datei.FileName) is { } typ ? Dateiname.Bereinige(datei.FileName, typ.Endungen[0]) : Dateiname.Bereinige(datei.FileName, "");

    private static async Task<IResult> ZeigeAsync(
        Db db, CurrentUser ich, Vorgang vorgang, Dateigrenzen grenzen, Virenschutz schutz, IReadOnlyList<Abweisung> abgewiesen, int angenommen, CancellationToken abbruch) =>
        Page.Invalid<UnterlagenListeView, Unterlagenseite>(await UnterlagenListe.SeiteAsync(db, ich, vorgang, grenzen, schutz, abgewiesen, angenommen, abbruch));
}
