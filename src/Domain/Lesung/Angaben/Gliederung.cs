using Zielwerk.Domain.Lesung.Schreibweisen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>A clause as found in the text.</summary>
/// <param name="Klausel">Index in the template, or -1 for a clause the template does not have.</param>
/// <param name="Kopf">First word of the heading.</param>
/// <param name="Text">First word of the text; <paramref name="Ende"/> is behind its last.</param>
internal sealed record Abschnitt(int Klausel, int? Nummer, int Kopf, Spanne Titel, Spanne Untertitel, int Text, int Ende);

/// <summary>Finds the clauses by aligned headings and by "§" lines; markup levels carry no meaning (traps 1 and 9).</summary>
internal sealed class Gliederung(Dokument dok)
{
    private const int LaengsterTitel = 120;

    /// <summary>The clauses in the order of the text, up to <paramref name="ende"/> (first word of the signatures).</summary>
    public IReadOnlyList<Abschnitt> Lies(int ende)
    {
        var koepfe = new List<Abschnitt>();
        for (var k = 0; k < dok.Vorlage.Klauseln.Count; k++)
        {
            if (Kopf(k, ende) is { } kopf)
            {
                koepfe.Add(kopf);
            }
            else
            {
                Fehlt(k);
            }
        }

        koepfe.AddRange(Zusaetzliche(koepfe, ende));
        koepfe.Sort((a, b) => a.Kopf.CompareTo(b.Kopf));
        for (var i = 0; i < koepfe.Count; i++)
        {
            koepfe[i] = koepfe[i] with { Ende = Math.Max(koepfe[i].Text, i + 1 < koepfe.Count ? koepfe[i + 1].Kopf : ende) };
        }

        return koepfe;
    }

    private Abschnitt? Kopf(int k, int ende)
    {
        var nummer = Worte(o => o.Klausel == k && o.Teil == Teil.Nummer);
        var titel = Worte(o => o.Klausel == k && o.Teil == Teil.Titel);
        var untertitel = Worte(o => o.Klausel == k && o.Teil == Teil.Untertitel);
        var text = Worte(o => o.Klausel == k && o.Teil == Teil.Absatz);
        var erstesWort = text.Count > 0 ? text[0] : ende;
        var zeichen = nummer.FindIndex(w => IstZeichen(dok.Worte[w].Kern));
        var titelDa = titel.Count * 2 >= Anzahl(k, Teil.Titel);
        if ((zeichen < 0 && !titelDa) || (titel.Count == 0 && text.Count == 0))
        {
            if (text.Count * 3 < Anzahl(k, Teil.Absatz) || text.Count == 0)
            {
                return null;
            }

            dok.Buch.Warnung(Befundcodes.Missing, "clauses", $"Überschrift fehlt: \"{Vorlagentitel(k)}\".", null);
            return new(k, null, erstesWort, default, default, erstesWort, ende);
        }

        var kopf = nummer.Count > 0 ? nummer[0] : titel[0];
        var titelAb = nummer.Count > 0 ? nummer[^1] + 1 : titel[0];
        var grenze = untertitel.Count > 0 ? untertitel[0] : erstesWort;
        Spanne ueberschrift = titelDa && titel[^1] < grenze ? new(Math.Min(titelAb, titel[0]), titel[^1] + 1) : new(titelAb, Math.Min(Zeilenende(titelAb), grenze));

        // Damaged last words of the title stand on its line, too.
        if (!ueberschrift.Leer && Zeilenende(ueberschrift.Bis - 1) is var rest && rest <= grenze && rest - ueberschrift.Bis is > 0 and <= 3)
        {
            ueberschrift = ueberschrift with { Bis = rest };
        }

        // A slot at the end of the title ("der documenta Stadt Kassel") may reach behind its last aligned word.
        foreach (var feld in dok.Muster.Felder.Where(f => dok.Ort(f) is { Teil: Teil.Titel } o && o.Klausel == k && f.Feld == Felder.Koerperschaft))
        {
            var letztes = Enumerable.Range(feld.Von, feld.Bis - feld.Von).Select(i => dok.Abgleich.ZuWort[i]).DefaultIfEmpty(-1).Max();
            var bis = Math.Max(letztes + 1, Zeilenende(ueberschrift.Bis - 1));
            ueberschrift = ueberschrift with { Bis = Math.Max(ueberschrift.Bis, Math.Min(bis, grenze)) };
        }

        var unter = untertitel.Count * 2 >= Anzahl(k, Teil.Untertitel) && untertitel.Count > 0 ? new Spanne(untertitel[0], untertitel[^1] + 1) : default;
        var textAb = unter.Leer ? ueberschrift.Bis : unter.Bis;
        int? zahl = zeichen >= 0 && nummer.Count > zeichen + 1 && Zahl(dok.Worte[nummer[zeichen + 1]].Kern) is { } n ? n : null;
        return new(k, dok.Vorlage.Klauseln[k].Nummeriert ? zahl : null, kopf, ueberschrift, unter, textAb, ende);
    }

