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
    public static IResult Get(string? seite) => Page.Of<BarriereMeldenView, BarriereMeldenForm>(new(seite));

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, Db db, TimeProvider clock)
    {
        // A field no human sees; programs that fill in everything give themselves away.
        if (posted[Honigtopf.Name].ToString().Length > 0)
        {
            return Page.Error(StatusCodes.Status400BadRequest);
        }

        var form = new BarriereMeldenForm(null);
        if (!form.Read(posted))
        {
            return Page.Invalid<BarriereMeldenView, BarriereMeldenForm>(form);
        }

        var nummer = $"BM-{clock.Heute().Year}-{RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 8)}";
        db.Barrieremeldungen.Add(Barrieremeldung.Eingehen(
            Id<Barrieremeldung>.New(clock), nummer, clock.GetUtcNow().UtcDateTime, clock.Heute(),
            form.Beschreibung.Value, form.Seite.OrNull(), form.Name.OrNull(), form.Email.OrNull()));
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Bestaetigung(nummer), "Ihre Meldung ist angekommen.");
    }

    public static async Task<IResult> Bestaetigung(string vorgangsnummer, Db db, CancellationToken abbruch) =>
        await db.Barrieremeldungen.Where(m => m.Vorgangsnummer == vorgangsnummer)
            .Select(m => new Meldebestaetigung(m.Vorgangsnummer, m.Faellig, m.Email != null)).SingleOrDefaultAsync(abbruch) is { } gefunden
            ? Page.Of<MeldebestaetigungView, Meldebestaetigung>(gefunden)
            : Page.NotFound();
}

/// <summary>What the sender sees again: nothing personal, since the address of the page may be passed on.</summary>
public sealed record Meldebestaetigung(string Vorgangsnummer, DateOnly Faellig, bool MitEmail);

public sealed class BarriereMeldenForm : Form
{
    public Field<string> Beschreibung { get; }

    public Field<string> Seite { get; }

    public Field<string> Name { get; }

    public Field<string> Email { get; }

    public BarriereMeldenForm(string? seite)
    {
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
