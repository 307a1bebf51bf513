using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Barrierefreiheit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>Somebody who calls addresses, with the roles the table of rights gives today. Null: nobody has signed in, or the person is locked out.</summary>
public sealed record Rufer(string Name, Person? Person, IReadOnlyList<Befugnis>? Befugnisse)
{
    public override string ToString() => Name;
}

/// <summary>
/// One portal with an organisation of each kind and its twin for tests, people in every relation to them, and cases of an own and a foreign body.
/// Everything of the foreign body bears <see cref="Geheim"/> in its name.
/// </summary>
public sealed partial class Welt : IAsyncDisposable
{
    /// <summary>Whoever may not see the foreign body, reads this word nowhere.</summary>
    public const string Geheim = "Zzgeheim";

    /// <summary>The year in which own and foreign body are allocated money.</summary>
    public const int Programmjahr = 2025;

    private readonly Dictionary<(Organisationsart Art, bool Test), Organisation> organisationen = [];
    private readonly List<Rufer> rufer = [];

    private Welt(Portal portal) => Portal = portal;

    public Portal Portal { get; }

    public Organisation Fremde { get; private set; } = null!;

    public Person FremdePerson { get; private set; } = null!;

    /// <summary>Somebody else of the own body.</summary>
    public Person Kollege { get; private set; } = null!;

    /// <summary>One more colleague, to be locked out.</summary>
    public Person Kollegin { get; private set; } = null!;

    public Barrieremeldung Meldung { get; private set; } = null!;

    public Vorgang Eigener { get; private set; } = null!;

    public Vorgang Geschlossener { get; private set; } = null!;

    public Vorgang Fremder { get; private set; } = null!;

    public Vorgang Test { get; private set; } = null!;

    public IReadOnlyDictionary<Id<Vorgang>, Unterlage> Unterlagen { get; private set; } = null!;

    /// <summary>Of each case one with a Träger; the foreign one has a Träger of its own.</summary>
    public IReadOnlyDictionary<Id<Vorgang>, Projekt> Projekte { get; private set; } = null!;

    /// <summary>Of the own case, and nobody runs it.</summary>
    public Projekt OhneTraeger { get; private set; } = null!;

    /// <summary>Talks on agreements: in each state of the own body, and of the other cases.</summary>
    public IReadOnlyList<(string Name, Vereinbarungsverfahren Verfahren, Vorgang Fall)> Verfahren { get; private set; } = null!;

    public IReadOnlyList<Rufer> Rufer => rufer;

    /// <summary>Organisations in the order in which each case has a Wiedervorlage of theirs, which nobody else sees.</summary>
    public IReadOnlyList<Id<Organisation>> Orte => [.. organisationen.Values.Select(o => o.Id)];

    public Organisation Organisation(Organisationsart art, bool test = false) => organisationen[(art, test)];

    /// <param name="falsch">Adds addresses with mistakes, to see that they are found.</param>
    public static async Task<Welt> Neu(Action<WebApplication>? falsch = null)
    {
        var grenzen = Zielwerk.App.Ui.Formulargrenze.Namen.Keys.Append("allgemein").Select(g => new KeyValuePair<string, string?>($"Grenzen:{g}", "1000000"));
        var welt = new Welt(await Portal.Start(weg: falsch, einstellungen: grenzen));
        await welt.BaueAsync();
        return welt;
    }

    public async ValueTask DisposeAsync() => await Portal.DisposeAsync();

    private async Task BaueAsync()
    {
        foreach (var art in Enum.GetValues<Organisationsart>())
        {
            // Bodies of the catalogue: the text of an agreement needs their forms.
            var gebiet = art == Organisationsart.Gebietskoerperschaft;
            organisationen[(art, false)] = await Portal.Organisation(art, $"Zzeigen {art}", gebiet ? "06534" : null);
            organisationen[(art, true)] = await Portal.Organisation(art, $"Zztest {art}", gebiet ? "06535" : null, test: true);
        }

        Fremde = await Portal.Organisation(Organisationsart.Gebietskoerperschaft, $"{Geheim}kreis", "06631");
        FremdePerson = await Person(Fremde, Rolle.Koordination, $"{Geheim}mann");
        Kollege = await Portal.Person(Organisation(Organisationsart.Gebietskoerperschaft), Rolle.Koordination);
        Kollegin = await Portal.Person(Gebiet, Rolle.Koordination);
        Meldung = await NeueMeldung();
        await LegeFaelleAsync();
        Verfahren = await Gespraeche.LegeAsync(this);
        await LegeMittelAsync();
        await LegeLeuteAsync();
    }

