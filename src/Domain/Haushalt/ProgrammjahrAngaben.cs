using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Haushalt;

/// <summary>The values of a year that are edited together.</summary>
/// <param name="Vorlagenjahr">Year of the template whose wording is used (R43).</param>
/// <param name="Foerderschwerpunkt">What the extra funds of the year are for (R21).</param>
/// <param name="Schwerpunkte">The priorities as § 1 lists them (R15).</param>
/// <param name="Buendnis">Name of the alliance, with its first and last year (R6).</param>
public sealed record Jahreswerte(int Vorlagenjahr, string Foerderschwerpunkt, string Schwerpunkte, string Buendnis, int BuendnisVon, int BuendnisBis);

/// <content>The parts that are edited.</content>
public sealed partial class Programmjahr
{
    /// <summary>The values for the gaps of the template (<see cref="Felder"/>) that the year sets; whatever else the template fixes stays.</summary>
    public IReadOnlyDictionary<string, string> Vorlagenwerte => new Dictionary<string, string>
    {
        [Felder.Programm] = Programmname,
        [Felder.ProgrammKurz] = Programm,
        [Felder.Foerderschwerpunkt] = Foerderschwerpunkt,
        [Felder.Schwerpunkte] = Schwerpunkte,
        [Felder.Buendnis] = Buendnis,
        [Felder.BuendnisVon] = BuendnisVon.ToString(Deutsch.Kultur),
        [Felder.BuendnisBis] = BuendnisBis.ToString(Deutsch.Kultur),
        [Felder.Rechtskreise] = Aufzaehlung.Rechtskreise([.. Rechtskreise.Select(r => r.Name)]),
    };

    /// <summary>What speaks against the values: an empty one, an alliance that ends before it begins, nothing changed, a closed year.</summary>
    public IReadOnlyList<Verstoss> PruefeWerte(Jahreswerte werte) =>
    [
        .. Aenderbar(werte != Werte),
        .. Wenn(new[] { werte.Foerderschwerpunkt, werte.Schwerpunkte, werte.Buendnis }.Any(string.IsNullOrWhiteSpace), HaushaltRegeln.AngabeFehlt),
        .. Wenn(werte.BuendnisVon > werte.BuendnisBis, HaushaltRegeln.EndeVorBeginn),
    ];

