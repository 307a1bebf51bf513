namespace Zielwerk.App.Dokumente;

/// <summary>
/// A document before it has a form: what it says and how it is built, nothing about its look. Page, PDF, DOCX and text are made from this
/// one model; the same document always gives the same bytes, so that whatever would differ (time, file number) is part of it.
/// </summary>
public sealed record Dokument
{
    /// <summary>The one language of all documents, as PDF, DOCX and HTML want it.</summary>
    public const string Sprache = "de-DE";

    /// <summary>Title in the properties of the file and in the title bar of a reader.</summary>
    public required string Titel { get; init; }

    /// <summary>Who issues it, for the properties of the file.</summary>
    public required string Urheber { get; init; }

    /// <summary>File number or other identification; stands at the head of each printed page.</summary>
    public required string Kennung { get; init; }

    /// <summary>When the document came to be; goes into the properties of the file, never the time of rendering.</summary>
    public required DateTimeOffset Erstellt { get; init; }

    /// <summary>True: each printed page says that this is a draft.</summary>
    public bool IstEntwurf { get; init; }

    public required IReadOnlyList<Block> Bloecke { get; init; }

    /// <summary>Data that travel inside the archive copy (PDF/A-3); other forms leave them out.</summary>
    public Beilage? Beilage { get; init; }
}

/// <summary>A file inside the archive copy; the name has letters, digits, dot and hyphen only.</summary>
public sealed record Beilage(string Name, string Medientyp, string Beschreibung, string Inhalt);

/// <summary>A part of a document, in reading order.</summary>
public abstract record Block;

/// <summary>Words of one look. A line feed is a line break inside the paragraph; characters that no document may carry are taken out.</summary>
public sealed record Lauf(string Text, bool Fett = false)
{
    public string Text { get; init; } = Reinschrift.Von(Text);
}

/// <summary>A heading; level 1 is the title of the document and stands once, no level is skipped.</summary>
public sealed record Ueberschrift(int Stufe, string Text) : Block
{
    public string Text { get; init; } = Reinschrift.Von(Text);
}

public enum Absatzform
{
    Text,

    /// <summary>A line of the title page, set apart.</summary>
    Titelblatt,

    /// <summary>What the portal says about the document, not part of its wording.</summary>
    Hinweis,
}

public sealed record Textabsatz(IReadOnlyList<Lauf> Laeufe, Absatzform Form = Absatzform.Text) : Block
{
    public Textabsatz(string text, Absatzform form = Absatzform.Text)
        : this([new Lauf(text)], form)
    {
    }
}

/// <summary>A list; its points are numbered from 1 or have bullets.</summary>
public sealed record Liste(bool Nummeriert, IReadOnlyList<Listenpunkt> Punkte) : Block;

public sealed record Listenpunkt(string Text, Liste? Unterliste = null)
{
    public string Text { get; init; } = Reinschrift.Von(Text);
}

/// <summary>A column with its header cell; numbers stand at the right.</summary>
public sealed record Spalte(string Kopf, bool Zahl = false)
{
    public string Kopf { get; init; } = Reinschrift.Von(Kopf);
}

/// <summary>A table with a header row that is repeated on each page, as many cells in each row as columns.</summary>
public sealed record Tabelle(IReadOnlyList<Spalte> Spalten, IReadOnlyList<IReadOnlyList<string>> Zeilen) : Block
{
    public IReadOnlyList<IReadOnlyList<string>> Zeilen { get; init; } = Zeilen.All(z => z.Count == Spalten.Count)
        ? [.. Zeilen.Select(z => (IReadOnlyList<string>)[.. z.Select(Reinschrift.Von)])]
        : throw new ArgumentException("Each row needs one cell per column", nameof(Zeilen));
}

/// <summary>Where the parties sign, one field per place and date, or where it says who signed.</summary>
public sealed record Unterschriftenblock(IReadOnlyList<Unterschriftsfeld> Felder) : Block;

/// <summary>A signature: line of place and date, then (below the line to sign on) name, office, body.</summary>
public sealed record Unterschriftsfeld(string OrtDatum, IReadOnlyList<string> Zeilen)
{
    public string OrtDatum { get; init; } = Reinschrift.Von(OrtDatum);

    public IReadOnlyList<string> Zeilen { get; init; } = [.. Zeilen.Select(Reinschrift.Von)];
}
