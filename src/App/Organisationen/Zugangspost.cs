using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>Tells people about their access: who has none yet gets a one-time link, all others the way to sign in. To the sender both look alike.</summary>
public sealed class Zugangspost(TechnikDb technik, Einladungen einladungen, Portaladresse adresse, TimeProvider clock)
{
    /// <summary>Says that somebody belongs to an organisation now.</summary>
    public async Task LadeEinAsync(Person person, Organisation organisation, CancellationToken abbruch)
    {
        var weg = await HatZugangAsync(person.Id.Value, abbruch)
            ? $"Melden Sie sich an wie bisher: {adresse.Link(Access.Routes.Anmelden())}"
            : $"""
              Richten Sie Ihren Zugang hier ein: {adresse.Link(Access.Routes.EinladungVon(await einladungen.ErstelleAsync(person.Id.Value, Einladungszweck.Einladung, Einladungen.DauerEinladung, abbruch)))}

              Der Link gilt sieben Tage und nur einmal. Geben Sie ihn niemandem weiter.
              """;
        Versand.StelleEin(technik, new(person.Email, person.Id.Value, $"Ihr Zugang zu Zielwerk: {organisation.Name}", $"""
            Guten Tag {person.Anzeigename},

            {organisation.Name} hat Ihnen einen Zugang zu Zielwerk gegeben{(organisation.IstTest ? ", zum Ausprobieren in einer Testorganisation" : "")}.

            {weg}

            Haben Sie damit nicht gerechnet? Dann tun Sie nichts und sagen Sie der Organisation Bescheid.
            """), clock);
        await technik.SaveChangesAsync(abbruch);
    }

    /// <summary>A link for somebody who cannot sign in any more; used, it makes everything before worthless.</summary>
    public async Task ErneuereAsync(Person person, Organisation organisation, CancellationToken abbruch)
    {
        var link = adresse.Link(Access.Routes.EinladungVon(await einladungen.ErstelleAsync(person.Id.Value, Einladungszweck.Einladung, Einladungen.DauerKonsole, abbruch)));
        Versand.StelleEin(technik, new(person.Email, person.Id.Value, "Ihren Zugang zu Zielwerk neu einrichten", $"""
            Guten Tag {person.Anzeigename},

            {organisation.Name} hat veranlasst, dass Sie Ihren Zugang zu Zielwerk neu einrichten können: {link}

            Der Link gilt 24 Stunden und nur einmal. Geben Sie ihn niemandem weiter.

            Haben Sie nicht darum gebeten? Dann benutzen Sie ihn nicht, und rufen Sie {organisation.Name} sofort an.
            """), clock);
        await technik.SaveChangesAsync(abbruch);
    }

    /// <summary>Makes the open links of a person worthless.</summary>
    public async Task ZieheZurueckAsync(Person person, CancellationToken abbruch)
    {
        var jetzt = clock.GetUtcNow().UtcDateTime;
        foreach (var offen in await technik.Set<Einladung>().Where(e => e.PersonId == person.Id.Value && e.Zweck == Einladungszweck.Einladung && e.BenutztAm == null).ToListAsync(abbruch))
        {
            offen.BenutztAm = jetzt;
        }

        await technik.SaveChangesAsync(abbruch);
    }

    /// <summary>The account follows the address of the person, when there is one.</summary>
    public async Task ZieheUmAsync(Person person, Kontenpflege konten, CancellationToken abbruch)
    {
        if (await konten.FindeAsync(person.Id.Value, abbruch) is not null)
        {
            await konten.LegeAnAsync(person.Id.Value, person.Email, abbruch);
        }
    }

    /// <summary>How far each of some people has come in an organisation.</summary>
    public async Task<IReadOnlyDictionary<Guid, Zugangsstand>> StaendeAsync(Organisation organisation, IReadOnlyCollection<Person> leute, CancellationToken abbruch)
    {
        var ids = leute.Select(p => p.Id.Value).ToList();
        var zuletzt = (await technik.Set<Sitzung>().Where(s => ids.Contains(s.KontoId)).GroupBy(s => s.KontoId)
            .Select(g => new { g.Key, Zuletzt = g.Max(s => s.Angelegt) }).ToListAsync(abbruch)).ToDictionary(s => s.Key, s => Berlin.Tag(s.Zuletzt));
        var jetzt = clock.GetUtcNow().UtcDateTime;
        var offen = (await technik.Set<Einladung>().Where(e => e.PersonId != null && ids.Contains(e.PersonId.Value) && e.Zweck == Einladungszweck.Einladung && e.BenutztAm == null && e.LaeuftAb > jetzt)
            .Select(e => new { e.PersonId, e.LaeuftAb }).ToListAsync(abbruch)).ToLookup(e => e.PersonId!.Value, e => Berlin.Tag(e.LaeuftAb));

        // Sign-ins from before the person belonged here are nobody's business here.
        return leute.ToDictionary(p => p.Id.Value, p => new Zugangsstand(
            p.Gesperrt,
            zuletzt.TryGetValue(p.Id.Value, out var tag) && p.Rollen.Where(r => r.OrganisationId == organisation.Id).Min(r => r.Von) <= tag ? tag : null,
            offen[p.Id.Value].Select(t => (DateOnly?)t).Max()));
    }

    /// <summary>True when the person can sign in by some way.</summary>
    internal async Task<bool> HatZugangAsync(Guid id, CancellationToken abbruch) =>
        await technik.Set<Konto>().AnyAsync(k => k.Id == id && k.PasswortHash != null, abbruch)
        || await technik.Set<KontoPasskey>().AnyAsync(k => k.KontoId == id, abbruch)
        || await technik.Set<KontoLogin>().AnyAsync(k => k.KontoId == id, abbruch);
}

/// <summary>How far somebody has come: invited, at work, locked out.</summary>
/// <param name="Zuletzt">Day of the last sign-in since the person belongs to the organisation; null when there was none.</param>
/// <param name="LinkBis">Last day of the one-time link; null when there is none.</param>
public sealed record Zugangsstand(bool Gesperrt, DateOnly? Zuletzt, DateOnly? LinkBis)
{
    public string Wort => Gesperrt ? "gesperrt" : Zuletzt is not null ? "aktiv" : "eingeladen";

    public Ui.Zustand Zeichen => Gesperrt ? Ui.Zustand.Prob : Zuletzt is not null ? Ui.Zustand.Done : Ui.Zustand.Open;
}
