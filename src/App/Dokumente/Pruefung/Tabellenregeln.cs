using System.Text.Json;

namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>Rules about tables: which part stands in which, regular rows and columns, header cells.</summary>
internal static class Tabellenregeln
{
    private static readonly string[] Gruppen = ["THead", "TBody", "TFoot"];

    public static IReadOnlyList<Pdfregel> Alle { get; } =
    [
        new("7.2-3", "Eine Tabelle enthält nur Zeilen, Kopf, Rumpf, Fuß und Beschriftung.", b => Strukturregeln.Fremde(b, "Table", "TR", "THead", "TBody", "TFoot", "Caption")),
        Strukturregeln.Eltern("7.2-4", "Eine Zeile (TR) steht in einer Tabelle oder einem ihrer Teile.", "TR", "Table", "THead", "TBody", "TFoot"),
        Strukturregeln.Eltern("7.2-5", "Ein Tabellenkopf (THead) steht in einer Tabelle.", "THead", "Table"),
        Strukturregeln.Eltern("7.2-6", "Ein Tabellenrumpf (TBody) steht in einer Tabelle.", "TBody", "Table"),
        Strukturregeln.Eltern("7.2-7", "Ein Tabellenfuß (TFoot) steht in einer Tabelle.", "TFoot", "Table"),
        Strukturregeln.Eltern("7.2-8", "Eine Kopfzelle (TH) steht in einer Zeile.", "TH", "TR"),
        Strukturregeln.Eltern("7.2-9", "Eine Zelle (TD) steht in einer Zeile.", "TD", "TR"),
        new("7.2-10", "Eine Zeile (TR) enthält nur Zellen.", b => Strukturregeln.Fremde(b, "TR", "TH", "TD")),
        Tabelle("7.2-11", "Eine Tabelle hat höchstens einen Kopf.", t => Zahl(t, "THead") > 1),
        Tabelle("7.2-12", "Eine Tabelle hat höchstens einen Fuß.", t => Zahl(t, "TFoot") > 1),
        Tabelle("7.2-13", "Eine Tabelle mit Fuß hat einen Rumpf.", t => Zahl(t, "TFoot") > 0 && Zahl(t, "TBody") == 0),
        Tabelle("7.2-14", "Eine Tabelle mit Kopf hat einen Rumpf.", t => Zahl(t, "THead") > 0 && Zahl(t, "TBody") == 0),
        Gitter("7.2-15", "Zellen überschneiden sich nicht.", g => g.Ueberschneidung),
        Tabelle("7.2-16", "Die Beschriftung steht am Anfang oder am Ende der Tabelle.", t => t.Kinderarten.Index().Any(k => k.Item == "Caption" && k.Index > 0 && k.Index < t.Kinder.Count - 1)),
        new("7.2-36", "Ein Tabellenkopf (THead) enthält nur Zeilen.", b => Strukturregeln.Fremde(b, "THead", "TR")),
        new("7.2-37", "Ein Tabellenrumpf (TBody) enthält nur Zeilen.", b => Strukturregeln.Fremde(b, "TBody", "TR")),
        new("7.2-38", "Ein Tabellenfuß (TFoot) enthält nur Zeilen.", b => Strukturregeln.Fremde(b, "TFoot", "TR")),
        Tabelle("7.2-39", "Eine Tabelle hat höchstens eine Beschriftung.", t => Zahl(t, "Caption") > 1),
        new("7.2-40", "Die Beschriftung einer Liste steht am Anfang.", b => b.Struktur.Von("L").Where(l => l.Kinderarten.Skip(1).Contains("Caption")).Select(_ => "Caption")),
        Gitter("7.2-41", "Alle Spalten haben gleich viele Zeilen.", g => g.ZuTief),
        Gitter("7.2-42", "Alle Zeilen haben gleich viele Spalten.", g => g.Ungleich),
        Gitter("7.2-43", "Keine verbundene Zelle reicht über die Breite der Tabelle.", g => g.ZuBreit),
        new("7.5-1", "Jede Kopfzelle sagt, wofür sie gilt (Scope), oder wird von ihren Zellen genannt.", b => b.Struktur.Von("Table").SelectMany(t => OhneGeltung(b, t))),
        new("7.5-2", "Zellen nennen nur Kopfzellen, die es gibt.", UnbekannteKoepfe),
    ];

