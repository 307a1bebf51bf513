using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>How somebody signed; a typed name never is a signature (IOP-23).</summary>
public enum Unterschriftsart
{
    /// <summary>By hand on paper; a scan or the place of the paper proves it.</summary>
    Handschriftlich,

    /// <summary>With a qualified electronic signature, as a signed PDF (§ 3a Abs. 2 HVwVfG).</summary>
    QualifiziertElektronisch,
}

/// <summary>What is recorded of a signature (R38 to R42, IOP-21).</summary>
/// <param name="Seite">For whom the person signs.</param>
/// <param name="Amt">Office in the gender of the person, as valid on the day (R41).</param>
/// <param name="Ort">Where it was signed; may differ from the seat (R42). Null when it is not known.</param>
/// <param name="Datum">The day, or null when blank or illegible (R39).</param>
/// <param name="OhneDatum">Why there is no day.</param>
/// <param name="UnterlageId">Scan or signed PDF among the files of the case.</param>
/// <param name="Fundstelle">Where the paper lies, when there is no scan.</param>
public sealed record Unterschriftsangaben(
    Parteirolle Seite,
    string Name,
    string Amt,
    bool InVertretung,
    string? Ort,
    DateOnly? Datum,
    string? OhneDatum,
    Unterschriftsart Art,
    Id<Unterlage>? UnterlageId,
    string? Fundstelle);

/// <summary>A signature as recorded, bound to the checksum of the text it stands under (IOP-20).</summary>
public sealed class Unterzeichnung
{
    private Unterzeichnung() => Pruefsumme = Name = Amt = "";

    internal Unterzeichnung(int nummer, Fassung fassung, Unterschriftsangaben angaben, Beteiligter wer, DateTime am)
    {
        (Nummer, Fassung, Pruefsumme, ErfasstAm, ErfasstVon) = (nummer, fassung.Nummer, fassung.Pruefsumme, am, wer.PersonId);
        (Seite, Name, Amt, InVertretung, Ort) = (angaben.Seite, angaben.Name.Trim(), angaben.Amt.Trim(), angaben.InVertretung, angaben.Ort?.Trim());
        (Datum, OhneDatum, Art, UnterlageId, Fundstelle) = (angaben.Datum, angaben.OhneDatum?.Trim(), angaben.Art, angaben.UnterlageId, angaben.Fundstelle?.Trim());
    }

    /// <summary>From 1, in the order of recording.</summary>
    public int Nummer { get; private set; }

    /// <summary>Number of the version that was signed.</summary>
    public int Fassung { get; private set; }

    public string Pruefsumme { get; private set; }

    public Parteirolle Seite { get; private set; }

    public string Name { get; private set; }

    public string Amt { get; private set; }

    public bool InVertretung { get; private set; }

    public string? Ort { get; private set; }

    /// <summary>The day, or null when it is not known (R39).</summary>
    public DateOnly? Datum { get; internal set; }

    /// <summary>Why the day was not known when the signature was recorded; stays when the day is added.</summary>
    public string? OhneDatum { get; private set; }

    public Unterschriftsart Art { get; private set; }

    public Id<Unterlage>? UnterlageId { get; private set; }

    public string? Fundstelle { get; private set; }

    /// <summary>Moment, UTC.</summary>
    public DateTime ErfasstAm { get; private set; }

    public Id<Person> ErfasstVon { get; private set; }

    /// <summary>Moment it was struck, UTC; null while it counts.</summary>
    public DateTime? GestrichenAm { get; internal set; }

    /// <summary>Why it was struck.</summary>
    public string? GestrichenWeil { get; internal set; }

    /// <summary>The signature as it stands in the record of an agreement.</summary>
    public Unterschrift AlsUnterschrift(string partei) => new(Seite, Ort, Datum, null, Name, Name, InVertretung ? $"{Amt} (in Vertretung)" : Amt, partei);
}
