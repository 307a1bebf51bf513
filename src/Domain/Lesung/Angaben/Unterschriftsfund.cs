using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>A line of the signature part, one column of it when the sides stand beside each other.</summary>
internal readonly record struct Blockzeile(int Nummer, string Text);

/// <summary>A signatory as found, before it is checked.</summary>
internal sealed class Unterschriftsfund
{
    public required Ortsdatum? Ort { get; set; }
    public required int OrtZeile { get; init; }
    public required string OrtText { get; init; }
    public Parteirolle? Partei { get; set; }
    public Blockzeile? Name { get; set; }
    public Blockzeile? Amt { get; set; }
    public string? Amtstext { get; set; }
    public List<Blockzeile> Koerperschaft { get; } = [];
    public List<Blockzeile> Rauschen { get; } = [];

    /// <summary>The office line ends with the article of the body ("Oberbürgermeister der").</summary>
    public bool ArtikelBeimAmt { get; set; }
}
