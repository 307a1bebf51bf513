using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Barrierefreiheit;

/// <summary>The verb "meldungen": shows the open reports of barriers and settles them, until there are pages for it (A11Y-05).</summary>
public static class Meldungen
{
    private const string Hilfe =
        """
        zielwerk meldungen
        zielwerk meldungen erledigt VORGANGSNUMMER "Was getan wurde"

        Zeigt die offenen Meldungen von Barrieren, die dringendste zuerst. Eine Antwort ist nach sechs Wochen fällig
        (§ 6 HVBIT); ab der vierten Woche steht „drängt“ davor, danach „überfällig“.
        Mit „erledigt“ wird eine Meldung geschlossen. Der Satz bleibt für immer in der Akte: keine Namen, keine Adressen.

          --hilfe   zeigt diesen Text

        Ende mit 0: nichts drängt. 1: eine Meldung drängt oder ist überfällig. 2: der Aufruf ist gescheitert.

        Beispiel:
          zielwerk meldungen erledigt BM-2026-7KQ4M2XW "Kontrast im Menü erhöht, Antwort geschickt"
        """;

    public static async Task<int> RunAsync(string[] args, IConfiguration einstellungen, TimeProvider clock, Konsole konsole, CancellationToken cancellation)
    {
        var argumente = Argumente.Lies(args, [], []);
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
            : await Zeige(db, clock.Heute(), konsole, cancellation);
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

    private static async Task<int> Zeige(Db db, DateOnly heute, Konsole konsole, CancellationToken cancellation)
    {
        var offen = await db.Barrieremeldungen.AsNoTracking().Where(m => m.ErledigtAm == null).OrderBy(m => m.Faellig).ThenBy(m => m.Vorgangsnummer).ToListAsync(cancellation);
        konsole.Aus.WriteLine(offen.Count == 1 ? "1 offene Meldung." : $"{offen.Count} offene Meldungen.");
        foreach (var meldung in offen)
        {
            var stand = meldung.Faellig < heute ? "überfällig, " : meldung.Draengt(heute) ? "drängt, " : "";
            konsole.Aus.WriteLine($"\n{meldung.Vorgangsnummer}: {stand}fällig am {meldung.Faellig.ToString("d. MMMM yyyy", Deutsch.Kultur)}");
            Zeile(konsole, "Seite", meldung.Seite);
            Zeile(konsole, "Von", string.Join(", ", new[] { meldung.Name, meldung.Email }.Where(t => t is not null)));
            Zeile(konsole, "Was", meldung.Beschreibung);
        }

        return offen.Any(m => m.Draengt(heute)) ? Konsole.MitBefund : Konsole.Erledigt;
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
