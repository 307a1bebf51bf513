using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <summary>The verb "akte": verifies the log, signs its head, exports a case, verifies an export, records corrections of catalogues.</summary>
public static class AkteVerb
{
    private const string Hilfe =
        """
        zielwerk akte pruefen [--kopf NUMMER:HASH] [--anker DATEI] [--schluessel DATEI]
        zielwerk akte pruefen DATEI.zip [--schluessel DATEI]
        zielwerk akte anker
        zielwerk akte export JAHR AGS [--ziel DATEI.zip]
        zielwerk akte katalog "GRUND"

        pruefen   prüft die Akte: lückenlose Nummern, richtige Hashes, alles Gespeicherte und die Kataloge mit den
                  Werten, die die Akte festhält. Nennt den ersten falschen Eintrag. Mit einem Anker von außerhalb
                  fällt auch eine gekürzte oder vollständig neu geschriebene Akte auf.
                  Mit DATEI.zip wird eine Ausfertigung geprüft, ohne Datenbank und ohne Netz.
        anker     prüft und unterzeichnet den Kopf der Akte. Das Portal tut das jeden Tag von selbst. Bewahren Sie
                  Anker und den öffentlichen Schlüssel außerhalb dieses Rechners auf.
        export    schreibt die Ausfertigung eines Falls: Dokument, Datensatz, Einträge mit Nachweis, Hashliste
        katalog   hält fest, dass Sie Werte in den Katalogen berichtigt haben und warum. Ohne diesen Vermerk gilt
                  ein geänderter Wert als Eingriff. Der Grund bleibt für immer in der Akte: keine Namen.

          --kopf NUMMER:HASH   ein früher notierter Kopf, der noch in der Akte stehen muss
          --anker DATEI        ein früher geschriebener Anker; Unterschrift und Kopf werden geprüft
          --schluessel DATEI   der öffentliche Schlüssel (PEM), mit dem unterzeichnet sein muss; ohne Angabe der
                               dieses Portals, bei einer Ausfertigung der mitgelieferte
          --ziel DATEI.zip     wohin die Ausfertigung kommt, sonst akte-JAHR-AGS.zip
          --hilfe              zeigt diesen Text

        Ende mit 0: unversehrt, geschrieben. 1: verändert. 2: der Aufruf ist gescheitert.

        Beispiele:
          zielwerk akte pruefen --anker /mnt/revision/anker-2026-03-13-00000148.json
          zielwerk akte export 2024 06611
        """;

    public static async Task<int> RunAsync(string[] args, IConfiguration einstellungen, Konsole konsole, CancellationToken cancellation)
    {
        var argumente = Argumente.Lies(args, [], ["--kopf", "--anker", "--schluessel", "--ziel"]);
        if (argumente.Hilfe)
        {
            konsole.Aus.WriteLine(Hilfe);
            return Konsole.Erledigt;
        }

        return (argumente.Fehler, argumente.Rest) switch
        {
            (null, ["pruefen"]) => await AktePruefenVerb.RunAsync(argumente, einstellungen, konsole, cancellation),
            (null, ["pruefen", var datei]) => AktePruefenVerb.Ausfertigung(datei, argumente.Wert("--schluessel"), konsole),
            (null, ["anker"]) => await MitDatenbank(einstellungen, konsole, (db, c) => AnkerAsync(db, einstellungen, konsole, c), cancellation),
            (null, ["export", var jahr, var ags]) when int.TryParse(jahr, NumberStyles.None, CultureInfo.InvariantCulture, out var j) =>
                await MitDatenbank(einstellungen, konsole, (db, c) => ExportAsync(db, j, ags, argumente.Wert("--ziel") ?? $"akte-{j}-{ags}.zip", einstellungen, konsole, c), cancellation),
            (null, ["katalog", var grund]) when !string.IsNullOrWhiteSpace(grund) => await MitDatenbank(einstellungen, konsole, (db, c) => KatalogAsync(db, grund, konsole, c), cancellation),
            _ => konsole.Scheitere($"{argumente.Fehler ?? "Das ist kein Aufruf von akte."} Hilfe: zielwerk akte --hilfe"),
        };
    }

