using System.Globalization;
using System.Text.Json;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Akte;

/// <summary>Values of the Akte as people write them.</summary>
public static class Aktenwerte
{
    /// <summary>Members of enumerations by name. A test demands a word for every one that is stored, and that one name means one thing.</summary>
    private static readonly Dictionary<string, string> Woerter = new()
    {
        // Organisationsart, Rolle
        ["Betreiber"] = "Betreiber",
        ["Ministerium"] = "Ministerium",
        ["Bewilligungsbehoerde"] = "Bewilligungsbehörde",
        ["Gebietskoerperschaft"] = "Gebietskörperschaft",
        ["Traeger"] = "Träger",
        ["Pruefung"] = "Prüfung",
        ["Betrieb"] = "Betrieb",
        ["Programmsteuerung"] = "Programmsteuerung",
        ["Bewilligung"] = "Bewilligung",
        ["Koordination"] = "Koordination",
        ["Projektleitung"] = "Projektleitung",
        ["Zugangsverwaltung"] = "Zugangsverwaltung",

        // Vorgangszustand, Pflichtart, Sichtbarkeit
        ["Laufend"] = "läuft",
        ["Abgeschlossen"] = "abgeschlossen",
        ["Antrag"] = "Antrag",
        ["Umsetzungsbesprechung"] = "Umsetzungsbesprechung",
        ["AlleBeteiligten"] = "alle Beteiligten",
        ["NurLand"] = "nur das Land",
        ["NurEigeneOrganisation"] = "nur die eigene Organisation",

        // Programmjahrzustand, Jahresabschnitt
        ["Vorbereitung"] = "in Vorbereitung",
        ["Eroeffnet"] = "eröffnet",
        ["Jahreswerte"] = "Wortlaut und Schwerpunkte",
        ["Massnahmenarten"] = "Maßnahmenarten",
        ["Ziele"] = "Ziele",
        ["Rechtskreise"] = "Rechtskreise",
        ["Termine"] = "Termine",

        // Abstimmungsgruppe
        ["SgbII"] = "SGB II",
        ["SgbIII"] = "SGB III",
        ["SgbVIII"] = "SGB VIII",
        ["SgbXII"] = "SGB XII",
        ["AsylbLG"] = "AsylbLG",
        ["Wirtschaft"] = "Wirtschaft",
        ["OloV"] = "OloV-Steuerungsgruppe",

        // Koerperschaftsart, Genus, Unterschriftsstand
        ["Landkreis"] = "Landkreis",
        ["KreisfreieStadt"] = "kreisfreie Stadt",
        ["Maskulinum"] = "männlich",
        ["Femininum"] = "weiblich",
        ["Neutrum"] = "sächlich",
        ["Plural"] = "Mehrzahl",
        ["Entwurf"] = "Entwurf",
        ["TeilweiseUnterschrieben"] = "von einer Seite unterschrieben",
        ["NichtVollstaendigDatiert"] = "unterschrieben, Datum fehlt",
        ["Unterschrieben"] = "unterschrieben",

        // Parteirolle, Verfahrensstand, Arbeitsschritt, Unterschriftsart
        ["Land"] = "das Land",
        ["Gebiet"] = "die Körperschaft",
        ["EntwurfBeimLand"] = "Entwurf beim Land",
        ["BeiDerKoerperschaft"] = "bei der Körperschaft",
        ["BeimLand"] = "beim Land",
        ["Abgestimmt"] = "abgestimmt",
        ["TeilweiseUnterzeichnet"] = "teilweise unterzeichnet",
        ["Wirksam"] = "wirksam",
        ["OhneErgebnis"] = "ohne Ergebnis beendet",
        ["BetragGeaendert"] = "Betrag geändert",
        ["ProjektHinzugefuegt"] = "Projekt hinzugefügt",
        ["ProjektGeaendert"] = "Projekt geändert",
        ["ProjektVerschoben"] = "Projekt verschoben",
        ["ProjektGestrichen"] = "Projekt gestrichen",
        ["ProjekteUebernommen"] = "Projekte übernommen",
        ["WortlautGeaendert"] = "Wortlaut geändert",
        ["UnterzeichnerGeaendert"] = "vorgesehene Unterschriften geändert",
        ["Verworfen"] = "Änderungen verworfen",
        ["Handschriftlich"] = "von Hand",
        ["QualifiziertElektronisch"] = "qualifiziert elektronisch",

        // Ausgang, Textart
        ["Angenommen"] = "angenommen",
        ["ZuPruefen"] = "zu prüfen",
        ["Abgelehnt"] = "abgelehnt",
        ["Text"] = "Textdatei",
        ["Ocr"] = "Scan",
        ["Markdown"] = "Markdown-Datei",
        ["Docx"] = "Word-Datei",
        ["Pdf"] = "PDF-Datei",

        // Dateiart
        ["Xlsx"] = "Excel-Tabelle",
        ["Pptx"] = "PowerPoint-Datei",
        ["Odt"] = "OpenDocument-Text",
        ["Ods"] = "OpenDocument-Tabelle",
        ["Png"] = "PNG-Bild",
        ["Jpeg"] = "JPEG-Bild",
        ["Tiff"] = "TIFF-Bild",
        ["Csv"] = "CSV-Tabelle",
    };

    public static IReadOnlyCollection<string> Bekannte => Woerter.Keys;

    /// <summary>The German word for a member of an enumeration; anything else as it is.</summary>
    public static string Wort(string name) => Woerter.GetValueOrDefault(name, name);

    /// <summary>"206.180,00 €".</summary>
    public static string Euro(long cent) => $"{Zahlen.EuroCent(new Geld(cent))}{Zahlen.Schmal}€";

    /// <summary>A stored value: money, days and moments written out, keys as names, long texts by their length; an en dash for none.</summary>
    /// <param name="feld">Its name decides what a number is, and whether a key is one.</param>
    public static string Zeige(string feld, JsonElement? wert, Namen namen) => wert switch
    {
        null => "–",
        { ValueKind: JsonValueKind.True } => "ja",
        { ValueKind: JsonValueKind.False } => "nein",
        { ValueKind: JsonValueKind.Number } zahl when feld.EndsWith("Cent", StringComparison.Ordinal) => Euro(zahl.GetInt64()),
        { ValueKind: JsonValueKind.Number } zahl => zahl.GetRawText(),
        { ValueKind: JsonValueKind.Object } lang when lang.TryGetProperty("bytes", out var laenge) => $"langer Text, {Zahlen.Groesse(laenge.GetInt64())}",
        { ValueKind: JsonValueKind.String } text => Text(feld, text.GetString()!, namen),
        { } anderes => anderes.GetRawText(),
    };

    private static string Text(string feld, string text, Namen namen)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag))
        {
            return Zahlen.Tag(tag);
        }

        if (DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment))
        {
            var zeit = Berlin.Uhrzeit(moment);
            return $"{Zahlen.Tag(DateOnly.FromDateTime(zeit))}, {zeit.ToString("HH:mm", Deutsch.Kultur)} Uhr";
        }

        // Only where a key belongs: a key that somebody typed into a text must not become a name.
        return feld.EndsWith("Id", StringComparison.Ordinal) && Guid.TryParseExact(text, "D", out var schluessel) ? namen.Finde(schluessel) ?? "nicht mehr bekannt"
            : text.Length == 0 ? "–" : Wort(text);
    }
}
