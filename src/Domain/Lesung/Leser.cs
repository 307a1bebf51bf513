using System.Collections.Concurrent;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Reads agreements: aligns a text with the templates and takes the record out, with places and findings (R47 to R52). Thread-safe.</summary>
public sealed class Leser
{
    private const float MindestAnteil = 0.06f;
    private const float MindestDeckung = 0.25f;
    private const int Kurztext = 250;
    private const int Titelbereich = 40;

    private readonly Kataloge kataloge;
    private readonly IReadOnlyList<Vorlage> vorlagen;
    private readonly Wortschatz schatz = new();
    private readonly Vorkenntnis vorkenntnis;
    private readonly Muster[] grundmuster;
    private readonly ConcurrentDictionary<(Vorlage, Ministerium?, Koerperschaft?), Muster> musterspeicher = new();

    /// <summary>Prepares a reader; templates and catalogues are only read from then on.</summary>
    /// <exception cref="ArgumentException">There is no template at all.</exception>
    public Leser(IReadOnlyList<Vorlage> vorlagen, Kataloge kataloge)
    {
        ArgumentNullException.ThrowIfNull(vorlagen);
        ArgumentNullException.ThrowIfNull(kataloge);
        if (vorlagen.Count == 0)
        {
            throw new ArgumentException("Es ist keine Vorlage hinterlegt.", nameof(vorlagen));
        }

        this.kataloge = kataloge;
        this.vorlagen = vorlagen;
        vorkenntnis = new(kataloge, schatz);
        foreach (var wort in kataloge.Ministerien.SelectMany(m => Formen(m.Formen)).Concat(kataloge.Koerperschaften.SelectMany(k => Formen(k.Formen))).SelectMany(f => f.Split(' ')))
        {
            schatz.Nimm(Wortfolge.Zerlege(wort).Kern);
        }

        foreach (var wort in vorlagen.SelectMany(v => v.Massnahmenarten).SelectMany(m => m.Split(' ')))
        {
            schatz.Nimm(Wortfolge.Zerlege(wort).Kern);
        }

        grundmuster = [.. vorlagen.Select(v => Musterbau.Baue(v, null, null, schatz))];
    }

    /// <summary>Reads one text. Never throws on bad content: what can't be read gives a finding and <see cref="Ausgang.Abgelehnt"/>.</summary>
    /// <param name="quelle">The lines; a source without lines and with findings of the extraction is refused with those findings.</param>
    public Lesungsergebnis Lies(Quelltext quelle)
    {
        ArgumentNullException.ThrowIfNull(quelle);
        var buch = new Fundbuch();
        foreach (var befund in quelle.Befunde)
        {
            buch.Melde(befund);
        }

        var zeilen = Zeilenfolge.Aus(quelle.Zeilen);
        Inhaltspruefung.Pruefe(zeilen, buch);
        var worte = Wortfolge.Aus(zeilen.Zeilen, schatz);
        if (worte.Count == 0)
        {
            if (buch.Befunde.All(b => b.Schwere != Schwere.Fehler))
            {
                buch.Fehler(Befundcodes.UnreadableFile, null, "Die Datei enthält keinen Text.", null);
            }

            return Abgelehnt(quelle, buch);
        }

        var (muster, anteil) = grundmuster.Select(m => (Muster: m, Anteil: m.Anteil(worte))).MaxBy(m => m.Anteil);
        if (anteil < MindestAnteil)
        {
            return Unpassend(quelle, worte, buch);
        }

        if (Doppelpruefung.ZweiterAnfang(worte, muster) is { } zweiter)
        {
            buch.Fehler(
                Befundcodes.Duplicate, null, $"Die Datei enthält eine zweite Zielvereinbarung ab Zeile {worte[zweiter].Zeile}; gelesen ist nur die erste.", worte[zweiter].Roh);
            zeilen = Zeilenfolge.Aus([.. quelle.Zeilen.Take(worte[zweiter].Zeile - 1)]);
            worte = Wortfolge.Aus(zeilen.Zeilen, schatz);
        }

        return LiesVereinbarung(quelle, zeilen, worte, muster.Vorlage, buch);
    }

