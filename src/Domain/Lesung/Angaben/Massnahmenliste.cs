using Zielwerk.Domain.Lesung.Schreibweisen;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>The Maßnahmenarten and projects of § 5 in order (R15, R26, R27).</summary>
internal sealed class Massnahmenliste(Dokument dok, bool leerzeilenTrennen)
{
    private const int LaengsterName = 300;
    private readonly List<(Listeneintrag Kopf, List<Listeneintrag> Projekte)> gruppen = [];

    /// <summary>Words of the list; they are not part of the clause's paragraphs.</summary>
    public Spanne Spanne { get; private set; }

    public IReadOnlyList<VereinbarteMassnahmenart> Lies()
    {
        Spanne = FindeListe();
        var eintraege = Spanne.Leer ? [] : new Listeneintraege(dok, leerzeilenTrennen, dok.Vorlage.Massnahmenarten).Lies(Spanne);
        if (eintraege.Count > 0 && eintraege[^1] is { Art: null, Zeichen.Art: Zeichenart.Keines } letzter && IstProsa(letzter))
        {
            Spanne = Spanne with { Bis = letzter.Worte.Von };
            eintraege.RemoveAt(eintraege.Count - 1);
        }

        if (eintraege.Count == 0)
        {
            dok.Buch.Fehler(Befundcodes.Missing, "measureTypes", "Die Liste der Maßnahmenarten ist nicht zu finden.", null);
            return [];
        }

        Gruppiere(eintraege);
        PruefeNummern();
        PruefeVollstaendig();
        var mitZeichen = gruppen.SelectMany(g => g.Projekte).Any(p => p.Zeichen.Art != Zeichenart.Keines);
        var arten = gruppen.Select((g, i) => Art(g.Kopf, g.Projekte, i, mitZeichen)).ToList();
        Belege();
        return arten;
    }

    private Spanne FindeListe()
    {
        var muster = dok.Muster;
        for (var k = 0; k < dok.Vorlage.Klauseln.Count; k++)
        {
            var a = dok.Vorlage.Klauseln[k].Absaetze.Index().FirstOrDefault(x => x.Item.Art == Absatzart.Massnahmenliste);
            if (a.Item is null)
            {
                continue;
            }

            var nach = Array.FindIndex(muster.Stellen, s => muster.Orte[s.Ort] is var o && (o.Klausel > k || (o.Klausel == k && o.Absatz > a.Index)));
            nach = nach < 0 ? muster.Stellen.Length : nach;
            var vor = dok.Abgleich.WortVor(nach);
            var gehoertDazu = vor >= 0 && dok.Abgleich.ZuStelle[vor] is var s and >= 0 && muster.Orte[muster.Stellen[s].Ort].Klausel == k;
            var bis = dok.Abgleich.WortAb(nach);
            return gehoertDazu && bis > vor + 1 ? new(vor + 1, bis) : default;
        }

        return default;
    }

