using Zielwerk.App.Access.Konten;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access;

/// <summary>Recovery codes: made anew, and shown once.</summary>
public static class KontoErsatzcodes
{
    public static async Task<IResult> Get(HttpContext http, CurrentUser ich, Zweitfaktor zweitfaktor, Codezettel zettel) => Page.Of<KontoErsatzcodesView, Codeseite>(new(
        zettel.Nimm(http), await zweitfaktor.UnbenutzteErsatzcodesAsync(ich.PersonId!.Value.Value, http.RequestAborted)));

    public static async Task<IResult> Post(HttpContext http, CurrentUser ich, Kontenpflege konten, Codezettel zettel)
    {
        if (await konten.FindeAsync(ich.PersonId!.Value.Value, http.RequestAborted) is not { } konto)
        {
            return Page.NotFound();
        }

        zettel.Merke(http, await konten.NeueErsatzcodesAsync(konto, ich.Sitzung!.Id, http.RequestAborted));
        return Page.Redirect(http, Routes.Ersatzcodes, "Die neuen Ersatzcodes gelten, die alten nicht mehr.");
    }
}

/// <param name="Neue">Just made, shown this once.</param>
public sealed record Codeseite(IReadOnlyList<string>? Neue, int Unbenutzt);
