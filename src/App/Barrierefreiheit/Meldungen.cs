using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Barrierefreiheit;

/// <summary>The verb "meldungen": shows the open reports of barriers and settles them, until there are pages for it (A11Y-05).</summary>
public static class Meldungen
{
    private const string Hilfe =
        """
        zielwerk meldungen [--warum]
        zielwerk meldungen erledigt VORGANGSNUMMER "Was getan wurde"

        Zeigt die offenen Meldungen von Barrieren, die dringendste zuerst. Wann eine Antwort fällig ist und wann erinnert
        wird, sagt der Rechtsstand (§ 6 HVBIT: sechs Wochen); ab der Erinnerung steht „drängt“ davor, danach „überfällig“.
        Mit „erledigt“ wird eine Meldung geschlossen. Der Satz bleibt für immer in der Akte: keine Namen, keine Adressen.

          --warum   zeigt zu jeder Meldung, wie ihr Datum berechnet ist
          --hilfe   zeigt diesen Text

        Ende mit 0: nichts drängt. 1: eine Meldung drängt oder ist überfällig. 2: der Aufruf ist gescheitert.

        Beispiel:
          zielwerk meldungen erledigt BM-2026-7KQ4M2XW "Kontrast im Menü erhöht, Antwort geschickt"
        """;

    public static async Task<int> RunAsync(string[] args, IConfiguration einstellungen, TimeProvider clock, Konsole konsole, CancellationToken cancellation)
    {
        var argumente = Argumente.Lies(args, ["--warum"], []);
        if (argumente.Hilfe)
        {
            konsole.Aus.WriteLine(Hilfe);
            return Konsole.Erledigt;
        }

        if (argumente.Fehler is not null || argumente.Rest is not ([] or ["erledigt", _, _]))
        {
            return konsole.Scheitere($"{argumente.Fehler ?? "Das ist kein Aufruf von meldungen."} Hilfe: zielwerk meldungen --hilfe");
        }

        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, DataSetup.Setting(einstellungen));
        await using var db = new Db(options.Options) { Clock = clock };
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            return konsole.Scheitere("Die Datenbank ist nicht eingerichtet oder älter als das Programm: zielwerk migrate");
        }

        return argumente.Rest is [_, var nummer, var grund]
            ? await Erledige(db, nummer, grund, clock, konsole, cancellation)
            : await Zeige(db, new Rechtsstandquelle(einstellungen).Lies(), clock.Heute(), argumente.Hat("--warum"), konsole, cancellation);
    }

    private static async Task<int> Erledige(Db db, string nummer, string grund, TimeProvider clock, Konsole konsole, CancellationToken cancellation)
    {
        var meldung = await db.Barrieremeldungen.SingleOrDefaultAsync(m => m.Vorgangsnummer == nummer, cancellation);
        if (meldung is null || meldung.ErledigtAm is not null || string.IsNullOrWhiteSpace(grund))
        {
            return konsole.Scheitere(meldung is null ? $"Eine Meldung {nummer} gibt es nicht."
                : meldung.ErledigtAm is not null ? $"Die Meldung {nummer} ist schon erledigt."
                : "Schreiben Sie in einem Satz, was getan wurde.");
        }

        meldung.Erledigen(clock.GetUtcNow().UtcDateTime, grund);
        await db.SaveChangesAsync(cancellation);
        konsole.Aus.WriteLine($"{nummer} ist erledigt.");
        return Konsole.Erledigt;
    }

    private static async Task<int> Zeige(Db db, Rechtsstand rechtsstand, DateOnly heute, bool warum, Konsole konsole, CancellationToken cancellation)
    {
        var offen = await db.Barrieremeldungen.AsNoTracking().Where(m => m.ErledigtAm == null).OrderBy(m => m.Faellig).ThenBy(m => m.Vorgangsnummer).ToListAsync(cancellation);
        konsole.Aus.WriteLine(offen.Count == 1 ? "1 offene Meldung." : $"{offen.Count} offene Meldungen.");
        var draengend = false;
        foreach (var meldung in offen)
        {
            var eingang = Berlin.Tag(meldung.EingegangenAm);
            var erinnerung = rechtsstand.Frist(Rechtsparameter.BarriereErinnerung, eingang);
            var draengt = meldung.Draengt(heute, erinnerung);
            draengend |= draengt;
            var stand = meldung.IstUeberfaellig(heute) ? "überfällig, " : draengt ? "drängt, " : "";
            konsole.Aus.WriteLine($"\n{meldung.Vorgangsnummer}: {stand}fällig am {Deutsch.Tag(meldung.Faellig)}");
            Zeile(konsole, "Erinnerung", $"{(draengt ? "seit dem" : "am")} {Deutsch.Tag(erinnerung.Ende)}");
            Zeile(konsole, "Seite", meldung.Seite);
            Zeile(konsole, "Von", string.Join(", ", new[] { meldung.Name, meldung.Email }.Where(t => t is not null)));
            Zeile(konsole, "Was", meldung.Beschreibung);
            if (warum)
            {
                Erklaere(rechtsstand.Frist(Rechtsparameter.BarriereAntwort, eingang), meldung.Faellig, konsole);
            }
        }

        return draengend ? Konsole.MitBefund : Konsole.Erledigt;
    }

    private static void Erklaere(Frist antwort, DateOnly faellig, Konsole konsole)
    {
        if (antwort.Ende != faellig)
        {
            Zeile(konsole, "Warum dieses Datum", "Es stand mit dem Eingang fest; der Rechtsstand wurde seitdem geändert.");
            return;
        }

        var zeile = antwort.Begruendung.Zeile;
        Zeile(konsole, "Warum dieses Datum", $"{zeile.Bezeichnung}: {zeile.Wert}, {zeile.Fundstelle}. Quelle: {zeile.Beleg.Quelle}");
        foreach (var schritt in antwort.Begruendung.Schritte)
        {
            konsole.Aus.WriteLine($"    {schritt}");
        }
    }

    // Anybody may have written this: control characters could steer the terminal.
    private static void Zeile(Konsole konsole, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            konsole.Aus.WriteLine($"  {name}: {string.Concat(text.Select(z => char.IsControl(z) ? ' ' : z))}");
        }
    }
}
