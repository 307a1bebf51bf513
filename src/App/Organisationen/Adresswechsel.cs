using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>What a link for a new address holds, sealed.</summary>
/// <param name="Bisher">The address it was asked from: once that is another one, the link counts no longer.</param>
public sealed record Wechselwunsch(Guid PersonId, Guid OrganisationId, string Bisher, string Neu, DateTimeOffset Bis);

/// <summary>
/// A new address counts when somebody has opened the mail sent there. So an organisation learns nothing about addresses others have (ASVS 6.3.8): a free one and a
/// taken one get the same answer, and each one mail.
/// </summary>
public sealed class Adresswechsel(Db db, TechnikDb technik, IDataProtectionProvider schutz, Portaladresse portal, Zugangspost post, Kontenpflege konten, TimeProvider clock)
{
    private static readonly TimeSpan Gueltig = TimeSpan.FromDays(7);

    /// <summary>Sends the mail to the new address: a link, or to who has that address already that nothing has changed.</summary>
    public async Task SchickeAsync(Person person, Organisation organisation, string neu, CancellationToken abbruch)
    {
        var vergeben = await db.Personen.AnyAsync(p => p.Email == neu && p.Id != person.Id, abbruch);
        var wunsch = new Wechselwunsch(person.Id.Value, organisation.Id.Value, person.Email, neu, clock.GetUtcNow() + Gueltig);
        var link = portal.Link(Routes.NeueAdresse(Schutz.Protect(JsonSerializer.Serialize(wunsch))));
        Versand.StelleEin(technik, new(neu, null, "Ihre E-Mail-Adresse bei Zielwerk", $"""
            Guten Tag,

            {organisation.Name} möchte diese E-Mail-Adresse bei Zielwerk für jemanden eintragen.

            {(vergeben
                ? "Sie gehört schon zu Ihrem Zugang. Deshalb hat sich nichts geändert, und Sie müssen nichts tun."
                : $"Sind Sie das, dann bestätigen Sie es hier: {link}\n\nDer Link gilt sieben Tage. Danach melden Sie sich mit dieser Adresse an.")}

            Haben Sie damit nicht gerechnet? Dann tun Sie nichts und sagen Sie der Organisation Bescheid.
            """), clock);
        await technik.SaveChangesAsync(abbruch);
    }

    /// <summary>What the link asks for, and the person; null when it is no longer good.</summary>
    public async Task<(Wechselwunsch Wunsch, Person Person)?> OeffneAsync(string schluessel, CancellationToken abbruch)
    {
        try
        {
            var wunsch = JsonSerializer.Deserialize<Wechselwunsch>(Schutz.Unprotect(schluessel))!;
            return wunsch.Bis > clock.GetUtcNow()
                && await db.Personen.SingleOrDefaultAsync(p => p.Id == new Id<Person>(wunsch.PersonId) && p.Email == wunsch.Bisher && !p.Gesperrt, abbruch) is { } person
                && !await db.Personen.AnyAsync(p => p.Email == wunsch.Neu, abbruch)
                ? (wunsch, person)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The new address counts for messages.</summary>
    public async Task<Organisation> VollzieheAsync(Wechselwunsch wunsch, Person person, CancellationToken abbruch)
    {
        var organisation = await db.Organisationen.AsNoTracking().SingleAsync(o => o.Id == new Id<Organisation>(wunsch.OrganisationId), abbruch);
        person.AdresseWechseln(wunsch.Neu, organisation.Id, "Von der Person an der neuen Adresse bestätigt");
        await db.SaveChangesAsync(abbruch);
        return organisation;
    }

    /// <summary>It counts to sign in, too, and the former one hears of it. Who has no access yet gets the invitation at the new one.</summary>
    public async Task MeldeAsync(Wechselwunsch wunsch, Person person, Organisation organisation, CancellationToken abbruch)
    {
        await post.ZieheUmAsync(person, konten, abbruch);
        if (!await post.HatZugangAsync(person.Id.Value, abbruch))
        {
            await post.LadeEinAsync(person, organisation, abbruch);
            return;
        }

        Versand.StelleEin(technik, new(wunsch.Bisher, person.Id.Value, "Ihre E-Mail-Adresse bei Zielwerk ist geändert", $"""
            Guten Tag {person.Anzeigename},

            Ihr Zugang zu Zielwerk hat jetzt eine andere E-Mail-Adresse. {organisation.Name} hat das veranlasst, und es wurde dort bestätigt.

            Waren Sie das nicht? Dann rufen Sie {organisation.Name} sofort an.
            """), clock);
        await technik.SaveChangesAsync(abbruch);
    }

    private IDataProtector Schutz => schutz.CreateProtector("Zielwerk.Adresswechsel");
}
