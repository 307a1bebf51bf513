namespace Zielwerk.App.Ui.Fehlerseiten;

/// <summary>What an error page says: what happened, what to do, and the number under which it stands in the log.</summary>
public sealed record Fehler(int Status, string Titel, string Text, string Rat, string? Nummer)
{
    /// <summary>The page of a status; <paramref name="text"/> replaces the general explanation.</summary>
    public static Fehler Of(int status, string? text = null, string? incident = null)
    {
        var (titel, erklaerung, rat) = status switch
        {
            400 => ("Die Anfrage konnte nicht gelesen werden",
                "Vielleicht war das Formular zu lange offen, oder Ihr Browser nimmt keine Cookies an.",
                "Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal ab."),
            403 => ("Diese Seite ist nicht für Sie freigegeben",
                "Ihr Zugang reicht für diese Seite nicht aus.",
                "Wenn Sie die Seite für Ihre Arbeit brauchen, wenden Sie sich an die Stelle, die Ihren Zugang eingerichtet hat."),
            404 => ("Diese Seite gibt es nicht",
                "Unter dieser Adresse ist nichts zu finden. Vielleicht ist ein Zeichen falsch, oder die Seite ist umgezogen.",
                "Prüfen Sie die Adresse, oder suchen Sie von der Startseite aus."),
            405 => ("Das geht an dieser Stelle nicht",
                "Die Adresse gibt es, aber sie nimmt diese Art von Anfrage nicht an.",
                "Gehen Sie über die Startseite zu der Seite, die Sie brauchen."),
            409 => ("Inzwischen hat sich etwas geändert",
                "Jemand anders hat diese Angaben geändert, während Sie daran gearbeitet haben. Ihre Änderung wurde nicht gespeichert.",
                "Laden Sie die Seite neu, prüfen Sie den neuen Stand und machen Sie Ihre Änderung noch einmal."),
            413 => ("Die Datei oder Eingabe ist zu groß",
                "Der Server nimmt so große Anfragen nicht an.",
                "Kürzen Sie die Eingabe, oder teilen Sie sie auf."),
            429 => ("Zu viele Anfragen in kurzer Zeit",
                "Von Ihrem Anschluss kamen sehr viele Anfragen. Damit der Dienst für alle schnell bleibt, gibt es eine Grenze.",
                "Warten Sie bis zu zehn Minuten und versuchen Sie es dann noch einmal."),
            503 => ("Der Dienst ist gerade nicht erreichbar",
                "Zielwerk startet gerade neu oder wird gewartet.",
                "Versuchen Sie es in einigen Minuten noch einmal."),
            >= 500 => ("Bei uns ist ein Fehler aufgetreten",
                "Das liegt nicht an Ihnen. Der Fehler ist aufgezeichnet und wird untersucht.",
                "Versuchen Sie es in einigen Minuten noch einmal. Wenn es wieder geschieht, nennen Sie uns bitte die Vorgangsnummer."),
            _ => ("Die Anfrage konnte nicht beantwortet werden",
                "Der Server kann diese Anfrage so nicht beantworten.",
                "Gehen Sie zurück, oder beginnen Sie auf der Startseite."),
        };
        return new(status, titel, text ?? erklaerung, rat, incident);
    }
}
