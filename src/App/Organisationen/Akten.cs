using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>History of an organisation and its people.</summary>
public static class Akten
{
    /// <summary>Reads it. What a person did or got in another organisation is nobody's business here.</summary>
    /// <param name="ids">Keys of the organisation and of people.</param>
    public static Task<Verlauf> VonAsync(Zugangslage lage, Kettenstand kette, IReadOnlyCollection<Guid> ids, int seite)
    {
        var hier = lage.Organisation.Id.ToString();
        return Verlauf.LiesAsync(
            lage.Db, kette, [.. ids.Select(i => new Aktenstueck(i == lage.Organisation.Id.Value ? nameof(Organisation) : nameof(Person), i.ToString()))],
            oeffentlich: false, seite, lage.Abbruch,
            a => a.Aggregat == nameof(Organisation) || a.Daten.Contains(hier, StringComparison.Ordinal) || Handelnder.Lies(a.Wer)?.OrganisationId == lage.Organisation.Id.Value);
    }
}
