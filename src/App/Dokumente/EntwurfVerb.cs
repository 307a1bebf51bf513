using System.Globalization;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.App.Dokumente;

/// <summary>The verb "entwurf": drafts the agreements of a year from template, catalogue and amounts, and writes them as files.</summary>
public static class EntwurfVerb
{
    private const string Hilfe =
        """
        zielwerk entwurf --jahr JAHR (--koerperschaft AGS|NAME --betrag EURO | --alle --betraege DATEI) --format FORMEN --ziel ORDNER

        Entwirft Zielvereinbarungen aus der Vorlage des Jahres und schreibt sie als Dateien. Am Register ändert sich nichts.

          --jahr JAHR            Jahr der Vereinbarung
          --koerperschaft WER    eine Gebietskörperschaft: amtlicher Schlüssel oder Name
          --alle                 alle Gebietskörperschaften, die am Ende des Jahres bestehen
          --betrag EURO          Betrag für § 4, deutsch geschrieben: 1.118.780 oder 1.118.780,50
          --betraege DATEI       Beträge aus einer Tabelle: je Zeile „AGS;EURO“, die erste Zeile darf Überschrift sein
          --format FORMEN        pdf (PDF/UA), pdfa (PDF/A-3a), docx, txt, html; mehrere mit Komma
          --ziel ORDNER          Zielordner; wird angelegt, vorhandene Dateien gleichen Namens werden ersetzt
          --datum TAG            Tag, den die Dateien tragen (2025-03-14); sonst heute
          --ohne-entwurf         ohne das Wort „Entwurf“ auf den Seiten, zum Unterschreiben
          --hilfe                zeigt diesen Text

        Dieselben Angaben geben dieselben Dateien, Byte für Byte.
        Ende mit 0: alles geschrieben. 1: mindestens eine Vereinbarung fehlt. 2: der Aufruf ist gescheitert.

        Beispiele:
          zielwerk entwurf --jahr 2025 --koerperschaft 06534 --betrag 1.118.780 --format pdf,docx --ziel entwuerfe
          zielwerk entwurf --jahr 2025 --alle --betraege betraege.csv --format pdf --ziel entwuerfe
        """;

    public static async Task<int> RunAsync(string[] args, IConfiguration einstellungen, TimeProvider uhr, Konsole konsole, CancellationToken abbruch)
    {
        var argumente = Argumente.Lies(args, ["--alle", "--ohne-entwurf"], ["--jahr", "--koerperschaft", "--betrag", "--betraege", "--format", "--ziel", "--datum"]);
        if (argumente.Hilfe)
        {
            konsole.Aus.WriteLine(Hilfe);
            return Konsole.Erledigt;
        }

        var auftrag = Entwurfsauftrag.Lies(argumente, uhr.Heute());
        if (auftrag.Fehler is { } fehler)
        {
            return konsole.Scheitere($"{fehler} Hilfe: zielwerk entwurf --hilfe");
        }

        Directory.CreateDirectory(auftrag.Ziel);
        using var setzer = new Setzer(Setzereinstellung.Aus(einstellungen));
        var (geschrieben, fehlt) = (0, 0);
        foreach (var koerperschaft in auftrag.Koerperschaften)
        {
            try
            {
                foreach (var form in auftrag.Formen)
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"zielvereinbarung-{auftrag.Jahr}-{koerperschaft.Ags}{form.Endung}");
                    var bytes = await form.SchreibeAsync(Dokument(auftrag, koerperschaft), setzer, abbruch);
                    await File.WriteAllBytesAsync(Path.Combine(auftrag.Ziel, name), bytes, abbruch);
                    konsole.Zeile($"{koerperschaft.Name}: {name}");
                    geschrieben++;
                }
            }
            catch (Exception grund) when (grund is RegelverstossException or SatzException)
            {
                fehlt++;
                konsole.Scheitere($"{koerperschaft.Name}: {grund.Message}");
            }

            konsole.Fortschritt(geschrieben + fehlt, auftrag.Koerperschaften.Count * auftrag.Formen.Count);
        }

        konsole.Zeile($"{geschrieben} Dateien für {auftrag.Koerperschaften.Count - fehlt} von {auftrag.Koerperschaften.Count} Gebietskörperschaften geschrieben.");
        return fehlt > 0 ? Konsole.MitBefund : Konsole.Erledigt;
    }

    private static Dokument Dokument(Entwurfsauftrag auftrag, Koerperschaft koerperschaft)
    {
        if (!auftrag.Betraege.TryGetValue(koerperschaft.Ags, out var betrag))
        {
            throw new RegelverstossException([new(VorlagenRegeln.WertVorhanden, $"Betrag für {koerperschaft.Ags}")]);
        }

        var vorlage = Vorlagenauswahl.Fuer(Stammdaten.Vorlagen(), auftrag.Jahr);
        var angaben = Entwurfsangaben.Neu(vorlage, Stammdaten.Kataloge(), koerperschaft, auftrag.Jahr, betrag);
        var rahmen = new Dokumentrahmen(
            $"Zielvereinbarung {auftrag.Jahr} · {koerperschaft.Name} · {koerperschaft.Ags}",
            angaben.Ministerium.Name,
            new(auftrag.Datum.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            auftrag.IstEntwurf);
        return Vereinbarungsdokument.Aus(Entwurf.Aus(vorlage, angaben), koerperschaft.Name, rahmen);
    }
}
