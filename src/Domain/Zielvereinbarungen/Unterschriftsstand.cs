namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>How far an agreement is signed, derived from its signature blocks (R38).</summary>
public enum Unterschriftsstand
{
    /// <summary>No side names a signatory.</summary>
    Entwurf,

    /// <summary>Only one side names a signatory.</summary>
    TeilweiseUnterschrieben,

    /// <summary>Both sides name their signatories, but not every signature has a readable date (both samples).</summary>
    NichtVollstaendigDatiert,

    /// <summary>Both sides have signed and every signature is dated.</summary>
    Unterschrieben,
}

/// <summary>Derives the state and the days of signing from the signature blocks.</summary>
public static class Unterschriftsstaende
{
    /// <summary>The state of an agreement with these signatures (R38); any number of signatories per side.</summary>
    public static Unterschriftsstand Aus(IReadOnlyList<Unterschrift> unterschriften)
    {
        var geleistet = unterschriften.Where(u => u.Name is not null).ToList();
        var seiten = geleistet.Select(u => u.Partei).Distinct().Count();
        return seiten switch
        {
            0 => Unterschriftsstand.Entwurf,
            1 => Unterschriftsstand.TeilweiseUnterschrieben,
            _ => geleistet.All(u => u.Datum is not null) ? Unterschriftsstand.Unterschrieben : Unterschriftsstand.NichtVollstaendigDatiert,
        };
    }

    /// <summary>The day on which a side had signed: its latest date, or null when one of its signatures has none (R39).</summary>
    public static DateOnly? Tag(IReadOnlyList<Unterschrift> unterschriften, Parteirolle seite)
    {
        var tage = unterschriften.Where(u => u.Partei == seite).Select(u => u.Datum).ToList();
        return tage.Count == 0 || tage.Contains(null) ? null : tage.Max();
    }
}
