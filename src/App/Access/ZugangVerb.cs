using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;

namespace Zielwerk.App.Access;

/// <summary>The verb "zugang": a one-time link for who operates the portal, when nobody does or the way in is lost.</summary>
public static class ZugangVerb
{
    private const string Hilfe =
        """
        zielwerk zugang neu [--adresse ADRESSE]
        zielwerk zugang neu E-MAIL-ADRESSE [--adresse ADRESSE]

        Zeigt einen Link, mit dem jemand den Zugang zum Betrieb einrichtet. Er gilt 24 Stunden und einmal. Ein neuer Link
        macht den vorigen wertlos.
        Ohne Adresse: der erste Zugang, solange niemand das Portal betreibt.
        Mit Adresse: eine Person, der im Portal niemand helfen kann, richtet ihren Zugang neu ein: wer das Portal betreibt,
        die Zugänge einer Organisation verwaltet oder Rollen in mehreren Organisationen hat. Was bisher galt, gilt dann
        nicht mehr, und ihre Sitzungen enden. Überzeugen Sie sich vorher, dass es wirklich diese Person ist.

          --adresse ADRESSE   unter der das Portal erreichbar ist; sonst gelten die Einstellungen Adresse, urls und Port
                              (war es mit --urls gestartet, nennen Sie hier dieselbe Adresse)
          --hilfe             zeigt diesen Text

        Ende mit 0: der Link steht da. 2: der Aufruf ist gescheitert.
        """;

    public static async Task<int> RunAsync(string[] args, IConfiguration einstellungen, TimeProvider clock, Konsole konsole, CancellationToken abbruch)
    {
        var argumente = Argumente.Lies(args, [], ["--adresse"]);
        if (argumente.Hilfe)
        {
            konsole.Aus.WriteLine(Hilfe);
            return Konsole.Erledigt;
        }

        if (argumente.Fehler is not null || argumente.Rest is not (["neu"] or ["neu", _]))
        {
            return konsole.Scheitere($"{argumente.Fehler ?? "Das ist kein Aufruf von zugang."} Hilfe: zielwerk zugang --hilfe");
        }

        var portal = argumente.Wert("--adresse") is { } adresse
            ? new ConfigurationBuilder().AddConfiguration(einstellungen).AddInMemoryCollection([new("Adresse", adresse)]).Build()
            : einstellungen;
        new Portaladresse(portal).Link("/"); // a wrong address must stop the call before a link is made and lost
        var (fall, technikfall) = (new DbContextOptionsBuilder<Db>(), new DbContextOptionsBuilder<TechnikDb>());
        DataSetup.Use(fall, DataSetup.Setting(einstellungen));
        DataSetup.Use(technikfall, DataSetup.Setting(einstellungen));
        await using var db = new Db(fall.Options) { Clock = clock };
        await using var technik = new TechnikDb(technikfall.Options);
        if ((await db.Database.GetPendingMigrationsAsync(abbruch)).Any())
        {
            return konsole.Scheitere("Die Datenbank ist nicht eingerichtet oder älter als das Programm: zielwerk migrate");
        }

        var betrieb = new Betriebszugang(db, new Einladungen(technik, clock, NullLogger<Einladungen>.Instance), clock);
        return argumente.Rest is [_, var email]
            ? Zeige(await betrieb.ErneuernAsync(email, abbruch), "Den Zugang mit dieser Adresse erneuert die Zugangsverwaltung der Organisation im Portal, wenn es ihn gibt.")
            : Zeige(await betrieb.FehltAsync(abbruch) ? await betrieb.EinladenAsync(abbruch) : null, "Jemand betreibt das Portal schon. Nennen Sie die Adresse: zielwerk zugang neu E-MAIL-ADRESSE");

        int Zeige(string? pfad, string sonst)
        {
            if (pfad is null)
            {
                return konsole.Scheitere(sonst);
            }

            konsole.Aus.WriteLine(Worte(new Portaladresse(portal).Link(pfad)));
            return Konsole.Erledigt;
        }
    }

    /// <summary>What a start without an operator says; null when there is one.</summary>
    public static async Task<string?> ErsterStartAsync(IServiceProvider dienste, CancellationToken abbruch)
    {
        await using var bereich = dienste.CreateAsyncScope();
        var db = bereich.ServiceProvider.GetRequiredService<Db>();
        db.Wer = Db.Programm;
        var betrieb = bereich.ServiceProvider.GetRequiredService<Betriebszugang>();
        return await betrieb.FehltAsync(abbruch)
            ? $"\nNoch betreibt niemand dieses Portal.\n{Worte(bereich.ServiceProvider.GetRequiredService<Portaladresse>().Link(await betrieb.EinladenAsync(abbruch)))}\n"
            : null;
    }

    private static string Worte(string link) => $"Zugang zum Betrieb einrichten (24 Stunden, einmal):\n\n  {link}\n";
}
