using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Barrierefreiheit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Barrierefreiheit;

/// <summary>A report as the clerk sees it, personal data included; each view of it stands in the log of read access.</summary>
/// <param name="Warum">Why the answer is due that day; null when the rules were corrected since it was promised.</param>
/// <param name="Erledigen">Null when the person may not, or it is done.</param>
public sealed record Meldungsseite(
    Barrieremeldung Meldung, Meldungsstand Stand, DateOnly Eingang, Begruendung? Warum, string? Bearbeiter, DateOnly? Loeschung, Verlauf Verlauf, MeldungErledigenForm? Erledigen, MeldungUebernehmenForm? Uebernehmen);

/// <summary>Shows a report, takes it on, settles it (A11Y-05).</summary>
public static class MeldungZeigen
{
    private static readonly string[] Angaben = [nameof(Barrieremeldung.Beschreibung), nameof(Barrieremeldung.Seite), nameof(Barrieremeldung.Name), nameof(Barrieremeldung.Email)];

    public static async Task<IResult> Get(string meldung, HttpContext http, CurrentUser ich, Db db, Meldungsumfeld umfeld)
    {
        var (gefunden, antwort) = await HoleAsync(meldung, Handlung.MeldungLesen, http, ich, db);
        return gefunden is null ? antwort! : await ZeigeAsync(gefunden, new(gefunden), new(gefunden), http, ich, db, umfeld);
    }

    public static async Task<IResult> Erledige(string meldung, IFormCollection posted, HttpContext http, CurrentUser ich, Db db, Meldungsumfeld umfeld)
    {
        var (gefunden, antwort) = await HoleAsync(meldung, Handlung.MeldungErledigen, http, ich, db);
        if (gefunden is null)
        {
            return antwort!;
        }

        var form = new MeldungErledigenForm(gefunden);
        if (!form.Read(posted) || gefunden.ErledigtAm is not null)
        {
            return gefunden.ErledigtAm is null ? await ZeigeAsync(gefunden, form, new(gefunden), http, ich, db, umfeld) : SchonErledigt();
        }

        gefunden.Erledigen(umfeld.Clock.GetUtcNow().UtcDateTime, form.Satz.Value);
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Meldungen, $"Die Meldung {gefunden.Vorgangsnummer} ist erledigt.");
    }

    public static async Task<IResult> Uebernimm(string meldung, IFormCollection posted, HttpContext http, CurrentUser ich, Db db, Meldungsumfeld umfeld)
    {
        var (gefunden, antwort) = await HoleAsync(meldung, Handlung.MeldungErledigen, http, ich, db);
        if (gefunden is null)
        {
            return antwort!;
        }

        var form = new MeldungUebernehmenForm(gefunden);
        if (!form.Read(posted) || gefunden.ErledigtAm is not null)
        {
            return gefunden.ErledigtAm is null ? await ZeigeAsync(gefunden, new(gefunden), form, http, ich, db, umfeld) : SchonErledigt();
        }

        gefunden.Uebernehmen(ich.PersonId!.Value.Value, form.Vermerk.OrNull() ?? "Meldung übernommen");
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Meldung(gefunden.Vorgangsnummer), "Sie sind jetzt für diese Meldung zuständig.");
    }

    private static Page SchonErledigt() => Page.Error(StatusCodes.Status409Conflict, "Diese Meldung hat inzwischen jemand erledigt.");

    private static async Task<(Barrieremeldung? Meldung, IResult? Antwort)> HoleAsync(string nummer, Handlung handlung, HttpContext http, CurrentUser ich, Db db)
    {
        var gefunden = await db.Barrieremeldungen.SingleOrDefaultAsync(m => m.Vorgangsnummer == nummer, http.RequestAborted);
        return gefunden is null ? (null, Page.NotFound()) : ich.Verweigert(handlung, new Gegenstand()) is { } verweigert ? (null, verweigert) : (gefunden, null);
    }

    private static async Task<IResult> ZeigeAsync(
        Barrieremeldung meldung, MeldungErledigenForm erledigen, MeldungUebernehmenForm uebernehmen, HttpContext http, CurrentUser ich, Db db, Meldungsumfeld umfeld)
    {
        if (meldung.AnonymisiertAm is null)
        {
            umfeld.Einsichten.Vermerke(meldung.Id, Angaben);
        }
        else
        {
            umfeld.Einsichten.VermerkeAlle<Barrieremeldung>([]); // Nothing personal is left to see.
        }

        var regeln = umfeld.Rechtsstand.Lies();
        var eingang = Berlin.Tag(meldung.EingegangenAm);
        var antwort = regeln.Frist(Rechtsparameter.BarriereAntwort, eingang);
        var namen = await Namen.LiesAsync(db, [meldung.BearbeiterId?.ToString()], http.RequestAborted);
        var seite = int.TryParse(http.Request.Query["akte"], NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
        var darf = meldung.ErledigtAm is null && ich.Darf(Handlung.MeldungErledigen, new Gegenstand());
        return Page.Of<MeldungZeigenView, Meldungsseite>(
            new(
                meldung,
                Meldungsstand.Von(meldung, regeln.Frist(Rechtsparameter.BarriereErinnerung, eingang), umfeld.Clock.Heute()),
                eingang,
                antwort.Ende == meldung.Faellig ? antwort.Begruendung : null,
                meldung.BearbeiterId is { } person ? namen.Person(person) : null,
                meldung is { ErledigtAm: { } am, AnonymisiertAm: null } ? regeln.Frist(Rechtsparameter.BarriereLoeschung, Berlin.Tag(am)).Ende : null,
                await Verlauf.LiesAsync(db, umfeld.Kette, [new(nameof(Barrieremeldung), meldung.Id.ToString())], oeffentlich: false, seite, http.RequestAborted),
                darf ? erledigen : null,
                darf ? uebernehmen : null),
            erledigen.HasMistakes || uebernehmen.HasMistakes ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <summary>What showing a report needs beside the report.</summary>
public sealed record Meldungsumfeld(Einsichten Einsichten, Rechtsstandquelle Rechtsstand, Kettenstand Kette, TimeProvider Clock);

public sealed class MeldungErledigenForm : Form
{
    public Field<string> Satz { get; }

    public MeldungErledigenForm(Barrieremeldung meldung)
    {
        Fuer(meldung.Id, meldung.Version);
        Satz = LongText(
            "satz", "Was wurde getan?", "Ein Satz für die Akte, der bleibt: ohne Namen und Adressen. Zum Beispiel: Kontrast im Menü erhöht, Antwort geschickt.", "Schreiben Sie in einem Satz, was getan wurde")
            .AtMost(500);
    }
}

public sealed class MeldungUebernehmenForm : Form
{
    public Field<string> Vermerk { get; }

    public MeldungUebernehmenForm(Barrieremeldung meldung)
    {
        Fuer(meldung.Id, meldung.Version);
        Vermerk = Text("vermerk", "Vermerk", "Bleibt in der Akte: ohne Namen und Adressen.").Optional().AtMost(200);
    }
}
