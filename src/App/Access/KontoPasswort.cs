using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access;

/// <summary>Another password, after a fresh proof; who has one names it once more (ASVS 6.2.3).</summary>
public static class KontoPasswort
{
    public static async Task<IResult> Get(HttpContext http, CurrentUser ich, Kontenpflege konten, Db db) =>
        Page.Of<KontoPasswortView, PasswortForm>(await FormAsync(http, ich, konten, db));

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, CurrentUser ich, Kontenpflege konten, Anmeldesperren sperren, Db db)
    {
        var form = await FormAsync(http, ich, konten, db);
        var id = ich.PersonId!.Value.Value;
        if (form.Read(posted) && form.Bisher is { } bisher)
        {
            var gesperrtBis = await sperren.VersucheAsync(form.Email, http.RequestAborted);
            if (gesperrtBis is not null || !konten.StimmtPasswort(await konten.FindeAsync(id, http.RequestAborted), bisher.Value))
            {
                bisher.Fail(Anmelden.Worte(new(Anmeldeergebnis.Falsch, gesperrtBis), "Das bisherige Passwort stimmt nicht. Geben Sie es noch einmal ein"));
            }
            else
            {
                await sperren.VergissAsync(form.Email, http.RequestAborted);
            }
        }

        if (form.HasMistakes)
        {
            return Page.Invalid<KontoPasswortView, PasswortForm>(form);
        }

        await konten.AenderePasswortAsync((await konten.FindeAsync(id, http.RequestAborted))!, form.Neu.Value, ich.Sitzung!.Id, http.RequestAborted);
        return Page.Redirect(http, Routes.Konto, "Ihr neues Passwort gilt. Alle anderen Sitzungen sind beendet.");
    }

    private static async Task<PasswortForm> FormAsync(HttpContext http, CurrentUser ich, Kontenpflege konten, Db db)
    {
        var konto = await konten.FindeAsync(ich.PersonId!.Value.Value, http.RequestAborted);
        var email = await db.Personen.Where(p => p.Id == ich.PersonId.Value).Select(p => p.Email).SingleAsync(http.RequestAborted);
        return new(konto?.PasswortHash is not null, email, [ich.Anzeigename, email, .. ich.Organisationen.Values]);
    }
}

public sealed class PasswortForm : Form
{
    private readonly IReadOnlyList<string> eigenes;

    /// <summary>Null when there is no password yet.</summary>
    public Field<string>? Bisher { get; }

    public Field<string> Neu { get; }

    public string Email { get; }

    public PasswortForm(bool hatPasswort, string email, IReadOnlyList<string> eigenes)
    {
        (this.eigenes, Email) = (eigenes, email);
        Bisher = hatPasswort ? Password("bisher", "Bisheriges Passwort", "current-password") : null;
        Neu = Password("neu", "Neues Passwort", "new-password", "Mindestens 8 Zeichen, besser 12 oder mehr. Gut sind vier Wörter, die nichts miteinander zu tun haben.");
    }

    protected override void Check()
    {
        if (Neu.HasValue && Passwortpruefung.Mangel(Neu.Value, eigenes) is { } mangel)
        {
            Neu.Fail(mangel);
        }
    }
}
