namespace Zielwerk.App;

/// <summary>The words of a command line after the verb: switches, options with a value, the rest. "--" ends the options.</summary>
public sealed class Argumente
{
    private readonly Dictionary<string, string?> _optionen = [];

    private Argumente(List<string> rest, string? fehler) => (Rest, Fehler) = (rest, fehler);

    /// <summary>Everything that is no option.</summary>
    public IReadOnlyList<string> Rest { get; }

    /// <summary>What is wrong with the call, in German, or null.</summary>
    public string? Fehler { get; private set; }

    public bool Hilfe => Hat("--hilfe") || Hat("--help") || Hat("-h");

    public static Argumente Lies(IEnumerable<string> args, string[] schalter, string[] mitWert)
    {
        var rest = new List<string>();
        var ergebnis = new Argumente(rest, null);
        using var wort = args.GetEnumerator();
        while (wort.MoveNext())
        {
            if (wort.Current == "--")
            {
                while (wort.MoveNext())
                {
                    rest.Add(wort.Current);
                }
            }
            else if (!wort.Current.StartsWith('-') || wort.Current == "-")
            {
                rest.Add(wort.Current);
            }
            else
            {
                ergebnis.Option(wort, schalter, mitWert);
            }
        }

        return ergebnis;
    }

    public bool Hat(string option) => _optionen.ContainsKey(option);

    public string? Wert(string option) => _optionen.GetValueOrDefault(option);

    private void Option(IEnumerator<string> wort, string[] schalter, string[] mitWert)
    {
        var teile = wort.Current.Split('=', 2);
        var name = teile[0];
        if (mitWert.Contains(name))
        {
            var wert = teile.Length == 2 ? teile[1] : wort.MoveNext() ? wort.Current : "";
            _optionen[name] = wert;
            Fehler ??= wert.Length == 0 ? $"Zu {name} fehlt die Angabe." : null;
        }
        else if (schalter.Contains(name) || name is "--hilfe" or "--help" or "-h")
        {
            _optionen[name] = null;
        }
        else
        {
            Fehler ??= $"Die Option {name} gibt es nicht.";
        }
    }
}
