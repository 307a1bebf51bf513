using Zielwerk.App.Access.Konten;
using Zielwerk.App.Access.Oidc;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access;

/// <summary>Proof again of who acts, before legal acts and before what proves the person changes (ASVS 7.5.1).</summary>
public static class Bestaetigen
{
    private const string Danke = "Danke. Das gilt für die nächsten zehn Minuten.";

    public static async Task<IResult> Get(HttpContext http, string? zurueck, Bestaetigungsseitenbau bau) =>
        Page.Of<BestaetigenView, Bestaetigungsseite>(await bau.SeiteAsync(http, new(), Ziel.Lokal(zurueck)));

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, string? zurueck, CurrentUser ich, Anmeldung anmeldung, Bestaetigungsseitenbau bau)
    {
        var form = new BestaetigenForm();
        if (form.Read(posted))
        {
            var antwort = await anmeldung.BestaetigeAsync(ich.PersonId!.Value.Value, ich.Sitzung!.Id, form.Passwort.Value, form.Code.Value, http.RequestAborted);
            if (antwort.Ergebnis == Anmeldeergebnis.Erfolg)
            {
                return Page.Redirect(http, Ziel.Lokal(zurueck), Danke);
            }

            form.Passwort.Fail(Anmelden.Worte(antwort, "Passwort oder Code stimmen nicht, oder der Code wurde schon benutzt. Warten Sie auf den nächsten Code in der App"));
        }

        return Page.Invalid<BestaetigenView, Bestaetigungsseite>(await bau.SeiteAsync(http, form, Ziel.Lokal(zurueck)));
    }

    public static async Task<IResult> Passkey(HttpContext http, IFormCollection posted, string? zurueck, CurrentUser ich, Anmeldung anmeldung, Bestaetigungsseitenbau bau)
    {
        var antwort = posted["antwort"].ToString();
        if (antwort.Length > 0 && await anmeldung.BestaetigeMitPasskeyAsync(http, ich.PersonId!.Value.Value, ich.Sitzung!.Id, antwort, posted["zustand"].ToString()))
        {
            return Page.Redirect(http, Ziel.Lokal(zurueck), Danke);
        }

        var form = new BestaetigenForm();
        form.Passwort.Fail(antwort.Length == 0 ? PasskeyForm.OhneSkript : "Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal, oder nehmen Sie Ihr Passwort");
        return Page.Invalid<BestaetigenView, Bestaetigungsseite>(await bau.SeiteAsync(http, form, Ziel.Lokal(zurueck)));
    }

    /// <summary>Demonstration only: example people have nothing to prove themselves with.</summary>
    public static async Task<IResult> Beispiel(HttpContext http, string? zurueck, CurrentUser ich, Anmeldung anmeldung, Sitzungen sitzungen, IConfiguration einstellungen)
    {
        if (!Anmelden.IstDemo(einstellungen) || !anmeldung.Beispiele().Any(p => p.Id == ich.PersonId))
        {
            return Page.NotFound();
        }

        await sitzungen.BestaetigeAsync(ich.Sitzung!.Id, http.RequestAborted);
        return Page.Redirect(http, Ziel.Lokal(zurueck), Danke);
    }
}

/// <summary>Gathers what the page shows: the ways this person has to prove itself.</summary>
public sealed class Bestaetigungsseitenbau(CurrentUser ich, Kontenpflege konten, Passkeys passkeys, Zugaenge zugaenge, Anbieter anbieter, IConfiguration einstellungen)
{
    public async Task<Bestaetigungsseite> SeiteAsync(HttpContext http, BestaetigenForm form, string zurueck)
    {
        var id = ich.PersonId!.Value.Value;
        var hatPasskey = (await konten.PasskeysAsync(id, http.RequestAborted)).Count > 0;
        var konto = await konten.FindeAsync(id, http.RequestAborted);
        var verbunden = anbieter.Einstellungen is { } e && (await zugaenge.VonAsync(id, http.RequestAborted)).Any(z => z.Aussteller == e.Aussteller);
        return new(
            form, zurueck, konto?.PasswortHash is not null, hatPasskey ? await passkeys.AnmeldeaufgabeAsync(http, konto) : null,
            Anmelden.IstDemo(einstellungen), verbunden ? anbieter.Einstellungen!.Name : null);
    }
}

/// <param name="MitPasswort">The account has a password.</param>
/// <param name="Anbieter">The provider of single sign-on this account is connected with.</param>
public sealed record Bestaetigungsseite(BestaetigenForm Form, string Zurueck, bool MitPasswort, Passkeyaufgabe? Passkey, bool IstDemo, string? Anbieter);

public sealed class BestaetigenForm : Form
{
    public Field<string> Passwort { get; }

    public Field<string> Code { get; }

    public BestaetigenForm()
    {
        Passwort = Password("passwort", "Passwort", "current-password");
        Code = OneTimeCode("code", "Code", "Sechs Ziffern aus Ihrer Authenticator-App, oder einer Ihrer Ersatzcodes.");
    }
}
