using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Barrierefreiheit;
using Zielwerk.App.Data;
using Zielwerk.App.Dokumente;
using Zielwerk.App.Lesung;

namespace Zielwerk.App;

public static class Program
{
    /// <summary>Picks the verb. Exit code 0: done, 1: findings, 2: failed.</summary>
    public static Task<int> Main(string[] args)
    {
        var konsole = Konsole.Echt();
        var rest = args.Skip(1).ToArray();
        return args.FirstOrDefault() switch
        {
            "web" => Befehle.WebAsync(rest, konsole),
            "lesen" => Befehle.FuehreAusAsync(konsole, _ => Task.FromResult(Lesen.Run(rest, konsole))),
            "uebernehmen" => Befehle.FuehreAusAsync(konsole, c => Uebernehmen.RunAsync(rest, Einstellungen.Lies(), konsole, c)),
            "entwurf" => Befehle.FuehreAusAsync(konsole, c => EntwurfVerb.RunAsync(rest, Einstellungen.Lies(), TimeProvider.System, konsole, c)),
            "pdf" => Befehle.FuehreAusAsync(konsole, _ => Task.FromResult(PdfVerb.Run(rest, konsole))),
            "akte" => Befehle.FuehreAusAsync(konsole, c => AkteVerb.RunAsync(rest, Einstellungen.Lies(), konsole, c)),
            "meldungen" => Befehle.FuehreAusAsync(konsole, c => Meldungen.RunAsync(rest, Einstellungen.Lies(), TimeProvider.System, konsole, c)),
            "zugang" => Befehle.FuehreAusAsync(konsole, c => ZugangVerb.RunAsync(rest, Einstellungen.Lies(), TimeProvider.System, konsole, c)),
            "migrate" => Befehle.FuehreAusAsync(konsole, c => Migrate.RunAsync(rest, Einstellungen.Lies(), konsole, c)),
            "--hilfe" or "--help" or "-h" or "hilfe" => Task.FromResult(Befehle.Hilfe(konsole)),
            var verb => Task.FromResult(Befehle.Unbekannt(verb, konsole)),
        };
    }
}
