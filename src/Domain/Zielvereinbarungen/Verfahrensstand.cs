namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>How far the talks on an agreement have come; computed from versions, acceptances and signatures, never typed (R38).</summary>
public enum Verfahrensstand
{
    /// <summary>The Land works on its first version.</summary>
    EntwurfBeimLand,

    /// <summary>The body is to move.</summary>
    BeiDerKoerperschaft,

    /// <summary>A version of the body lies with the Land.</summary>
    BeimLand,

    /// <summary>Both sides have accepted the same version.</summary>
    Abgestimmt,

    /// <summary>One side has signed it.</summary>
    TeilweiseUnterzeichnet,

    /// <summary>Both sides have signed the same text; no amendment is under way.</summary>
    Wirksam,

    /// <summary>The talks were ended before anything was in force.</summary>
    OhneErgebnis,
}

/// <summary>What can be done in the talks; the acts of <see cref="Uebergangstabelle"/>.</summary>
public enum Verfahrensakt
{
    /// <summary>Changes the working copy.</summary>
    Bearbeiten,

    /// <summary>Hands the working copy over as the next version.</summary>
    Uebergeben,

    /// <summary>Accepts the newest version.</summary>
    Annehmen,

    /// <summary>Takes an acceptance back.</summary>
    AnnahmeZuruecknehmen,

    /// <summary>Opens an agreed text again before anybody has signed.</summary>
    Wiederaufnehmen,

    /// <summary>Records a signature.</summary>
    Unterzeichnen,

    /// <summary>Adds the day that a signature lacked.</summary>
    Datieren,

    /// <summary>Strikes a signature that was recorded by mistake.</summary>
    Streichen,

    /// <summary>Begins an amendment of what is in force.</summary>
    AenderungBeginnen,

    /// <summary>Ends talks, or an amendment, without result.</summary>
    Beenden,
}

/// <summary>Names for people.</summary>
public static class Verfahrensworte
{
    /// <summary>The state in words of the agency.</summary>
    public static string Name(this Verfahrensstand stand) => stand switch
    {
        Verfahrensstand.EntwurfBeimLand => "Entwurf beim Land",
        Verfahrensstand.BeiDerKoerperschaft => "Bei der Körperschaft",
        Verfahrensstand.BeimLand => "Beim Land",
        Verfahrensstand.Abgestimmt => "Abgestimmt",
        Verfahrensstand.TeilweiseUnterzeichnet => "Teilweise unterzeichnet",
        Verfahrensstand.Wirksam => "Wirksam",
        _ => "Ohne Ergebnis beendet",
    };

    /// <summary>The act in words of the agency.</summary>
    public static string Name(this Verfahrensakt akt) => akt switch
    {
        Verfahrensakt.Uebergeben => "übergeben",
        Verfahrensakt.AnnahmeZuruecknehmen => "Annahme zurücknehmen",
        Verfahrensakt.AenderungBeginnen => "Änderung beginnen",
        _ => akt.ToString().ToLowerInvariant(),
    };

    /// <summary>The side in words of the agency.</summary>
    public static string Name(this Parteirolle seite) => seite == Parteirolle.Land ? "Land" : "Körperschaft";

    /// <summary>Who carries a project out, in words of the agency.</summary>
    public static string Name(this Umsetzungsart art) => art switch
    {
        Umsetzungsart.DurchTraeger => "durch einen Träger",
        Umsetzungsart.Eigenregie => "in eigener Regie",
        Umsetzungsart.Gemeinsam => "gemeinsam mit einem Träger",
        _ => "noch offen",
    };

    /// <summary>The other side.</summary>
    public static Parteirolle Andere(this Parteirolle seite) => seite == Parteirolle.Land ? Parteirolle.Gebiet : Parteirolle.Land;

    /// <summary>Whose turn it is, or null when both can act or nobody has to.</summary>
    public static Parteirolle? AmZug(this Verfahrensstand stand) => stand switch
    {
        Verfahrensstand.EntwurfBeimLand or Verfahrensstand.BeimLand => Parteirolle.Land,
        Verfahrensstand.BeiDerKoerperschaft => Parteirolle.Gebiet,
        _ => null,
    };
}
