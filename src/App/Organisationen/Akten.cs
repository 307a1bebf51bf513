using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>History of an organisation and its people.</summary>
public static class Akten
{
    /// <summary>Reads it. What a person did or got in another organisation is nobody's business here.</summary>
    /// <param name="ids">Keys of the organisation and of people.</param>
    /// <param name="mitNamen">Each entry about a person says whom: on pages of several people.</param>
    public static async Task<Verlauf> VonAsync(Zugangslage lage, Kettenstand kette, IReadOnlyCollection<Guid> ids, int seite, bool mitNamen = false)
    {
        var hier = lage.Organisation.Id.ToString();
        var verlauf = await Verlauf.LiesAsync(
            lage.Db, kette, [.. ids.Select(i => new Aktenstueck(i == lage.Organisation.Id.Value ? nameof(Organisation) : nameof(Person), i.ToString()))],
            oeffentlich: false, seite, lage.Abbruch,
            a => a.Aggregat == nameof(Organisation) || a.Daten.Contains(hier, StringComparison.Ordinal) || Handelnder.Lies(a.Wer)?.OrganisationId == lage.Organisation.Id.Value);
        if (!mitNamen)
        {
            return verlauf;
        }

        var nummern = verlauf.Zeilen.Select(z => z.Nummer).ToList();
        var wen = await lage.Db.Akte.Where(a => nummern.Contains(a.Nummer)).ToDictionaryAsync(a => a.Nummer, a => a.AggregatId, lage.Abbruch);
        var namen = lage.Leute.ToDictionary(p => p.Id.ToString(), p => p.Anzeigename);
        return verlauf with { Zeilen = [.. verlauf.Zeilen.Select(z => namen.TryGetValue(wen[z.Nummer], out var name) ? z with { Satz = $"{z.Satz} Betrifft: {name}." } : z)] };
    }
}
