using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Haushalt;
using Zielwerk.App.Lesung;
using Zielwerk.App.Organisationen;
using Zielwerk.App.Projekte;
using Zielwerk.App.Strategien;
using Zielwerk.App.Vorgaenge;
using Zielwerk.App.Zielvereinbarungen;
using Zielwerk.App.Register;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App;

/// <summary>What all verbs share: help, the stop key, and faults told in German instead of a stack trace.</summary>
public static class Befehle
{
    private const string Hilfetext =
        """
        zielwerk VERB …

          web           startet das Portal
          lesen         liest Zielvereinbarungen und schreibt ihre Datensätze als JSON
          uebernehmen   liest Zielvereinbarungen und übernimmt sie in das Register
          entwurf       entwirft die Vereinbarungen eines Jahres als PDF, Word, Text oder HTML
          pdf           prüft PDF-Dateien nach den Regeln der Barrierefreiheit (PDF/UA)
          akte          prüft und unterzeichnet die Akte, schreibt und prüft Ausfertigungen eines Falls
          meldungen     zeigt die offenen Meldungen von Barrieren und schließt sie
          zugang        zeigt einen Einmallink, mit dem der Betrieb seinen Zugang einrichtet
          migrate       richtet die Datenbank ein oder bringt sie auf den Stand des Programms

        Mehr zu einem Verb: zielwerk VERB --hilfe. Einstellungen: docs/operations.md.
        """;

    private const string Webhilfe =
        """
        zielwerk web [--demo] [--urls ADRESSE]

        Startet das Portal und richtet vorher die Datenbank ein. Ende mit Strg+C oder SIGTERM.

          --demo           übernimmt die beiden mitgelieferten Vereinbarungen (Kassel 2024, Marburg-Biedenkopf 2025)
          --urls ADRESSE   Adresse und Port, sonst http://127.0.0.1:5080
          --hilfe          zeigt diesen Text

        Beispiel:
          zielwerk web --demo --urls http://127.0.0.1:8080
        """;

    public static int Hilfe(Konsole konsole)
    {
        konsole.Aus.WriteLine(Hilfetext);
        return Konsole.Erledigt;
    }

    public static int Unbekannt(string? verb, Konsole konsole)
    {
        konsole.Scheitere(verb is null ? "Es ist kein Verb genannt." : $"Das Verb {verb} gibt es nicht.");
        konsole.Fehler.WriteLine();
        konsole.Fehler.WriteLine(Hilfetext);
        return Konsole.Gescheitert;
    }

    /// <summary>Runs a verb; Ctrl+C and SIGTERM end it at the next safe point.</summary>
    public static async Task<int> FuehreAusAsync(Konsole konsole, Func<CancellationToken, Task<int>> verb)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Deutsch.Kultur;
        using var abbruch = new CancellationTokenSource();
        using var taste = PosixSignalRegistration.Create(PosixSignal.SIGINT, Beende);
        using var ende = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Beende);
        try
        {
            return await verb(abbruch.Token);
        }
        catch (OperationCanceledException) when (abbruch.IsCancellationRequested)
        {
            return konsole.Scheitere("Abgebrochen. Was bis hierher gemeldet wurde, ist erledigt; der Aufruf lässt sich wiederholen.");
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException)
        {
            return konsole.Scheitere($"Die Datenbank antwortet nicht wie erwartet: {(fault.InnerException ?? fault).Message}");
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            return konsole.Scheitere("Die Adresse ist belegt: Dort läuft schon ein Programm. Eine andere nennen Sie mit --urls, zum Beispiel --urls http://127.0.0.1:8080");
        }
        catch (InvalidDataException fault)
        {
            return konsole.Scheitere(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return konsole.Scheitere($"Eine Datei oder ein Ordner ist nicht zugänglich: {fault.Message}");
        }
        void Beende(PosixSignalContext signal)
        {
            signal.Cancel = true;
            abbruch.Cancel();
        }
    }

    public static Task<int> WebAsync(string[] args, Konsole konsole) => FuehreAusAsync(konsole, async abbruch =>
    {
        if (args.Any(a => a is "--hilfe" or "--help" or "-h"))
        {
            konsole.Aus.WriteLine(Webhilfe);
            return Konsole.Erledigt;
        }

        if (UnbekannteAngabe(args) is { } angabe)
        {
            return konsole.Scheitere($"Die Angabe {angabe} gibt es nicht. Hilfe: zielwerk web --hilfe");
        }

        // The configuration would take the word after a bare switch for its value.
        await using var app = Web.Build([.. args.Select(a => a == "--demo" ? "--Demo=true" : a)]);
        app.Services.GetRequiredService<Rechtsstandquelle>().Lies(); // a faulty file of the operator shall stop the start, not a request
        var datenbank = Datenbankstart.BereiteVorAsync(app.Configuration, TimeProvider.System, abbruch);
        var warmlauf = Task.Run(() => Warmlauf.RunAsync(app.Services, datenbank, abbruch), abbruch);
        await datenbank;
        if (app.Configuration.GetValue<bool>("Demo"))
        {
            await Demopersonal.LadeAsync(app.Services, TimeProvider.System, abbruch);
            await Demo.LadeAsync(app.Configuration, TimeProvider.System, app.Logger, abbruch);
            await Demostrategien.LadeAsync(app.Services, TimeProvider.System, abbruch);
            await Demohaushalt.LadeAsync(app.Services, TimeProvider.System, abbruch);
            await Demovorgaenge.LadeAsync(app.Services, TimeProvider.System, abbruch);
            await Demoprojekte.LadeAsync(app.Services, TimeProvider.System, abbruch);
            await Demoverfahren.LadeAsync(app.Services, TimeProvider.System, abbruch);
        }

        app.Services.GetRequiredService<EndpointDataSource>().VerlangeZugangsbedingungen();
        await app.StartAsync(abbruch);
        try
        {
            await warmlauf;
            if (!app.Configuration.GetValue<bool>("Demo") && await ZugangVerb.ErsterStartAsync(app.Services, abbruch) is { } hinweis)
            {
                konsole.Fehler.WriteLine(hinweis); // standard output is the log, one JSON line each
            }
        }
        catch (OperationCanceledException) when (abbruch.IsCancellationRequested)
        {
            // The portal serves already; told to end now, it ends as cleanly as later.
        }

        await app.WaitForShutdownAsync(abbruch);
        return Konsole.Erledigt;
    });

    /// <summary>The first word that is neither --demo, --urls with its address nor a setting as --Key=value; a slip must not start a portal with other settings than meant.</summary>
    private static string? UnbekannteAngabe(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--urls" && i + 1 < args.Length)
            {
                i++;
            }
            else if (args[i] != "--demo" && !(args[i].StartsWith("--", StringComparison.Ordinal) && args[i].Contains('=')))
            {
                return args[i];
            }
        }

        return null;
    }
}