    /// <summary>"entfällt", "keine Projekte": says that there is none.</summary>
    private static bool IstFehlanzeige(string text)
    {
        var worte = text.ToLowerInvariant().Split([' ', '.', ',', ':', '-', '–', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return worte is ["entfällt"] or ["entfallen"] or ["fehlanzeige"] or ["keine"] or ["nicht", "belegt"]
            || (worte.Length is > 1 and <= 5 && worte.Any(w => w is "keine" or "kein") && worte[^1] is "projekt" or "projekte" or "maßnahme" or "maßnahmen" or "geplant" or "vorgesehen");
    }

    private static bool IstProsa(Listeneintrag e) => e.Text.Length > 100 && e.Text.EndsWith('.');

    private void Gruppiere(List<Listeneintrag> eintraege)
    {
        var koepfe = eintraege.Where(e => e.Art is not null).ToList();
        var stil = Stil(koepfe.Count > 0 ? koepfe : eintraege.Take(1));
        var alleGefunden = koepfe.Count == dok.Vorlage.Massnahmenarten.Count;
        var gleicherStil = eintraege.Count(e => e.Art is null && e.Zeichen.Art == stil);
        var rest = eintraege.Count(e => e.Art is null) - gleicherStil;
        for (var i = 0; i < eintraege.Count; i++)
        {
            var e = eintraege[i];
            var hervor = e.Hervorgehoben && e.Zeichen.Art != Zeichenart.Punkt && koepfe.All(k => k.Hervorgehoben);
            var nachStil = stil is not (Zeichenart.Keines or Zeichenart.Punkt) && e.Zeichen.Art == stil && (gleicherStil <= rest || e.Zeichen.Wert == koepfe.Count + 1)
                && koepfe.All(k => e.Einzug <= k.Einzug + 1);
            var nachName = !alleGefunden && e.Zeichen.Art == Zeichenart.Keines
                && dok.Vorlage.Massnahmenarten.Any(a => koepfe.All(k => k.Art != a) && Aehnlichkeit.Phrasen(a, e.Text) >= 0.55f);
            if (e.Art is not null || e.Zeichen.Art == Zeichenart.Wort || hervor || nachStil || nachName || gruppen.Count == 0)
            {
                gruppen.Add((e, []));
            }
            else if (!IstFehlanzeige(e.Text))
            {
                gruppen[^1].Projekte.Add(e);
            }
        }
    }

    private static Zeichenart Stil(IEnumerable<Listeneintrag> koepfe) =>
        koepfe.Where(k => k.Zeichen.Art != Zeichenart.Keines).GroupBy(k => k.Zeichen.Art).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key ?? Zeichenart.Keines;

    private VereinbarteMassnahmenart Art(Listeneintrag kopf, List<Listeneintrag> projekte, int index, bool mitZeichen)
    {
        var feld = $"measureTypes[{index}]";
        var name = Artname.Lies(dok, kopf, feld + ".name");
        if (kopf.Art is null && dok.Vorlage.Massnahmenarten.All(a => Aehnlichkeit.Phrasen(a, kopf.Text) < 0.55f))
        {
            dok.Buch.Warnung(Befundcodes.TemplateDeviation, feld + ".name", "Die Vorlage kennt diese Maßnahmenart nicht.", kopf.Roh);
        }

        if (projekte.Count == 0)
        {
            var worte = kopf.Roh.Split(' ');
            var roh = worte.Length > 3 ? string.Join(' ', worte[..3]) + " ..." : kopf.Roh;
            dok.Buch.Info(Befundcodes.EmptyList, feld + ".projects", "Maßnahmenart ohne Projekt.", kopf.Zeichen.Roh is { } label ? $"{label} {roh}" : roh);
        }

        PruefeDoppelte(projekte, feld + ".projects");
        return new(index + 1, kopf.Zeichen.Roh, name, kopf.Roh, [.. projekte.Select((p, j) => Projekt(p, $"{feld}.projects[{j}].name", mitZeichen))]);
    }

    private void PruefeDoppelte(List<Listeneintrag> projekte, string feld)
    {
        var gesehen = new HashSet<string>();
        foreach (var (j, projekt) in projekte.Index())
        {
            if (!gesehen.Add(Ebnung.Text(projekt.Text)))
            {
                dok.Buch.Info(Befundcodes.Duplicate, $"{feld}[{j}].name", "Das Projekt steht in dieser Liste schon einmal.", projekt.Roh);
            }
        }
    }

    private VereinbartesProjekt Projekt(Listeneintrag eintrag, string feld, bool mitZeichen)
    {
        if (eintrag.Zeichen.Art == Zeichenart.Keines && mitZeichen)
        {
            dok.Buch.Info(Befundcodes.ListMarkerMissing, feld, "Aufzählungszeichen fehlt.", eintrag.Roh);
        }

        var zeile = Projektzeile.Lies(eintrag.Text);
        var name = Worthilfe.BerichtigeText(zeile.Name, dok.Schatz, dok.Bild.Rauscht);
        if (name != zeile.Name)
        {
            dok.Buch.Info(Befundcodes.OcrCorrection, feld, $"Erkennungsfehler berichtigt: \"{name}\".", eintrag.Roh);
        }

        if (name.Length > LaengsterName)
        {
            dok.Buch.Info(Befundcodes.UnusualValue, feld, $"Der Projektname hat {name.Length} Zeichen; bitte prüfen, ob er vom übrigen Text getrennt ist.", eintrag.Roh);
        }

        return new(name, eintrag.Roh, zeile.Teilnehmende, zeile.Betrag);
    }

    private void PruefeNummern()
    {
        var roh = gruppen.Select(g => g.Kopf.Zeichen).ToList();
        var ohne = Stellen(z => z.Roh is null);
        var falsch = gruppen.Select((g, i) => (g.Kopf.Zeichen, i)).Where(x => x.Zeichen.Roh is not null && x.Zeichen.Wert > 0 && x.Zeichen.Wert != x.i + 1).Select(x => x.i).ToList();
        if (ohne.Count == gruppen.Count || (ohne.Count == 0 && falsch.Count == 0) || roh.All(z => z.Art is Zeichenart.Keines or Zeichenart.Punkt))
        {
            return;
        }

        dok.Buch.Warnung(
            Befundcodes.Numbering, "measureTypes", Nummernmeldung.Text(ohne, falsch, i => roh[i].Roh!), string.Join(" / ", roh.Select(z => z.Roh).OfType<string>()));

        List<int> Stellen(Func<Gliederungszeichen, bool> wo) => [.. roh.Index().Where(z => wo(z.Item)).Select(z => z.Index)];
    }

    private void PruefeVollstaendig()
    {
        foreach (var fehlend in dok.Vorlage.Massnahmenarten.Where(a => gruppen.All(g => g.Kopf.Art != a && Aehnlichkeit.Phrasen(a, g.Kopf.Text) < 0.55f)))
        {
            dok.Buch.Warnung(Befundcodes.Missing, "measureTypes", $"Die Maßnahmenart \"{fehlend}\" steht nicht im Text.", null);
        }
    }

    private void Belege()
    {
        foreach (var (i, (kopf, _)) in gruppen.Index())
        {
            dok.Buch.Finde($"measureTypes[{i}].name", Stelle(kopf));
        }

        foreach (var (i, (_, projekte)) in gruppen.Index())
        {
            foreach (var (j, projekt) in projekte.Index())
            {
                dok.Buch.Finde($"measureTypes[{i}].projects[{j}].name", Stelle(projekt));
            }
        }

        static Fundstelle Stelle(Listeneintrag e) => new(e.Zeile, e.EndZeile, e.Roh);
    }
}
