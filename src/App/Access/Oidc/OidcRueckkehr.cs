using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Oidc;

/// <summary>The way back from the provider: checks the answer, then does what it was for.</summary>
public static class OidcRueckkehr
{
    public static async Task<IResult> Get(HttpContext http, Anbieterweg weg, CurrentUser ich, Zugaenge zugaenge, Sitzungen sitzungen, Merkzettel zettel)
    {
        var (wer, ablauf, abgewiesen) = await weg.Her(http);
        if (wer is null || ablauf is null)
        {
            return abgewiesen!;
        }

        // What began in a session ends in the same one.
        if (ablauf.Zweck is Zweck.Verbinden or Zweck.Bestaetigen && ich.Sitzung?.Id.ToString() != ablauf.Bezug)
        {
            return weg.Abgewiesen(http, Grund.KeinBeginn, ablauf);
        }

        if (ablauf.Zweck is Zweck.Verbinden or Zweck.Einladung)
        {
            zettel.Merke(http, new Neuverbindung(wer, ablauf.Bezug!));
            return Results.LocalRedirect(ablauf.Zweck == Zweck.Verbinden ? Routes.Konto : Routes.EinladungAnnehmen);
        }

        var konto = await zugaenge.FindeAsync(wer, http.RequestAborted);
        if (ablauf.Zweck == Zweck.Bestaetigen)
        {
            if (konto is null || konto != ich.PersonId?.Value)
            {
                return weg.Abgewiesen(http, Grund.AnderePerson, ablauf);
            }

            await sitzungen.BestaetigeAsync(ich.Sitzung!.Id, http.RequestAborted);
            return Results.LocalRedirect(ablauf.Zurueck);
        }

        if (konto is null)
        {
            return weg.Abgewiesen(http, Grund.NichtVerbunden, ablauf);
        }

        await sitzungen.BeginneAsync(http, konto.Value, Anmeldeweg.Oidc);
        return Results.LocalRedirect(ablauf.Zurueck == "/" ? Access.Routes.Anmelden() : ablauf.Zurueck); // the sign-in page knows where work begins
    }
}
