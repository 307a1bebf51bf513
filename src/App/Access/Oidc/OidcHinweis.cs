using Zielwerk.App.Ui;

namespace Zielwerk.App.Access.Oidc;

/// <summary>What a person reads when signing in at the provider did not work: what happened, and what to do now.</summary>
/// <param name="Anmelden">Address of another try, or null where trying again is of no use.</param>
public sealed record OidcHinweis(int Status, string Titel, string Text, string Rat, string Anbieter, string? Anmelden)
{
    private const string Nichts = " Zielwerk hat niemanden angemeldet und nichts geändert.";
    private const string Nochmal = "Versuchen Sie es noch einmal. Wenn es wieder geschieht, nennen Sie der Stelle, die Ihren Zugang eingerichtet hat, Tag und Uhrzeit.";

    /// <summary>The page of a refusal. It says less than the log: whoever forges answers learns nothing from it.</summary>
    public static Page Seite(Grund grund, string anbieter, string? nochmal)
    {
        var hinweis = Von(grund, anbieter, nochmal);
        return Page.Of<OidcHinweisView, OidcHinweis>(hinweis, hinweis.Status);
    }

    private static OidcHinweis Von(Grund grund, string name, string? nochmal)
    {
        var (status, titel, text, rat) = grund switch
        {
            Grund.AnbieterNichtErreichbar or Grund.AnbieterUnbrauchbar => (502, $"{name} ist gerade nicht erreichbar",
                $"Zielwerk hat bei {name} nachgefragt und keine brauchbare Antwort bekommen.{Nichts}",
                "Versuchen Sie es in einigen Minuten noch einmal. Wenn Sie auch einen anderen Zugang haben, melden Sie sich damit an."),
            Grund.Abgebrochen => (400, "Die Anmeldung wurde abgebrochen",
                $"Die Anmeldung bei {name} wurde abgebrochen oder abgelehnt.{Nichts}",
                "Wenn das nicht Ihre Absicht war, beginnen Sie noch einmal."),
            Grund.KeinBeginn or Grund.ZustandFalsch or Grund.SchonVerwendet or Grund.CodeFehlt or Grund.CodeAbgelehnt => (400, "Diese Anmeldung gilt nicht mehr",
                $"Sie wurde schon verwendet, hat länger als zehn Minuten gedauert oder nicht in diesem Browser begonnen.{Nichts}",
                "Beginnen Sie noch einmal. Ihr Browser muss dafür Cookies annehmen."),
            Grund.AntwortVonFremdem => (400, "Diese Antwort kam von anderer Seite",
                $"Sie stammt nicht von {name}, wo die Anmeldung begonnen hat.{Nichts}",
                "Beginnen Sie noch einmal von der Anmeldeseite aus, und folgen Sie keinem Link aus einer E-Mail."),
            Grund.StufeFehlt => (403, "Diese Anmeldung reicht nicht aus",
                $"Für Zielwerk müssen Sie sich bei {name} stärker anmelden, zum Beispiel mit einem zweiten Merkmal neben dem Passwort.{Nichts}",
                $"Richten Sie bei {name} ein zweites Merkmal ein, oder fragen Sie die Stelle, die dort Ihre Anmeldung verwaltet."),
            Grund.NichtFrisch => (403, $"{name} hat Sie nicht neu angemeldet",
                $"Zum Bestätigen müssen Sie sich bei {name} noch einmal anmelden; dort galt aber eine ältere Anmeldung weiter.{Nichts}",
                $"Melden Sie sich bei {name} ab, und versuchen Sie es dann noch einmal."),
            Grund.AnderePerson => (403, "Das ist ein anderer Zugang",
                $"Sie haben sich bei {name} als jemand angemeldet, der nicht mit Ihrem Zugang verbunden ist.{Nichts}",
                $"Melden Sie sich bei {name} ab, und versuchen Sie es mit Ihrem eigenen Zugang noch einmal."),
            Grund.SchonVerbunden => (409, "Diese Anmeldung gehört schon zu einem anderen Zugang",
                $"Eine Anmeldung bei {name} kann nur mit einem Zugang zu Zielwerk verbunden sein.{Nichts}",
                "Wenn beide Zugänge Ihnen gehören, melden Sie sich mit dem anderen an und lösen Sie dort die Verbindung. Sonst wenden Sie sich an die Stelle, die in Ihrer Organisation die Zugänge verwaltet."),
            Grund.NichtVerbunden => (403, "Ihr Zugang ist noch nicht verbunden",
                $"Die Anmeldung bei {name} war erfolgreich. Zielwerk kennt diese Anmeldung aber noch nicht und legt von sich aus keinen Zugang an, auch nicht nach der E-Mail-Adresse.",
                $"Wenn Sie schon einen Zugang haben, melden Sie sich damit an und verbinden Sie {name} unter „Mein Zugang“. Wenn Sie eine Einladung bekommen haben, öffnen Sie den Link darin. Sonst wenden Sie sich an die Stelle, die in Ihrer Organisation die Zugänge verwaltet."),
            _ => (502, $"Die Antwort von {name} ist nicht in Ordnung",
                $"Zielwerk konnte nicht sicher feststellen, dass die Antwort echt und für Sie bestimmt ist.{Nichts}", Nochmal),
        };
        return new(status, titel, text, rat, name, grund == Grund.NichtVerbunden ? null : nochmal);
    }
}
