using Zielwerk.App.Access.Konten;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access;

/// <summary>Signing in, second page: the code.</summary>
public static class AnmeldenCode
{
    private const string ZuLange = "Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.";

    public static async Task<IResult> Get(HttpContext http, Anmeldung anmeldung) => await anmeldung.WartetAufCodeAsync(http)
        ? Page.Of<AnmeldenCodeView, CodeForm>(new())
        : Page.Redirect(http, Routes.Anmelden(), ZuLange);

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, Anmeldung anmeldung)
    {
        var form = new CodeForm();
        if (form.Read(posted))
        {
            var antwort = await anmeldung.MitCodeAsync(http, form.Code.Value);
            switch (antwort.Ergebnis)
            {
                case Anmeldeergebnis.Erfolg:
                    return Results.LocalRedirect(Routes.Anmelden(antwort.Zurueck));
                case Anmeldeergebnis.Abgelaufen:
                    return Page.Redirect(http, Routes.Anmelden(), ZuLange);
                default:
                    form.Code.Fail(Anmelden.Worte(antwort, "Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten Code in der App"));
                    break;
            }
        }

        return Page.Invalid<AnmeldenCodeView, CodeForm>(form);
    }
}

public sealed class CodeForm : Form
{
    public Field<string> Code { get; }

    public CodeForm() => Code = OneTimeCode("code", "Code", "Sechs Ziffern aus Ihrer Authenticator-App. Haben Sie die App nicht mehr, geben Sie einen Ihrer Ersatzcodes ein.");
}
