using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access.Konten;

public enum Anmeldeergebnis
{
    Erfolg,

    /// <summary>Wrong, unknown, closed: the answer is the same.</summary>
    Falsch,

    /// <summary>Too many attempts; wait.</summary>
    Gesperrt,

    /// <summary>The step before is too old or was used.</summary>
    Abgelaufen,
}

/// <summary>What became of a sign-in.</summary>
/// <param name="Bis">End of the lock, UTC.</param>
/// <param name="Zurueck">Where the person wanted to go.</param>
public sealed record Anmeldeantwort(Anmeldeergebnis Ergebnis, DateTime? Bis = null, string Zurueck = "/");

/// <summary>
/// Signing in: password and then a code, or a passkey, which is both. A session begins only after two factors, whatever the role (ASVS 6.3.3),
/// and always with a new key (ASVS 7.2.4).
/// </summary>
public sealed class Anmeldung(
    Db db, Kontenpflege konten, Anmeldesperren sperren, Anmeldeschritte schritte, Zweitfaktor zweitfaktor, Passkeys passkeys, Sitzungen sitzungen, ILogger<Anmeldung> log)
{
    private const string Code = "Code";
    private const string Keks = "zw-anmeldung";

    /// <summary>End of the addresses of example people.</summary>
    public const string Beispieladresse = "@beispiel.invalid";

    private static readonly TimeSpan Codefrist = TimeSpan.FromMinutes(10);

    /// <summary>First step. Success means: now the code.</summary>
    public async Task<Anmeldeantwort> MitPasswortAsync(HttpContext http, string email, string passwort, string zurueck)
    {
        var abbruch = http.RequestAborted;
        var gesperrtBis = await sperren.VersucheAsync(email, abbruch);
        var konto = await FindeAsync(email, abbruch);

        // Checked in any case, so that the time tells nothing.
        var stimmt = konten.StimmtPasswort(konto, passwort);
        if (gesperrtBis is not null || !stimmt || !await DarfHineinAsync(konto!.Id, abbruch))
        {
            log.LogWarning("Anmeldung mit Passwort abgewiesen, Konto {Konto}, gesperrt: {Gesperrt}", konto?.Id, gesperrtBis is not null);
            return new(gesperrtBis is null ? Anmeldeergebnis.Falsch : Anmeldeergebnis.Gesperrt, gesperrtBis);
        }

        await sperren.NimmZurueckAsync(email, abbruch);
        var schluessel = await schritte.BeginneAsync(Code, konto.Id, zurueck, Codefrist, abbruch);
        http.Response.Cookies.Append(Keks, schluessel, new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = Codefrist });
        return new(Anmeldeergebnis.Erfolg);
    }

    /// <summary>The account of the person with this address.</summary>
    public async Task<Konto?> FindeAsync(string email, CancellationToken abbruch) =>
        await db.Personen.MitAdresse(email).Select(p => (Id<Person>?)p.Id).FirstOrDefaultAsync(abbruch) is { } id ? await konten.FindeAsync(id.Value, abbruch) : null;

    /// <summary>True while this browser has given a password and the code is missing.</summary>
    public async Task<bool> WartetAufCodeAsync(HttpContext http) => await SchrittAsync(http) is not null;

    /// <summary>Second step: a code of the app, or a recovery code.</summary>
    public async Task<Anmeldeantwort> MitCodeAsync(HttpContext http, string code)
    {
        var abbruch = http.RequestAborted;
        if (await SchrittAsync(http) is not { KontoId: { } kontoId } || await AdresseAsync(kontoId, abbruch) is not { } email)
        {
            return new(Anmeldeergebnis.Abgelaufen);
        }

        if (await sperren.VersucheAsync(email, abbruch) is { } bis)
        {
            log.LogWarning("Zweiter Faktor abgewiesen, Konto {Konto}, gesperrt: {Gesperrt}", kontoId, true);
            return new(Anmeldeergebnis.Gesperrt, bis);
        }

        // Counting has let go of what was read; read again what will be changed.
        var konto = await konten.FindeAsync(kontoId, abbruch);
        if (!await zweitfaktor.PruefeAsync(konto!, code, abbruch) || !await DarfHineinAsync(kontoId, abbruch))
        {
            log.LogWarning("Zweiter Faktor abgewiesen, Konto {Konto}, gesperrt: {Gesperrt}", kontoId, false);
            return new(Anmeldeergebnis.Falsch);
        }

        if (await SchrittAsync(http) is not { } schritt || !await schritte.VerbraucheAsync(schritt, abbruch))
        {
            return new(Anmeldeergebnis.Abgelaufen);
        }

        http.Response.Cookies.Delete(Keks, new() { Path = "/", HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax });
        await sperren.VergissAsync(email, abbruch);
        await sitzungen.BeginneAsync(http, kontoId, Anmeldeweg.Passwort);
        return new(Anmeldeergebnis.Erfolg, Zurueck: schritt.Daten ?? "/");
    }

    /// <summary>With a passkey, in one step.</summary>
    public async Task<Anmeldeantwort> MitPasskeyAsync(HttpContext http, string antwort, string zustand)
    {
        var konto = await passkeys.PruefeAsync(http, antwort, zustand);
        if (konto is null || !await DarfHineinAsync(konto.Id, http.RequestAborted))
        {
            log.LogWarning("Anmeldung mit Passkey abgewiesen, Konto {Konto}", konto?.Id);
            return new(Anmeldeergebnis.Falsch);
        }

        await sitzungen.BeginneAsync(http, konto.Id, Anmeldeweg.Passkey);
        return new(Anmeldeergebnis.Erfolg);
    }

    /// <summary>As an example person of the demonstration; who calls has made sure that this is one.</summary>
    public async Task<bool> AlsBeispielAsync(HttpContext http, Guid personId)
    {
        if (await Beispiele().SingleOrDefaultAsync(p => p.Id == new Id<Person>(personId), http.RequestAborted) is not { } person)
        {
            return false;
        }

        var konto = await konten.LegeAnAsync(personId, person.Email, http.RequestAborted);
        await sitzungen.BeginneAsync(http, konto.Id, Anmeldeweg.Beispiel);
        return true;
    }

    /// <summary>The example people: nobody real has an address that ends with ".invalid" (RFC 2606).</summary>
    public IQueryable<Person> Beispiele() => db.Personen.AsNoTracking().Where(p => p.Email.EndsWith(Beispieladresse) && !p.Gesperrt);

    /// <summary>The person of a session proves again who it is, with password and code.</summary>
    public async Task<Anmeldeantwort> BestaetigeAsync(Guid kontoId, Guid sitzungId, string passwort, string code, CancellationToken abbruch)
    {
        var email = (await AdresseAsync(kontoId, abbruch))!;
        var gesperrtBis = await sperren.VersucheAsync(email, abbruch);
        var konto = await konten.FindeAsync(kontoId, abbruch);
        if (gesperrtBis is not null || !konten.StimmtPasswort(konto, passwort) || !await zweitfaktor.PruefeAsync(konto!, code, abbruch))
        {
            log.LogWarning("Bestätigung mit Passwort und Code abgewiesen, Konto {Konto}, gesperrt: {Gesperrt}", kontoId, gesperrtBis is not null);
            return new(gesperrtBis is null ? Anmeldeergebnis.Falsch : Anmeldeergebnis.Gesperrt, gesperrtBis);
        }

        await sperren.VergissAsync(email, abbruch);
        await sitzungen.BestaetigeAsync(sitzungId, abbruch);
        return new(Anmeldeergebnis.Erfolg);
    }

    /// <summary>The same with a passkey of that person.</summary>
    public async Task<bool> BestaetigeMitPasskeyAsync(HttpContext http, Guid kontoId, Guid sitzungId, string antwort, string zustand)
    {
        if (await passkeys.PruefeAsync(http, antwort, zustand) is not { } konto || konto.Id != kontoId)
        {
            log.LogWarning("Bestätigung mit Passkey abgewiesen, Konto {Konto}", kontoId);
            return false;
        }

        await sitzungen.BestaetigeAsync(sitzungId, http.RequestAborted);
        return true;
    }

    private async Task<Anmeldeschritt?> SchrittAsync(HttpContext http) =>
        await schritte.FindeAsync(http.Request.Cookies[Keks], Code, http.RequestAborted);

    private Task<string?> AdresseAsync(Guid personId, CancellationToken abbruch) =>
        db.Personen.Where(p => p.Id == new Id<Person>(personId)).Select(p => p.Email).FirstOrDefaultAsync(abbruch);

    private Task<bool> DarfHineinAsync(Guid personId, CancellationToken abbruch) =>
        db.Personen.AnyAsync(p => p.Id == new Id<Person>(personId) && !p.Gesperrt, abbruch);
}