    private static Pdfregel Tabelle(string nummer, string text, Func<Strukturelement, bool> verletzt) =>
        new(nummer, text, b => b.Struktur.Von("Table").Index().Where(t => verletzt(t.Item)).Select(t => $"Tabelle {t.Index + 1}"));

    private static Pdfregel Gitter(string nummer, string text, Func<Tabellengitter, bool> verletzt) =>
        new(nummer, text, b => b.Struktur.Von("Table").Index().Where(t => verletzt(Tabellengitter.Aus(b.Struktur, t.Item, Zeilen(t.Item)))).Select(t => $"Tabelle {t.Index + 1}"));

    private static int Zahl(Strukturelement tabelle, string art) => tabelle.Kinderarten.Count(a => a == art);

    private static List<Strukturelement> Zeilen(Strukturelement tabelle) =>
        [.. tabelle.Kinder.SelectMany(k => k.Art == "TR" ? [k] : Gruppen.Contains(k.Art) ? k.Kinder.Where(z => z.Art == "TR") : [])];

    private static IEnumerable<string> OhneGeltung(Pdfbild b, Strukturelement tabelle)
    {
        var zellen = Zeilen(tabelle).SelectMany(z => z.Kinder).ToList();
        var genannt = zellen.SelectMany(z => Koepfe(b, z)).ToHashSet();
        return zellen.Where(z => z.Art == "TH" && Pdfdatei.Name(b.Struktur.Merkmal(z, "/Scope")) is not ("/Row" or "/Column" or "/Both")
            && !(Pdfdatei.Text(b.Datei.Wert(z.Eintrag, "/ID")) is { } id && genannt.Contains(id))).Select(_ => "TH");
    }

    private static IEnumerable<string> UnbekannteKoepfe(Pdfbild b)
    {
        var kennungen = b.Struktur.Von("TH", "TD").Select(z => Pdfdatei.Text(b.Datei.Wert(z.Eintrag, "/ID"))).OfType<string>().ToHashSet();
        return b.Struktur.Von("TH", "TD").SelectMany(z => Koepfe(b, z)).Where(k => !kennungen.Contains(k));
    }

    private static IEnumerable<string> Koepfe(Pdfbild b, Strukturelement zelle) =>
        b.Struktur.Merkmal(zelle, "/Headers") is { ValueKind: JsonValueKind.Array } koepfe ? koepfe.EnumerateArray().Select(k => Pdfdatei.Text(b.Datei.Loese(k))).OfType<string>() : [];
}

/// <summary>Where the cells of a table lie when spans are taken into account.</summary>
internal sealed record Tabellengitter(bool Ueberschneidung, bool ZuTief, bool Ungleich, bool ZuBreit)
{
    private const int GroessteSpanne = 1000;

    public static Tabellengitter Aus(Pdfstruktur struktur, Strukturelement tabelle, IReadOnlyList<Strukturelement> zeilen)
    {
        var belegt = new HashSet<(int Zeile, int Spalte)>();
        var (ueberschneidung, zuTief, verbunden) = (false, false, new HashSet<int>());
        foreach (var (z, zeile) in zeilen.Index())
        {
            var s = 0;
            foreach (var zelle in zeile.Kinder.Where(k => k.Art is "TH" or "TD"))
            {
                while (belegt.Contains((z, s)))
                {
                    s++;
                }

                var (breit, tief) = (Spanne(struktur, zelle, "/ColSpan"), Spanne(struktur, zelle, "/RowSpan"));
                zuTief |= z + tief > zeilen.Count;
                _ = breit > 1 && verbunden.Add(z);
                for (var i = 0; i < tief * breit; i++)
                {
                    ueberschneidung |= !belegt.Add((z + (i / breit), s + (i % breit)));
                }

                s += breit;
            }
        }

        var breiten = zeilen.Index().Select(z => belegt.Count(b => b.Zeile == z.Index)).ToList();
        var abweichend = breiten.Index().Where(b => b.Item != breiten[0]).Select(b => b.Index).ToList();
        return new(ueberschneidung, zuTief, abweichend.Any(z => !verbunden.Contains(z)), abweichend.Any(verbunden.Contains));
    }

    private static int Spanne(Pdfstruktur struktur, Strukturelement zelle, string name) =>
        struktur.Merkmal(zelle, name) is { ValueKind: JsonValueKind.Number } zahl ? Math.Clamp(zahl.GetInt32(), 1, GroessteSpanne) : 1;
}
