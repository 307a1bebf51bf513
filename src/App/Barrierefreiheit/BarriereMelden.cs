using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Barrierefreiheit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Barrierefreiheit;

/// <summary>Feedback without signing in (§ 4 Abs. 2 Nr. 2 HVBIT, A11Y-05): form, receipt, confirmation.</summary>
public static class BarriereMelden
{
    public static IResult Get(string? seite, Rechtsstandquelle rechtsstand, TimeProvider clock) =>
        Page.Of<BarriereMeldenView, BarriereMeldenForm>(new(seite, Antwort(rechtsstand, clock)));

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, Db db, Rechtsstandquelle rechtsstand, TimeProvider clock)
    {
        // A field no human sees; programs that fill in everything give themselves away.
        if (posted[Honigtopf.Name].ToString().Length > 0)
        {
            return Page.Error(StatusCodes.Status400BadRequest);
        }

        var antwort = Antwort(rechtsstand, clock);
        var form = new BarriereMeldenForm(null, antwort);
        if (!form.Read(posted))
        {
            return Page.Invalid<BarriereMeldenView, BarriereMeldenForm>(form);
        }

        var nummer = $"BM-{clock.Heute().Year}-{RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 8)}";
        db.Barrieremeldungen.Add(Barrieremeldung.Eingehen(
            Id<Barrieremeldung>.New(clock), nummer, clock.GetUtcNow().UtcDateTime, antwort, RandomNumberGenerator.GetHexString(32, lowercase: true),
            form.Beschreibung.Value, form.Seite.OrNull(), form.Name.OrNull(), form.Email.OrNull()));
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Bestaetigung(nummer), "Ihre Meldung ist angekommen.");
    }

    public static async Task<IResult> Bestaetigung(string vorgangsnummer, Db db, Rechtsstandquelle rechtsstand, CancellationToken abbruch)
    {
        var gefunden = await db.Barrieremeldungen.Where(m => m.Vorgangsnummer == vorgangsnummer)
            .Select(m => new { m.Vorgangsnummer, m.Faellig, m.EingegangenAm, MitEmail = m.Email != null }).SingleOrDefaultAsync(abbruch);
        if (gefunden is null)
        {
            return Page.NotFound();
        }

        // The date was promised at the time: a row corrected since then does not move it, and does not explain it either.
        var heutige = rechtsstand.Lies().Frist(Rechtsparameter.BarriereAntwort, Berlin.Tag(gefunden.EingegangenAm));
        return Page.Of<MeldebestaetigungView, Meldebestaetigung>(new(
            gefunden.Vorgangsnummer, gefunden.Faellig, gefunden.MitEmail, heutige.Ende == gefunden.Faellig ? heutige.Begruendung : null));
    }

    private static Frist Antwort(Rechtsstandquelle rechtsstand, TimeProvider clock) =>
        rechtsstand.Lies().Frist(Rechtsparameter.BarriereAntwort, clock.Heute());
}

/// <summary>What the sender sees again: nothing personal, since the address of the page may be passed on.</summary>
/// <param name="Warum">Reasons of the date, or null when the rules were corrected since it was promised.</param>
public sealed record Meldebestaetigung(string Vorgangsnummer, DateOnly Faellig, bool MitEmail, Begruendung? Warum);

public sealed class BarriereMeldenForm : Form
{
    public Field<string> Beschreibung { get; }

    public Field<string> Seite { get; }

    public Field<string> Name { get; }

    public Field<string> Email { get; }

    /// <summary>Last day for the answer to a report sent today.</summary>
    public Frist Antwort { get; }

    public BarriereMeldenForm(string? seite, Frist antwort)
    {
        Antwort = antwort;
        Beschreibung = LongText(
            "beschreibung", "Was geht nicht?",
            "Zum Beispiel: Ich komme mit der Tastatur nicht in die Liste. Oder: Ich brauche diese Datei in einer Form, die mein Vorleseprogramm lesen kann.",
            "Beschreiben Sie, was nicht geht");
        Seite = Text("seite", "Adresse der Seite", "Auf welcher Seite ist es Ihnen aufgefallen?").Optional().AtMost(300);
        Name = Text("name", "Ihr Name").Optional().Fill("name");
        Email = EmailAddress("email", "Ihre E-Mail-Adresse", "Nur damit können wir Ihnen antworten.").Optional();
        if (seite is ['/', ..])
        {
            Seite.Preset(seite);
        }
    }
}
