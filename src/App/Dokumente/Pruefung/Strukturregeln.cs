namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>Rules about lists, pictures, headings and notes.</summary>
internal static class Strukturregeln
{
    public static IReadOnlyList<Pdfregel> Alle { get; } =
    [
        Eltern("7.2-17", "Ein Listenpunkt (LI) steht in einer Liste (L).", "LI", "L"),
        Eltern("7.2-18", "Ein Listentext (LBody) steht in einem Listenpunkt (LI).", "LBody", "LI"),
        new("7.2-19", "Eine Liste (L) enthält nur Listen, Listenpunkte und als Erstes eine Beschriftung.", b => b.Struktur.Von("L")
            .Where(l => l.Kinderarten.Index().Any(k => k.Item is not ("L" or "LI") && !(k is (0, "Caption")))).Select(_ => "L")),
        new("7.2-20", "Ein Listenpunkt (LI) enthält nur Zeichen (Lbl) und Text (LBody).", b => Fremde(b, "LI", "Lbl", "LBody")),
        new("7.3-1", "Ein Bild (Figure) hat eine Beschreibung.", b => b.Struktur.Von("Figure").Where(f => !HatText(b, f, "/Alt") && !HatText(b, f, "/ActualText")).Select(_ => "Figure")),
        new("7.4.2-1", "Überschriften beginnen mit Stufe 1 und überspringen keine.", Stufen),
        new("7.9-1", "Eine Anmerkung (Note) hat eine Kennung.", b => b.Struktur.Von("Note").Where(n => !HatText(b, n, "/ID")).Select(_ => "Note")),
        new("7.9-2", "Die Kennung einer Anmerkung (Note) ist einmalig.", b => b.Struktur.Von("Note").Select(n => Pdfdatei.Text(b.Datei.Wert(n.Eintrag, "/ID"))).OfType<string>().GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key)),
    ];

    internal static Pdfregel Eltern(string nummer, string text, string art, params string[] eltern) =>
        new(nummer, text, b => b.Struktur.Von(art).Where(e => !eltern.Contains(e.Eltern?.Art)).Select(e => $"{art} in {e.Eltern?.Typ ?? "der Wurzel"}"));

    internal static IEnumerable<string> Fremde(Pdfbild b, string art, params string[] erlaubt) =>
        b.Struktur.Von(art).SelectMany(e => e.Kinder.Where(k => !erlaubt.Contains(k.Art)).Select(k => $"{k.Typ} in {art}"));

    private static bool HatText(Pdfbild b, Strukturelement element, string name) => Pdfdatei.Text(b.Datei.Wert(element.Eintrag, name)) is { Length: > 0 };

    private static IEnumerable<string> Stufen(Pdfbild b)
    {
        var zuletzt = 0;
        foreach (var element in b.Struktur.Elemente)
        {
            if (element.Art is ['H', >= '1' and <= '6' and var ziffer])
            {
                var stufe = ziffer - '0';
                if (stufe > zuletzt + 1)
                {
                    yield return $"H{stufe} nach {(zuletzt == 0 ? "dem Anfang" : $"H{zuletzt}")}";
                }

                zuletzt = stufe;
            }
        }
    }
}