    private async Task LegeFaelleAsync()
    {
        await using var db = Portal.Db();
        var (unterlagen, projekte) = (new Dictionary<Id<Vorgang>, Unterlage>(), new Dictionary<Id<Vorgang>, Projekt>());
        var fremderTraeger = await Portal.Organisation(Organisationsart.Traeger, $"{Geheim}träger");
        (Eigener, Geschlossener) = (Fall(Organisation(Organisationsart.Gebietskoerperschaft), 2025), Fall(Organisation(Organisationsart.Gebietskoerperschaft), 2024));
        (Fremder, Test) = (Fall(Fremde, 2025), Fall(Organisation(Organisationsart.Gebietskoerperschaft, true), 2025));
        foreach (var pflicht in Enum.GetValues<Pflichtart>())
        {
            Geschlossener.PflichtErledigen(pflicht, Portal.Uhr.Heute(), Portal.Uhr.Heute(), "Test");
        }

        Geschlossener.Abschliessen("Test");
        projekte[Geschlossener.Id].Abschliessen("Test");
        OhneTraeger = Projekt.Anlegen(Id<Projekt>.New(Portal.Uhr), Eigener, (null, "Zzart"), "Zzohne", [projekte[Eigener.Id]], RandomNumberGenerator.GetHexString(32), "Test");
        db.Add(OhneTraeger);
        await db.SaveChangesAsync();
        (Unterlagen, Projekte) = (unterlagen, projekte);

        Vorgang Fall(Organisation organisation, int jahr)
        {
            var (person, heute, wort) = (organisation == Fremde ? FremdePerson : Kollege, Portal.Uhr.Heute(), organisation == Fremde ? Geheim : "Zz");
            var fall = Vorgang.Anlegen(Id<Vorgang>.New(Portal.Uhr), "AQB", jahr, organisation, RandomNumberGenerator.GetHexString(32), "Test");
            fall.SachstandAendern($"{wort}sachstand", "Test");
            fall.Vermerken($"{wort}vermerk", Sichtbarkeit.AlleBeteiligten, person.Id, organisation.Id, organisation.Art, Portal.Uhr.GetUtcNow().UtcDateTime, "Test");
            foreach (var ort in Orte)
            {
                fall.WiedervorlageSetzen(heute.AddDays(7), $"{wort}anlass", ort, null, heute, "Test");
            }

            var unterlage = Unterlage.Hochladen(
                Id<Unterlage>.New(Portal.Uhr), fall, $"{wort}.txt", Dateiart.Text, "Text"u8.ToArray(), new string('0', 64), null, person.Id, Portal.Uhr.GetUtcNow().UtcDateTime,
                RandomNumberGenerator.GetHexString(32));
            unterlagen[fall.Id] = unterlage;
            var projekt = Projekt.Anlegen(Id<Projekt>.New(Portal.Uhr), fall, (1, $"{wort}art"), $"{wort}projekt", [], RandomNumberGenerator.GetHexString(32), "Test");
            projekt.TraegerZuordnen(organisation == Fremde ? fremderTraeger : Organisation(Organisationsart.Traeger, organisation.IstTest), "Test");
            projekt.Vermerken($"{wort}projektvermerk", Sichtbarkeit.AlleBeteiligten, person.Id, organisation.Id, organisation.Art, Portal.Uhr.GetUtcNow().UtcDateTime, "Test");
            projekte[fall.Id] = projekt;
            db.AddRange(fall, unterlage, projekt);
            return fall;
        }
    }

