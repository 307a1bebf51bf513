using Zielwerk.Domain.Lesung.Schreibweisen;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>Programme, strategy, alliance, references and focus of the year (R4, R6 to R8, R14, R15, R21).</summary>
internal sealed class Rahmenangaben(Dokument dok, int? jahr, Wortlaut wortlaut)
{
    private const float GleicheListe = 0.93f;

    public Programmangabe Programm()
    {
        var name = dok.Vorlage.Werte[Felder.Programm];
        var kurz = dok.Vorlage.Werte.GetValueOrDefault(Felder.ProgrammKurz);
        dok.Buch.Finde("programme.name", Titelzeile());
        var stellen = Enumerable.Range(0, dok.Worte.Count).Where(i => dok.Worte[i].Kern == kurz).Select(i => dok.Stelle(new(i, i + 1))).ToList();
        if (stellen.Count == 0 && dok.Bild.Rauscht && Verlesen(kurz) is var wort and >= 0)
        {
            stellen.Add(dok.Stelle(new(wort, wort + 1)));
            dok.Buch.Info(Befundcodes.OcrCorrection, "programme.abbreviation", $"Erkennungsfehler berichtigt: \"{dok.Worte[wort].Kern}\" als \"{kurz}\" gelesen.", dok.Worte[wort].Kern);
        }

        dok.Buch.Finde("programme.abbreviation", stellen);
        return new(name, stellen.Count > 0 ? kurz : null);
    }

    /// <summary>The word that stands in the place of a fixed word, or -1.</summary>
    private int Verlesen(string? wort)
    {
        var stelle = Array.FindIndex(dok.Muster.Stellen, s => s.Art == Stellenart.Fest && s.Kern == wort);
        return stelle < 0 ? -1 : dok.Abgleich.ZuWort[stelle];
    }

    public Strategieangabe? Strategie(Partei? inhaber)
    {
        var name = dok.Vorlage.Werte.GetValueOrDefault(Felder.Strategie);
        if (name is null || inhaber is null)
        {
            return null;
        }

        var stellen = dok.Vorkommen(Felder.Koerperschaft).Select(Strategiestelle).OfType<Fundstelle>().ToList();
        dok.Buch.Finde("strategy.owner", stellen);
        if (stellen.Count == 0)
        {
            dok.Buch.Warnung(Befundcodes.Missing, "strategy", "Die regionale Strategie ist nicht genannt.", null);
            return null;
        }

        return new(name, inhaber.Name);
    }

    public Buendnisangabe? Buendnis()
    {
        if (dok.Erstes(Felder.Buendnis) is not { } name)
        {
            return null;
        }

        var von = Jahr(Felder.BuendnisVon);
        var bis = Jahr(Felder.BuendnisBis);
        var ende = new[] { name.Spanne.Bis - 1, von.Wort, bis.Wort }.Max();
        dok.Buch.Finde("alliance", dok.Stelle(new(name.Spanne.Von, ende + 1), mitKlammern: true));
        var text = dok.Wert(name.Spanne, "alliance.name", dok.Vorlage.Werte.GetValueOrDefault(Felder.Buendnis));
        if (jahr is { } j && von.Jahr is { } v && bis.Jahr is { } b && (j < v || j > b))
        {
            dok.Buch.Warnung(Befundcodes.Conflict, "alliance", $"Das Jahr {j} liegt nicht im Zeitraum {v} bis {b}.", dok.Fundtext(new(name.Spanne.Von, ende + 1), mitKlammern: true));
        }

        return new(text!, von.Jahr, bis.Jahr);
    }

