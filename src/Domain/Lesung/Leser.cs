using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Reads agreements: aligns a text with the templates and takes the record out, with places and findings (R47 to R52). Thread-safe.</summary>
public sealed class Leser(IReadOnlyList<Vorlage> vorlagen, Kataloge kataloge)
{
    /// <summary>Reads one text. Never throws on bad content: what can't be read gives a finding and <see cref="Ausgang.Abgelehnt"/>.</summary>
    public Lesungsergebnis Lies(Quelltext quelle) => new(
        quelle.Dateiname, quelle.Art, Ausgang.Abgelehnt, null,
        [.. quelle.Befunde, new(Schwere.Fehler, Befundcodes.UnsupportedDocument, null, $"Der Leser ist noch nicht eingebaut ({vorlagen.Count}, {kataloge.Koerperschaften.Count}).", null)],
        new Dictionary<string, IReadOnlyList<Fundstelle>>());
}
