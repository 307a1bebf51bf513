using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>Texts of the clauses with their places; numbers and references are checked (R45, R47).</summary>
internal sealed class Klauseltexte(Dokument dok, Wortlaut wortlaut, Absatzbau absatzbau, Gliederung gliederung)
{
    public IReadOnlyList<Klauseltext> Lies(IReadOnlyList<Abschnitt> abschnitte, Func<int, bool> imText)
    {
        var texte = new List<Klauseltext>();
        for (var i = 0; i < abschnitte.Count; i++)
        {
            var abschnitt = abschnitte[i];
            var titel = abschnitt.Titel.Leer
                ? abschnitt.Klausel >= 0 && !dok.Vorlage.Klauseln[abschnitt.Klausel].Nummeriert ? gliederung.Vorlagentitel(abschnitt.Klausel) : ""
                : wortlaut.Text(abschnitt.Titel);
            var unter = abschnitt.Untertitel.Leer ? null : wortlaut.Text(abschnitt.Untertitel);
            MeldeTitel(abschnitt, i);
            texte.Add(new(abschnitt.Nummer, titel, unter, absatzbau.Absaetze(abschnitt, i, imText)));
            Belege(abschnitt, i, imText);
        }

        PruefeNummern(abschnitte);
        PruefeVerweise(abschnitte);
        return texte;
    }

    private void MeldeTitel(Abschnitt abschnitt, int index)
    {
        var berichtigt = Enumerable.Range(abschnitt.Titel.Von, Math.Max(0, abschnitt.Titel.Laenge)).Where(wortlaut.Berichtigt).Select(w => dok.Worte[w].Roh).ToList();
        if (berichtigt.Count > 0)
        {
            dok.Buch.Info(Befundcodes.OcrCorrection, $"clauses[{index}].title", "Erkennungsfehler nach dem Wortlaut der Vorlage berichtigt.", string.Join(" ... ", berichtigt));
        }
    }

    private void Belege(Abschnitt abschnitt, int index, Func<int, bool> imText)
    {
        var kopf = dok.Worte[abschnitt.Kopf].Zeile;
        var letztes = abschnitt.Ende - 1;
        while (letztes > abschnitt.Kopf && !imText(letztes) && letztes >= abschnitt.Text)
        {
            letztes--;
        }

        dok.Buch.Finde($"clauses[{index}]", new Fundstelle(kopf, dok.Worte[Math.Max(letztes, abschnitt.Kopf)].EndZeile, dok.Zeilen[kopf].Roh));
        if (!abschnitt.Titel.Leer)
        {
            var von = dok.Worte[abschnitt.Titel.Von].Zeile;
            var bis = dok.Worte[abschnitt.Titel.Bis - 1].EndZeile;
            var roh = string.Join(' ', Enumerable.Range(von, bis - von + 1).Select(z => dok.Zeilen[z].Roh).Where(r => r.Length > 0));
            dok.Buch.Finde($"clauses[{index}].title", new Fundstelle(von, bis, roh));
        }
    }

    /// <summary>Numbers lost, repeated or out of order.</summary>
    private void PruefeNummern(IReadOnlyList<Abschnitt> abschnitte)
    {
        var soll = 1;
        foreach (var (i, abschnitt) in abschnitte.Index())
        {
            if (abschnitt.Klausel >= 0 && !dok.Vorlage.Klauseln[abschnitt.Klausel].Nummeriert)
            {
                continue;
            }

            if (abschnitt.Nummer is null)
            {
                dok.Buch.Warnung(Befundcodes.Numbering, $"clauses[{i}].number", "Die Nummer des Paragrafen ist nicht lesbar.", null);
            }
            else if (abschnitt.Nummer != soll)
            {
                dok.Buch.Warnung(
                    Befundcodes.Numbering, $"clauses[{i}].number", $"§ {abschnitt.Nummer} steht an der Stelle von § {soll}.", $"§ {abschnitt.Nummer}");
                soll = abschnitt.Nummer.Value;
            }

            soll++;
        }
    }

    private void PruefeVerweise(IReadOnlyList<Abschnitt> abschnitte)
    {
        foreach (var feld in dok.Muster.Felder.Where(f => f.Feld == Muster.Verweis))
        {
            if (dok.Abgleich.ZuWort[feld.Von] is var wort && (wort < 0 || Gliederung.Zahl(dok.Worte[wort].Kern) is null))
            {
                continue;
            }

            var nummer = Gliederung.Zahl(dok.Worte[wort].Kern);
            var ziel = abschnitte.FirstOrDefault(a => a.Klausel >= 0 && dok.Vorlage.Klauseln[a.Klausel].Id == feld.Ziel);
            var hier = abschnitte.Index().FirstOrDefault(a => wort >= a.Item.Kopf && wort < a.Item.Ende);
            var pfad = hier.Item is null ? "clauses" : $"clauses[{hier.Index}]";
            if (ziel is null)
            {
                dok.Buch.Warnung(Befundcodes.Conflict, pfad, $"Zeile {dok.Worte[wort].Zeile} verweist auf § {nummer}; der Abschnitt, der gemeint ist, fehlt.", $"§ {nummer}");
            }
            else if (ziel.Nummer is { } da && da != nummer)
            {
                dok.Buch.Warnung(Befundcodes.Conflict, pfad, $"Zeile {dok.Worte[wort].Zeile} verweist auf § {nummer}; gemeint ist § {da} in Zeile {dok.Worte[ziel.Kopf].Zeile}.", $"§ {nummer}");
            }
        }
    }
}
