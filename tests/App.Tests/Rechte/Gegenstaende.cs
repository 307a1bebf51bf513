using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>A thing an address can name.</summary>
/// <param name="Werte">What stands in the gaps of the address.</param>
/// <param name="Gegenstand">What the table of rights is asked; null when there is no such thing.</param>
/// <param name="Fremd">Belongs to the foreign body.</param>
public sealed record Objekt(string Name, IReadOnlyDictionary<string, string> Werte, Gegenstand? Gegenstand, bool Fremd = false);

/// <summary>
/// For each first gap of an address the things to put there, in every relation. A new gap is registered here; the matrix is red until it is.
/// </summary>
public static class Gegenstaende
{
    private static readonly string Nirgends = Guid.Empty.ToString();

    /// <summary>Null when nobody has registered the gap.</summary>
    public static IReadOnlyList<Objekt>? Fuer(Welt welt, Rufer rufer, IReadOnlyList<string> luecken) => luecken switch
    {
        [] => [new("", new Dictionary<string, string>(), new())],
        ["vorgang", ..] => [.. Faelle(welt).Select(f => Vorgang(welt, rufer, f.Name, f.Fall)), Fehlt("vorgang")],
        ["unterlage"] => [.. Faelle(welt).Select(f => new Objekt($"Unterlage {f.Name}", Wert("unterlage", welt.Unterlagen[f.Fall.Id].Id), Stand(f.Fall), f.Fall == welt.Fremder)), Fehlt("unterlage")],
        ["projekt"] => [.. Faelle(welt).Select(f => Projekt(f.Name, welt.Projekte[f.Fall.Id], f.Fall == welt.Fremder)), Projekt("ohne Träger", welt.OhneTraeger, false), Fehlt("projekt")],
        ["verfahren", ..] => [.. welt.Verfahren.Select(v => Verfahren(v.Name, v.Verfahren, v.Fall, v.Fall == welt.Fremder)), Fehlt("verfahren")],
        ["organisation", "person", ..] => [.. Leute(welt, rufer), Fehlt("organisation")],
        ["organisation"] => [.. Orte(welt).Select(o => new Objekt(o.Name, Wert("organisation", o.Id), new(o.Id, IstTest: o.IstTest), o == welt.Fremde)), Fehlt("organisation")],
        ["meldung"] => [new("vorhandene", Wert("meldung", welt.Meldung.Vorgangsnummer), new()), Fehlt("meldung")],
        ["vorgangsnummer"] => [new("vorhandene", Wert("vorgangsnummer", welt.Meldung.Vorgangsnummer), null), Fehlt("vorgangsnummer")],

        // Keys of the own account, and keys that are the right themselves.
        ["sitzung"] or ["kennung"] or ["schluessel"] or ["adresse"] or ["name"] => [Fehlt(luecken[0])],
        ["jahr", ..] => [.. Faelle(welt).Select(f => Jahr(f.Name, $"{f.Fall.Jahr}", f.Fall.Ags, new(f.Fall.OrganisationId, IstTest: f.Fall.IstTest), f.Fall == welt.Fremder)), Jahr("fehlt", "2025", "99999", new())],
        ["programmjahr", "koerperschaft", ..] => [.. Koerperschaften(welt), Koerperschaft("fehlt", $"{Welt.Programmjahr}", "99999", null), Koerperschaft("ohne Jahr", "2001", welt.Eigener.Ags, null)],
        ["programmjahr", ..] => [Programmjahr("offenes", Welt.Programmjahr, Offen(rufer)), Programmjahr("fehlt", 2001, null)],
        ["ags"] => [new("Kassel", Wert("ags", "06611"), null)],
        ["alt", "neu"] => [new("2024/2025", new Dictionary<string, string> { ["alt"] = "2024", ["neu"] = "2025" }, null)],
        _ => null,
    };

    private static Objekt Programmjahr(string name, int jahr, Gegenstand? gegenstand) =>
        new(name, new Dictionary<string, string> { ["programmjahr"] = $"{jahr}", ["nummer"] = "99" }, gegenstand);

    /// <summary>A year belongs to nobody; of what is allocated in it, a body sees its own.</summary>
    private static Gegenstand Offen(Rufer rufer) =>
        (rufer.Befugnisse ?? []).FirstOrDefault(b => b.Rolle == Rolle.Koordination) is { } b ? new(b.OrganisationId, Rechtetabelle.Eroeffnet, IstTest: b.IstTest) : new(null, Rechtetabelle.Eroeffnet);

