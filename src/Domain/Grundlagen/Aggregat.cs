namespace Zielwerk.Domain.Grundlagen;

/// <summary>Base of everything that is saved as a whole and changes only by acts. Each act records an <see cref="Ereignis"/>; saving a change without one is refused.</summary>
public abstract class Aggregat
{
    private readonly List<Ereignis> _ereignisse = [];

    /// <summary>Counts the saves of this aggregate from 1; the token that notices a second writer.</summary>
    public int Version { get; private set; }

    /// <summary>What happened since the aggregate was loaded or saved, in order.</summary>
    public IReadOnlyList<Ereignis> Ereignisse => _ereignisse;

    /// <summary>Called after the events have been written down.</summary>
    public void VergissEreignisse() => _ereignisse.Clear();

    /// <summary>Records that an act happened.</summary>
    protected void Vermerke(Ereignis ereignis) => _ereignisse.Add(ereignis);
}