    /// <summary>Opens the database, which must fit the program.</summary>
    internal static async Task<int> MitDatenbank(IConfiguration einstellungen, Konsole konsole, Func<Db, CancellationToken, Task<int>> tu, CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, DataSetup.Setting(einstellungen));
        await using var db = new Db(options.Options);
        return (await db.Database.GetPendingMigrationsAsync(cancellation)).Any()
            ? konsole.Scheitere("Die Datenbank ist nicht eingerichtet oder älter als das Programm: zielwerk migrate")
            : await tu(db, cancellation);
    }

    internal static int Melde(AktePruefergebnis pruefung, Konsole konsole)
    {
        if (pruefung.Unversehrt)
        {
            konsole.Aus.WriteLine($"Die Akte ist unversehrt: {pruefung.Kopf.Nummer} Einträge.");
            konsole.Aus.WriteLine($"Kopf: {pruefung.Kopf}");
            return Konsole.Erledigt;
        }

        konsole.Aus.WriteLine($"Die Akte ist verändert. Erster falscher Eintrag: {pruefung.ErsterFehler}. {pruefung.Meldung}");
        return Konsole.MitBefund;
    }

    private static async Task<int> AnkerAsync(Db db, IConfiguration einstellungen, Konsole konsole, CancellationToken cancellation)
    {
        var setzung = await new Ankerablage(einstellungen).SetzeAsync(db, TimeProvider.System, jedenTag: true, cancellation);
        var ergebnis = Melde(setzung.Pruefung, konsole);
        if (setzung.Anker is { } anker)
        {
            konsole.Aus.WriteLine($"Anker: {setzung.Datei}");
            konsole.Aus.WriteLine($"Schlüssel: {anker.Schluessel}");
        }

        return ergebnis;
    }

    private static async Task<int> KatalogAsync(Db db, string grund, Konsole konsole, CancellationToken cancellation)
    {
        var berichtigt = await AktePruefung.BerichtigeKatalogAsync(db, grund, cancellation);
        konsole.Aus.WriteLine(berichtigt.Count == 0 ? "Die Kataloge sind, wie die Akte sie festhält." : $"Berichtigung vermerkt: {string.Join(", ", berichtigt)}");
        db.ChangeTracker.Clear();
        return Melde(await AktePruefung.PruefeAsync(db, cancellation: cancellation), konsole);
    }

    private static async Task<int> ExportAsync(Db db, int jahr, string ags, string ziel, IConfiguration einstellungen, Konsole konsole, CancellationToken cancellation)
    {
        var ablage = new Ankerablage(einstellungen);
        await using var momentaufnahme = await db.BeginSnapshotAsync(cancellation);
        var setzung = await ablage.SetzeAsync(db, TimeProvider.System, jedenTag: false, cancellation);
        if (setzung.Anker is not { } anker)
        {
            return Melde(setzung.Pruefung, konsole);
        }

        using var schluessel = Ankerschluessel.Eigener(ablage.Schluesselordner);
        if (await Aktenexport.SammleAsync(db, jahr, ags, Fallumfang.Alles, anker, Ankerschluessel.AlsPem(schluessel), cancellation) is not { } dateien)
        {
            return konsole.Scheitere($"Es gibt keine Vereinbarung und keinen Vorgang für {jahr} und den Schlüssel {ags}.");
        }

        var unfertig = ziel + ".neu";
        using (var strom = File.Create(unfertig))
        {
            Aktenexport.Packe(strom, dateien);
        }

        File.Move(unfertig, ziel, overwrite: true);
        konsole.Aus.WriteLine($"{ziel}: {dateien.Count} Dateien, Stand der Akte: Eintrag {anker.Nummer}.");
        konsole.Aus.WriteLine($"Schlüssel: {anker.Schluessel}");
        return Konsole.Erledigt;
    }
}
