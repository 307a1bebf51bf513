namespace Zielwerk.Domain.Lesung;

/// <summary>A line of the source: its number from 1, as found, and levelled (no markup, no hidden characters, NFC, plain blanks).</summary>
/// <param name="Roh">The source without blanks at its ends.</param>
/// <param name="Text">Levelled and trimmed; empty for blank lines and for page furniture.</param>
/// <param name="Einzug">Number of blanks before the text.</param>
/// <param name="Hervorgehoben">The whole line is a Markdown heading or bold.</param>
internal sealed record Zeile(int Nummer, string Roh, string Text, int Einzug, bool Hervorgehoben)
{
    public bool Leer => Text.Length == 0;
}
