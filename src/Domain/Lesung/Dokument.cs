using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Lesung;

/// <summary>A range of words, end exclusive.</summary>
internal readonly record struct Spanne(int Von, int Bis)
{
    public int Laenge => Bis - Von;

    public bool Leer => Bis <= Von;
}

/// <summary>What all steps of one reading share: lines, words, template, alignment, catalogues and the book of findings.</summary>
internal sealed class Dokument
{
    private const int LaengstesFeld = 60;
    private const int Nachbarschaft = 4;

    public required Zeilenfolge Zeilen { get; init; }
    public required IReadOnlyList<Wort> Worte { get; init; }
    public required Muster Muster { get; init; }
    public required Abgleich Abgleich { get; init; }
    public required Kataloge Kataloge { get; init; }
    public required Wortschatz Schatz { get; init; }
    public required Fundbuch Buch { get; init; }
    public required Rauschbild Bild { get; init; }

    public Vorlage Vorlage => Muster.Vorlage;

    /// <summary>Words of a slot: what stands between its fixed neighbours. Empty when the neighbours are not there.</summary>
    public Spanne Spanne(Feldstelle feld)
    {
        if (!NachbarDa(feld.Von - Nachbarschaft, feld.Von) && !NachbarDa(feld.Bis, feld.Bis + Nachbarschaft))
        {
            return default;
        }

        var von = Abgleich.WortVor(feld.Von) + 1;
        var bis = Abgleich.WortAb(feld.Bis);
        return bis - von is > 0 and <= LaengstesFeld ? new(von, bis) : Enge(feld);
    }

    /// <summary>Slots of a name with their words, in the order of the text; slots without words are left out.</summary>
    public IEnumerable<(Feldstelle Feld, Spanne Spanne)> Vorkommen(string name) =>
        Muster.Felder.Where(f => f.Feld == name).Select(f => (f, Spanne(f))).Where(f => !f.Item2.Leer);

    /// <summary>The first of them, within one part of the document or of a length.</summary>
    public (Feldstelle Feld, Spanne Spanne)? Erstes(string name, Func<Feldstelle, bool>? wo = null, int laengstens = LaengstesFeld)
    {
        foreach (var fund in Vorkommen(name))
        {
            if (fund.Spanne.Laenge <= laengstens && (wo is null || wo(fund.Feld)))
            {
                return fund;
            }
        }

        return null;
    }

    public Ort Ort(Feldstelle feld) => Muster.Orte[feld.Ort];

    /// <summary>The words as found, joined by blanks, without the punctuation around them; with brackets and quotes when asked.</summary>
    public string Fundtext(Spanne s, bool mitKlammern = false)
    {
        if (s.Leer)
        {
            return "";
        }

        var text = string.Join(' ', Worte.Skip(s.Von).Take(s.Laenge).Select(w => w.Roh));
        var vor = mitKlammern ? 0 : Worte[s.Von].Vor.Length;
        var nach = Worte[s.Bis - 1].Nach;
        var bleibt = mitKlammern ? nach.AsSpan().IndexOfAny(".,;:") is var i and >= 0 ? i : nach.Length : 0;
        return text[vor..(text.Length - nach.Length + bleibt)];
    }

    /// <summary>The words with quotes and dashes levelled, without the punctuation around them.</summary>
    public string Eben(Spanne s)
    {
        if (s.Leer)
        {
            return "";
        }

        var text = string.Join(' ', Worte.Skip(s.Von).Take(s.Laenge).Select(Ebnung.Wort));
        var (erstes, letztes) = (Worte[s.Von], Worte[s.Bis - 1]);
        return text[erstes.Vor.Length..(text.Length - letztes.Nach.Length)];
    }

    public Fundstelle? Stelle(Spanne s, bool mitKlammern = false) =>
        s.Leer ? null : new(Worte[s.Von].Zeile, Worte[s.Bis - 1].EndZeile, Fundtext(s, mitKlammern));

    /// <summary>The slot's value: levelled words, or the expected value when the words are it with recognition errors (then with a finding).</summary>
    public string? Wert(Spanne s, string feld, params IReadOnlyList<string?> erwartet)
    {
        var text = Eben(s);
        if (text.Length == 0)
        {
            return null;
        }

        // The nearest of several expected values: "Regierungspräsidium Kasscl" also resembles the one in Gießen.
        var naechster = erwartet.OfType<string>().Distinct().MaxBy(wert => Aehnlichkeit.Phrasen(text, wert));
        if (naechster is null || text == naechster || erwartet.Contains(text) || !Bild.IstVerlesen(text, naechster))
        {
            return text;
        }

        Buch.Info(Befundcodes.OcrCorrection, feld, $"Erkennungsfehler berichtigt: \"{text}\" als \"{naechster}\" gelesen.", Fundtext(s));
        return naechster;
    }

    private bool NachbarDa(int von, int bis)
    {
        for (var i = Math.Max(von, 0); i < Math.Min(bis, Abgleich.ZuWort.Length); i++)
        {
            if (Abgleich.ZuWort[i] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When foreign text stands beside the slot, only the words that fit its hints remain.</summary>
    private Spanne Enge(Feldstelle feld)
    {
        int von = -1, bis = -1;
        for (var i = feld.Von; i < feld.Bis; i++)
        {
            if (Abgleich.ZuWort[i] >= 0)
            {
                von = von < 0 ? Abgleich.ZuWort[i] : von;
                bis = Abgleich.ZuWort[i] + 1;
            }
        }

        return von >= 0 && bis > von ? new(von, bis) : default;
    }
}
