using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Access.Oidc;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access;

/// <summary>The own account: who I am here, how I sign in, where I am signed in.</summary>
public static class KontoZeigen
{
    public static async Task<IResult> Get(HttpContext http, CurrentUser ich, Db db, Kontenpflege konten, Zweitfaktor zweitfaktor, Sitzungen sitzungen, Anbieter anbieter)
    {
        var id = ich.PersonId!.Value;
        var abbruch = http.RequestAborted;
        var konto = await konten.FindeAsync(id.Value, abbruch);
        var laufende = await sitzungen.LaufendeAsync(id.Value, abbruch);
        return Page.Of<KontoView, Kontoseite>(new(
            ich.Anzeigename,
            await db.Personen.Where(p => p.Id == id).Select(p => p.Email).SingleAsync(abbruch),
            await RollenAsync(ich, db, abbruch),
            konto?.PasswortVom is { } vom && konto.PasswortHash is not null ? Berlin.Tag(vom) : null,
            konto?.TotpBestaetigtAm is { } seit ? Berlin.Tag(seit) : null,
            await zweitfaktor.UnbenutzteErsatzcodesAsync(id.Value, abbruch),
            [.. (await konten.PasskeysAsync(id.Value, abbruch)).Select(p => new Passkeyzeile(Kennung(p), p.Name, Berlin.Tag(p.Angelegt), p.ZuletztBenutzt is { } z ? Berlin.Tag(z) : null))],
            [.. laufende.OrderByDescending(s => s.Id == ich.Sitzung!.Id).Select(s => new Sitzungszeile(s.Id, s.Geraet, Zeit(s.Angelegt), Zeit(s.Zuletzt), s.Id == ich.Sitzung!.Id))],
            anbieter.Einstellungen?.Name));
    }

    public static async Task<IResult> SitzungBeenden(HttpContext http, string sitzung, CurrentUser ich, Sitzungen sitzungen) =>
        Guid.TryParse(sitzung, out var id) && await sitzungen.BeendeAsync(ich.PersonId!.Value.Value, id, http.RequestAborted)
            ? Page.Redirect(http, Routes.Konto, "Die Sitzung ist beendet.")
            : Page.NotFound();

    public static async Task<IResult> AndereBeenden(HttpContext http, CurrentUser ich, Sitzungen sitzungen)
    {
        await sitzungen.BeendeAlleAsync(ich.PersonId!.Value.Value, ich.Sitzung!.Id, http.RequestAborted);
        return Page.Redirect(http, Routes.Konto, "Alle anderen Sitzungen sind beendet.");
    }

    public static async Task<IResult> PasskeyEntfernen(HttpContext http, string kennung, CurrentUser ich, Kontenpflege konten, Anbieter anbieter)
    {
        var konto = await konten.FindeAsync(ich.PersonId!.Value.Value, http.RequestAborted);
        var bytes = Lies(kennung);
        if (konto is null || bytes is null || (await konten.PasskeysAsync(konto.Id, http.RequestAborted)).All(p => !p.Kennung.AsSpan().SequenceEqual(bytes)))
        {
            return Page.NotFound();
        }

        return await konten.EntfernePasskeyAsync(konto, bytes, anbieter.Einstellungen?.Aussteller, ich.Sitzung!.Id, http.RequestAborted)
            ? Page.Redirect(http, Routes.Konto, "Der Passkey ist entfernt. Alle anderen Sitzungen sind beendet.")
            : Page.Error(StatusCodes.Status409Conflict, $"Das ist Ihr einziger Weg, sich anzumelden. Richten Sie zuerst ein Passwort mit Authenticator-App oder einen zweiten Passkey ein{(anbieter.Einstellungen is { } a ? $", oder verbinden Sie {a.Name}" : "")}.");
    }

    private static async Task<IReadOnlyList<string>> RollenAsync(CurrentUser ich, Db db, CancellationToken abbruch)
    {
        var vertretene = ich.Befugnisse.Select(b => b.Fuer).OfType<Domain.Grundlagen.Id<Person>>().ToList();
        var namen = await db.Personen.AsNoTracking().Where(p => vertretene.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => $"{p.Vorname} {p.Nachname}", abbruch);
        return
        [
            .. ich.Befugnisse.Select(b => $"{Rollenworte.Von(b.Rolle)}, {ich.Organisationen[b.OrganisationId]}{(b.Fuer is { } f ? $" (in Vertretung von {namen[f]})" : "")}{(b.IstTest ? " (Test)" : "")}"),
        ];
    }

    private static string Kennung(KontoPasskey passkey) => System.Buffers.Text.Base64Url.EncodeToString(passkey.Kennung);

    private static byte[]? Lies(string kennung) => System.Buffers.Text.Base64Url.IsValid(kennung) ? System.Buffers.Text.Base64Url.DecodeFromChars(kennung) : null;

    private static string Zeit(DateTime utc) => Berlin.Uhrzeit(utc).ToString("d. MMMM yyyy, HH:mm 'Uhr'", Domain.Grundlagen.Deutsch.Kultur);
}

public sealed record Passkeyzeile(string Kennung, string Name, DateOnly Angelegt, DateOnly? Zuletzt);

public sealed record Sitzungszeile(Guid Id, string Geraet, string Angelegt, string Zuletzt, bool Diese);

/// <param name="Anbieter">The provider of single sign-on; null when there is none.</param>
/// <param name="PasswortVom">Null: no password.</param>
/// <param name="AppSeit">Null: no authenticator app.</param>
public sealed record Kontoseite(
    string Name, string Email, IReadOnlyList<string> Rollen, DateOnly? PasswortVom, DateOnly? AppSeit, int Ersatzcodes,
    IReadOnlyList<Passkeyzeile> Passkeys, IReadOnlyList<Sitzungszeile> Sitzungen, string? Anbieter);
