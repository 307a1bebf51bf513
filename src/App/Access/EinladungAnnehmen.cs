using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access;

/// <summary>The page behind a one-time link: first operator, new account, new password.</summary>
public static class EinladungAnnehmen
{
    private const string Verbraucht =
        "Dieser Link gilt nicht mehr: Er wurde schon benutzt, durch einen neueren ersetzt, oder seine Zeit ist um. Lassen Sie sich einen neuen schicken.";

    public static async Task<IResult> Get(HttpContext http, string schluessel, Einladungsdienst dienst) => await dienst.LiesAsync(schluessel, http.RequestAborted) is { } fall
        ? Page.Of<EinladungView, Einladungsseite>(await dienst.SeiteAsync(http, fall, new(fall), null))
        : Page.Error(StatusCodes.Status404NotFound, Verbraucht);

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, string schluessel, Einladungsdienst dienst)
    {
        if (await dienst.LiesAsync(schluessel, http.RequestAborted) is not { } fall)
        {
            return Page.Error(StatusCodes.Status404NotFound, Verbraucht);
        }

        var form = new EinladungForm(fall);
        if (form.Read(posted))
        {
            var fertig = fall.Einladung.Zweck == Einladungszweck.Zuruecksetzen
                ? await dienst.SetzePasswortAsync(http, fall, form)
                : await dienst.RichteEinAsync(http, fall, form, posted["app"].ToString());
            if (fertig is not null)
            {
                return fertig;
            }
        }

        return form.HasMistakes
            ? Page.Invalid<EinladungView, Einladungsseite>(await dienst.SeiteAsync(http, fall, form, posted["app"].ToString()))
            : Page.Error(StatusCodes.Status404NotFound, Verbraucht);
    }

    public static async Task<IResult> Passkey(HttpContext http, IFormCollection posted, string schluessel, Einladungsdienst dienst)
    {
        if (await dienst.LiesAsync(schluessel, http.RequestAborted) is not { Einladung.Zweck: Einladungszweck.Einladung } fall)
        {
            return Page.Error(StatusCodes.Status404NotFound, Verbraucht);
        }

        var form = new EinladungForm(fall);
        if (await dienst.RichtePasskeyEinAsync(http, fall, posted["antwort"].ToString(), posted["zustand"].ToString()) is { } fertig)
        {
            return fertig;
        }

        form.Passwort.Fail(posted["antwort"].Count == 0 || posted["antwort"] == "" ? PasskeyForm.OhneSkript : "Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal");
        return Page.Invalid<EinladungView, Einladungsseite>(await dienst.SeiteAsync(http, fall, form, null));
    }
}

/// <summary>A one-time link that is still good, and for whom.</summary>
/// <param name="Person">Null for the first operator.</param>
public sealed record Einladungsfall(Einladung Einladung, string Schluessel, Person? Person);

public sealed record Einladungsseite(Einladungsfall Fall, EinladungForm Form, AppEinrichtung? App, Passkeyaufgabe? Passkey, string? Anbieter);

public sealed class EinladungForm : Form
{
    private readonly Einladungsfall fall;

    /// <summary>Only for the first operator, like the three below.</summary>
    public Field<string>? Vorname { get; }

    public Field<string>? Nachname { get; }

    public Field<string>? Email { get; }

    public Field<string>? Organisation { get; }

    public Field<string> Passwort { get; }

    public Field<string> Code { get; }

    public EinladungForm(Einladungsfall fall)
    {
        this.fall = fall;
        if (fall.Einladung.Zweck == Einladungszweck.ErsterBetrieb)
        {
            Vorname = Text("vorname", "Vorname").AtMost(100).Fill("given-name");
            Nachname = Text("nachname", "Nachname").AtMost(100).Fill("family-name");
            Email = EmailAddress("email", "E-Mail-Adresse", "Damit melden Sie sich an.").Fill("username");
            Organisation = Text("organisation", "Betreibende Stelle", "Zum Beispiel das Rechenzentrum oder das Ministerium, das dieses Portal betreibt.").Fill("organization");
        }

        Passwort = Password("passwort", "Neues Passwort", "new-password", "Mindestens 8 Zeichen, besser 12 oder mehr. Gut sind vier Wörter, die nichts miteinander zu tun haben.");
        Code = fall.Einladung.Zweck == Einladungszweck.Zuruecksetzen
            ? OneTimeCode("code", "Code", "Sechs Ziffern aus Ihrer Authenticator-App, oder einer Ihrer Ersatzcodes.")
            : OneTimeCode("code", "Code aus der App", "Die sechs Ziffern, die die App jetzt zeigt.");
    }

    protected override void Check()
    {
        string?[] eigenes = fall.Person is { } p ? [p.Anzeigename, p.Email] : [Vorname?.Raw, Nachname?.Raw, Email?.Raw, Organisation?.Raw];
        if (Passwort.HasValue && Passwortpruefung.Mangel(Passwort.Value, eigenes.OfType<string>()) is { } mangel)
        {
            Passwort.Fail(mangel);
        }
    }
}
