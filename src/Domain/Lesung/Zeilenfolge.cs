using System.Text;
using Zielwerk.Domain.Lesung.Schreibweisen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Levels the lines of a source: Markdown markup, hidden characters, Unicode forms, page numbers and repeated page heads. Line numbers stay.</summary>
internal sealed class Zeilenfolge
{
    private const int MeisteSeitenkoepfe = 5;
    private const int Titelzeilen = 12;

    /// <summary>Occupied lines from one page head to the next, at least and on average; low, since some texts have a paragraph in each line.</summary>
    private const int KleinsteSeite = 4;
    private const int MittlereSeite = 8;

    private readonly Zeile[] zeilen;

    private Zeilenfolge(Zeile[] zeilen, IReadOnlyList<int> verdaechtig)
    {
        this.zeilen = zeilen;
        Verdaechtig = verdaechtig;
        Breite = zeilen.Length == 0 ? 0 : zeilen.Max(z => z.Text.Length);
    }

    public IReadOnlyList<Zeile> Zeilen => zeilen;

    /// <summary>Numbers of lines that had control, direction or zero-width characters.</summary>
    public IReadOnlyList<int> Verdaechtig { get; }

    /// <summary>Length of the longest line: how far the source fills a line before it breaks it.</summary>
    public int Breite { get; }

    /// <summary>The line with a number from 1.</summary>
    public Zeile this[int nummer] => zeilen[nummer - 1];

    public static Zeilenfolge Aus(IReadOnlyList<string> quelle)
    {
        var verdaechtig = new List<int>();
        var zeilen = new Zeile[quelle.Count];
        for (var i = 0; i < zeilen.Length; i++)
        {
            var text = Zeichenreinigung.Reinige(quelle[i], i == 0, out var auffaellig);
            if (auffaellig)
            {
                verdaechtig.Add(i + 1);
            }

            zeilen[i] = Ebne(i + 1, text, quelle[i], i > 0 ? zeilen[i - 1] : null);
        }

        EntferneSeitenrand(zeilen);
        return new(zeilen, verdaechtig);
    }

    private static Zeile Ebne(int nummer, string text, string roh, Zeile? vorige)
    {
        var einzug = 0;
        while (einzug < text.Length && text[einzug] is ' ' or '\t')
        {
            einzug++;
        }

        var inhalt = text.AsSpan(einzug).TrimEnd();
        var rauten = 0;
        while (rauten < inhalt.Length && inhalt[rauten] == '#')
        {
            rauten++;
        }

        var ueberschrift = rauten is > 0 and <= 6 && (rauten == inhalt.Length || inhalt[rauten] == ' ');
        if (ueberschrift)
        {
            inhalt = inhalt[rauten..].Trim();
        }

        while (inhalt.StartsWith("> "))
        {
            inhalt = inhalt[2..].TrimStart();
        }

        var fett = inhalt.StartsWith("**") && inhalt.EndsWith("**") && inhalt.Length > 4;
        var eben = OhneAuszeichnung(inhalt.ToString());
        if (IstRegel(eben) || (IstSeitenzahl(eben) && !IstListenrest(eben, vorige)))
        {
            eben = "";
        }

        return new(nummer, roh.Trim(), eben, einzug, ueberschrift || fett);
    }

    private static string OhneAuszeichnung(string text)
    {
        if (text.AsSpan().IndexOfAny("*_\\`&") < 0)
        {
            return text;
        }

        text = text.Replace("**", "", StringComparison.Ordinal).Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        if (text.StartsWith("__", StringComparison.Ordinal) && text.Length > 4 && text.EndsWith("__", StringComparison.Ordinal) && text.Any(char.IsLetter))
        {
            text = text[2..^2];
        }

        if (text.Length > 2 && text[0] is '*' or '_' && text[^1] == text[0] && text[1] != ' ' && text.Any(char.IsLetter))
        {
            text = text[1..^1];
        }

        var rein = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length || !char.IsPunctuation(text[i + 1]))
            {
                rein.Append(text[i]);
            }
        }

        return rein.ToString().Trim();
    }

    /// <summary>A Markdown rule or table rule ("---", "|---|---|") carries no words.</summary>
    private static bool IstRegel(string text) =>
        text.Length >= 3 && text[0] is '-' or '|' or '=' && text.All(c => c is '-' or '|' or ':' or ' ' or '=' or '+') && text.Contains("--", StringComparison.Ordinal);

    private static bool IstSeitenzahl(string text)
    {
        if (text.Length is 0 or > 24 || !text.Any(char.IsAsciiDigit))
        {
            return false;
        }

        if (text.StartsWith("Seite ", StringComparison.OrdinalIgnoreCase))
        {
            var rest = text[6..].Replace("von", "", StringComparison.OrdinalIgnoreCase);
            return rest.All(c => char.IsAsciiDigit(c) || c is ' ' or '/' or '.' or '-');
        }

        var strich = text[0] is '-' or '–' or '—' && text[^1] == text[0] && text.Length > 2;
        return strich ? text[1..^1].Trim().All(char.IsAsciiDigit) : text.Length <= 2 && text.All(char.IsAsciiDigit);
    }

    /// <summary>A bare number right below a list entry is the entry's last word ("für Geflüchtete ab / 18").</summary>
    private static bool IstListenrest(string text, Zeile? vorige) =>
        text.All(char.IsAsciiDigit) && vorige is { Leer: false } && Schreibweisen.Gliederungszeichen.Lies(vorige.Text).Art == Schreibweisen.Zeichenart.Punkt;

    private static bool SindSeitenraender(List<int> stellen) =>
        stellen.Count >= 3
        && stellen.Zip(stellen.Skip(1), (vorige, naechste) => naechste - vorige).All(d => d >= KleinsteSeite)
        && stellen[^1] - stellen[0] >= (stellen.Count - 1) * MittlereSeite;

    /// <summary>
    /// A line that stands three times or more is a page head or foot; on the title page its first place stays, since a title may look the same.
    /// Heads have no list label and lie a page apart: a project that several Maßnahmenarten name is none.
    /// </summary>
    private static void EntferneSeitenrand(Zeile[] zeilen)
    {
        var stellen = new Dictionary<string, List<int>>();
        var stelle = 0;
        foreach (var zeile in zeilen.Where(z => !z.Leer))
        {
            stelle++;
            if (zeile.Text.Length is > 8 and < 120 && Gliederungszeichen.Lies(zeile.Text).Art == Zeichenart.Keines)
            {
                (stellen.TryGetValue(zeile.Text, out var liste) ? liste : stellen[zeile.Text] = []).Add(stelle);
            }
        }

        var koepfe = stellen.Where(s => SindSeitenraender(s.Value)).Select(s => s.Key).ToHashSet();
        if (koepfe.Count is 0 or > MeisteSeitenkoepfe)
        {
            return;
        }

        var gesehen = new HashSet<string>();
        for (int i = 0, belegt = 0; i < zeilen.Length; i++)
        {
            belegt += zeilen[i].Leer ? 0 : 1;
            if (koepfe.Contains(zeilen[i].Text) && (!gesehen.Add(zeilen[i].Text) || belegt > Titelzeilen))
            {
                zeilen[i] = zeilen[i] with { Text = "" };
            }
        }
    }
}
