using System.Text.Json;
using System.Text.RegularExpressions;

namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>Rules about the file as a whole: promise, metadata, language, marking of the content.</summary>
internal static partial class Dateiregeln
{
    public static IReadOnlyList<Pdfregel> Alle { get; } =
    [
        new("5-1", "Die Datei sagt in ihren Metadaten, dass sie PDF/UA ist.", b => Wenn(b.Angaben.UaTeile.Count == 0, "pdfuaid:part fehlt"), NurZugaenglich: true),
        new("5-2", "Die Nummer des PDF/UA-Teils ist 1.", b => b.Angaben.UaTeile.Where(t => t != "1").Select(t => $"Teil {t}"), NurZugaenglich: true),
        new("6.2-1", "Die Datei ist als ausgezeichnet markiert (MarkInfo, Marked).", b => Wenn(!Pdfdatei.IstWahr(b.Datei.Wert(MarkInfo(b), "/Marked")), "Marked ist nicht wahr")),
        new("7.1-1", "In ausgezeichnetem Inhalt steht kein Artefakt.", b => b.Inhalt.ArtefaktImText),
        new("7.1-2", "In einem Artefakt steht kein ausgezeichneter Inhalt.", b => b.Inhalt.TextImArtefakt),
        new("7.1-3", "Jeder Inhalt ist ausgezeichnet oder ein Artefakt.", b => b.Inhalt.WederNoch),
        new("7.1-4", "Die Auszeichnung gilt nicht als zweifelhaft (Suspects).", b => Wenn(Pdfdatei.IstWahr(b.Datei.Wert(MarkInfo(b), "/Suspects")), "Suspects ist wahr")),
        new("7.1-5", "Jede Art von Strukturelement führt zu einer Standardart.", b => b.Struktur.Elemente.Where(e => e.Art is null && !e.ImKreis).Select(e => e.Typ)),
        new("7.1-6", "Keine Zuordnung von Arten führt im Kreis.", b => b.Struktur.Elemente.Where(e => e.ImKreis).Select(e => e.Typ)),
        new("7.1-7", "Keine Standardart ist einer anderen zugeordnet.", b => b.Struktur.Rollen.Keys.Where(Pdfstruktur.IstStandard)),
        new("7.1-8", "Der Katalog hat einen Strom mit Metadaten.", b => Wenn(!b.Angaben.Vorhanden, "Metadata fehlt")),
        new("7.1-9", "Die Metadaten nennen den Titel.", b => Wenn(b.Angaben.Titel is null, "dc:title fehlt")),
        new("7.1-10", "Der Titel steht in der Titelleiste (DisplayDocTitle).", b => Wenn(!Pdfdatei.IstWahr(b.Datei.Wert(b.Datei.Wert(b.Datei.Katalog, "/ViewerPreferences"), "/DisplayDocTitle")), "DisplayDocTitle ist nicht wahr"), NurZugaenglich: true),
        new("7.1-11", "Die Datei hat einen Strukturbaum.", b => Wenn(b.Struktur.Elemente.Count == 0, "StructTreeRoot fehlt oder ist leer")),
        new("7.1-12", "Jedes Strukturelement nennt sein Elternelement.", b => b.Struktur.Elemente.Where(e => b.Datei.Wert(e.Eintrag, "/P").ValueKind != JsonValueKind.Object).Select(e => e.Typ)),
        new("7.2-29", "Jede Sprachangabe ist eine gültige Kennung.", b => Sprachen(b).Where(s => !Sprachkennung().IsMatch(s))),
        new("7.2-33", "Die Sprache der Metadaten ist bestimmt.", b => Wenn(Hauptsprache(b) is null, "Lang im Katalog fehlt")),
        new("7.2-34", "Die Sprache jedes Textes ist bestimmt.", b => Hauptsprache(b) is not null ? [] : b.Struktur.Elemente.Where(e => e.HatInhalt && !HatSprache(b, e)).Select(e => e.Typ)),
    ];

    internal static IEnumerable<string> Wenn(bool verletzt, string was) => verletzt ? [was] : [];

    private static JsonElement MarkInfo(Pdfbild b) => b.Datei.Wert(b.Datei.Katalog, "/MarkInfo");

    private static string? Hauptsprache(Pdfbild b) => Pdfdatei.Text(b.Datei.Wert(b.Datei.Katalog, "/Lang")) is { Length: > 0 } s ? s : null;

    private static IEnumerable<string> Sprachen(Pdfbild b) =>
        b.Struktur.Elemente.Select(e => Pdfdatei.Text(b.Datei.Wert(e.Eintrag, "/Lang"))).Append(Pdfdatei.Text(b.Datei.Wert(b.Datei.Katalog, "/Lang"))).OfType<string>();

    private static bool HatSprache(Pdfbild b, Strukturelement? element)
    {
        for (var e = element; e is not null; e = e.Eltern)
        {
            if (Pdfdatei.Text(b.Datei.Wert(e.Eintrag, "/Lang")) is { Length: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$")]
    private static partial Regex Sprachkennung();
}
