using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Organisationen;

/// <summary>Somebody who works in the portal; can hold roles in several organisations. How the person signs in lies beside the Akte (ADR 17).</summary>
public sealed class Person : Aggregat
{
    private const int LaengsteVertretung = 366;
    private readonly List<Rollenzuweisung> _rollen = [];
    private readonly List<Vertretung> _vertretungen = [];

    private Person() => Vorname = Nachname = Email = Salz = "";

    public Id<Person> Id { get; private set; }

    [Personenbezogen]
    public string Vorname { get; private set; }

    [Personenbezogen]
    public string Nachname { get; private set; }

    /// <summary>Where messages go; unique, compared without case.</summary>
    [Personenbezogen]
    public string Email { get; private set; }

    [Personenbezogen]
    public string? Telefon { get; private set; }

    /// <summary>True when the person cannot sign in.</summary>
    public bool Gesperrt { get; private set; }

    /// <summary>Random, so that the fingerprint of the state in the Akte cannot be guessed from a name (SEC-20).</summary>
    public string Salz { get; private set; }

    public IReadOnlyList<Rollenzuweisung> Rollen => _rollen;

    public IReadOnlyList<Vertretung> Vertretungen => _vertretungen;

    public string Anzeigename => $"{Vorname} {Nachname}";

    /// <summary>Enters a person without any role.</summary>
    /// <param name="salz">At least 16 random characters.</param>
    /// <exception cref="RegelverstossException">A name or the address is missing.</exception>
    public static Person Anlegen(Id<Person> id, string vorname, string nachname, string email, string? telefon, string salz, string grund)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(salz.Length, 16);
        var neu = new Person { Id = id, Salz = salz };
        neu.Uebernimm(vorname, nachname, email, telefon);
        neu.Vermerke(new PersonAngelegt(grund));
        return neu;
    }

    /// <summary>Changes name and addresses.</summary>
    public void Aendern(string vorname, string nachname, string email, string? telefon, string grund)
    {
        Uebernimm(vorname, nachname, email, telefon);
        Vermerke(new PersonGeaendert(grund));
    }

    /// <summary>Another e-mail address, asked for by an organisation and confirmed by who reads it.</summary>
    public void AdresseWechseln(string email, Id<Organisation> veranlasstVon, string grund)
    {
        Uebernimm(Vorname, Nachname, email, Telefon);
        Vermerke(new AdresseGewechselt(veranlasstVon, grund));
    }

    /// <summary>What speaks against giving the role.</summary>
    public IReadOnlyList<Verstoss> PruefeRolleVergeben(Organisation organisation, Rolle rolle, DateOnly von, DateOnly? bis)
    {
        var verstoesse = new List<Verstoss>();
        Wenn(organisation.BeendetAm is not null, OrganisationRegeln.OrganisationIstBeendet);
        Wenn(!rolle.PasstZu(organisation.Art), OrganisationRegeln.RollePasstNicht);
        Wenn(bis < von, OrganisationRegeln.EndeVorBeginn);
        Wenn(_rollen.Any(r => r.OrganisationId == organisation.Id && r.Rolle == rolle && r.Von <= (bis ?? DateOnly.MaxValue) && von <= (r.Bis ?? DateOnly.MaxValue)),
            OrganisationRegeln.RolleSchonVergeben);
        return verstoesse;

        void Wenn(bool verletzt, Regel regel)
        {
            if (verletzt)
            {
                verstoesse.Add(new(regel));
            }
        }
    }

    /// <summary>Gives the person a role in an organisation.</summary>
    /// <param name="von">First day, Europe/Berlin.</param>
    /// <param name="bis">Last day, or null for an open end.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeRolleVergeben"/>.</exception>
    public void RolleVergeben(Organisation organisation, Rolle rolle, DateOnly von, DateOnly? bis, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeRolleVergeben(organisation, rolle, von, bis));
        Nimm(organisation.Id, rolle, von, bis);
        Vermerke(new RolleErhalten(organisation.Id, rolle, von, bis, grund));
    }

    /// <summary>Takes a role away; it counts until the day before. Substitutions in it end with it.</summary>
    /// <param name="heute">Day of the act, Europe/Berlin.</param>
    /// <param name="jetzt">Moment of the act, UTC.</param>
    /// <exception cref="RegelverstossException">The person does not hold it.</exception>
    public void RolleEntziehen(Id<Organisation> organisation, Rolle rolle, DateOnly heute, DateTime jetzt, string grund)
    {
        Gib(organisation, rolle, heute, jetzt);
        Vermerke(new RolleEntzogen(organisation, rolle, heute.AddDays(-1), grund));
    }

    /// <summary>Gives a role to another person, from today on; both are saved together.</summary>
    /// <exception cref="RegelverstossException">The person does not hold the role, or the other one does.</exception>
    public void RolleUebergeben(Person an, Organisation organisation, Rolle rolle, DateOnly heute, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny(an.Gesperrt ? [new(OrganisationRegeln.PersonGesperrt)] : an.PruefeRolleVergeben(organisation, rolle, heute, null));
        Gib(organisation.Id, rolle, heute, jetzt);
        an.Nimm(organisation.Id, rolle, heute, null);
        Vermerke(new RolleWeitergegeben(organisation.Id, rolle, an.Id, grund));
        an.Vermerke(new RolleUebernommen(organisation.Id, rolle, Id, grund));
    }

    /// <summary>What speaks against the substitution.</summary>
    public IReadOnlyList<Verstoss> PruefeVertretung(Person vertreter, Id<Organisation> organisation, Rolle rolle, DateOnly von, DateOnly bis)
    {
        if (vertreter.Id == Id)
        {
            return [new(OrganisationRegeln.VertretungDurchSichSelbst)];
        }

        return Gesperrt ? [new(OrganisationRegeln.VertretungRuht)]
            : bis < von ? [new(OrganisationRegeln.EndeVorBeginn)]
            : bis.DayNumber - von.DayNumber >= LaengsteVertretung ? [new(OrganisationRegeln.VertretungZuLang)]
            : !_rollen.Any(r => r.OrganisationId == organisation && r.Rolle == rolle && r.GiltAm(von)) ? [new(OrganisationRegeln.RolleNichtVergeben)]
            : vertreter.Gesperrt ? [new(OrganisationRegeln.PersonGesperrt)]
            : !vertreter.Rollen.Any(r => r.OrganisationId == organisation && r.GiltAm(von)) ? [new(OrganisationRegeln.VertretungGehoertNichtDazu)]
            : [];
    }

    /// <summary>Lets a colleague act in one of the person's roles from one day to another; begins and ends by itself.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeVertretung"/>.</exception>
    public void VertretungEinrichten(Person vertreter, Id<Organisation> organisation, Rolle rolle, DateOnly von, DateOnly bis, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeVertretung(vertreter, organisation, rolle, von, bis));
        _vertretungen.Add(new(_vertretungen.Count + 1, vertreter.Id, organisation, rolle, von, bis, grund));
        Vermerke(new VertretungEingerichtet(vertreter.Id, organisation, rolle, von, bis, grund));
    }

    /// <summary>Ends a substitution before its time.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="InvalidOperationException">There is none of that number, or it has ended.</exception>
    public void VertretungWiderrufen(int nummer, DateTime jetzt, string grund)
    {
        var vertretung = _vertretungen.Single(v => v.Nummer == nummer && v.WiderrufenAm is null);
        vertretung.WiderrufenAm = jetzt;
        Vermerke(new VertretungWiderrufen(vertretung.VertreterId, vertretung.OrganisationId, vertretung.Rolle, grund));
    }

    /// <summary>True when the person holds a role there, today or later.</summary>
    public bool GehoertZu(Id<Organisation> organisation, DateOnly heute) => _rollen.Any(r => r.OrganisationId == organisation && !IstVorbei(r, heute));

    /// <summary>What speaks against one organisation alone changing name, addresses or access: they count in all organisations of the person.</summary>
    public IReadOnlyList<Verstoss> PruefeAllein(Id<Organisation> organisation, DateOnly heute) =>
        _rollen.Any(r => r.OrganisationId != organisation && !IstVorbei(r, heute)) ? [new(OrganisationRegeln.PersonGehoertMehreren)] : [];

    /// <summary>What speaks against the person no longer managing the access of an organisation: nobody else would, without an end in sight (OP-12).</summary>
    /// <param name="personen">The people of the organisation.</param>
    public IReadOnlyList<Verstoss> PruefeOhneZugangsverwaltung(Id<Organisation> organisation, IEnumerable<Person> personen, DateOnly heute) =>
        !Gesperrt && _rollen.Any(r => Verwaltet(r, organisation, heute))
            && !personen.Any(p => p.Id != Id && !p.Gesperrt && p._rollen.Any(r => r.Bis is null && Verwaltet(r, organisation, heute)))
            ? [new(OrganisationRegeln.LetzteZugangsverwaltung)]
            : [];

    /// <summary>The organisation sent its invitation once more; the former link counts no longer.</summary>
    public void EinladungWiederholen(Id<Organisation> organisation, string grund) => Vermerke(new EinladungWiederholt(organisation, grund));

    /// <summary>The organisation took its invitation back; the roles it gave are taken away besides.</summary>
    public void EinladungZurueckziehen(Id<Organisation> organisation, string grund) => Vermerke(new EinladungZurueckgezogen(organisation, grund));

    /// <summary>Closes the access; substitutions rest with it (OP-20).</summary>
    /// <exception cref="RegelverstossException">It is closed already.</exception>
    public void Sperren(string grund)
    {
        RegelverstossException.ThrowIfAny(Gesperrt ? [new(OrganisationRegeln.PersonGesperrt)] : []);
        Gesperrt = true;
        Vermerke(new PersonGesperrt(grund));
    }

    /// <summary>Opens the access again.</summary>
    public void Entsperren(string grund)
    {
        RegelverstossException.ThrowIfAny(Gesperrt ? [] : [new(OrganisationRegeln.PersonNichtGesperrt)]);
        Gesperrt = false;
        Vermerke(new PersonEntsperrt(grund));
    }

    /// <summary>Records that all sessions are ended; they lie beside the Akte (ADR 17).</summary>
    public void SitzungenBeenden(string grund) => Vermerke(new SitzungenBeendet(grund));

    /// <summary>What speaks against somebody of an organisation letting the person set up its access anew.</summary>
    public IReadOnlyList<Verstoss> PruefeErneuern(Id<Person> durch, Id<Organisation> organisation, DateOnly heute) =>
        durch == Id ? [new(OrganisationRegeln.EigenerZugang)] : PruefeAllein(organisation, heute);

    /// <summary>Records that the person may set up anew what proves it (ASVS 6.4.4).</summary>
    /// <exception cref="RegelverstossException">The access is closed.</exception>
    public void ZugangErneuern(string grund)
    {
        RegelverstossException.ThrowIfAny(Gesperrt ? [new(OrganisationRegeln.PersonGesperrt)] : []);
        Vermerke(new ZugangErneuert(grund));
    }

    private void Uebernimm(string vorname, string nachname, string email, string? telefon)
    {
        RegelverstossException.ThrowIfAny(string.IsNullOrWhiteSpace(vorname) || string.IsNullOrWhiteSpace(nachname) || string.IsNullOrWhiteSpace(email) ? [new(OrganisationRegeln.NameFehlt)] : []);
        (Vorname, Nachname, Email, Telefon) = (vorname.Trim(), nachname.Trim(), email.Trim().ToLowerInvariant(), telefon?.Trim());
    }

    private static bool IstVorbei(Rollenzuweisung rolle, DateOnly heute) => rolle.Bis < heute;

    private static bool Verwaltet(Rollenzuweisung rolle, Id<Organisation> organisation, DateOnly heute) =>
        rolle.OrganisationId == organisation && rolle.Rolle == Rolle.Zugangsverwaltung && rolle.GiltAm(heute);

    private void Nimm(Id<Organisation> organisation, Rolle rolle, DateOnly von, DateOnly? bis) =>
        _rollen.Add(new(_rollen.Count + 1, organisation, rolle, von, bis));

    private void Gib(Id<Organisation> organisation, Rolle rolle, DateOnly heute, DateTime jetzt)
    {
        var zuweisung = _rollen.Find(r => r.OrganisationId == organisation && r.Rolle == rolle && !IstVorbei(r, heute));
        RegelverstossException.ThrowIfAny(zuweisung is null ? [new(OrganisationRegeln.RolleNichtVergeben)] : []);
        zuweisung!.Bis = heute.AddDays(-1);
        foreach (var vertretung in _vertretungen.Where(v => v.OrganisationId == organisation && v.Rolle == rolle && v.WiderrufenAm is null && v.Bis >= heute))
        {
            vertretung.WiderrufenAm = jetzt;
        }
    }
}
