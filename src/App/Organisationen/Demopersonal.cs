using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>Example people of every role for the demonstration. Their accounts have no password; only a demonstration lets them in.</summary>
public static class Demopersonal
{
    private const string Grund = "Beispiel für die Vorführung";

    private static readonly (string Name, Organisationsart Art, string? Ags, bool Test, (string Vorname, string Nachname, Rolle[] Rollen)[] Leute)[] Beispiele =
    [
        ("Betrieb von Zielwerk", Organisationsart.Betreiber, null, false, [("Bernd", "Otto", [Rolle.Betrieb, Rolle.Zugangsverwaltung])]),
        ("Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales", Organisationsart.Ministerium, null, false,
            [("Miriam", "Sommer", [Rolle.Programmsteuerung, Rolle.Zugangsverwaltung])]),
        ("Regierungspräsidium Kassel", Organisationsart.Bewilligungsbehoerde, null, false,
            [("Holger", "Lang", [Rolle.Bewilligung, Rolle.Zugangsverwaltung]), ("Hanna", "Weber", [Rolle.Bewilligung])]),
        ("Landkreis Marburg-Biedenkopf", Organisationsart.Gebietskoerperschaft, "06534", false,
            [("Karin", "Aydin", [Rolle.Koordination, Rolle.Zugangsverwaltung]), ("Paul", "Henkel", [Rolle.Koordination])]),
        ("documenta-Stadt Kassel", Organisationsart.Gebietskoerperschaft, "06611", false, [("Petra", "Klein", [Rolle.Koordination, Rolle.Zugangsverwaltung])]),
        ("Beispielträger gGmbH", Organisationsart.Traeger, null, false, [("Jonas", "Vogt", [Rolle.Projektleitung, Rolle.Zugangsverwaltung])]),
        ("Hessischer Rechnungshof", Organisationsart.Pruefung, null, false, [("Ruth", "Berger", [Rolle.Pruefung, Rolle.Zugangsverwaltung])]),
        ("Test-Landkreis", Organisationsart.Gebietskoerperschaft, "06998", true, [("Tina", "Probe", [Rolle.Koordination, Rolle.Zugangsverwaltung])]),
    ];

    /// <summary>Makes them once; a second start finds them.</summary>
    public static async Task LadeAsync(IServiceProvider dienste, TimeProvider clock, CancellationToken abbruch)
    {
        await using var db = await dienste.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync(abbruch);
        await using var technik = await dienste.GetRequiredService<IDbContextFactory<TechnikDb>>().CreateDbContextAsync(abbruch);
        db.Clock = clock;
        var bekannt = await db.Organisationen.Select(o => o.Name).ToListAsync(abbruch);
        foreach (var (name, art, ags, test, leute) in Beispiele.Where(b => !bekannt.Contains(b.Name)))
        {
            var organisation = Organisation.Anlegen(Id<Organisation>.New(clock), art, name, ags, test, Grund);
            db.Add(organisation);
            foreach (var (vorname, nachname, rollen) in leute)
            {
                var email = $"{vorname}.{nachname}@beispiel.invalid".ToLowerInvariant();
                var person = Person.Anlegen(Id<Person>.New(clock), vorname, nachname, email, null, RandomNumberGenerator.GetHexString(32), Grund);
                Array.ForEach(rollen, r => person.RolleVergeben(organisation, r, clock.Heute(), null, Grund));
                db.Add(person);
                technik.Add(new Konto
                {
                    Id = person.Id.Value,
                    Email = email,
                    EmailNormal = email.ToUpperInvariant(),
                    Sicherheitsstempel = RandomNumberGenerator.GetHexString(32),
                    Angelegt = clock.GetUtcNow().UtcDateTime,
                });
            }
        }

        await db.SaveChangesAsync(abbruch);
        await technik.SaveChangesAsync(abbruch);
    }
}
