using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access;

/// <summary>Signing in: first page (password, passkey, example people), and signing out.</summary>
public static class Anmelden
{
    public static async Task<IResult> Get(HttpContext http, string? zurueck, CurrentUser ich, PageContext seite, Anmeldeseitenbau bau)
    {
        var ziel = Ziel.Lokal(zurueck);
        if (ich.IstAngemeldet)
        {
            return Results.LocalRedirect(ziel != "/" ? ziel : seite.Arbeitskopf?.Menue is [{ Url: { } erste }, ..] ? erste : Arbeitskopf.Konto);
        }

        return Page.Of<AnmeldenView, Anmeldeseite>(await bau.SeiteAsync(http, new(), ziel));
    }

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, string? zurueck, Anmeldung anmeldung, Anmeldeseitenbau bau)
    {
        var ziel = Ziel.Lokal(zurueck);
        var form = new AnmeldenForm();
        if (form.Read(posted))
        {
            var antwort = await anmeldung.MitPasswortAsync(http, form.Email.Value, form.Passwort.Value, ziel);
            if (antwort.Ergebnis == Anmeldeergebnis.Erfolg)
            {
                return Results.LocalRedirect(Routes.AnmeldenCode);
            }

            form.Passwort.Fail(Worte(antwort, "E-Mail-Adresse oder Passwort stimmen nicht. Prüfen Sie beides, auch die Großschreibung"));
        }

        return Page.Invalid<AnmeldenView, Anmeldeseite>(await bau.SeiteAsync(http, form, ziel));
    }

    public static async Task<IResult> Passkey(HttpContext http, IFormCollection posted, string? zurueck, Anmeldung anmeldung, Anmeldeseitenbau bau)
    {
        var ziel = Ziel.Lokal(zurueck);
        var form = new AnmeldenForm();
        var antwort = posted["antwort"].ToString();
        if (antwort.Length > 0 && (await anmeldung.MitPasskeyAsync(http, antwort, posted["zustand"].ToString())).Ergebnis == Anmeldeergebnis.Erfolg)
        {
            return Results.LocalRedirect(Routes.Anmelden(ziel));
        }

        form.Email.Fail(antwort.Length == 0 ? PasskeyForm.OhneSkript : "Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal, oder nehmen Sie Ihr Passwort");
        return Page.Invalid<AnmeldenView, Anmeldeseite>(await bau.SeiteAsync(http, form, ziel));
    }

    /// <summary>Demonstration only: as one of the example people, without any proof.</summary>
    public static async Task<IResult> Beispiel(HttpContext http, IFormCollection posted, string? zurueck, Anmeldung anmeldung, IConfiguration einstellungen) =>
        IstDemo(einstellungen) && Guid.TryParse(posted["person"], out var person) && await anmeldung.AlsBeispielAsync(http, person)
            ? Results.LocalRedirect(Routes.Anmelden(Ziel.Lokal(zurueck)))
            : Page.NotFound();

    public static async Task<IResult> Abmelden(HttpContext http, Sitzungen sitzungen)
    {
        await sitzungen.BeendeAsync(http);

        // Not "cookies": the message of the next page travels in one.
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Page.Redirect(http, Routes.Anmelden(), "Sie sind abgemeldet.");
    }

    internal static bool IstDemo(IConfiguration einstellungen) => einstellungen.GetValue<bool>("Demo");

    /// <summary>The message of a failed attempt.</summary>
    internal static string Worte(Anmeldeantwort antwort, string falsch) => antwort.Bis is { } bis
        ? $"Es gab zu viele Versuche. Ab {Berlin.Uhrzeit(bis.AddSeconds(59)):HH:mm} Uhr können Sie es wieder versuchen"
        : falsch;
}

/// <summary>An example person of the demonstration, with its first role.</summary>
public sealed record Beispielperson(Guid Id, string Name, string Rolle, string Organisation, bool IstTest);

/// <param name="Anbieter">The provider of single sign-on, as people call it; null when there is none.</param>
public sealed record Anmeldeseite(AnmeldenForm Form, string Zurueck, Passkeyaufgabe Passkey, IReadOnlyList<Beispielperson> Beispiele, string? Anbieter);

public sealed class AnmeldenForm : Form
{
    public Field<string> Email { get; }

    public Field<string> Passwort { get; }

    public AnmeldenForm()
    {
        Email = EmailAddress("email", "E-Mail-Adresse").Fill("username");
        Passwort = Password("passwort", "Passwort", "current-password");
    }
}
