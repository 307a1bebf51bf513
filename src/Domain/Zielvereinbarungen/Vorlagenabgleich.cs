using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>Compares the clauses of an agreement with the template of its year: fixed wording that was changed in the one agreement (R48).</summary>
public static class Vorlagenabgleich
{
    // Stands for a value that neither record nor template gives; whatever the agreement has there is no deviation.
    private const string Unbekannt = "…";
    private const double AehnlicherTitel = 0.5;

    /// <summary>The deviations by clause, in the order of the agreement; slot values are the agreement's own and do not count.</summary>
    public static IReadOnlyList<Unterschied> Abweichungen(Vereinbarungsinhalt inhalt, Vorlage vorlage)
    {
        var angaben = Nachsichtig(Entwurfswerte.Aus(inhalt, vorlage));
        var ganz = Entwurf.Aus(vorlage, angaben);
        var paare = Paare(ganz.Klauseln, inhalt.Klauseln);
        var ergebnis = new List<Unterschied>();

        // References count from the clauses that are there: without § 3 the agreement rightly says "§ 4" for § 5 (R45).
        var gekuerzt = vorlage with { Klauseln = [.. vorlage.Klauseln.Where(k => paare.ContainsKey(k.Id) || Vorlagenrechnung.Nummer(vorlage.Klauseln, k.Id) is null || IstZiel(vorlage, k.Id))] };
        var entwurf = Entwurf.Aus(gekuerzt, angaben);
        foreach (var soll in entwurf.Klauseln)
        {
            ergebnis.AddRange(paare.TryGetValue(soll.Id, out var ist)
                ? Klausel(soll, inhalt.Klauseln[ist])
                : [Ganz(soll.Id, Ort(soll.Nummer, soll.Titel), Unterschiedsart.Entfallen, soll.Titel)]);
        }

        ergebnis.AddRange(ganz.Klauseln.Where(k => entwurf.Klauseln.All(e => e.Id != k.Id))
            .Select(k => Ganz(k.Id, Ort(k.Nummer, k.Titel), Unterschiedsart.Entfallen, k.Titel)));
        ergebnis.AddRange(inhalt.Klauseln.Where((_, i) => !paare.ContainsValue(i))
            .Select(k => Ganz("", Ort(k.Nummer, k.Titel), Unterschiedsart.Hinzugefuegt, k.Titel)));
        return ergebnis;
    }

    /// <summary>Which clause of the template each clause of the agreement is: id by index; a clause that the template does not have is missing.</summary>
    public static IReadOnlyDictionary<int, string> Klauseln(Vereinbarungsinhalt inhalt, Vorlage vorlage) =>
        Paare(Entwurf.Aus(vorlage, Nachsichtig(Entwurfswerte.Aus(inhalt, vorlage))).Klauseln, inhalt.Klauseln).ToDictionary(p => p.Value, p => p.Key);

    private static bool IstZiel(Vorlage vorlage, string id) => vorlage.Klauseln.SelectMany(Vorlagenrechnung.Verweise).Any(v => v.Klausel == id);

    private static Entwurfsangaben Nachsichtig(Entwurfsangaben angaben)
    {
        var formen = new Grundlagen.Beugung(Unbekannt, Unbekannt, Unbekannt, Unbekannt);
        var werte = new Dictionary<string, string>(angaben.Werte);
        foreach (var feld in Felder.Platzhalter.Except(Felder.Jahreswerte).Except(Felder.Gebeugt))
        {
            werte.TryAdd(feld, Unbekannt);
        }

        return angaben with
        {
            Werte = werte,
            Ministerium = angaben.Ministerium with { Formen = angaben.Ministerium.Formen ?? formen },
            Koerperschaft = angaben.Koerperschaft with { Formen = angaben.Koerperschaft.Formen ?? formen },
        };
    }

    // By title first, since numbers move when clauses are added or dropped; by number for a clause whose title was changed.
    private static Dictionary<string, int> Paare(IReadOnlyList<Entwurfsklausel> soll, IReadOnlyList<Klauseltext> ist)
    {
        var paare = new Dictionary<string, int>();
        foreach (var klausel in soll)
        {
            var beste = Enumerable.Range(0, ist.Count).Where(i => !paare.ContainsValue(i))
                .Select(i => (i, Wert: Wortvergleich.Aehnlichkeit(klausel.Titel, ist[i].Titel)))
                .OrderByDescending(p => p.Wert).FirstOrDefault();
            if (beste.Wert >= AehnlicherTitel)
            {
                paare[klausel.Id] = beste.i;
            }
        }

        foreach (var klausel in soll.Where(k => !paare.ContainsKey(k.Id)))
        {
            var i = Enumerable.Range(0, ist.Count).FirstOrDefault(i => ist[i].Nummer == klausel.Nummer && !paare.ContainsValue(i), -1);
            if (i >= 0)
            {
                paare[klausel.Id] = i;
            }
        }

        return paare;
    }

    private static IEnumerable<Unterschied> Klausel(Entwurfsklausel soll, Klauseltext ist)
    {
        var ort = Ort(soll.Nummer, soll.Titel);
        var absaetze = soll.Absaetze.Where(a => a.Art == Absatzart.Saetze).Select(a => a.Text);
        return Stellen(soll.Id, $"{ort} Überschrift", soll.Titel, ist.Titel)
            .Concat(Stellen(soll.Id, $"{ort} Unterüberschrift", soll.Untertitel ?? "", ist.Untertitel ?? ""))
            .Concat(Stellen(soll.Id, ort, string.Join(' ', absaetze), string.Join(' ', ist.Absaetze)));
    }

    // One deviation per run of changed words: a changed word here and one three sentences later are two.
    private static IEnumerable<Unterschied> Stellen(string klausel, string ort, string soll, string ist)
    {
        var stuecke = Wortvergleich.Vergleiche(soll, ist);
        for (var i = 0; i < stuecke.Count; i++)
        {
            if (stuecke[i].Art == Wortart.Gleich)
            {
                continue;
            }

            var von = i;
            while (i + 1 < stuecke.Count && stuecke[i + 1].Art != Wortart.Gleich)
            {
                i++;
            }

            var lauf = stuecke.Skip(von).Take(i - von + 1).ToList();
            var alt = string.Join(' ', lauf.Where(s => s.Art == Wortart.Entfallen).Select(s => s.Text));
            var neu = string.Join(' ', lauf.Where(s => s.Art == Wortart.Hinzugefuegt).Select(s => s.Text));
            if (!alt.Contains(Unbekannt, StringComparison.Ordinal))
            {
                var art = (alt.Length, neu.Length) switch { (0, _) => Unterschiedsart.Hinzugefuegt, (_, 0) => Unterschiedsart.Entfallen, _ => Unterschiedsart.Wortlaut };
                yield return new(klausel, ort, art, alt.Length > 0 ? alt : null, neu.Length > 0 ? neu : null, lauf);
            }
        }
    }

    private static Unterschied Ganz(string id, string ort, Unterschiedsart art, string titel) => art == Unterschiedsart.Entfallen
        ? new(id, ort, art, titel, null, [new(Wortart.Entfallen, titel)])
        : new(id, ort, art, null, titel, [new(Wortart.Hinzugefuegt, titel)]);

    private static string Ort(int? nummer, string titel) => nummer is { } n ? $"§ {n}" : titel;
}
