using Zielwerk.App.Access.Konten;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access;

/// <summary>One more passkey, after a fresh proof.</summary>
public static class KontoPasskeyNeu
{
    public static async Task<IResult> Get(HttpContext http, CurrentUser ich, Passkeys passkeys, Kontenpflege konten) =>
        await SeiteAsync(http, new(), ich, passkeys, konten) is { } seite ? Page.Of<KontoPasskeyNeuView, Passkeyseite>(seite) : Page.NotFound();

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, CurrentUser ich, Passkeys passkeys, Kontenpflege konten)
    {
        var form = new PasskeynameForm();
        var antwort = posted["antwort"].ToString();
        if (form.Read(posted))
        {
            if (antwort.Length == 0)
            {
                form.Name.Fail(PasskeyForm.OhneSkript);
            }
            else if (await konten.FindeAsync(ich.PersonId!.Value.Value, http.RequestAborted) is not { } konto
                || await passkeys.LiesNeuenAsync(http, konto.Id, antwort, posted["zustand"].ToString()) is not { } passkey)
            {
                form.Name.Fail("Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal");
            }
            else
            {
                passkey.Name = form.Name.Value;
                await konten.FuegePasskeyHinzuAsync(konto, passkey, ich.Sitzung!.Id, http.RequestAborted);
                return Page.Redirect(http, Routes.Konto, "Der Passkey ist hinzugefügt. Alle anderen Sitzungen sind beendet.");
            }
        }

        return await SeiteAsync(http, form, ich, passkeys, konten) is { } seite ? Page.Invalid<KontoPasskeyNeuView, Passkeyseite>(seite) : Page.NotFound();
    }

    private static async Task<Passkeyseite?> SeiteAsync(HttpContext http, PasskeynameForm form, CurrentUser ich, Passkeys passkeys, Kontenpflege konten) =>
        await konten.FindeAsync(ich.PersonId!.Value.Value, http.RequestAborted) is { } konto
            ? new(form, await passkeys.NeuaufgabeAsync(http, konto.Id, konto.Email, ich.Anzeigename))
            : null;
}

public sealed record Passkeyseite(PasskeynameForm Form, Passkeyaufgabe Aufgabe);

public sealed class PasskeynameForm : Form
{
    public Field<string> Name { get; }

    public PasskeynameForm() => Name = Text("name", "Name des Passkeys", "Damit Sie ihn wiedererkennen, zum Beispiel „Dienstlaptop“.").AtMost(100).Preset("Dieses Gerät");
}
