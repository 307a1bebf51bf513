using Zielwerk.Domain.Lesung.Schreibweisen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>The list of § 5 as a Markdown table: the head names the columns of Maßnahmenart and project, each row gives entries.</summary>
internal sealed class Listentabelle
{
    private static readonly string[] Umbrueche = ["<br>", "<br/>", "<br />", "•"];

    private int artspalte = -1;
    private int projektspalte = -1;
    private string letzteArt = "";

    /// <summary>The entries of one row (none for the head of the table); null when the line is no row of such a table.</summary>
    public IReadOnlyList<Listeneintrag>? Lies(string text, Spanne worte, Zeile zeile)
    {
        if (!text.StartsWith('|'))
        {
            return null;
        }

        var zellen = text[1..].Split('|', StringSplitOptions.TrimEntries);
        return projektspalte < 0 ? Kopf(zellen) : [.. Zeile(zellen, worte, zeile)];
    }

    private IReadOnlyList<Listeneintrag>? Kopf(string[] zellen)
    {
        var arten = Array.FindIndex(zellen, z => z.StartsWith("Maßnahmenart", StringComparison.OrdinalIgnoreCase));
        var projekte = Array.FindIndex(zellen, z => z.StartsWith("Projekt", StringComparison.OrdinalIgnoreCase));
        if (arten < 0 || projekte < 0)
        {
            return null;
        }

        (artspalte, projektspalte) = (arten, projekte);
        return [];
    }

    private IEnumerable<Listeneintrag> Zeile(string[] zellen, Spanne worte, Zeile zeile)
    {
        var art = Gliederungszeichen.Lies(Zelle(artspalte));
        if (art.Rest.Length > 0 && art.Rest != letzteArt)
        {
            // The number has a column of its own, mostly without its full stop.
            var nummer = art.Roh is null && artspalte > 0 && int.TryParse(Zelle(artspalte - 1).TrimEnd('.', ')'), out var n)
                ? art with { Art = Zeichenart.Zahl, Wert = n, Roh = Zelle(artspalte - 1) }
                : art;
            letzteArt = art.Rest;
            yield return Eintrag(nummer, worte, zeile);
        }

        foreach (var projekt in Zelle(projektspalte).Split(Umbrueche, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var rest = Gliederungszeichen.Lies(projekt).Rest;
            if (rest.Any(char.IsLetterOrDigit))
            {
                yield return Eintrag(new(Zeichenart.Punkt, 0, null, rest), worte, zeile);
            }
        }

        string Zelle(int spalte) => spalte < zellen.Length ? zellen[spalte] : "";
    }

    private static Listeneintrag Eintrag(Gliederungszeichen zeichen, Spanne worte, Zeile zeile) => new()
    {
        Zeichen = zeichen,
        Text = Ebnung.Text(zeichen.Rest),
        Roh = zeichen.Rest,
        Zeile = zeile.Nummer,
        EndZeile = zeile.Nummer,
        Einzug = zeile.Einzug,
        Hervorgehoben = false,
        Worte = worte,
    };
}
