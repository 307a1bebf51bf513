using Zielwerk.App.Dokumente.Pruefung;

namespace Zielwerk.App.Dokumente;

/// <summary>The verb "pdf": checks PDF files by the rules of PDF/UA-1.</summary>
public static class PdfVerb
{
    private const string Hilfe =
        """
        zielwerk pdf pruefen [--alle-regeln] DATEI…

        Prüft PDF-Dateien nach den Regeln von PDF/UA-1, die eine Maschine prüfen kann. Die Nummern sind die von veraPDF.
        Eine Archivfassung (PDF/A) muss dieselben Regeln halten, nur nennt sie sich nicht PDF/UA.
        Ob eine Beschreibung gut und die Lesereihenfolge sinnvoll ist, kann nur ein Mensch sagen.

          --alle-regeln   zeigt auch die eingehaltenen Regeln
          --hilfe         zeigt diesen Text

        Ende mit 0: alle Regeln eingehalten. 1: mindestens eine verletzt. 2: der Aufruf ist gescheitert.
        """;

    public static int Run(string[] args, Konsole konsole)
    {
        var argumente = Argumente.Lies(args, ["--alle-regeln"], []);
        if (argumente.Hilfe)
        {
            konsole.Aus.WriteLine(Hilfe);
            return Konsole.Erledigt;
        }

        var mangel = argumente.Fehler ?? (argumente.Rest is ["pruefen", _, ..] ? null : "Es fehlt, was zu prüfen ist (pruefen DATEI).");
        if (mangel is not null)
        {
            return konsole.Scheitere($"{mangel} Hilfe: zielwerk pdf --hilfe");
        }

        return argumente.Rest.Skip(1).Select(d => PruefeEine(d, argumente.Hat("--alle-regeln"), konsole)).ToList().Max();
    }

    private static int PruefeEine(string datei, bool alle, Konsole konsole)
    {
        if (!File.Exists(datei))
        {
            return konsole.Scheitere($"Die Datei {datei} gibt es nicht.");
        }

        try
        {
            var befunde = Pdfpruefung.Pruefe(datei);
            foreach (var b in befunde.Where(b => alle || !b.Bestanden))
            {
                konsole.Zeile($"{b.Nummer,-11}{(b.Verstoesse is null ? "entfällt  " : b.Bestanden ? "bestanden " : "VERLETZT  ")}{b.Text}{(b.Bestanden ? "" : $" [{string.Join("; ", b.Verstoesse!)}]")}");
            }

            var verletzt = befunde.Count(b => !b.Bestanden);
            konsole.Zeile($"{datei}: {befunde.Count(b => b.Verstoesse is not null)} Regeln geprüft, {verletzt} verletzt.");
            return verletzt > 0 ? Konsole.MitBefund : Konsole.Erledigt;
        }
        catch (SatzException fault)
        {
            return konsole.Scheitere($"{datei}: {fault.Message}");
        }
    }
}
