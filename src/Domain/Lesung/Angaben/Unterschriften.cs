using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung.Schreibweisen;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>The signatures with their checks: dates blank, illegible or unlikely, garbled names, sides that are missing (R38 to R42).</summary>
internal sealed class Unterschriften(Dokument dok, Parteien parteien, int? jahr, bool erkannt)
{
    private const int LangeVorher = 92;
    private static readonly (Parteirolle Rolle, string Name)[] Seiten = [(Parteirolle.Land, "des Landes"), (Parteirolle.Gebiet, "der Gebietskörperschaft")];

    public IReadOnlyList<Unterschrift> Lies(List<Unterschriftsfund> funde)
    {
        for (var i = 0; i < funde.Count; i++)
        {
            funde[i].Partei ??= Seite(funde[i], i);
        }

        // In a spoilt text a side without its own place and date has lost it; the other side's is not its.
        for (var i = 1; i < funde.Count && dok.Bild.Rauscht; i++)
        {
            if (funde[i].Partei != funde[i - 1].Partei && funde[i].OrtZeile == funde[i - 1].OrtZeile)
            {
                funde[i].Ort = null;
            }
        }

        var geordnet = funde.OrderBy(f => f.Partei).ToList();
        var ergebnis = geordnet.Select(Unterschrift).ToList();
        foreach (var (i, fund) in geordnet.Index().Where(f => f.Item is { Partei: Parteirolle.Gebiet, Ort: not null }))
        {
            if (geordnet.Any(f => f.Partei == Parteirolle.Land && f.OrtZeile == fund.OrtZeile && f.OrtText == fund.OrtText))
            {
                dok.Buch.Info(Befundcodes.Ambiguous, $"signatures[{i}].place", "Ort und Datum stehen nur einmal; sie sind für beide Seiten übernommen.", fund.OrtText);
            }
        }

        foreach (var (_, name) in Seiten.Where(s => ergebnis.All(u => u.Partei != s.Rolle)))
        {
            dok.Buch.Warnung(Befundcodes.Missing, "signatures", $"Die Unterschrift {name} fehlt.", null);
        }

        PruefeReihenfolge(ergebnis);
        return ergebnis;
    }

    private Parteirolle Seite(Unterschriftsfund fund, int stelle)
    {
        var text = string.Join(' ', fund.Koerperschaft.Select(k => k.Text)) + " " + fund.Amtstext;
        if (text.Contains("minist", StringComparison.OrdinalIgnoreCase) || text.Contains("Staatssekret", StringComparison.OrdinalIgnoreCase)
            || Aehnlichkeit.Phrasen(Gesamt(fund), parteien.Land?.Name ?? "?") >= 0.7f)
        {
            return Parteirolle.Land;
        }

        return fund.Amtstext is not null || fund.Koerperschaft.Count > 0 || stelle > 0 ? Parteirolle.Gebiet : Parteirolle.Land;
    }

    private Unterschrift Unterschrift(Unterschriftsfund fund, int i)
    {
        var feld = $"signatures[{i}]";
        var ort = Ort(fund, feld);
        var datum = Datum(fund, feld);
        var (name, nameRoh) = Name(fund, feld);
        var amt = Amt(fund, feld);
        var koerperschaft = Koerperschaft(fund, feld);
        foreach (var zeile in fund.Rauschen)
        {
            var punkt = Gliederungszeichen.Lies(zeile.Text).Art == Zeichenart.Punkt || zeile.Text[0] == '•';
            dok.Buch.Info(
                Befundcodes.Noise, feld,
                "Unterschriftszug als Text erkannt; " + (punkt ? "das Zeichen am Zeilenanfang ist kein Aufzählungspunkt." : "gehört zu keinem Feld."),
                zeile.Text);
        }

        return new(fund.Partei!.Value, ort, datum, fund.Ort?.Datum, name, nameRoh, amt, koerperschaft);
    }

