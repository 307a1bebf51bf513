using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Aufgaben;

/// <summary>Makes and revokes the calendar address of an organisation.</summary>
public static class KalenderVerwalten
{
    /// <summary>256 random bits: found by nobody who was not told.</summary>
    public const int Bytes = 32;

    public static async Task<IResult> Anlegen(HttpContext http, IFormCollection posted, TechnikDb technik, CurrentUser ich, Portaladresse portal, TimeProvider clock, ILogger<Sammelpost> log)
    {
        var (organisation, antwort) = Welche(posted, ich);
        if (antwort is not null)
        {
            return antwort;
        }

        await WiderrufeAsync(technik, organisation, clock, http.RequestAborted);
        var adresse = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        technik.Add(new Kalenderadresse
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            OrganisationId = organisation.Value,
            AdresseHash = Hash(adresse),
            Angelegt = clock.GetUtcNow().UtcDateTime,
            AngelegtVon = ich.PersonId!.Value.Value,
        });
        await technik.SaveChangesAsync(http.RequestAborted);
        log.LogInformation("Kalenderadresse angelegt für {Organisation} von {Person}", organisation, ich.PersonId);
        return Page.Redirect(http, $"{Routes.Fristen}#kalender", $"Die neue Adresse, jetzt und nur einmal: {portal.Link(Routes.Feed(adresse))} Tragen Sie sie in Ihrem Kalender als Abonnement ein.");
    }

    public static async Task<IResult> Widerrufen(HttpContext http, IFormCollection posted, TechnikDb technik, CurrentUser ich, TimeProvider clock, ILogger<Sammelpost> log)
    {
        var (organisation, antwort) = Welche(posted, ich);
        if (antwort is not null)
        {
            return antwort;
        }

        await WiderrufeAsync(technik, organisation, clock, http.RequestAborted);
        await technik.SaveChangesAsync(http.RequestAborted);
        log.LogInformation("Kalenderadresse widerrufen für {Organisation} von {Person}", organisation, ich.PersonId);
        return Page.Redirect(http, $"{Routes.Fristen}#kalender", "Die Adresse gilt nicht mehr. Kalender, die sie benutzen, bekommen nichts Neues.");
    }

    /// <summary>What the database keeps of an address.</summary>
    public static string Hash(string adresse) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(adresse)));

    private static (Id<Organisation> Organisation, IResult? Antwort) Welche(IFormCollection posted, CurrentUser ich) =>
        Id<Organisation>.TryParse(posted["organisation"].ToString(), null, out var organisation) && ich.Organisationen.ContainsKey(organisation)
            ? (organisation, ich.Verweigert(Handlung.KalenderVerwalten, ich.Als(organisation)))
            : (default, Page.NotFound());

    private static async Task WiderrufeAsync(TechnikDb technik, Id<Organisation> organisation, TimeProvider clock, CancellationToken abbruch)
    {
        foreach (var alt in await technik.Set<Kalenderadresse>().Where(k => k.OrganisationId == organisation.Value && k.Widerrufen == null).ToListAsync(abbruch))
        {
            alt.Widerrufen = clock.GetUtcNow().UtcDateTime;
        }
    }
}