    private async Task LegeMittelAsync()
    {
        await using var db = Portal.Db();
        var katalog = Stammdaten.Kataloge().Koerperschaften[0];
        db.AddRange(Stammdaten.Vorlagen().Select(v => Zielwerk.Domain.Haushalt.Programmjahr.AusVorlage(Id<Programmjahr>.New(Portal.Uhr), v, "Test")));
        db.Add(Kontingent.Festsetzen(Id<Kontingent>.New(Portal.Uhr), Programmjahr, new(Geld.Euro(1000), default, default), new(2024, 12, 20), "Test"));
        await db.SaveChangesAsync();
        foreach (var o in (Organisation[])[Organisation(Organisationsart.Gebietskoerperschaft), Fremde])
        {
            var gebiet = katalog with { Ags = o.Ags!, Name = o.Name };
            db.Add(gebiet);
            db.Vermerke(gebiet, new KatalogwertGeladen("Test"));
            db.Add(Zuteilung.Zuteilen(
                Id<Zuteilung>.New(Portal.Uhr), Programmjahr, gebiet, new(new(2025, 1, 8), o == Fremde ? Geheim : "Zz", new(Geld.Euro(100), default, default), [Geld.Euro(100), default, default, default, default], "Test"), DateTime.UnixEpoch));
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Each role as such, in a test organisation and as a substitute; and who stands beside the table.</summary>
    private async Task LegeLeuteAsync()
    {
        var gebiet = Organisation(Organisationsart.Gebietskoerperschaft);
        foreach (var rolle in Enum.GetValues<Rolle>())
        {
            var art = rolle == Rolle.Zugangsverwaltung ? gebiet.Art : Enum.GetValues<Organisationsart>().Single(a => rolle.PasstZu(a));
            await Nimm($"{rolle}", await Person(Organisation(art), rolle));
            await Nimm($"{rolle} im Test", await Person(Organisation(art, true), rolle));

            var vertreten = await Person(Organisation(art), rolle);
            var vertreter = await Person(Organisation(art), Rollen.Fuer(art).First(r => r != rolle));
            await Aendere(vertreten, p => p.VertretungEinrichten(vertreter, Organisation(art).Id, rolle, Portal.Uhr.Heute(), Portal.Uhr.Heute(), "Test"));
            await Nimm($"{vertreter.Rollen[0].Rolle}, vertritt {rolle}", vertreter);
        }

        var zwei = await Person(gebiet, Rolle.Koordination);
        await Aendere(zwei, p => p.RolleVergeben(Organisation(Organisationsart.Pruefung), Rolle.Pruefung, Portal.Uhr.Heute(), null, "Test"));
        await Nimm("Koordination und Pruefung", zwei);

        var ehemals = await Person(gebiet, Rolle.Koordination);
        await Aendere(ehemals, p => p.RolleEntziehen(gebiet.Id, Rolle.Koordination, Portal.Uhr.Heute(), Portal.Uhr.GetUtcNow().UtcDateTime, "Test"));
        await Nimm("ohne Rolle", ehemals);

        var gesperrt = await Person(gebiet, Rolle.Koordination);
        await Aendere(gesperrt, p => p.Sperren("Test"));
        rufer.Add(new("gesperrt", gesperrt, null));
        rufer.Add(new("niemand", null, null));
    }

    private async Task Nimm(string name, Person person)
    {
        await using var db = Portal.Db();
        var alle = await db.Personen.AsNoTracking().ToListAsync();
        var orte = await db.Organisationen.AsNoTracking().ToDictionaryAsync(o => o.Id);
        rufer.Add(new(name, person, Befugnis.Am(alle.Single(p => p.Id == person.Id), alle, orte, Portal.Uhr.Heute())));
    }

    private async Task<Person> Person(Organisation organisation, Rolle rolle, string? nachname = null)
    {
        var neu = await Portal.Person(organisation, rolle);
        if (nachname is not null)
        {
            await Aendere(neu, p => p.Aendern(p.Vorname, nachname, p.Email, null, "Test"));
        }

        return neu;
    }
}
