using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>The parties as read, with their catalogue entries where known.</summary>
internal sealed record Parteien(Partei? Land, Partei? Gebiet, Gebietsangabe? Gebietsangabe, Ministerium? Ministerium, Koerperschaft? Koerperschaft)
{
    public IReadOnlyList<Partei> Alle => [.. new[] { Land, Gebiet }.OfType<Partei>()];

    public Beugung? FormenVon(string feld) => feld == Felder.Ministerium ? Land?.Formen : Gebiet?.Formen;
}

/// <summary>The two parties from all places that name them, against the catalogues (R2, R3, R44).</summary>
internal sealed class Parteiangaben(Dokument dok, int? jahr)
{
    private static readonly string[] Zusaetze = ["vertreten", "nachfolgend", "nachstehend", "folgenden"];

    public Parteien Lies()
    {
        var land = Land(out var ministerium);
        var gebiet = Gebiet(out var koerperschaft);
        return new(land, gebiet, gebiet is null ? null : new(gebiet.Name, koerperschaft?.Art, koerperschaft?.Ags), ministerium, koerperschaft);
    }

    private Partei? Land(out Ministerium? ministerium)
    {
        ministerium = null;
        var stellen = Stellen(Felder.Ministerium);
        if (stellen.Count == 0)
        {
            dok.Buch.Fehler(Befundcodes.Missing, "parties[0].name", "Das Ministerium ist nicht genannt.", null);
            return null;
        }

        var titel = stellen[0];
        var bestes = Namensvergleich.Bester(dok, stellen, dok.Kataloge.Ministerien, (m, k) => [m.Formen.In(k)]);

        // Where a lost bracket lets the slot run over half a sentence, the next place says it better.
        var kurz = dok.Erstes(Felder.MinisteriumKurz, laengstens: 2);
        dok.Buch.Finde("parties[0].name", dok.Stelle(titel.Spanne));
        var kurzform = kurz is { } stelle ? dok.Wert(stelle.Spanne, "parties[0].abbreviation", bestes?.Eintrag.Kurzform, dok.Vorlage.Werte.GetValueOrDefault(Felder.MinisteriumKurz)) : null;
        dok.Buch.Finde("parties[0].abbreviation", kurz is { } k ? dok.Stelle(k.Spanne, mitKlammern: true) : null);
        var roh = dok.Fundtext(titel.Spanne);
        if (bestes is { } fund)
        {
            ministerium = fund.Eintrag;
            Pruefe(ministerium.GueltigVon, ministerium.GueltigBis, "parties[0].name", "Das Ministerium hieß im Jahr der Vereinbarung nicht so.", roh);
            Melde(fund.Verlesen, "parties[0].name", ministerium.Name, roh);
            return new(Parteirolle.Land, ministerium.Name, kurzform, roh, ministerium.Genus, ministerium.Formen);
        }

        var (name, formen) = Namensformen.Ministerium(dok.Eben(titel.Spanne));
        dok.Buch.Warnung(Befundcodes.NotInCatalogue, "parties[0].name", "Dieses Ministerium kennt der Katalog nicht.", roh);
        return new(Parteirolle.Land, name, kurzform, roh, formen is null ? null : Genus.Neutrum, formen);
    }

    private Partei? Gebiet(out Koerperschaft? koerperschaft)
    {
        koerperschaft = null;
        var stellen = Stellen(Felder.Koerperschaft);
        if (stellen.Count == 0)
        {
            dok.Buch.Fehler(Befundcodes.Missing, "parties[1].name", "Die Gebietskörperschaft ist nicht genannt.", null);
            return null;
        }

        var titel = stellen[0];
        var roh = dok.Fundtext(titel.Spanne);
        var aufTitelblatt = dok.Ort(titel.Feld).Teil == Teil.Titelblatt ? roh : null;
        if (aufTitelblatt is null)
        {
            dok.Buch.Warnung(Befundcodes.Missing, "parties[1].raw", "Auf dem Titelblatt ist die Gebietskörperschaft nicht zu lesen.", null);
        }

        dok.Buch.Finde("parties[1].name", dok.Stelle(titel.Spanne));
        dok.Buch.Finde("territory.name", dok.Stelle(OhneArtikel(titel.Spanne)));
        var bestes = Namensvergleich.Bester(dok, stellen, dok.Kataloge.Koerperschaften, Schreibungen);
        if (bestes is { } fund)
        {
            koerperschaft = fund.Eintrag;
            var andere = koerperschaft.Namen.FirstOrDefault(n => n.Name == Namensformen.Nominativ(dok.Eben(titel.Spanne)))?.Name;
            var name = andere ?? koerperschaft.Name;
            Pruefe(koerperschaft.GueltigVon, koerperschaft.GueltigBis, "territory.name", "Diese Körperschaft ist im Jahr der Vereinbarung nicht Vertragspartei.", roh);
            MeldeGebiet(fund, titel.Spanne, name, roh);
            Melde(fund, stellen);
            return new(Parteirolle.Gebiet, name, null, aufTitelblatt, koerperschaft.Genus, name == koerperschaft.Name ? koerperschaft.Formen : Namensformen.Koerperschaft(name)?.Formen);
        }

        var unbekannt = Namensformen.Nominativ(dok.Eben(titel.Spanne));
        var formen = Namensformen.Koerperschaft(unbekannt);
        dok.Buch.Warnung(Befundcodes.NotInCatalogue, "territory.name", $"Der Katalog kennt \"{unbekannt}\" nicht; Art und Schlüssel bleiben offen.", roh);
        return new(Parteirolle.Gebiet, unbekannt, null, aufTitelblatt, formen?.Genus, formen?.Formen);
    }

