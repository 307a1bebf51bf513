namespace Zielwerk.Domain.Lesung;

/// <summary>Collects findings and places during one reading.</summary>
internal sealed class Fundbuch
{
    private readonly List<Befund> befunde = [];
    private readonly Dictionary<string, IReadOnlyList<Fundstelle>> stellen = [];

    public IReadOnlyList<Befund> Befunde => befunde;

    public IReadOnlyDictionary<string, IReadOnlyList<Fundstelle>> Stellen => stellen;

    public void Info(string code, string? feld, string meldung, string? roh) => Melde(Schwere.Info, code, feld, meldung, roh);

    public void Warnung(string code, string? feld, string meldung, string? roh) => Melde(Schwere.Warnung, code, feld, meldung, roh);

    public void Fehler(string code, string? feld, string meldung, string? roh) => Melde(Schwere.Fehler, code, feld, meldung, roh);

    public void Melde(Befund befund)
    {
        if (!befunde.Contains(befund))
        {
            befunde.Add(befund);
        }
    }

    public void Finde(string feld, params IReadOnlyList<Fundstelle?> fundstellen)
    {
        var da = fundstellen.OfType<Fundstelle>().Distinct().ToList();
        if (da.Count > 0)
        {
            stellen[feld] = da;
        }
    }

    private void Melde(Schwere schwere, string code, string? feld, string meldung, string? roh) =>
        Melde(new Befund(schwere, code, feld, meldung, Kurz(roh)));

    /// <summary>Raw words of a finding stay readable: no more than 200 characters.</summary>
    private static string? Kurz(string? roh) => roh is { Length: > 200 } ? roh[..197] + "..." : roh;
}
