using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Vorgaenge;

/// <content>What is due: Wiedervorlagen and duties.</content>
public sealed partial class Vorgang
{
    /// <summary>What speaks against that day.</summary>
    public static IReadOnlyList<Verstoss> PruefeWiedervorlage(DateOnly tag, DateOnly heute) =>
        [.. Wenn(tag < heute, VorgangRegeln.WiedervorlageLiegtZurueck), .. Wenn(tag > heute.AddYears(10), VorgangRegeln.WiedervorlageZuFern)];

    /// <summary>Has the case shown again on a day.</summary>
    /// <param name="organisation">Whose work list it comes to.</param>
    /// <param name="person">For whom; null for everybody in the organisation.</param>
    /// <exception cref="RegelverstossException">The case is closed, the occasion missing, or the day no good (<see cref="PruefeWiedervorlage"/>).</exception>
    public Wiedervorlage WiedervorlageSetzen(DateOnly tag, string anlass, Id<Organisation> organisation, Id<Person>? person, DateOnly heute, string grund)
    {
        Verlange([.. NurLaufend(), .. Wenn(string.IsNullOrWhiteSpace(anlass), VorgangRegeln.TextFehlt), .. PruefeWiedervorlage(tag, heute)]);
        var neu = new Wiedervorlage(_wiedervorlagen.Count + 1, tag, anlass.Trim(), organisation, person);
        _wiedervorlagen.Add(neu);
        Vermerke(new WiedervorlageGesetzt(neu.Nummer, tag, organisation, person, grund));
        return neu;
    }

    /// <summary>Moves a Wiedervorlage to another day.</summary>
    /// <exception cref="RegelverstossException">It is done, the case closed, or the day no good.</exception>
    public void WiedervorlageVerschieben(int nummer, DateOnly tag, DateOnly heute, string grund)
    {
        var wiedervorlage = Hole(nummer);
        Verlange([.. NurLaufend(), .. Wenn(wiedervorlage.ErledigtAm is not null, VorgangRegeln.WiedervorlageErledigt), .. PruefeWiedervorlage(tag, heute)]);
        Vermerke(new WiedervorlageVerschoben(nummer, wiedervorlage.Tag, tag, grund));
        wiedervorlage.Tag = tag;
    }

    /// <summary>What the case was shown for is done.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">It was done before.</exception>
    public void WiedervorlageErledigen(int nummer, Id<Person> person, DateTime jetzt, string grund)
    {
        var wiedervorlage = Hole(nummer);
        Verlange(Wenn(wiedervorlage.ErledigtAm is not null, VorgangRegeln.WiedervorlageErledigt));
        (wiedervorlage.ErledigtAm, wiedervorlage.ErledigtVon) = (jetzt, person);
        Vermerke(new WiedervorlageErledigt(nummer, grund));
    }

    /// <summary>Takes back that it is done.</summary>
    /// <exception cref="RegelverstossException">It is not.</exception>
    public void WiedervorlageZurueckholen(int nummer, string grund)
    {
        var wiedervorlage = Hole(nummer);
        Verlange([.. NurLaufend(), .. Wenn(wiedervorlage.ErledigtAm is null, VorgangRegeln.WiedervorlageOffen)]);
        (wiedervorlage.ErledigtAm, wiedervorlage.ErledigtVon) = (null, null);
        Vermerke(new WiedervorlageZurueckgeholt(nummer, grund));
    }

    /// <summary>What speaks against a duty having been met on that day.</summary>
    public IReadOnlyList<Verstoss> PruefePflichtErledigen(Pflichtart pflicht, DateOnly am, DateOnly heute) =>
    [
        .. NurLaufend(),
        .. Wenn(_erledigungen.Exists(e => e.Pflicht == pflicht), VorgangRegeln.PflichtSchonErledigt),
        .. Wenn(am > heute, VorgangRegeln.TagLiegtVorn),
    ];

    /// <summary>A duty was met, or will not be asked for.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefePflichtErledigen"/>.</exception>
    public void PflichtErledigen(Pflichtart pflicht, DateOnly am, DateOnly heute, string grund)
    {
        Verlange(PruefePflichtErledigen(pflicht, am, heute));
        _erledigungen.Add(new(pflicht, am));
        Vermerke(new PflichtErledigt(pflicht, am, grund));
    }

    /// <summary>Takes back that a duty was met.</summary>
    /// <exception cref="RegelverstossException">It was not, or the case is closed.</exception>
    public void PflichtZurueckholen(Pflichtart pflicht, string grund)
    {
        var erledigung = _erledigungen.Find(e => e.Pflicht == pflicht);
        Verlange([.. NurLaufend(), .. Wenn(erledigung is null, VorgangRegeln.PflichtNichtErledigt)]);
        _erledigungen.Remove(erledigung!);
        Vermerke(new PflichtZurueckgeholt(pflicht, erledigung!.Am, grund));
    }

    private Wiedervorlage Hole(int nummer) => _wiedervorlagen.Find(w => w.Nummer == nummer) ?? throw new InvalidOperationException($"No Wiedervorlage {nummer}");
}
