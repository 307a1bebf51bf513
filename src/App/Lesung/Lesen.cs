using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Lesung;

/// <summary>The verb "lesen": reads files and writes their records as JSON; changes no database.</summary>
public static class Lesen
{
    private const string Hilfe =
        """
        zielwerk lesen --json ORDNER DATEI…

        Liest Zielvereinbarungen aus Text-, Markdown- und Word-Dateien und schreibt je Datei den Datensatz
        mit Befunden und Fundstellen nach ORDNER/<Dateiname>.json. Am Register ändert sich nichts.
        Ein Ordner als DATEI steht für alle Dateien darin (ohne Unterordner).

          --json ORDNER   Zielordner; wird angelegt, vorhandene Dateien gleichen Namens werden ersetzt
          --hilfe         zeigt diesen Text

        Ende mit 0: alles angenommen. 1: mindestens eine Datei ist zu prüfen oder abgelehnt.
        2: der Aufruf ist gescheitert, etwa weil eine Datei fehlt.

        Beispiele:
          zielwerk lesen --json ergebnis kassel-2024.txt
          zielwerk lesen --json ergebnis eingang/*.txt eingang/*.md
          zielwerk lesen --json ergebnis eingang
        """;

    public static int Run(string[] args, Konsole konsole)
    {
        var argumente = Argumente.Lies(args, [], ["--json"]);
        if (argumente.Hilfe)
        {
            konsole.Aus.WriteLine(Hilfe);
            return Konsole.Erledigt;
        }

        if ((argumente.Fehler ?? Mangel(argumente)) is { } mangel)
        {
            return konsole.Scheitere($"{mangel} Hilfe: zielwerk lesen --hilfe");
        }

        var eingaben = Eingaben.Suche(argumente.Rest);
        if (Doppelte(eingaben.Dateien) is { } doppelte)
        {
            return konsole.Scheitere(doppelte);
        }

        var ordner = argumente.Wert("--json")!;
        try
        {
            Directory.CreateDirectory(ordner);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return konsole.Scheitere($"Der Ordner {ordner} lässt sich nicht anlegen. {Meldung(fault)}");
        }

        foreach (var fehler in eingaben.Fehler)
        {
            konsole.Scheitere(fehler);
        }

        var gelesen = LiesAlle(eingaben.Dateien, ordner, konsole);
        return eingaben.Fehler.Count > 0 ? Konsole.Gescheitert : gelesen;
    }

    private static string? Mangel(Argumente argumente) =>
        argumente.Wert("--json") is null ? "Der Zielordner fehlt (--json ORDNER)."
        : argumente.Rest.Count == 0 ? "Es ist keine Datei genannt."
        : File.Exists(argumente.Wert("--json")) ? $"{argumente.Wert("--json")} ist eine Datei, kein Ordner."
        : null;

    private static string? Doppelte(IReadOnlyList<string> dateien) =>
        dateien.GroupBy(d => Path.GetFileName(d)).FirstOrDefault(g => g.Count() > 1) is { } gleiche
            ? $"Mehrere Dateien heißen {gleiche.Key} und ergäben dieselbe Ergebnisdatei: {string.Join(", ", gleiche)}. Bitte getrennt in verschiedene Ordner lesen."
            : null;

    private static int LiesAlle(IReadOnlyList<string> dateien, string ordner, Konsole konsole)
    {
        var lesung = new Dateilesung();
        var (fertig, angenommen, zuPruefen, abgelehnt, gescheitert) = (0, 0, 0, 0, 0);

        // In parallel, in the order of the call, none held back until the others are done.
        var zeilen = dateien.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(d => LiesEine(lesung, d, ordner));
        foreach (var (datei, ergebnis, fehler) in zeilen)
        {
            if (ergebnis is null)
            {
                gescheitert++;
                konsole.Scheitere($"{datei}: {fehler}");
            }
            else
            {
                angenommen += ergebnis.Ausgang == Ausgang.Angenommen ? 1 : 0;
                zuPruefen += ergebnis.Ausgang == Ausgang.ZuPruefen ? 1 : 0;
                abgelehnt += ergebnis.Ausgang == Ausgang.Abgelehnt ? 1 : 0;
                konsole.Zeile($"{datei}: {Ausgangstext.Zu(ergebnis)}");
            }

            konsole.Fortschritt(++fertig, dateien.Count);
        }

        konsole.Zeile($"{fertig} gelesen: {angenommen} angenommen, {zuPruefen} zu prüfen, {abgelehnt} abgelehnt."
            + (gescheitert > 0 ? $" {gescheitert} gescheitert." : ""));
        return gescheitert > 0 ? Konsole.Gescheitert : zuPruefen + abgelehnt > 0 ? Konsole.MitBefund : Konsole.Erledigt;
    }

    private static (string Datei, Lesungsergebnis? Ergebnis, string? Fehler) LiesEine(Dateilesung lesung, string datei, string ordner)
    {
        try
        {
            var ergebnis = lesung.Lies(datei).Ergebnis;
            Schreibe(Path.Combine(ordner, Path.GetFileName(datei) + ".json"), LesungJson.Schreibe(ergebnis));
            return (datei, ergebnis, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (datei, null, Meldung(fault));
        }
    }

    private static string Meldung(Exception fault) => fault is UnauthorizedAccessException
        ? "Die Rechte dafür fehlen."
        : $"Das Betriebssystem meldet: {fault.Message}";

    /// <summary>Whole or not at all: written beside the target, then put in its place.</summary>
    private static void Schreibe(string ziel, string text)
    {
        var neben = $"{ziel}.{Environment.ProcessId}.neu";
        File.WriteAllText(neben, text);
        File.Move(neben, ziel, overwrite: true);
    }
}
