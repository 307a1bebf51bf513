namespace Zielwerk.Domain.Koerperschaften;

/// <summary>The catalogues a reader and a drafter need; data, loaded at the edge, corrected by an operator.</summary>
public sealed record Kataloge(
    IReadOnlyList<Koerperschaft> Koerperschaften,
    IReadOnlyList<Ministerium> Ministerien,
    IReadOnlyList<Amtstraeger> Amtstraeger,
    IReadOnlyList<string> Bewilligungsbehoerden)
{
    /// <summary>The bodies that exist on a day, in the order of their AGS.</summary>
    public IEnumerable<Koerperschaft> GueltigAm(DateOnly tag) => Koerperschaften.Where(k => k.GiltAm(tag));

    /// <summary>The ministry by its name on a day, or null.</summary>
    public Ministerium? MinisteriumAm(DateOnly tag) => Ministerien.FirstOrDefault(m => m.GiltAm(tag));
}
