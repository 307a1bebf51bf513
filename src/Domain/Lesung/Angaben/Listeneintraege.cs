using Zielwerk.Domain.Lesung.Schreibweisen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>An entry of the list in § 5: one line or several.</summary>
internal sealed record Listeneintrag
{
    public required Gliederungszeichen Zeichen { get; init; }

    /// <summary>Levelled words without the label.</summary>
    public required string Text { get; init; }

    /// <summary>As found, without the label.</summary>
    public required string Roh { get; init; }

    public required int Zeile { get; init; }
    public required int EndZeile { get; init; }
    public required int Einzug { get; init; }
    public required bool Hervorgehoben { get; init; }

    /// <summary>Name of the Maßnahmenart the entry is, or null.</summary>
    public string? Art { get; init; }

    public Spanne Worte { get; init; }
}

/// <summary>Turns the words of the list into entries: labels split off, broken lines joined, names of Maßnahmenarten recognised (D9 to D12).</summary>
internal sealed class Listeneintraege(Dokument dok, bool leerzeilenTrennen, IReadOnlyList<string> arten)
{
    private const int LaengsteUeberschrift = 6;

    private static readonly HashSet<string> Offen = new(StringComparer.OrdinalIgnoreCase)
    {
        "für", "und", "im", "in", "der", "die", "das", "des", "dem", "den", "zur", "zum", "mit", "von", "vom", "aus", "an", "am", "auf", "bei", "sowie", "oder",
        "als", "durch", "ein", "eine", "einer", "eines", "nach", "unter", "über", "ohne", "bis", "&", "/", "–", "-",
    };

    public List<Listeneintrag> Lies(Spanne spanne)
    {
        var zeilen = Zeilen(spanne);
        var eintraege = new List<Listeneintrag>();
        var vergeben = new HashSet<string>();
        for (var i = 0; i < zeilen.Count; i++)
        {
            if (Ueberschrift(zeilen, i, vergeben, out var anzahl) is { } art)
            {
                vergeben.Add(art);
                eintraege.Add(Fasse(zeilen.GetRange(i, anzahl)) with { Art = art });
                i += anzahl - 1;
                continue;
            }

            if (eintraege.Count > 0 && eintraege[^1].Art is null && SetztFort(zeilen[i - 1], zeilen[i]))
            {
                eintraege[^1] = Haenge(eintraege[^1], zeilen[i]);
            }
            else
            {
                eintraege.Add(zeilen[i]);
            }
        }

        return eintraege;
    }

    /// <summary>The name of the Maßnahmenart that begins here, over as many lines as fit it best.</summary>
    private string? Ueberschrift(List<Listeneintrag> zeilen, int ab, HashSet<string> vergeben, out int anzahl)
    {
        anzahl = 0;
        string? beste = null;
        var bestes = dok.Bild.Rauscht ? 0.74f : 0.9f;
        if (zeilen[ab].Zeichen.Art == Zeichenart.Punkt)
        {
            bestes = Math.Max(bestes, 0.95f);
        }

        var text = "";
        for (var n = 1; n <= LaengsteUeberschrift && ab + n <= zeilen.Count; n++)
        {
            if (n > 1 && zeilen[ab + n - 1].Zeichen.Art != Zeichenart.Keines)
            {
                break;
            }

            text += Aehnlichkeit.Kern(zeilen[ab + n - 1].Text.TrimEnd(':'));
            foreach (var art in arten)
            {
                var guete = vergeben.Contains(art) ? 0 : Aehnlichkeit.LangerVergleich(text, Aehnlichkeit.Kern(art));
                if (guete > bestes || (guete >= bestes && beste is null))
                {
                    (bestes, beste, anzahl) = (guete, art, n);
                }
            }
        }

        return beste;
    }

    private bool SetztFort(Listeneintrag vorige, Listeneintrag zeile)
    {
        if (zeile.Zeichen.Art != Zeichenart.Keines || zeile.Hervorgehoben)
        {
            return false;
        }

        var letztes = dok.Worte[vorige.Worte.Bis - 1];
        if (letztes.EndZeile > letztes.Zeile || char.IsLower(zeile.Text[0]) || zeile.Text[0] is '(' or '–')
        {
            return true;
        }

        if (leerzeilenTrennen && zeile.Zeile - letztes.EndZeile > 1)
        {
            return false;
        }

        if (letztes.Nach is "," or "-" or "/" || Offen.Contains(letztes.Kern))
        {
            return true;
        }

        // The next word would not have fitted: the line was broken, not ended.
        var z = dok.Zeilen[vorige.EndZeile];
        return z.Einzug + z.Text.Length + 1 + dok.Worte[zeile.Worte.Von].Roh.Length > dok.Zeilen.Breite;
    }

    private static Listeneintrag Fasse(List<Listeneintrag> zeilen)
    {
        var ganz = zeilen[0];
        foreach (var zeile in zeilen.Skip(1))
        {
            ganz = Haenge(ganz, zeile);
        }

        return ganz;
    }

    private static Listeneintrag Haenge(Listeneintrag a, Listeneintrag b) => a with
    {
        Text = $"{a.Text} {b.Zeichen.Roh ?? ""}{b.Text}",
        Roh = $"{a.Roh} {b.Roh}",
        EndZeile = b.EndZeile,
        Worte = new(a.Worte.Von, b.Worte.Bis),
    };

    private List<Listeneintrag> Zeilen(Spanne spanne)
    {
        var zeilen = new List<Listeneintrag>();
        var tabelle = new Listentabelle();
        Gliederungszeichen? alleine = null;
        for (var i = spanne.Von; i < spanne.Bis;)
        {
            var von = i++;
            while (i < spanne.Bis && !dok.Worte[i].Zeilenanfang)
            {
                i++;
            }

            var worte = Enumerable.Range(von, i - von).Select(w => dok.Worte[w]).ToList();
            var zeile = dok.Zeilen[worte[0].Zeile];
            if (tabelle.Lies(string.Join(' ', worte.Select(w => w.Roh)), new(von, i), zeile) is { } zellen)
            {
                zeilen.AddRange(zellen);
                continue;
            }

            var roh = Gliederungszeichen.Lies(Tabellenlos(string.Join(' ', worte.Select(w => w.Roh))));
            var text = Gliederungszeichen.Lies(Tabellenlos(string.Join(' ', worte.Select(Ebnung.Wort))));
            if (roh is { Roh: not null, Rest: "" })
            {
                // The label stands on a line of its own above its name.
                alleine = roh;
                continue;
            }

            if (roh.Rest.Length > 0 && text.Rest.Any(char.IsLetterOrDigit))
            {
                zeilen.Add(new Listeneintrag
                {
                    Zeichen = roh.Art == Zeichenart.Keines && alleine is { } label ? label with { Rest = roh.Rest } : roh,
                    Text = text.Rest,
                    Roh = roh.Rest,
                    Zeile = worte[0].Zeile,
                    EndZeile = worte[^1].EndZeile,
                    Einzug = zeile.Einzug,
                    Hervorgehoben = zeile.Hervorgehoben,
                    Worte = new(von, i),
                });
                alleine = null;
            }
        }

        return zeilen;
    }

    private static string Tabellenlos(string text) =>
        text.Contains('|', StringComparison.Ordinal) ? string.Join(' ', text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;
}
