using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Haushalt;

/// <content>How a year comes to be: from a shipped template, or from the year before.</content>
public sealed partial class Programmjahr
{
    /// <summary>The year of a shipped template, open at once: its wording was in force.</summary>
    public static Programmjahr AusVorlage(Id<Programmjahr> id, Vorlage vorlage, string grund)
    {
        var neu = new Programmjahr
        {
            Id = id,
            Programm = Wert(vorlage, Felder.ProgrammKurz),
            Programmname = Wert(vorlage, Felder.Programm),
            Jahr = vorlage.Jahr,
            Zustand = Programmjahrzustand.Eroeffnet,
        };
        neu.Setze(new(
            vorlage.Jahr, Wert(vorlage, Felder.Foerderschwerpunkt), Wert(vorlage, Felder.Schwerpunkte), Wert(vorlage, Felder.Buendnis),
            int.Parse(Wert(vorlage, Felder.BuendnisVon), Deutsch.Kultur), int.Parse(Wert(vorlage, Felder.BuendnisBis), Deutsch.Kultur)));
        neu._massnahmenarten.AddRange(vorlage.Massnahmenarten.Select((m, i) => new Jahresmassnahmenart(i + 1, m, vorlage.Kurznamen[i])));
        neu._ziele.AddRange(vorlage.Ziele.Select((z, i) => new Jahresziel(i + 1, z)));
        neu._rechtskreise.AddRange(Aufzaehlung.Rechtskreise(Wert(vorlage, Felder.Rechtskreise)).Select((r, i) => new Jahresrechtskreis(i + 1, r)));
        neu.Vermerke(new ProgrammjahrAngelegt(neu.Jahr, null, grund));
        return neu;
    }

    /// <summary>What speaks against the next year being copied from this one. That there is none yet the caller asks the database.</summary>
    public IReadOnlyList<Verstoss> PruefeFortschreiben() => Jahr >= Frist.Spaeteste.Year ? [new(HaushaltRegeln.JahrUnbekannt)] : [];

    /// <summary>Copies this year into the next one, which has to be looked through: see <see cref="Jahresfortschreibung"/>. No money is copied.</summary>
    /// <param name="vorlagenjahre">Years that have a template.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeFortschreiben"/>.</exception>
    public Programmjahr Fortschreiben(Id<Programmjahr> id, Kataloge kataloge, IReadOnlyCollection<int> vorlagenjahre, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeFortschreiben());
        var neu = new Programmjahr { Id = id, Programm = Programm, Programmname = Programmname, Jahr = Jahr + 1 };
        neu.Setze(Werte with { Vorlagenjahr = vorlagenjahre.Contains(Jahr + 1) ? Jahr + 1 : Vorlagenjahr });

        // Copies: a row belongs to one year.
        neu._massnahmenarten.AddRange(_massnahmenarten.Select(m => m with { }));
        neu._ziele.AddRange(_ziele.Select(z => z with { }));
        neu._rechtskreise.AddRange(_rechtskreise.Select(r => r with { }));
        neu._termine.AddRange(_termine.Select(t => t with { Von = t.Von?.AddYears(1), Bis = t.Bis.AddYears(1) }));
        neu._pruefpunkte.AddRange(Jahresfortschreibung.Pruefliste(neu, kataloge).Select((p, i) => new Pruefpunkt(i + 1, p.Was, p.Warum, p.Abschnitt)));
        neu.Vermerke(new ProgrammjahrAngelegt(neu.Jahr, Jahr, grund));
        return neu;
    }

    private static string Wert(Vorlage vorlage, string feld) => vorlage.Werte.TryGetValue(feld, out var wert)
        ? wert
        : throw new FormatException($"Der Vorlage {vorlage.Jahr} fehlt der Wert „{feld}“.");
}
