using System.Text;
using Shouldly;
using Zielwerk.App.Data;
using Zielwerk.App.Dokumente;
using Zielwerk.App.Extraktion;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Dokumente;

/// <summary>Agreements and documents to try the forms on; people, projects and amounts are invented.</summary>
public static class Probe
{
    /// <summary>Characters that mean something in Typst, HTML, XML or PDF, quotes, dashes, combining marks, a right-to-left mark.</summary>
    public const string Feindlich =
        "#set page(width: 1pt) $x^2$ *fett* _kursiv_ `roh` \\ @marke <marke> // weg /* weg */ [x] {y} ~ -- --- ... \"q\" 'q' & &lt; <b>b</b> </w:t> ]]> %d (a) \\n = Titel #{panic(\"x\")} ä ß § € – „x“ a\u0301";

    private static readonly Leser DerLeser = new(Stammdaten.Vorlagen(), Stammdaten.Kataloge());

    public static Dokumentrahmen Rahmen { get; } = new(
        "Az. Beispiel 1/2025", "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales", new DateTimeOffset(2025, 3, 14, 9, 26, 53, TimeSpan.Zero), IstEntwurf: false);

    /// <summary>Years and keys of all bodies of the two templates.</summary>
    public static IEnumerable<(int Jahr, string Ags)> Alle =>
        from jahr in (int[])[2024, 2025]
        from koerperschaft in Stammdaten.Kataloge().Koerperschaften
        select (jahr, koerperschaft.Ags);

    public static Vorlage Vorlage(int jahr) => Stammdaten.Vorlagen().Single(v => v.Jahr == jahr);

    /// <summary>The record of an agreement with projects and signatures.</summary>
    public static Vereinbarungsinhalt Inhalt(int jahr, string ags)
    {
        var koerperschaft = Stammdaten.Kataloge().Koerperschaften.Single(k => k.Ags == ags);
        var neu = Entwurfsangaben.Neu(Vorlage(jahr), Stammdaten.Kataloge(), koerperschaft, jahr, Geld.Euro(900_000 + int.Parse(ags)));
        var angaben = neu with
        {
            Massnahmenarten = [.. neu.Massnahmenarten.Select((m, i) => m with { Projekte = [.. Enumerable.Range(1, i).Select(p => $"Lernwerkstatt „Weg {p}.{i}“")] })],
            UnterschriftenLand = [new("Wiesbaden", new DateOnly(jahr, 3, 4), "Erika Beispiel", "Staatsministerin")],
            UnterschriftenKoerperschaft = [new("Musterort", new DateOnly(jahr, 4, 5), "Max Beispiel", "Landrat")],
        };
        return Lies("entwurf.txt", Encoding.UTF8.GetBytes(string.Join('\n', Entwurfstext.Text(Entwurf.Aus(Vorlage(jahr), angaben)))));
    }

    /// <summary>The agreement as a document, with words for the watermark when it is a draft.</summary>
    public static Dokument Dokument(int jahr = 2025, string ags = "06534", bool entwurf = false) =>
        Vereinbarungsdokument.Aus(Vorlage(jahr), Inhalt(jahr, ags), Rahmen with { IstEntwurf = entwurf });

    /// <summary>One of everything a document can have, with hostile text everywhere.</summary>
    public static Dokument Alles(string text = Feindlich) => new()
    {
        Titel = text,
        Urheber = text,
        Kennung = text,
        Erstellt = Rahmen.Erstellt,
        IstEntwurf = true,
        Beilage = new("datensatz.json", "application/json", "Datensatz", "{\"a\":1}"),
        Bloecke =
        [
            new Ueberschrift(1, text),
            new Textabsatz(text, Absatzform.Titelblatt),
            new Textabsatz(text, Absatzform.Hinweis),
            new Ueberschrift(2, "§ 1\n" + text),
            new Textabsatz([new(text + "\n"), new(text, Fett: true), new("\n" + text)]),
            new Liste(true, [new(text, new Liste(false, [new(text, new Liste(true, [new(text), new("b")])), new("c")])), new("d")]),
            new Ueberschrift(3, text),
            new Tabelle([new(text), new("Betrag", Zahl: true)], [.. Enumerable.Range(1, 60).Select(i => (IReadOnlyList<string>)[text, $"{i}.000 €"])]),
            new Unterschriftenblock([new(text, [text, "Amt"]), new("Ort, den", ["Körperschaft"])]),
        ],
    };

    /// <summary>The record that a reading of the file gives; anything but a record is a failure.</summary>
    public static Vereinbarungsinhalt Lies(string datei, byte[] bytes) => DerLeser.Lies(Extraktor.Lies(datei, bytes)).Inhalt.ShouldNotBeNull();

    /// <summary>A record as text, to compare two of them.</summary>
    public static string Datensatz(Vereinbarungsinhalt inhalt) =>
        LesungJson.Schreibe(new("probe", Textart.Text, Ausgang.Angenommen, inhalt, [], new Dictionary<string, IReadOnlyList<Fundstelle>>()));
}