    private Lesungsergebnis LiesVereinbarung(Quelltext quelle, Zeilenfolge zeilen, List<Wort> worte, Vorlage vorlage, Fundbuch buch)
    {
        var (ministerium, koerperschaft) = vorkenntnis.Rate(worte);
        var muster = musterspeicher.GetOrAdd((vorlage, ministerium, koerperschaft), k => Musterbau.Baue(k.Item1, k.Item2, k.Item3, schatz));
        var abgleich = Abgleich.Rechne(worte, muster);
        if (Deckung(worte, muster, abgleich) < MindestDeckung)
        {
            return Unpassend(quelle, worte, buch);
        }

        var dok = new Dokument
        {
            Zeilen = zeilen,
            Worte = worte,
            Muster = muster,
            Abgleich = abgleich,
            Kataloge = kataloge,
            Schatz = schatz,
            Buch = buch,
            Bild = Rauschbild.Miss(worte, muster, abgleich),
        };
        var lesung = new Vereinbarungslesung(dok, quelle.Art);
        var inhalt = lesung.Lies();
        Abweichungspruefung.Pruefe(dok, inhalt, vorlagen);
        var ausgang = buch.Befunde.Any(b => b.Schwere != Schwere.Info) ? Ausgang.ZuPruefen : Ausgang.Angenommen;
        return new(quelle.Dateiname, lesung.Textart, ausgang, inhalt, [.. buch.Befunde.OrderByDescending(b => b.Schwere)], buch.Stellen);
    }

    /// <summary>Share of the fixed words of the template that the text has, spoilt ones included.</summary>
    private static float Deckung(List<Wort> worte, Muster muster, Abgleich abgleich)
    {
        int alle = 0, da = 0;
        for (var i = 0; i < muster.Stellen.Length; i++)
        {
            if (muster.Stellen[i].Art == Stellenart.Fest)
            {
                alle++;
                da += abgleich.ZuWort[i] is var w and >= 0
                    && (worte[w].Nummer == muster.Stellen[i].Nummer || Aehnlichkeit.Vergleiche(worte[w].Geruest, muster.Stellen[i].Geruest) >= 0.6f) ? 1 : 0;
            }
        }

        return da / (float)Math.Max(alle, 1);
    }

    private static Lesungsergebnis Unpassend(Quelltext quelle, List<Wort> worte, Fundbuch buch)
    {
        // Only what begins like an agreement can be the beginning of one; a letter or a press release speaks about it.
        var titel = worte.Take(Titelbereich).Index().Any(w => w.Item is { Zeilenanfang: true, Kern: "Zielvereinbarung" } && worte.Skip(w.Index + 1).Take(3).Any(z => z.Kern == "zwischen"))
            && worte.Any(w => w.Kern.StartsWith("Qualifizierungsbudget", StringComparison.OrdinalIgnoreCase));
        if (titel && worte.Count < Kurztext)
        {
            buch.Fehler(Befundcodes.UnreadableFile, null, "Von der Zielvereinbarung ist nur ein kleiner Teil da; die Datei ist wohl unvollständig.", null);
        }
        else
        {
            buch.Fehler(Befundcodes.UnsupportedDocument, null, "Das ist keine Zielvereinbarung zum Ausbildungs- und Qualifizierungsbudget.", null);
        }

        return Abgelehnt(quelle, buch);
    }

    private static Lesungsergebnis Abgelehnt(Quelltext quelle, Fundbuch buch) =>
        new(quelle.Dateiname, quelle.Art, Ausgang.Abgelehnt, null, buch.Befunde, new Dictionary<string, IReadOnlyList<Fundstelle>>());

    private static string[] Formen(Grundlagen.Beugung b) => [b.Nominativ, b.Genitiv, b.Dativ, b.Akkusativ];
}