    /// <summary>A value that is the words of one slot: Fachkonzept, Servicestelle, Portal, Behörde.</summary>
    public string? Wert(string feld, string pfad, bool mitKlammern, IReadOnlyList<string>? weitere = null)
    {
        if (dok.Erstes(feld) is not { } fund)
        {
            dok.Buch.Warnung(Befundcodes.Missing, pfad, "Diese Angabe ist nicht zu finden.", null);
            return null;
        }

        dok.Buch.Finde(pfad, dok.Stelle(fund.Spanne, mitKlammern));
        var (erstes, letztes) = (dok.Worte[fund.Spanne.Von], dok.Worte[fund.Spanne.Bis - 1]);
        if (mitKlammern && Ebnung.HatAnfuehrung(erstes.Vor) && !Ebnung.HatAnfuehrung(letztes.Nach) && letztes.Nach.AsSpan().IndexOfAny("-–'*,") >= 0)
        {
            dok.Buch.Info(
                Befundcodes.OcrCorrection,
                pfad,
                letztes.Nach[0] == '-' ? "Schließendes Anführungszeichen als Bindestrich erkannt; kein Trennstrich am Zeilenende." : "Schließendes Anführungszeichen falsch erkannt.",
                dok.Fundtext(fund.Spanne, mitKlammern: true));
        }

        return dok.Wert(fund.Spanne, pfad, [dok.Vorlage.Werte.GetValueOrDefault(feld), .. weitere ?? []]);
    }

    public IReadOnlyList<string> Schwerpunkte()
    {
        if (dok.Erstes(Felder.Schwerpunkte) is not { } fund)
        {
            dok.Buch.Warnung(Befundcodes.Missing, "priorities", "Die Schwerpunkte sind nicht genannt.", null);
            return [];
        }

        var anfang = Satzanfang(fund.Feld);
        var vorspann = new Spanne(anfang < 0 ? fund.Spanne.Von : anfang, fund.Spanne.Von);
        var text = vorspann.Leer ? dok.Fundtext(fund.Spanne) : dok.Fundtext(vorspann);
        dok.Buch.Finde("priorities", new Fundstelle(dok.Worte[Math.Min(vorspann.Von, fund.Spanne.Von)].Zeile, dok.Worte[fund.Spanne.Bis - 1].EndZeile, text));
        var liste = wortlaut.Text(fund.Spanne);
        return Aufzaehlung.Schwerpunkte(
            dok.Bild.Rauscht && dok.Vorlage.Werte.TryGetValue(Felder.Schwerpunkte, out var soll) && Aehnlichkeit.Phrasen(liste, soll) >= GleicheListe ? soll : liste);
    }

    public Foerderschwerpunkt? Foerderschwerpunkt()
    {
        if (dok.Erstes(Felder.Foerderschwerpunkt) is not { } fund)
        {
            return null;
        }

        var rahmen = new[] { "im", "Rahmen", "des", dok.Vorlage.Werte.GetValueOrDefault(Felder.ProgrammKurz, "AQB") };
        var kern = fund.Spanne;
        while (kern.Laenge > rahmen.Length && Steht(rahmen, kern.Bis - rahmen.Length))
        {
            kern = kern with { Bis = kern.Bis - rahmen.Length };
        }

        var ganz = Steht(rahmen, kern.Bis) ? new Spanne(kern.Von, kern.Bis + rahmen.Length) : kern;
        dok.Buch.Finde("focus.text", dok.Stelle(ganz));
        var feld = dok.Muster.Felder.FirstOrDefault(f => f.Feld == Felder.Jahr && f.Satz == fund.Feld.Satz);
        var wort = feld is null ? -1 : Jahresangaben.Wort(dok, feld);
        if (wort >= 0)
        {
            var anfang = Satzanfang(feld!);
            dok.Buch.Finde("focus.year", dok.Stelle(new(anfang < 0 ? wort : anfang, wort + 1)));
        }

        return new(wort >= 0 ? Jahreszahlen.Lies(dok.Worte[wort].Kern) : null, wortlaut.Text(kern));
    }

