using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Register;

/// <summary>Up to four colour steps for amounts. <see cref="Grenzen"/> in cents, ascending; the step above the last one is open.</summary>
public sealed record Farbstufen(IReadOnlyList<long> Grenzen)
{
    /// <summary>Below this many amounts, steps would pretend an order that two or three figures do not have.</summary>
    private const int MindestzahlFuerStufen = 8;

    private const long CentJeMillion = 100_000_000;

    // The legend shows hundredths of a million, so bounds lie on them; wider spreads get rounder bounds.
    private static readonly long[] Schrittweiten = [1_000_000, 5_000_000, 10_000_000, 50_000_000, 100_000_000];

    /// <summary>True when the amounts carry steps; otherwise all tiles with an amount look alike.</summary>
    public bool Gestuft => Grenzen.Count > 0;

    /// <summary>Step 1 to 4 of an amount; 2 when there are no steps.</summary>
    public int Stufe(Geld betrag) => Gestuft ? 1 + Grenzen.Count(g => betrag.Cent >= g) : 2;

    /// <summary>Words of the legend, one per step, in millions of Euro: "unter 0,95", "0,95 bis 1,05", "ab 1,15".</summary>
    public IReadOnlyList<string> Legende
    {
        get
        {
            var worte = new List<string>();
            for (var i = 0; i <= Grenzen.Count && Gestuft; i++)
            {
                worte.Add(i == 0 ? $"unter {Millionen(Grenzen[0])}"
                    : i == Grenzen.Count ? $"ab {Millionen(Grenzen[^1])}"
                    : $"{Millionen(Grenzen[i - 1])} bis {Millionen(Grenzen[i])}");
            }

            return worte;
        }
    }

    /// <summary>Steps at the quarters of the amounts, rounded; bounds that would leave a step empty are dropped.</summary>
    public static Farbstufen Aus(IReadOnlyCollection<Geld> betraege)
    {
        var sortiert = betraege.Select(b => b.Cent).Order().ToArray();
        if (sortiert.Distinct().Count() < MindestzahlFuerStufen)
        {
            return new([]);
        }

        var spanne = sortiert[^1] - sortiert[0];
        var schritt = Schrittweiten.LastOrDefault(s => s * 8 <= spanne, Schrittweiten[0]);
        var grenzen = new List<long>();
        for (var viertel = 1; viertel <= 3; viertel++)
        {
            var grenze = (sortiert[sortiert.Length * viertel / 4] + (schritt / 2)) / schritt * schritt;
            var unten = grenzen.Count == 0 ? long.MinValue : grenzen[^1];
            if (grenze > unten && sortiert.Any(c => c >= unten && c < grenze) && sortiert[^1] >= grenze)
            {
                grenzen.Add(grenze);
            }
        }

        return new(grenzen);
    }

    /// <summary>Two decimals: the unit is said once in the legend.</summary>
    public static string Millionen(long cent) => ((decimal)cent / CentJeMillion).ToString("0.00", Deutsch.Kultur);
}
