using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access;

/// <summary>Forgotten password: the answer is the same whether the address has an account or not; the mail is not.</summary>
public static class ZugangVerloren
{
    private static readonly TimeSpan Abstand = TimeSpan.FromMinutes(5);

    public static IResult Get() => Page.Of<ZugangVerlorenView, ZugangVerlorenForm>(new());

    public static async Task<IResult> Post(
        HttpContext http, IFormCollection posted, Db db, TechnikDb technik, Anmeldung anmeldung, Einladungen einladungen, Anmeldeschritte schritte, Portaladresse adresse, TimeProvider clock)
    {
        var form = new ZugangVerlorenForm();
        if (!form.Read(posted))
        {
            return Page.Invalid<ZugangVerlorenView, ZugangVerlorenForm>(form);
        }

        var abbruch = http.RequestAborted;
        var frei = await schritte.NurEinmalAsync("verloren:" + Adresse.Normal(form.Email.Value), "Verloren", Abstand, abbruch);
        if (frei && await anmeldung.FindeAsync(form.Email.Value, abbruch) is { } konto
            && await db.Personen.AnyAsync(p => p.Id == new Id<Person>(konto.Id) && !p.Gesperrt, abbruch))
        {
            var schluessel = await einladungen.ErstelleAsync(konto.Id, Einladungszweck.Zuruecksetzen, Einladungen.DauerZuruecksetzen, abbruch);
            Versand.StelleEin(technik, new(form.Email.Value, konto.Id, "Zielwerk: neues Passwort", Brief(adresse.Link(Routes.EinladungVon(schluessel)))), clock);
            await technik.SaveChangesAsync(abbruch);
        }

        return Page.Redirect(http, Routes.Anmelden(), "Wenn diese Adresse einen Zugang hat, ist ein Link dorthin unterwegs. Er gilt eine Stunde.");
    }

    private static string Brief(string link) =>
        $"""
        Guten Tag,

        für Ihren Zugang zu Zielwerk wurde ein neues Passwort verlangt. Mit diesem Link wählen Sie es:

        {link}

        Der Link gilt eine Stunde und nur einmal. Sie brauchen dazu Ihre Authenticator-App oder einen Ersatzcode.
        Haben Sie beides nicht mehr, hilft Ihnen die Zugangsverwaltung Ihrer Organisation.

        Waren Sie das nicht? Dann brauchen Sie nichts zu tun. Ihr Passwort gilt weiter.
        """;
}

public sealed class ZugangVerlorenForm : Form
{
    public Field<string> Email { get; }

    public ZugangVerlorenForm() => Email = EmailAddress("email", "E-Mail-Adresse", "Die Adresse, mit der Sie sich anmelden.").Fill("username");
}