    /// <summary>Sets the values of the year.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeWerte"/>.</exception>
    public void WerteAendern(Jahreswerte werte, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeWerte(werte));
        Setze(werte);
        Vermerke(new ProgrammjahrGeaendert(Jahr, Jahresabschnitt.Jahreswerte, grund));
    }

    /// <summary>What speaks against these Maßnahmenarten: none at all, one without name or short name, one twice.</summary>
    public IReadOnlyList<Verstoss> PruefeMassnahmenarten(IReadOnlyList<Jahresmassnahmenart> arten) =>
        PruefeListe(arten.Select(a => a.Name), !arten.SequenceEqual(Massnahmenarten), arten.Any(a => string.IsNullOrWhiteSpace(a.Kurzname)));

    /// <summary>Sets the Maßnahmenarten of the year, in the order given.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeMassnahmenarten"/>.</exception>
    public void MassnahmenartenAendern(IReadOnlyList<Jahresmassnahmenart> arten, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeMassnahmenarten(arten));
        Ersetze(_massnahmenarten, arten, m => m.Nummer);
        Vermerke(new ProgrammjahrGeaendert(Jahr, Jahresabschnitt.Massnahmenarten, grund));
    }

    /// <summary>What speaks against these goals: none at all, an empty one, one twice.</summary>
    public IReadOnlyList<Verstoss> PruefeZiele(IReadOnlyList<Jahresziel> ziele) => PruefeListe(ziele.Select(z => z.Text), !ziele.SequenceEqual(Ziele));

    /// <summary>Sets the goals of the year.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeZiele"/>.</exception>
    public void ZieleAendern(IReadOnlyList<Jahresziel> ziele, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeZiele(ziele));
        Ersetze(_ziele, ziele, z => z.Nummer);
        Vermerke(new ProgrammjahrGeaendert(Jahr, Jahresabschnitt.Ziele, grund));
    }

    /// <summary>What speaks against these legal regimes: none at all, an empty one, one twice.</summary>
    public IReadOnlyList<Verstoss> PruefeRechtskreise(IReadOnlyList<Jahresrechtskreis> kreise) => PruefeListe(kreise.Select(r => r.Name), !kreise.SequenceEqual(Rechtskreise));

    /// <summary>Sets the legal regimes of the year.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeRechtskreise"/>.</exception>
    public void RechtskreiseAendern(IReadOnlyList<Jahresrechtskreis> kreise, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeRechtskreise(kreise));
        Ersetze(_rechtskreise, kreise, r => r.Nummer);
        Vermerke(new ProgrammjahrGeaendert(Jahr, Jahresabschnitt.Rechtskreise, grund));
    }

    /// <summary>What speaks against these dates: one without name, one that ends before it begins. None at all is allowed.</summary>
    public IReadOnlyList<Verstoss> PruefeTermine(IReadOnlyList<Jahrestermin> termine) =>
    [
        .. Aenderbar(!termine.OrderBy(t => t.Nummer).SequenceEqual(_termine.OrderBy(t => t.Nummer))),
        .. Wenn(termine.Any(t => string.IsNullOrWhiteSpace(t.Bezeichnung)), HaushaltRegeln.AngabeFehlt),
        .. Wenn(termine.Any(t => t.Von > t.Bis), HaushaltRegeln.EndeVorBeginn),
    ];

    /// <summary>Sets the dates of the year.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeTermine"/>.</exception>
    public void TermineAendern(IReadOnlyList<Jahrestermin> termine, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeTermine(termine));
        Ersetze(_termine, termine, t => t.Nummer);
        Vermerke(new ProgrammjahrGeaendert(Jahr, Jahresabschnitt.Termine, grund));
    }

    private static IReadOnlyList<Verstoss> Wenn(bool verletzt, Regel regel) => verletzt ? [new(regel)] : [];

    /// <summary>Exchanges only what differs, so that the Akte names only that.</summary>
    private static void Ersetze<T>(List<T> alt, IReadOnlyList<T> neu, Func<T, int> nummer)
    {
        alt.RemoveAll(a => !neu.Contains(a));
        alt.AddRange(neu.Where(n => !alt.Contains(n)).OrderBy(nummer));
    }

    private void Setze(Jahreswerte werte) =>
        (Vorlagenjahr, Foerderschwerpunkt, Schwerpunkte, Buendnis, BuendnisVon, BuendnisBis) =
        (werte.Vorlagenjahr, werte.Foerderschwerpunkt.Trim(), werte.Schwerpunkte.Trim(), werte.Buendnis.Trim(), werte.BuendnisVon, werte.BuendnisBis);

    private IReadOnlyList<Verstoss> PruefeListe(IEnumerable<string> namen, bool geaendert, bool unvollstaendig = false)
    {
        var liste = namen.Select(n => n.Trim()).ToList();
        return [
            .. Aenderbar(geaendert),
            .. Wenn(liste.Count == 0 || unvollstaendig || liste.Contains(""), HaushaltRegeln.AngabeFehlt),
            .. Wenn(liste.Distinct(StringComparer.OrdinalIgnoreCase).Count() < liste.Count, HaushaltRegeln.Doppelt)];
    }

    private IReadOnlyList<Verstoss> Aenderbar(bool geaendert) =>
        [.. Wenn(Zustand == Programmjahrzustand.Abgeschlossen, HaushaltRegeln.JahrAbgeschlossen), .. Wenn(!geaendert, HaushaltRegeln.NichtsGeaendert)];
}