    /// <summary>"§ 8" on its own line or before a title, which no template clause has taken.</summary>
    private IEnumerable<Abschnitt> Zusaetzliche(List<Abschnitt> bekannt, int ende)
    {
        for (var i = 0; i + 1 < ende; i++)
        {
            var wort = dok.Worte[i];
            if (!wort.Zeilenanfang || !IstZeichen(wort.Kern) || dok.Abgleich.ZuStelle[i] >= 0 || Zahl(dok.Worte[i + 1].Kern) is not { } nummer
                || bekannt.Any(b => i >= b.Kopf && i < b.Text))
            {
                continue;
            }

            var titelAb = i + 2;
            if (titelAb >= ende)
            {
                continue;
            }

            var bis = Math.Min(Zeilenende(titelAb), ende);
            var titel = dok.Fundtext(new(titelAb, bis));
            var alleine = dok.Worte[titelAb].Zeilenanfang;
            if (titel.Length > LaengsterTitel || !char.IsUpper(titel[0]) || (!alleine && dok.Worte[bis - 1].Nach.EndsWith('.')) || bis - titelAb > 12)
            {
                // Without a title: text follows at once.
                if (alleine)
                {
                    yield return new(-1, nummer, i, default, default, titelAb, ende);
                }

                continue;
            }

            yield return new(-1, nummer, i, new(titelAb, bis), default, bis, ende);
        }
    }

    private void Fehlt(int k) =>
        dok.Buch.Warnung(Befundcodes.Missing, "clauses", $"Der Abschnitt \"{Vorlagentitel(k)}\" fehlt.", null);

    public string Vorlagentitel(int k) =>
        string.Join(' ', dok.Muster.Stellen.Where(s => dok.Muster.Orte[s.Ort] is { Teil: Teil.Titel } o && o.Klausel == k).Select(s => s.Kern));

    private int Zeilenende(int wort)
    {
        var bis = wort + 1;
        while (bis < dok.Worte.Count && !dok.Worte[bis].Zeilenanfang)
        {
            bis++;
        }

        return bis;
    }

    private int Anzahl(int k, Teil teil) =>
        dok.Muster.Stellen.Count(s => s.Art == Stellenart.Fest && dok.Muster.Orte[s.Ort].Teil == teil && dok.Muster.Orte[s.Ort].Klausel == k);

    /// <summary>Aligned words of a part, in order.</summary>
    private List<int> Worte(Func<Ort, bool> wo)
    {
        var worte = new List<int>();
        for (var i = 0; i < dok.Muster.Stellen.Length; i++)
        {
            if (dok.Abgleich.ZuWort[i] is var wort and >= 0 && wo(dok.Muster.Orte[dok.Muster.Stellen[i].Ort]) && Passt(wort, i))
            {
                worte.Add(wort);
            }
        }

        return worte;
    }

    private bool Passt(int wort, int stelle) => dok.Muster.Stellen[stelle] is { Art: not Stellenart.Fest } s
        ? s.Art == Stellenart.Nummer
        : dok.Worte[wort].Nummer == dok.Muster.Stellen[stelle].Nummer || dok.Muster.Stellen[stelle].Kern == "§"
            || Aehnlichkeit.Vergleiche(dok.Worte[wort].Geruest, dok.Muster.Stellen[stelle].Geruest) >= 0.5f;

    /// <summary>The paragraph sign or its word.</summary>
    public static bool IstZeichen(string kern) => kern is "§" or "Paragraph" or "Paragraf" or "PARAGRAPH" or "PARAGRAF";

    /// <summary>Number of a clause, roman ones and look-alikes included; null when it is none.</summary>
    public static int? Zahl(string kern)
    {
        if (Gliederungszeichen.RoemischeZahl(kern) is { } roemisch)
        {
            return roemisch;
        }

        if (kern.Length is 0 or > 3)
        {
            return null;
        }

        if (int.TryParse(kern.TrimEnd('a', 'b'), out var zahl))
        {
            return zahl;
        }

        return kern.Length == 1 && Betragsziffern.Ziffer(kern[0]) is { } ziffer ? ziffer - '0' : null;
    }
}
