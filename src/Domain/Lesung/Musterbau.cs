using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Compiles a template into a <see cref="Muster"/>; slots get the words they probably hold as hints.</summary>
internal sealed class Musterbau
{
    private readonly Vorlage vorlage;
    private readonly Ministerium? ministerium;
    private readonly Koerperschaft? koerperschaft;
    private readonly Wortschatz schatz;
    private readonly List<Stelle> stellen = [];
    private readonly List<Feldstelle> felder = [];
    private readonly List<Ort> orte = [];
    private readonly HashSet<int> frei = [];
    private int satz;

    private Musterbau(Vorlage vorlage, Ministerium? ministerium, Koerperschaft? koerperschaft, Wortschatz schatz)
    {
        this.vorlage = vorlage;
        this.ministerium = ministerium;
        this.koerperschaft = koerperschaft;
        this.schatz = schatz;
    }

    public static Muster Baue(Vorlage vorlage, Ministerium? ministerium, Koerperschaft? koerperschaft, Wortschatz schatz) =>
        new Musterbau(vorlage, ministerium, koerperschaft, schatz).Baue();

    private Muster Baue()
    {
        frei.Add(0);
        Nimm(vorlage.Titelblatt, new(Teil.Titelblatt, -1, -1));
        for (var k = 0; k < vorlage.Klauseln.Count; k++)
        {
            var klausel = vorlage.Klauseln[k];
            if (klausel.Nummeriert)
            {
                var ort = NeuerOrt(new(Teil.Nummer, k, -1));
                Fest("", "§", "", ort);
                felder.Add(new(Muster.Klauselnummer, null, false, stellen.Count, stellen.Count + 1, ort, satz, klausel.Id));
                Fuege("", "1", "", Stellenart.Nummer, ort);
                satz++;
            }

            Nimm([klausel.Titel], new(Teil.Titel, k, -1));
            if (klausel.Untertitel is { } untertitel)
            {
                Nimm([untertitel], new(Teil.Untertitel, k, -1));
            }

            for (var a = 0; a < klausel.Absaetze.Count; a++)
            {
                if (klausel.Absaetze[a].Art == Absatzart.Massnahmenliste)
                {
                    frei.Add(stellen.Count);
                }
                else
                {
                    Nimm(klausel.Absaetze[a].Saetze, new(Teil.Absatz, k, a));
                }
            }
        }

        var freiheit = new bool[stellen.Count + 1];
        foreach (var stelle in frei)
        {
            freiheit[stelle] = true;
        }

        freiheit[^1] = true;
        return new(vorlage, [.. stellen], [.. felder], [.. orte], freiheit);
    }

    private int NeuerOrt(Ort ort)
    {
        orte.Add(ort);
        return orte.Count - 1;
    }

    private void Nimm(IReadOnlyList<Satz> saetze, Ort ort)
    {
        var nummer = NeuerOrt(ort);
        foreach (var s in saetze)
        {
            Nimm(s, nummer);
            satz++;
        }
    }

    private void Nimm(Satz s, int ort)
    {
        // Punctuation that clings to a slot ("({kurz})") belongs to the slot's first and last word.
        var vor = "";
        for (var i = 0; i < s.Bausteine.Count; i++)
        {
            switch (s.Bausteine[i])
            {
                case Text text:
                    var folgtFeld = i + 1 < s.Bausteine.Count && !text.Wortlaut.EndsWith(' ');
                    var nachFeld = i > 0 && !text.Wortlaut.StartsWith(' ');
                    var stuecke = text.Wortlaut.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    for (var j = 0; j < stuecke.Length; j++)
                    {
                        if (j == stuecke.Length - 1 && folgtFeld && !stuecke[j].Any(char.IsLetterOrDigit))
                        {
                            vor = stuecke[j];
                        }
                        else if (j == 0 && nachFeld && !stuecke[j].Any(char.IsLetterOrDigit) && stellen.Count > 0)
                        {
                            stellen[^1] = stellen[^1] with { Nach = stellen[^1].Nach + stuecke[j] };
                        }
                        else
                        {
                            var (v, k, n) = Wortfolge.Zerlege(stuecke[j]);
                            Fest(v, k, n, ort);
                        }
                    }

                    break;
                case Verweis verweis:
                    Fest(vor, "§", "", ort);
                    felder.Add(new(Muster.Verweis, null, false, stellen.Count, stellen.Count + 1, ort, satz, verweis.Klausel));
                    Fuege("", "1", "", Stellenart.Nummer, ort);
                    vor = "";
                    break;
                case Platzhalter feld:
                    Nimm(feld, vor, ort);
                    vor = "";
                    break;
            }
        }
    }

    private void Nimm(Platzhalter feld, string vor, int ort)
    {
        var von = stellen.Count;
        if (feld.Feld is Felder.Jahr or Felder.BuendnisVon or Felder.BuendnisBis)
        {
            Fuege(vor, "2000", "", Stellenart.Jahr, ort);
        }
        else
        {
            foreach (var stueck in Hinweise(feld).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var (v, k, n) = Wortfolge.Zerlege(stueck);
                var erstes = stellen.Count == von;
                Fuege(erstes ? vor + v : v, erstes && feld.Gross ? char.ToUpperInvariant(k[0]) + k[1..] : k, n, Stellenart.Hinweis, ort);
            }
        }

        felder.Add(new(feld.Feld, feld.Kasus, feld.Gross, von, stellen.Count, ort, satz, null));

        // A year is one word: free room beside it would swallow the paragraph behind its sentence.
        for (var j = von; j <= stellen.Count && stellen[^1].Art != Stellenart.Jahr; j++)
        {
            frei.Add(j);
        }
    }

    private string Hinweise(Platzhalter feld)
    {
        var formen = feld.Feld == Felder.Ministerium ? ministerium?.Formen : feld.Feld == Felder.Koerperschaft ? koerperschaft?.Formen : null;
        return formen is not null && feld.Kasus is { } kasus ? formen.In(kasus) : vorlage.Werte.GetValueOrDefault(feld.Feld, "");
    }

    private void Fest(string vor, string kern, string nach, int ort) => Fuege(vor, kern, nach, Stellenart.Fest, ort);

    private void Fuege(string vor, string kern, string nach, Stellenart art, int ort)
    {
        // Years and numbers match by kind, never by their letters.
        var nummer = art is Stellenart.Jahr or Stellenart.Nummer ? -(int)art : schatz.Nimm(kern);
        stellen.Add(new(nummer, vor, kern, nach, Aehnlichkeit.Geruest(kern), art, ort, satz));
    }
}
