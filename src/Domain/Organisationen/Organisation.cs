using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Organisationen;

/// <summary>What an organisation is in the programme; decides which roles its people can hold.</summary>
public enum Organisationsart
{
    /// <summary>Runs this installation; sees no case.</summary>
    Betreiber,

    /// <summary>Agrees goals and steers (the Land).</summary>
    Ministerium,

    /// <summary>Decides on applications, pays, checks (Regierungspräsidium Kassel).</summary>
    Bewilligungsbehoerde,

    /// <summary>A Landkreis or kreisfreie Stadt, party of the agreement.</summary>
    Gebietskoerperschaft,

    /// <summary>Runs projects for a body.</summary>
    Traeger,

    /// <summary>Audits: Rechnungshof, Revision.</summary>
    Pruefung,
}

/// <summary>An organisation was entered.</summary>
public sealed record OrganisationAngelegt(Organisationsart Art, string Name, string? Ags, bool Test, string Grund) : Ereignis(Grund);

/// <summary>An organisation has another name.</summary>
public sealed record OrganisationUmbenannt(string Vorher, string Nachher, string Grund) : Ereignis(Grund);

/// <summary>An organisation takes no further part; its people lose the roles they hold in it.</summary>
public sealed record OrganisationBeendet(string Grund) : Ereignis(Grund);

/// <summary>An organisation that had ended takes part again.</summary>
public sealed record OrganisationFortgefuehrt(string Grund) : Ereignis(Grund);

/// <summary>An authority, body, provider or auditor whose people work in the portal. Owner of cases: who belongs to it, sees them.</summary>
public sealed class Organisation : Aggregat
{
    private Organisation() => Name = "";

    public Id<Organisation> Id { get; private set; }

    public Organisationsart Art { get; private set; }

    public string Name { get; private set; }

    /// <summary>Official key of a Gebietskörperschaft, five digits; null for all others.</summary>
    public string? Ags { get; private set; }

    /// <summary>Made for trying out: never reaches publication, payment or statistics. Cannot be changed later.</summary>
    public bool IstTest { get; private set; }

    /// <summary>Moment it ended, UTC; null while it takes part.</summary>
    public DateTime? BeendetAm { get; private set; }

    /// <summary>Enters an organisation.</summary>
    /// <param name="ags">Five digits; needed for a Gebietskörperschaft, refused for all others.</param>
    /// <exception cref="RegelverstossException">A rule of <see cref="PruefeAnlegen"/> is broken.</exception>
    public static Organisation Anlegen(Id<Organisation> id, Organisationsart art, string name, string? ags, bool test, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeAnlegen(art, name, ags));
        var neu = new Organisation { Id = id, Art = art, Name = name.Trim(), Ags = ags, IstTest = test };
        neu.Vermerke(new OrganisationAngelegt(art, neu.Name, ags, test, grund));
        return neu;
    }

    /// <summary>What speaks against entering it.</summary>
    public static IReadOnlyList<Verstoss> PruefeAnlegen(Organisationsart art, string name, string? ags)
    {
        var verstoesse = new List<Verstoss>();
        if (string.IsNullOrWhiteSpace(name))
        {
            verstoesse.Add(new(OrganisationRegeln.NameFehlt));
        }

        var gueltig = ags is { Length: 5 } && ags.All(char.IsAsciiDigit);
        if (art == Organisationsart.Gebietskoerperschaft ? !gueltig : ags is not null)
        {
            verstoesse.Add(new(OrganisationRegeln.AgsNurBeiGebietskoerperschaft, ags));
        }

        return verstoesse;
    }

    /// <summary>Gives it another name.</summary>
    public void Umbenennen(string name, string grund)
    {
        RegelverstossException.ThrowIfAny(string.IsNullOrWhiteSpace(name) ? [new(OrganisationRegeln.NameFehlt)] : []);
        Vermerke(new OrganisationUmbenannt(Name, name.Trim(), grund));
        Name = name.Trim();
    }

    /// <summary>Ends its part.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">It has ended already.</exception>
    public void Beenden(DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny(BeendetAm is null ? [] : [new(OrganisationRegeln.OrganisationIstBeendet, Name)]);
        BeendetAm = jetzt;
        Vermerke(new OrganisationBeendet(grund));
    }

    /// <summary>Takes back the end.</summary>
    public void Fortfuehren(string grund)
    {
        RegelverstossException.ThrowIfAny(BeendetAm is not null ? [] : [new(OrganisationRegeln.OrganisationLaeuft, Name)]);
        BeendetAm = null;
        Vermerke(new OrganisationFortgefuehrt(grund));
    }
}
