namespace Zielwerk.Domain.Lesung;

/// <summary>A word of the source with its place. <see cref="Kern"/> is what is compared; punctuation before and behind stands apart.</summary>
internal sealed class Wort
{
    public required string Vor { get; init; }
    public required string Kern { get; init; }
    public required string Nach { get; init; }

    /// <summary>As found, markup aside; a word split at a line end keeps its hyphen.</summary>
    public required string Roh { get; init; }

    public required int Zeile { get; init; }
    public required int EndZeile { get; init; }

    /// <summary>First word of its line.</summary>
    public required bool Zeilenanfang { get; init; }

    /// <summary>Number in the vocabulary, or a number of this document only.</summary>
    public required int Nummer { get; init; }

    private string? geruest;

    public string Geruest => geruest ??= Aehnlichkeit.Geruest(Kern);

    /// <summary>True for dashes and other signs without a letter or digit.</summary>
    public bool NurZeichen => Kern.Length > 0 && !char.IsLetterOrDigit(Kern[0]) && Kern[0] != '§';

    public override string ToString() => Roh;
}