    private static IEnumerable<Objekt> Koerperschaften(Welt welt) => Orte(welt).Where(o => !o.IstTest)
        .Select(o => Koerperschaft(o.Name, $"{Welt.Programmjahr}", o.Ags!, new(o.Id, Rechtetabelle.Eroeffnet)) with { Fremd = o == welt.Fremde });

    private static Objekt Koerperschaft(string name, string jahr, string ags, Gegenstand? gegenstand) =>
        new(name, new Dictionary<string, string> { ["programmjahr"] = jahr, ["koerperschaft"] = ags }, gegenstand);

    private static IEnumerable<(string Name, Vorgang Fall)> Faelle(Welt welt) =>
        [("eigener", welt.Eigener), ("geschlossener", welt.Geschlossener), ("fremder", welt.Fremder), ("Test", welt.Test)];

    private static Objekt Vorgang(Welt welt, Rufer rufer, string name, Vorgang fall) => new(
        name,
        new Dictionary<string, string> { ["vorgang"] = fall.Aktenzeichen, ["nummer"] = rufer.Befugnisse is [var erste, ..] ? $"{welt.Orte.Index().Single(o => o.Item == erste.OrganisationId).Index + 1}" : "1", ["pflicht"] = Pflichten.Schluessel(Enum.GetValues<Pflichtart>()[0]) },
        Stand(fall),
        fall == welt.Fremder);

    private static Objekt Verfahren(string name, Vereinbarungsverfahren verfahren, Vorgang fall, bool fremd) => new(
        $"Verfahren {name}",
        new Dictionary<string, string> { ["verfahren"] = verfahren.Id.ToString(), ["nummer"] = "1", ["alt"] = "1", ["neu"] = "1", ["klausel"] = "zielsteuerung", ["absatz"] = "1", ["seite"] = "koerperschaft" },
        new(verfahren.OrganisationId, fall.Zustand == Vorgangszustand.Abgeschlossen ? fall.Zustand.ToString() : verfahren.Stand.ToString(), IstTest: verfahren.IstTest),
        fremd);

    private static Objekt Projekt(string name, Projekt projekt, bool fremd) =>
        new($"Projekt {name}", Wert("projekt", projekt.Nummer), new(projekt.OrganisationId, projekt.Zustand.ToString(), Traeger: projekt.TraegerId, IstTest: projekt.IstTest), fremd);

    private static Objekt Jahr(string name, string jahr, string ags, Gegenstand gegenstand, bool fremd = false) =>
        new(name, new Dictionary<string, string> { ["jahr"] = jahr, ["ags"] = ags }, gegenstand, fremd);

    private static Gegenstand Stand(Vorgang fall) => new(fall.OrganisationId, fall.Zustand.ToString(), IstTest: fall.IstTest);

    private static IEnumerable<Organisation> Orte(Welt welt) =>
        [welt.Organisation(Organisationsart.Gebietskoerperschaft), welt.Fremde, welt.Organisation(Organisationsart.Gebietskoerperschaft, true)];

    private static IEnumerable<Objekt> Leute(Welt welt, Rufer rufer)
    {
        yield return Person("Kollege", welt.Organisation(Organisationsart.Gebietskoerperschaft), welt.Kollege);
        yield return Person("Fremde", welt.Fremde, welt.FremdePerson) with { Fremd = true };
        if (rufer is { Person: { } selbst, Befugnisse: [var erste, ..] })
        {
            yield return Person("selbst", Enum.GetValues<Organisationsart>().SelectMany(a => (Organisation[])[welt.Organisation(a), welt.Organisation(a, true)]).Single(o => o.Id == erste.OrganisationId), selbst);
        }
    }

    private static Objekt Person(string name, Organisation organisation, Person person) => new(
        name,
        new Dictionary<string, string> { ["organisation"] = organisation.Id.ToString(), ["person"] = person.Id.ToString(), ["nummer"] = "1" },
        new(organisation.Id, Person: person.Id, IstTest: organisation.IstTest));

    private static Objekt Fehlt(string luecke) => new("fehlt", new Dictionary<string, string> { [luecke] = Nirgends, ["person"] = Nirgends, ["nummer"] = "1", ["pflicht"] = "keine", ["alt"] = "1", ["neu"] = "1", ["klausel"] = "keine", ["absatz"] = "1", ["seite"] = "land" }, null);

    private static Dictionary<string, string> Wert<T>(string name, Id<T> id) => new() { [name] = id.ToString() };

    private static Dictionary<string, string> Wert(string name, string wert) => new() { [name] = wert };
}
