using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Register;

/// <summary>A finding with its number on the page, the part of the agreement it belongs to, and its lines in the source (from 1).</summary>
public sealed record Hinweis(int Nummer, Befund Befund, string Ort, IReadOnlyList<int> Zeilen, int? Seite)
{
    /// <summary>Traces of handwriting belong to no field: they are listed, but nothing in the text points to them.</summary>
    public bool ImText => Befund.Code != Befundcodes.Noise;

    /// <summary>"§ 5, Nr. 1, Zeile 163" as said on the page.</summary>
    public string Stelle => string.Join(", ", new[] { Ort, Seitenangabe, Zeilenangabe }.Where(t => t.Length > 0));

    private string Seitenangabe => Seite is { } seite ? $"Seite {seite}" : "";

    private string Zeilenangabe => Zeilen.Count switch
    {
        0 => "",
        1 => $"Zeile {Zeilen[0]}",
        _ => $"Zeilen {string.Join(", ", Zeilen.SkipLast(1))} und {Zeilen[^1]}",
    };
}

/// <summary>The findings of a reading in the order of the page: first what a person should look at, then what is for information (R50).</summary>
public sealed class Hinweise
{
    private readonly Dictionary<string, List<int>> nachFeld = new(StringComparer.Ordinal);

    private Hinweise(IReadOnlyList<Hinweis> alle)
    {
        Alle = alle;
        foreach (var hinweis in alle.Where(h => h.ImText && h.Befund.Feld is not null))
        {
            var feld = hinweis.Befund.Feld!;
            if (!nachFeld.TryGetValue(feld, out var nummern))
            {
                nachFeld[feld] = nummern = [];
            }

            nummern.Add(hinweis.Nummer);
        }
    }

    public IReadOnlyList<Hinweis> Alle { get; }

    public IEnumerable<Hinweis> Mit(Schwere schwere) => Alle.Where(h => h.Befund.Schwere == schwere);

    /// <summary>How many need a look: errors and warnings.</summary>
    public int ZuBeachten => Alle.Count(h => h.Befund.Schwere != Schwere.Info);

    public int ZurKenntnis => Alle.Count - ZuBeachten;

    /// <summary>Numbers of the findings on exactly these paths of the record.</summary>
    public IReadOnlyList<int> Zu(params ReadOnlySpan<string> felder)
    {
        List<int> nummern = [];
        foreach (var feld in felder)
        {
            if (nachFeld.TryGetValue(feld, out var gefunden))
            {
                nummern.AddRange(gefunden);
            }
        }

        return nummern;
    }

    /// <summary>Numbers the findings and looks up their places. <paramref name="quellzeilen"/> may be empty: then only the places of the record are known.</summary>
    public static Hinweise Aus(Lesungsergebnis lesung, IReadOnlyList<string> quellzeilen)
    {
        var fundorte = new Fundorte(lesung, quellzeilen);
        var sortiert = lesung.Befunde.OrderByDescending(b => b.Schwere == Schwere.Info ? 0 : (int)b.Schwere);
        return new([.. sortiert.Select((b, i) => fundorte.Hinweis(i + 1, b))]);
    }
}