    public Besprechungsangabe? Besprechung()
    {
        if (dok.Erstes(Felder.Besprechung) is not { } name)
        {
            dok.Buch.Warnung(Befundcodes.Missing, "reviewMeeting", "Die Besprechung ist nicht genannt.", null);
            return null;
        }

        var zeit = dok.Erstes(Felder.Jahreszeit);
        dok.Buch.Finde("reviewMeeting", dok.Stelle(new(name.Spanne.Von, zeit?.Spanne.Bis ?? name.Spanne.Bis)));
        return new(
            dok.Wert(name.Spanne, "reviewMeeting", dok.Vorlage.Werte.GetValueOrDefault(Felder.Besprechung))!,
            zeit is { } z ? dok.Wert(z.Spanne, "reviewMeeting", dok.Vorlage.Werte.GetValueOrDefault(Felder.Jahreszeit)) : null,
            jahr);
    }

    private int Satzanfang(Feldstelle feld)
    {
        var erste = Array.FindIndex(dok.Muster.Stellen, s => s.Satz == feld.Satz);
        for (var i = erste; i < feld.Von; i++)
        {
            if (dok.Abgleich.ZuWort[i] >= 0)
            {
                return dok.Abgleich.ZuWort[i];
            }
        }

        return -1;
    }

    private Fundstelle? Titelzeile()
    {
        var letzter = Array.FindLastIndex(dok.Muster.Stellen, s => dok.Muster.Orte[s.Ort].Teil == Teil.Titelblatt);
        var satz = dok.Muster.Stellen[letzter].Satz;
        var artikel = Array.FindLastIndex(dok.Muster.Stellen, letzter, s => s.Satz == satz && Namensformen.IstArtikel(s.Kern));
        var worte = Enumerable.Range(artikel + 1, letzter - artikel).Select(i => dok.Abgleich.ZuWort[i]).Where(w => w >= 0).ToList();
        return worte.Count == 0 ? null : dok.Stelle(new(worte.Min(), worte.Max() + 1));
    }

    /// <summary>Where a body stands as owner of the strategy: behind the strategy's name, or before it in the same sentence.</summary>
    private Fundstelle? Strategiestelle((Feldstelle Feld, Spanne Spanne) fund)
    {
        var laenge = dok.Vorlage.Werte[Felder.Strategie].Split(' ').Length;
        var stellen = dok.Muster.Stellen;
        if (fund.Feld.Von >= laenge && IstStrategie(stellen[fund.Feld.Von - 1].Kern))
        {
            var von = dok.Abgleich.ZuWort[fund.Feld.Von - laenge];
            return dok.Stelle(new(von >= 0 ? von : fund.Spanne.Von, fund.Spanne.Bis));
        }

        for (var i = fund.Feld.Bis; i < stellen.Length && stellen[i].Satz == fund.Feld.Satz; i++)
        {
            if (IstStrategie(stellen[i].Kern) && dok.Abgleich.ZuWort[i] is var wort and >= 0)
            {
                // "von dem" may be written "vom": where the two can melt, the preposition belongs to the place.
                var mit = fund.Spanne.Von > 0 && dok.Worte[fund.Spanne.Von].Kern == "dem" && dok.Worte[fund.Spanne.Von - 1].Kern == "von";
                return dok.Stelle(new(mit ? fund.Spanne.Von - 1 : fund.Spanne.Von, wort + 1));
            }
        }

        return null;
    }

    private static bool IstStrategie(string kern) => kern.EndsWith("strategie", StringComparison.OrdinalIgnoreCase);

    private bool Steht(string[] worte, int ab) =>
        ab >= 0 && ab + worte.Length <= dok.Worte.Count && worte.Index().All(w => Aehnlichkeit.Vergleiche(dok.Worte[ab + w.Index].Geruest, Aehnlichkeit.Geruest(w.Item)) >= 0.6f);

    private (int? Jahr, int Wort) Jahr(string feld)
    {
        var stelle = dok.Muster.Felder.FirstOrDefault(f => f.Feld == feld);
        var wort = stelle is null ? -1 : Jahresangaben.Wort(dok, stelle);
        return (wort >= 0 ? Jahreszahlen.Lies(dok.Worte[wort].Kern) : null, wort);
    }
}