    private List<(Feldstelle Feld, Spanne Spanne)> Stellen(string feld) =>
        [.. dok.Vorkommen(feld).Select(f => (f.Feld, OhneZusatz(f.Spanne))).Where(f => !f.Item2.Leer)];

    private static IEnumerable<string> Schreibungen(Koerperschaft k, Kasus kasus)
    {
        yield return k.Formen.In(kasus);
        foreach (var name in k.Namen.Where(n => n.Name != k.Name && !n.Name.Contains(',', StringComparison.Ordinal)))
        {
            yield return Namensformen.Koerperschaft(name.Name)?.Formen.In(kasus) ?? name.Name;
        }
    }

    /// <summary>"vertreten durch den Kreisausschuss", "(HMSI)" and the like are not part of the name.</summary>
    private Spanne OhneZusatz(Spanne s)
    {
        for (var i = s.Von + 1; i < s.Bis; i++)
        {
            if (dok.Worte[i].Vor.StartsWith('(') || Zusaetze.Any(z => Aehnlichkeit.Vergleiche(dok.Worte[i].Geruest, Aehnlichkeit.Geruest(z)) >= 0.85f))
            {
                var bis = i;
                while (bis > s.Von + 1 && (dok.Worte[bis - 1].NurZeichen || dok.Worte[bis - 1].Kern is "im" or "diese" or "dieser" or "dieses"))
                {
                    bis--;
                }

                return new(s.Von, bis);
            }
        }

        return s;
    }

    private Spanne OhneArtikel(Spanne s) =>
        s.Laenge > 1 && Namensformen.IstArtikel(dok.Worte[s.Von].Kern) ? s with { Von = s.Von + 1 } : s;

    private void Pruefe(DateOnly? von, DateOnly? bis, string feld, string meldung, string roh)
    {
        if (jahr is { } j && (von > new DateOnly(j, 12, 31) || bis < new DateOnly(j, 1, 1)))
        {
            dok.Buch.Warnung(Befundcodes.NotInCatalogue, feld, meldung, roh);
        }
    }

    /// <summary>In a clean text another word is another name: "Stadt Fulda" is no garbled "Landkreis Fulda" (trap 14).</summary>
    private void MeldeGebiet(Namensvergleich.Fund<Koerperschaft> fund, Spanne titel, string name, string roh)
    {
        var ist = Namensformen.Nominativ(dok.Eben(titel));
        if (dok.Bild.Rauscht || dok.Bild.IstVerlesen(ist, name) || Aehnlichkeit.Kern(ist) == Aehnlichkeit.Kern(name))
        {
            Melde(fund.Verlesen, "parties[1].name", name, roh);
        }
        else if (fund.Andere.All(a => a.Stelle != titel))
        {
            dok.Buch.Warnung(Befundcodes.Conflict, "parties[1].name", $"Auf dem Titelblatt steht \"{ist}\"; nach dem übrigen Text ist \"{name}\" gelesen.", roh);
        }
    }

    private void Melde(bool verlesen, string feld, string name, string roh)
    {
        if (verlesen)
        {
            dok.Buch.Info(Befundcodes.OcrCorrection, feld, $"Name mit Erkennungsfehlern als \"{name}\" gelesen.", roh);
        }
    }

    private void Melde(Namensvergleich.Fund<Koerperschaft> fund, List<(Feldstelle Feld, Spanne Spanne)> stellen)
    {
        foreach (var (stelle, anderer) in fund.Andere)
        {
            dok.Buch.Warnung(
                Befundcodes.Conflict,
                "parties[1].name",
                $"Zeile {dok.Worte[stellen[0].Spanne.Von].Zeile} nennt {fund.Eintrag.Name}, Zeile {dok.Worte[stelle.Von].Zeile} {anderer.Name}.",
                dok.Fundtext(stelle));
        }
    }
}
