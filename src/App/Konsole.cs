namespace Zielwerk.App;

/// <summary>Where a verb writes: results to <see cref="Aus"/>, messages and progress to <see cref="Fehler"/>.</summary>
/// <param name="Terminal">A person is watching <paramref name="Fehler"/>: progress may be drawn.</param>
public sealed record Konsole(TextWriter Aus, TextWriter Fehler, bool Terminal)
{
    /// <summary>Everything done.</summary>
    public const int Erledigt = 0;

    /// <summary>Done, but something needs a person's eye.</summary>
    public const int MitBefund = 1;

    /// <summary>Not done: wrong call, missing file, no database.</summary>
    public const int Gescheitert = 2;

    public static Konsole Echt() => new(Console.Out, Console.Error, !Console.IsErrorRedirected && !Console.IsOutputRedirected);

    /// <summary>Says why it could not be done.</summary>
    public int Scheitere(string meldung)
    {
        Fehler.WriteLine($"Fehler: {meldung}");
        return Gescheitert;
    }

    /// <summary>Draws how far it is, on a terminal only.</summary>
    public void Fortschritt(int fertig, int gesamt)
    {
        if (!Terminal || gesamt < 2)
        {
            return;
        }

        const int breite = 30;
        var voll = breite * fertig / gesamt;
        Fehler.Write($"\r[{new string('#', voll)}{new string('.', breite - voll)}] {fertig} von {gesamt} ");
        if (fertig == gesamt)
        {
            Fehler.Write("\r" + new string(' ', breite + 30) + "\r");
        }
    }

    /// <summary>Removes the progress bar before a line is written.</summary>
    public void Zeile(string text)
    {
        if (Terminal)
        {
            Fehler.Write("\r" + new string(' ', 60) + "\r");
        }

        Aus.WriteLine(text);
    }
}
