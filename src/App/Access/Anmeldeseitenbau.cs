using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Access.Oidc;
using Zielwerk.App.Data;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access;

/// <summary>Gathers what the sign-in page shows: the task for a passkey, the provider of single sign-on, example people.</summary>
public sealed class Anmeldeseitenbau(Passkeys passkeys, Anmeldung anmeldung, Anbieter anbieter, Db db, IConfiguration einstellungen)
{
    public async Task<Anmeldeseite> SeiteAsync(HttpContext http, AnmeldenForm form, string ziel) => new(
        form, ziel, await passkeys.AnmeldeaufgabeAsync(http, null), Anmelden.IstDemo(einstellungen) ? await BeispieleAsync(http.RequestAborted) : [], anbieter.Einstellungen?.Name);

    private async Task<IReadOnlyList<Beispielperson>> BeispieleAsync(CancellationToken abbruch)
    {
        var personen = await anmeldung.Beispiele().ToListAsync(abbruch);
        var organisationen = await db.Organisationen.AsNoTracking().ToDictionaryAsync(o => o.Id, abbruch);
        return
        [
            .. from p in personen
               from r in p.Rollen.OrderBy(r => r.Rolle == Rolle.Zugangsverwaltung).Take(1)
               let o = organisationen[r.OrganisationId]
               orderby o.IstTest, r.Rolle, o.Name, p.Anzeigename
               select new Beispielperson(p.Id.Value, p.Anzeigename, Rollenworte.Von(r.Rolle), o.Name, o.IstTest),
        ];
    }
}
