using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>How long a session lasts: unused, and at most.</summary>
public sealed record Sitzungsdauer(TimeSpan Leerlauf, TimeSpan Hoechstens)
{
    public static Sitzungsdauer Aus(IConfiguration einstellungen) => new(
        TimeSpan.FromMinutes(einstellungen.GetValue("Sitzung:LeerlaufMinuten", 30)), TimeSpan.FromHours(einstellungen.GetValue("Sitzung:HoechstensStunden", 12)));

    /// <summary>The moment a session ends when nothing more happens.</summary>
    public DateTime Ende(DateTime zuletzt, DateTime laeuftAb) => zuletzt + Leerlauf < laeuftAb ? zuletzt + Leerlauf : laeuftAb;
}

/// <summary>Begins, keeps and ends sessions.</summary>
public sealed partial class Sitzungen(TechnikDb technik, Sitzungsdauer dauer, TimeProvider clock, ILogger<Sitzungen> log)
{
    /// <summary>A new session with a new key in the cookie; what this browser had before ends.</summary>
    public async Task<Sitzung> BeginneAsync(HttpContext http, Guid kontoId, Anmeldeweg weg)
    {
        var jetzt = Jetzt;
        await BeendeAsync(http);
        var schluessel = Schluessel.Neu();
        var sitzung = new Sitzung
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            SchluesselHash = Schluessel.Hash(schluessel),
            KontoId = kontoId,
            Angelegt = jetzt,
            Zuletzt = jetzt,
            LaeuftAb = jetzt + dauer.Hoechstens,
            BestaetigtAm = jetzt,
            Geraet = Geraet(http.Request.Headers.UserAgent.ToString()),
            Weg = weg,
        };
        technik.Add(sitzung);
        await technik.SaveChangesAsync(http.RequestAborted);
        Sitzungskeks.Setze(http, schluessel);
        log.LogInformation("Sitzung {Sitzung} des Kontos {Konto} begonnen ({Weg})", sitzung.Id, kontoId, weg);
        return sitzung;
    }

    /// <summary>Ends the session of this browser, if it has one.</summary>
    public async Task BeendeAsync(HttpContext http)
    {
        if (Sitzungskeks.Lies(http) is not { } schluessel)
        {
            return;
        }

        Sitzungskeks.Loesche(http);
        var hash = Schluessel.Hash(schluessel);
        if (await technik.Set<Sitzung>().SingleOrDefaultAsync(s => s.SchluesselHash == hash && s.BeendetAm == null, http.RequestAborted) is { } sitzung)
        {
            await BeendeAsync([sitzung], http.RequestAborted);
        }
    }

    /// <summary>Ends one session of an account; false when the account has no such session.</summary>
    public async Task<bool> BeendeAsync(Guid kontoId, Guid sitzungId, CancellationToken abbruch)
    {
        var sitzung = await technik.Set<Sitzung>().SingleOrDefaultAsync(s => s.Id == sitzungId && s.KontoId == kontoId && s.BeendetAm == null, abbruch);
        await BeendeAsync(sitzung is null ? [] : [sitzung], abbruch);
        return sitzung is not null;
    }

    /// <summary>Ends all sessions of an account, but for one.</summary>
    public async Task BeendeAlleAsync(Guid kontoId, Guid? ausser, CancellationToken abbruch) =>
        await BeendeAsync(await technik.Set<Sitzung>().Where(s => s.KontoId == kontoId && s.BeendetAm == null && s.Id != ausser).ToListAsync(abbruch), abbruch);

    /// <summary>The sessions of an account that still run, the latest first.</summary>
    public async Task<IReadOnlyList<Sitzung>> LaufendeAsync(Guid kontoId, CancellationToken abbruch)
    {
        var jetzt = Jetzt;
        var benutztNach = jetzt - dauer.Leerlauf;
        return await technik.Set<Sitzung>().AsNoTracking()
            .Where(s => s.KontoId == kontoId && s.BeendetAm == null && s.LaeuftAb > jetzt && s.Zuletzt > benutztNach)
            .OrderByDescending(s => s.Zuletzt).ThenBy(s => s.Id).ToListAsync(abbruch);
    }

    /// <summary>The person has just proved again who it is.</summary>
    public async Task BestaetigeAsync(Guid sitzungId, CancellationToken abbruch)
    {
        var sitzung = await technik.Set<Sitzung>().SingleAsync(s => s.Id == sitzungId, abbruch);
        sitzung.BestaetigtAm = Jetzt;
        await technik.SaveChangesAsync(abbruch);
        log.LogInformation("Sitzung {Sitzung} neu bestätigt", sitzungId);
    }

    /// <summary>The session was used now.</summary>
    public async Task BeruehreAsync(Guid sitzungId, CancellationToken abbruch)
    {
        var sitzung = await technik.Set<Sitzung>().SingleAsync(s => s.Id == sitzungId, abbruch);
        sitzung.Zuletzt = Jetzt;
        await technik.SaveChangesAsync(abbruch);
    }

    private DateTime Jetzt => clock.GetUtcNow().UtcDateTime;

    private async Task BeendeAsync(IReadOnlyList<Sitzung> sitzungen, CancellationToken abbruch)
    {
        foreach (var sitzung in sitzungen)
        {
            sitzung.BeendetAm = Jetzt;
            log.LogInformation("Sitzung {Sitzung} des Kontos {Konto} beendet", sitzung.Id, sitzung.KontoId);
        }

        await technik.SaveChangesAsync(abbruch);
    }

    /// <summary>"Firefox unter Windows": enough to recognise one's own device, nothing to follow it by.</summary>
    internal static string Geraet(string kennung)
    {
        var browser = Browser().Match(kennung).Groups[1].Value switch
        {
            "" => "Unbekannter Browser",
            "Edg" => "Edge",
            "OPR" => "Opera",
            "CriOS" => "Chrome",
            "FxiOS" => "Firefox",
            "Version" => "Safari",
            var name => name,
        };
        var system = System().Match(kennung).Value switch
        {
            "" => null,
            "Macintosh" => "macOS",
            "iPhone" or "iPad" => "iOS",
            var name => name,
        };
        return system is null ? browser : $"{browser} unter {system}";
    }

    [GeneratedRegex(@"\b(Edg|OPR|Firefox|FxiOS|CriOS|Chrome|Version)/")]
    private static partial Regex Browser();

    [GeneratedRegex(@"Android|iPhone|iPad|Windows|Macintosh|Linux")]
    private static partial Regex System();
}
