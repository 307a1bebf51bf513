using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.Domain.Unterlagen;

/// <summary>A file of a case, byte for byte as it was accepted. Never overwritten: a newer one is another Unterlage, and a wrong one is removed with a reason.</summary>
public sealed class Unterlage : Aggregat
{
    /// <summary>Most characters of a file name.</summary>
    public const int LaengsterName = 120;

    /// <summary>Most characters of hints and reasons.</summary>
    public const int LaengsterText = 1000;

    private Unterlage()
    {
        Dateiname = Pruefsumme = Salz = "";
        Inhalt = [];
    }

    public Id<Unterlage> Id { get; private set; }

    public Id<Vorgang> VorgangId { get; private set; }

    /// <summary>The organisation that owns the case; its people see the file.</summary>
    public Id<Organisation> OrganisationId { get; private set; }

    /// <summary>Cleaned name without folder, with the extension of its kind.</summary>
    [Personenbezogen]
    public string Dateiname { get; private set; }

    public Dateiart Art { get; private set; }

    /// <summary>Size in bytes.</summary>
    public int Groesse { get; private set; }

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string Pruefsumme { get; private set; }

    public byte[] Inhalt { get; private set; }

    /// <summary>What was noticed while accepting it, for whoever opens it; null when nothing was.</summary>
    public string? Hinweise { get; private set; }

    /// <summary>When it was accepted, UTC.</summary>
    public DateTime HochgeladenAm { get; private set; }

    public Id<Person> HochgeladenVon { get; private set; }

    /// <summary>When it was removed, UTC; null while it counts.</summary>
    public DateTime? EntferntAm { get; private set; }

    /// <summary>Random, so that the fingerprint of the state in the Akte cannot be guessed from a name (SEC-20).</summary>
    public string Salz { get; private set; }

    /// <summary>What speaks against another file in a case.</summary>
    public static IReadOnlyList<Verstoss> PruefeHochladen(Vorgangszustand zustand) =>
        zustand == Vorgangszustand.Abgeschlossen ? [new(UnterlageRegeln.VorgangAbgeschlossen)] : [];

    /// <summary>Takes a checked file into a case.</summary>
    /// <param name="pruefsumme">SHA-256 of the bytes, lower-case hex.</param>
    /// <param name="am">Moment, UTC.</param>
    /// <param name="salz">At least 16 random characters.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeHochladen"/>.</exception>
    public static Unterlage Hochladen(
        Id<Unterlage> id,
        Vorgang vorgang,
        string dateiname,
        Dateiart art,
        byte[] inhalt,
        string pruefsumme,
        string? hinweise,
        Id<Person> von,
        DateTime am,
        string salz)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(salz.Length, 16);
        RegelverstossException.ThrowIfAny(PruefeHochladen(vorgang.Zustand));
        var neu = new Unterlage
        {
            Id = id,
            VorgangId = vorgang.Id,
            OrganisationId = vorgang.OrganisationId,
            Dateiname = dateiname,
            Art = art,
            Groesse = inhalt.Length,
            Pruefsumme = pruefsumme,
            Inhalt = inhalt,
            Hinweise = hinweise,
            HochgeladenAm = am,
            HochgeladenVon = von,
            Salz = salz,
        };
        neu.Vermerke(new UnterlageHochgeladen(vorgang.Id, art, inhalt.Length, pruefsumme, "Unterlage hochgeladen"));
        return neu;
    }

    /// <summary>What speaks against removing it.</summary>
    /// <param name="zustand">State of its case.</param>
    public IReadOnlyList<Verstoss> PruefeEntfernen(Vorgangszustand zustand, string grund) =>
    [
        .. PruefeHochladen(zustand),
        .. EntferntAm is null ? (Verstoss[])[] : [new(UnterlageRegeln.SchonEntfernt)],
        .. grund.Trim().Length > 0 ? (Verstoss[])[] : [new(UnterlageRegeln.OhneGrund)],
    ];

    /// <summary>Takes it out of the list; the bytes stay with the case and can no longer be opened from its page.</summary>
    /// <param name="am">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeEntfernen"/>.</exception>
    public void Entfernen(Vorgangszustand zustand, DateTime am, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeEntfernen(zustand, grund));
        EntferntAm = am;
        Vermerke(new UnterlageEntfernt(VorgangId, Pruefsumme, grund.Trim()));
    }
}
