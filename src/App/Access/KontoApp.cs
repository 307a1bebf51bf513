using Zielwerk.App.Access.Konten;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access;

/// <summary>Another authenticator app, after a fresh proof. The former one counts until the first code of the new one was right.</summary>
public static class KontoApp
{
    public static async Task<IResult> Get(HttpContext http, CurrentUser ich, Kontenpflege konten, Zweitfaktor zweitfaktor) =>
        await SeiteAsync(http, new(), null, ich, konten, zweitfaktor) is { } seite ? Page.Of<KontoAppView, Appseite>(seite) : Page.NotFound();

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, CurrentUser ich, Kontenpflege konten, Zweitfaktor zweitfaktor)
    {
        var id = ich.PersonId!.Value.Value;
        var form = new AppForm();
        var siegel = posted["app"].ToString();
        if (form.Read(posted))
        {
            if (zweitfaktor.Oeffne(id, siegel) is not { } schluessel)
            {
                form.Code.Fail("Die Seite war zu lange offen. Richten Sie die App mit dem neuen Bild noch einmal ein");
            }
            else if (zweitfaktor.PruefeNeue(schluessel, form.Code.Value) is not { } schritt)
            {
                form.Code.Fail("Der Code stimmt nicht. Geben Sie den Code ein, den die App jetzt zeigt; die Uhr des Telefons muss richtig gehen");
            }
            else if (await konten.FindeAsync(id, http.RequestAborted) is { } konto)
            {
                await konten.AendereAppAsync(konto, schluessel, schritt, ich.Sitzung!.Id, http.RequestAborted);
                return Page.Redirect(http, Routes.Konto, "Die neue App gilt. Alle anderen Sitzungen sind beendet.");
            }
        }

        return await SeiteAsync(http, form, siegel, ich, konten, zweitfaktor) is { } seite ? Page.Invalid<KontoAppView, Appseite>(seite) : Page.NotFound();
    }

    private static async Task<Appseite?> SeiteAsync(HttpContext http, AppForm form, string? siegel, CurrentUser ich, Kontenpflege konten, Zweitfaktor zweitfaktor)
    {
        var id = ich.PersonId!.Value.Value;
        if (await konten.FindeAsync(id, http.RequestAborted) is not { } konto)
        {
            return null;
        }

        var (schluessel, neu) = siegel is not null && zweitfaktor.Oeffne(id, siegel) is { } alt ? (alt, siegel) : zweitfaktor.NeueApp(id);
        return new(form, AppEinrichtung.Neu(schluessel, neu, konto.Email));
    }
}

public sealed record Appseite(AppForm Form, AppEinrichtung App);

public sealed class AppForm : Form
{
    public Field<string> Code { get; }

    public AppForm() => Code = OneTimeCode("code", "Code aus der App", "Die sechs Ziffern, die die neue App jetzt zeigt.");
}
