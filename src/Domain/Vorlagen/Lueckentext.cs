using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Vorlagen;

/// <summary>A run of a template as people read it.</summary>
/// <param name="Text">The words; of a gap its name without brackets.</param>
/// <param name="Luecke">True for a gap that each agreement fills.</param>
/// <param name="Klausel">Id of the clause that the words refer to, or null.</param>
public sealed record Lueckentextteil(string Text, bool Luecke = false, string? Klausel = null);

/// <summary>Shows the sentences of a template to readers: the year's values in place, references as numbers, every other slot as a gap in plain German (R43 to R45).</summary>
public static class Lueckentext
{
    /// <summary>The runs of a sentence; words that stand side by side are one run.</summary>
    public static IReadOnlyList<Lueckentextteil> Teile(Satz satz, Vorlage vorlage)
    {
        var teile = new List<Lueckentextteil>();
        foreach (var teil in satz.Bausteine.Select(b => Teil(b, vorlage)))
        {
            if (teil is { Luecke: false, Klausel: null } && teile.Count > 0 && teile[^1] is { Luecke: false, Klausel: null } davor)
            {
                teile[^1] = new(davor.Text + teil.Text);
            }
            else
            {
                teile.Add(teil);
            }
        }

        return teile;
    }

    /// <summary>The runs of words in the notation of <see cref="Satzschrift"/>, as a comparison gives them.</summary>
    /// <exception cref="FormatException">The words are not in the notation.</exception>
    public static IReadOnlyList<Lueckentextteil> Teile(string schrift, Vorlage vorlage)
    {
        var fehler = new List<string>();
        var satz = Satzschrift.Lies(schrift, "Vergleich", fehler);
        return fehler.Count == 0 ? Teile(satz, vorlage) : throw new FormatException(string.Join("; ", fehler));
    }

    /// <summary>A sentence as plain text, gaps in square brackets: "Ziele für die Umsetzung [Name der Gebietskörperschaft, Wessen-Fall]".</summary>
    public static string Klartext(Satz satz, Vorlage vorlage) => string.Concat(Teile(satz, vorlage).Select(t => t.Luecke ? $"[{t.Text}]" : t.Text));

    private static Lueckentextteil Teil(Baustein baustein, Vorlage vorlage) => baustein switch
    {
        Text t => new(t.Wortlaut),
        Verweis v => new($"§ {Vorlagenrechnung.Nummer(vorlage.Klauseln, v.Klausel)}", Klausel: v.Klausel),
        Platzhalter p when vorlage.Werte.TryGetValue(p.Feld, out var wert) => new(wert),
        Platzhalter p => new(Name(p), Luecke: true),
        _ => throw new ArgumentException($"Unbekannter Baustein {baustein}", nameof(baustein)),
    };

    private static string Name(Platzhalter p)
    {
        var fall = p.Kasus is { } kasus ? ", " + Fall(kasus) : "";
        return Felder.Bezeichnung(p.Feld) + fall + (p.OhneArtikel ? " ohne Artikel" : "");
    }

    private static string Fall(Kasus kasus) => kasus switch
    {
        Kasus.Nominativ => "Wer-Fall",
        Kasus.Genitiv => "Wessen-Fall",
        Kasus.Dativ => "Wem-Fall",
        Kasus.Akkusativ => "Wen-Fall",
        _ => throw new ArgumentOutOfRangeException(nameof(kasus)),
    };
}