    private string? Ort(Unterschriftsfund fund, string feld)
    {
        if (fund.Ort is not { } ort)
        {
            dok.Buch.Warnung(Befundcodes.Missing, feld + ".place", "Ort und Datum der Unterschrift fehlen.", null);
            return null;
        }

        dok.Buch.Finde(feld + ".place", new Fundstelle(fund.OrtZeile, fund.OrtZeile, ort.Vorspann));
        if (ort.Ort is not { } text)
        {
            dok.Buch.Warnung(Befundcodes.Missing, feld + ".place", "Der Ort der Unterschrift ist nicht eingetragen.", ort.Vorspann);
            return null;
        }

        var erwartet = fund.Partei == Parteirolle.Land ? dok.Vorlage.Werte.GetValueOrDefault(Felder.Ort) : parteien.Gebiet?.Name.Split(' ')[^1];
        if (erwartet is not null && text != erwartet && dok.Bild.IstVerlesen(text, erwartet) && Aehnlichkeit.Kern(text).Length == Aehnlichkeit.Kern(erwartet).Length)
        {
            dok.Buch.Info(Befundcodes.OcrCorrection, feld + ".place", $"Ort als \"{erwartet}\" gelesen.", text);
            return erwartet;
        }

        return Ebnung.Text(text);
    }

    private DateOnly? Datum(Unterschriftsfund fund, string feld)
    {
        feld += ".date";
        if (fund.Ort is not { } ort)
        {
            return null;
        }

        if (ort.Datum is { } roh)
        {
            dok.Buch.Finde(feld, new Fundstelle(fund.OrtZeile, fund.OrtZeile, roh));
        }

        switch (ort.Fund)
        {
            case { Zustand: Datumszustand.Leer }:
                dok.Buch.Warnung(
                    Befundcodes.Missing, feld, "Ort und \"den\" vorhanden, Datum nicht eingetragen" + (erkannt ? " oder nicht erkannt." : "."), fund.OrtText);
                return null;
            case { Zustand: Datumszustand.Unleserlich }:
                dok.Buch.Warnung(Befundcodes.Illegible, feld, "Handschriftliches Datum ist nicht lesbar.", fund.OrtText);
                return null;
        }

        var tag = ort.Fund.Tag!.Value;
        if (ort.Fund.ZiffernErsetzt)
        {
            dok.Buch.Warnung(Befundcodes.OcrCorrection, feld, $"Buchstaben im Datum als Ziffern gelesen: {tag.ToString("dd.MM.yyyy", Deutsch.Kultur)}; bitte prüfen.", fund.OrtText);
        }

        if (tag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            var wochentag = tag.DayOfWeek == DayOfWeek.Saturday ? "Samstag" : "Sonntag";
            dok.Buch.Info(
                Befundcodes.UnusualValue, feld, $"Der {tag.ToString("dd.MM.yyyy", Deutsch.Kultur)} ist ein {wochentag}; Datum aus handschriftlichem Eintrag, bitte prüfen.", fund.OrtText);
        }

        if (jahr is { } j && tag.Year != j)
        {
            dok.Buch.Info(
                Befundcodes.UnusualValue, feld, $"Der {tag.ToString("dd.MM.yyyy", Deutsch.Kultur)} liegt {(tag.Year < j ? "vor" : "nach")} dem Jahr der Vereinbarung.", fund.OrtText);
        }

        return tag;
    }

    private (string? Name, string? Roh) Name(Unterschriftsfund fund, string feld)
    {
        feld += ".name";
        if (fund.Name is not { } zeile)
        {
            dok.Buch.Warnung(Befundcodes.Missing, feld, "Der Name ist nicht eingetragen oder nicht erkannt.", null);
            return (null, null);
        }

        var roh = Unterschriftszeilen.OhneVertretung(zeile.Text);
        dok.Buch.Finde(feld, new Fundstelle(zeile.Nummer, zeile.Nummer, roh));
        var ags = parteien.Koerperschaft?.Ags;
        var traeger = Amtstraegersuche.Aehnlich(dok, roh, a => fund.Partei == Parteirolle.Land ? a.Koerperschaft is null : a.Koerperschaft == ags && ags is not null, jahr);
        if (traeger is not null && traeger.Name != roh)
        {
            dok.Buch.Warnung(
                Befundcodes.OcrCorrection, feld, $"Name nur bruchstückhaft erkannt; vorgeschlagen wird \"{traeger.Name}\", vom Menschen zu bestätigen.", roh);
            return (traeger.Name, roh);
        }

        if (traeger is null && !Unterschriftszeilen.IstName(roh))
        {
            dok.Buch.Warnung(Befundcodes.Illegible, feld, "Name nur bruchstückhaft erkannt; kein Amtsträger im Katalog ist ähnlich.", roh);
        }

        return (roh, roh);
    }

