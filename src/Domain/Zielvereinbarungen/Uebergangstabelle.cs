using static Zielwerk.Domain.Zielvereinbarungen.Verfahrensakt;
using static Zielwerk.Domain.Zielvereinbarungen.Verfahrensstand;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>One row of <see cref="Uebergangstabelle"/>: in this state a side may do this, and it can come to that.</summary>
/// <param name="NurInAenderung">True when it needs an agreement in force that is being amended; false when it needs that there is none; null = both.</param>
public sealed record Uebergang(Verfahrensstand Von, Verfahrensakt Akt, Parteirolle Seite, Verfahrensstand Nach, bool? NurInAenderung = null);

/// <summary>Who may do what in which state of the talks, and where it leads (IOP-20). Acts, pages, rights and the diagram read this one table.</summary>
public static class Uebergangstabelle
{
    /// <summary>All rows, in the order of the talks.</summary>
    public static IReadOnlyList<Uebergang> Alle { get; } =
    [
        .. AmZug(EntwurfBeimLand, Parteirolle.Land),
        .. AmZug(BeiDerKoerperschaft, Parteirolle.Gebiet),
        .. AmZug(BeimLand, Parteirolle.Land),
        .. Annahmen(BeiDerKoerperschaft),
        .. Annahmen(BeimLand),
        new(Abgestimmt, Wiederaufnehmen, Parteirolle.Land, BeimLand),
        new(Abgestimmt, Wiederaufnehmen, Parteirolle.Gebiet, BeiDerKoerperschaft),
        .. Beide(Abgestimmt, Unterzeichnen, TeilweiseUnterzeichnet),
        .. Beide(TeilweiseUnterzeichnet, Unterzeichnen, TeilweiseUnterzeichnet),
        .. Beide(TeilweiseUnterzeichnet, Unterzeichnen, Wirksam),
        .. Beide(TeilweiseUnterzeichnet, Datieren, TeilweiseUnterzeichnet),
        new(TeilweiseUnterzeichnet, Streichen, Parteirolle.Land, TeilweiseUnterzeichnet),
        new(TeilweiseUnterzeichnet, Streichen, Parteirolle.Land, Abgestimmt),
        .. Beide(Wirksam, Unterzeichnen, Wirksam),
        .. Beide(Wirksam, Datieren, Wirksam),
        new(Wirksam, Streichen, Parteirolle.Land, Wirksam),
        new(Wirksam, AenderungBeginnen, Parteirolle.Land, EntwurfBeimLand),
        new(Wirksam, AenderungBeginnen, Parteirolle.Gebiet, BeiDerKoerperschaft),
        .. new[] { EntwurfBeimLand, BeiDerKoerperschaft, BeimLand, Abgestimmt, TeilweiseUnterzeichnet }.SelectMany(Ende),
    ];

    /// <summary>True when a side may do this in that state.</summary>
    public static bool Erlaubt(Verfahrensstand stand, Verfahrensakt akt, Parteirolle seite) => Alle.Any(u => u.Von == stand && u.Akt == akt && u.Seite == seite);

    /// <summary>The states in which a side may do this.</summary>
    public static IReadOnlyList<Verfahrensstand> Staende(Verfahrensakt akt, Parteirolle seite) =>
        [.. Alle.Where(u => u.Akt == akt && u.Seite == seite).Select(u => u.Von).Distinct().Order()];

    /// <summary>The table as a state diagram in Mermaid, one arrow per pair of states; acts that lead back to their state are left out.</summary>
    public static string Diagramm()
    {
        string[] zeilen =
        [
            "stateDiagram-v2",
            .. Enum.GetValues<Verfahrensstand>().Select(s => $"    {s}: {s.Name()}"),
            $"    [*] --> {EntwurfBeimLand}: Land eröffnet",
            .. Alle.Where(u => u.Von != u.Nach).GroupBy(u => (u.Von, u.Nach)).Select(p => $"    {p.Key.Von} --> {p.Key.Nach}: {Beschriftung(p)}"),
            $"    {OhneErgebnis} --> [*]",
        ];
        return string.Join('\n', zeilen) + "\n";
    }

    private static string Beschriftung(IEnumerable<Uebergang> pfeil) => string.Join(", ", pfeil.GroupBy(u => (u.Akt, u.NurInAenderung)).Select(g =>
        $"{string.Join(" oder ", g.Select(u => u.Seite.Name()))} – {g.Key.Akt.Name()}{(g.Key.NurInAenderung == true ? " (Änderung)" : "")}"));

    private static IEnumerable<Uebergang> AmZug(Verfahrensstand stand, Parteirolle seite) =>
        [new(stand, Bearbeiten, seite, stand), new(stand, Uebergeben, seite, seite == Parteirolle.Land ? BeiDerKoerperschaft : BeimLand)];

    private static IEnumerable<Uebergang> Annahmen(Verfahrensstand stand) =>
        [.. Beide(stand, Annehmen, stand), .. Beide(stand, Annehmen, Abgestimmt), .. Beide(stand, AnnahmeZuruecknehmen, stand)];

    private static IEnumerable<Uebergang> Ende(Verfahrensstand stand) =>
        [new(stand, Beenden, Parteirolle.Land, OhneErgebnis, false), new(stand, Beenden, Parteirolle.Land, Wirksam, true)];

    private static IEnumerable<Uebergang> Beide(Verfahrensstand von, Verfahrensakt akt, Verfahrensstand nach) =>
        Enum.GetValues<Parteirolle>().Select(s => new Uebergang(von, akt, s, nach));
}
