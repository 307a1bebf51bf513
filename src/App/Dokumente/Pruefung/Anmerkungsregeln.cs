using System.Text.Json;

namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>Rules about what lies on a page: links, form fields, comments.</summary>
internal static class Anmerkungsregeln
{
    private static readonly string[] Eigene = ["/Widget", "/Popup", "/Link"];

    public static IReadOnlyList<Pdfregel> Alle { get; } =
    [
        new("7.18.1-1", "Eine Anmerkung auf einer Seite steht in einem Element Annot.", b => Anmerkungen(b).Where(a => !Eigene.Contains(a.Art) && a.Element?.Art != "Annot").Select(a => a.Ort)),
        new("7.18.1-2", "Eine Anmerkung auf einer Seite hat einen Text, der sie beschreibt.", b => Anmerkungen(b)
            .Where(a => !Eigene.Contains(a.Art) && !HatText(b, a.Eintrag, "/Contents") && !(a.Element is { } e && HatText(b, e.Eintrag, "/Alt"))).Select(a => a.Ort)),
        new("7.18.2-1", "Es gibt keine Anmerkung der Art TrapNet.", b => Anmerkungen(b).Where(a => a.Art == "/TrapNet").Select(a => a.Ort)),
        new("7.18.3-1", "Auf Seiten mit Anmerkungen folgt die Tabulatortaste der Struktur.", b => b.Datei.Seiten.Index()
            .Where(s => Pdfdatei.Glieder(b.Datei.Wert(s.Item.Eintrag, "/Annots")).Any() && Pdfdatei.Name(b.Datei.Wert(s.Item.Eintrag, "/Tabs")) != "/S").Select(s => $"Seite {s.Index + 1}")),
        new("7.18.4-1", "Ein Formularfeld steht in einem Element Form.", b => Anmerkungen(b).Where(a => a.Art == "/Widget" && a.Element?.Art != "Form").Select(a => a.Ort)),
        new("7.18.5-1", "Ein Link steht in einem Element Link.", b => Anmerkungen(b).Where(a => a.Art == "/Link" && a.Element?.Art != "Link").Select(a => a.Ort)),
        new("7.18.5-2", "Ein Link hat einen Text, der ihn beschreibt.", b => Anmerkungen(b).Where(a => a.Art == "/Link" && !HatText(b, a.Eintrag, "/Contents")).Select(a => a.Ort)),
    ];

    private static IEnumerable<(string Ort, string? Art, JsonElement Eintrag, Strukturelement? Element)> Anmerkungen(Pdfbild b) =>
        from seite in b.Datei.Seiten.Index()
        from roh in Pdfdatei.Glieder(b.Datei.Wert(seite.Item.Eintrag, "/Annots"))
        let eintrag = b.Datei.Loese(roh)
        let element = Pdfdatei.Verweis(roh) is { } verweis ? b.Struktur.Anmerkungen.GetValueOrDefault(verweis) : null
        select ($"Seite {seite.Index + 1}", Pdfdatei.Name(b.Datei.Wert(eintrag, "/Subtype")), eintrag, element);

    private static bool HatText(Pdfbild b, JsonElement eintrag, string name) => Pdfdatei.Text(b.Datei.Wert(eintrag, name)) is { Length: > 0 };
}