    private string? Amt(Unterschriftsfund fund, string feld)
    {
        feld += ".office";
        if (fund.Amt is not { } zeile)
        {
            dok.Buch.Warnung(Befundcodes.Missing, feld, "Das Amt ist nicht angegeben oder nicht erkannt.", null);
            return null;
        }

        dok.Buch.Finde(feld, new Fundstelle(zeile.Nummer, zeile.Nummer, zeile.Text));
        if (!zeile.Text.Contains(fund.Amtstext!, StringComparison.OrdinalIgnoreCase))
        {
            dok.Buch.Info(Befundcodes.OcrCorrection, feld, $"Amt als \"{fund.Amtstext}\" gelesen.", zeile.Text);
        }

        return fund.Amtstext;
    }

    private string? Koerperschaft(Unterschriftsfund fund, string feld)
    {
        if (fund.Koerperschaft.Count == 0)
        {
            dok.Buch.Warnung(Befundcodes.Missing, feld + ".body", "Für wen unterschrieben ist, steht nicht da.", null);
            return null;
        }

        var text = Gesamt(fund);
        var von = fund.ArtikelBeimAmt && fund.Amt is { } amt ? amt.Nummer : fund.Koerperschaft[0].Nummer;
        dok.Buch.Finde(feld + ".body", new Fundstelle(von, fund.Koerperschaft[^1].Nummer, text));
        var partei = fund.Partei == Parteirolle.Land ? parteien.Land : parteien.Gebiet;
        var nominativ = Namensformen.Nominativ(Ebnung.Text(text));
        if (AndereKoerperschaft(nominativ, partei) is { } andere)
        {
            dok.Buch.Warnung(Befundcodes.Conflict, feld + ".body", $"Unterschrieben ist für \"{andere}\", Partei ist \"{partei!.Name}\".", text);
            return andere;
        }

        // "Für den Kreisausschuss:" names the organ; the body signed for is the party.
        if (partei is not null && Namensformen.NurOrgan(text))
        {
            return partei.Name;
        }

        if (partei is null || Aehnlichkeit.Phrasen(nominativ, partei.Name) is var guete && guete < 0.7f && !nominativ.Contains(partei.Name, StringComparison.OrdinalIgnoreCase))
        {
            return nominativ;
        }

        if (Aehnlichkeit.Kern(nominativ) != Aehnlichkeit.Kern(partei.Name) && guete is >= 0.7f and < 1f)
        {
            dok.Buch.Info(Befundcodes.OcrCorrection, feld + ".body", $"Als \"{partei.Name}\" gelesen.", text);
        }

        return partei.Name;
    }

    private string? AndereKoerperschaft(string name, Partei? partei) => partei is null ? null
        : dok.Kataloge.Koerperschaften.Select(k => k.Name).FirstOrDefault(k => k == name && k != partei.Name);

    private static string Gesamt(Unterschriftsfund fund) => string.Join(' ', fund.Koerperschaft.Select(k => k.Text));

    private void PruefeReihenfolge(List<Unterschrift> alle)
    {
        var land = alle.FindIndex(u => u is { Partei: Parteirolle.Land, Datum: not null });
        var gebiet = alle.FindIndex(u => u is { Partei: Parteirolle.Gebiet, Datum: not null });
        if (land >= 0 && gebiet >= 0 && alle[gebiet].Datum!.Value.DayNumber - alle[land].Datum!.Value.DayNumber > LangeVorher)
        {
            dok.Buch.Info(Befundcodes.UnusualValue, $"signatures[{land}].date", "Das Land hat lange vor der Gebietskörperschaft unterschrieben.", alle[land].DatumRoh);
        }
    }
}
