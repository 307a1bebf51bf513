using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>Who is invited: the questions every invitation asks.</summary>
public class EinladenForm : Form
{
    public Field<string> Vorname { get; }

    public Field<string> Nachname { get; }

    public Field<string> Email { get; }

    public Field<string> Telefon { get; }

    /// <summary>The address as people are known by it; only after reading.</summary>
    internal string Adresse => Email.Value.Trim().ToLowerInvariant();

    public EinladenForm()
    {
        Vorname = Text("vorname", "Vorname").AtMost(100);
        Nachname = Text("nachname", "Nachname").AtMost(100);
        Email = EmailAddress("email", "E-Mail-Adresse", "Dienstlich und nur von dieser Person gelesen. Damit meldet sie sich an.");
        Telefon = Text("telefon", "Telefon").Optional().AtMost(50);
    }

    protected override void Check()
    {
        if (Email.HasValue && !Versand.IstAdresse(Email.Value))
        {
            Email.Fail("Geben Sie genau eine E-Mail-Adresse ein, ohne Namen und Leerzeichen");
        }
    }

    /// <summary>The person with this address, or a new one. To the inviting organisation both look the same.</summary>
    internal async Task<Person> PersonAsync(Db db, TimeProvider clock, CancellationToken abbruch)
    {
        var email = Adresse;
        if (await db.Personen.SingleOrDefaultAsync(p => p.Email == email, abbruch) is { } bekannt)
        {
            return bekannt;
        }

        var neu = Person.Anlegen(
            Id<Person>.New(clock), Vorname.Value, Nachname.Value, email, Telefon.OrNull(), RandomNumberGenerator.GetHexString(32, lowercase: true), "Einladung");
        db.Add(neu);
        return neu;
    }
}

public sealed class EinladenMitRolleForm : EinladenForm
{
    public Field<string> Rolle { get; }

    public Field<DateOnly> Von { get; }

    public Field<DateOnly> Bis { get; }

    /// <summary>The roles chosen; only after reading.</summary>
    public IReadOnlyList<Rolle> Rollen => [.. Rolle.Value.Split('+').Select(Enum.Parse<Rolle>)];

    public EinladenMitRolleForm(Organisationsart art, DateOnly heute)
    {
        var rollen = Domain.Organisationen.Rollen.Fuer(art);
        Rolle = Choice("rolle", "Rolle", [
            .. rollen.Select(r => ($"{r}", $"{Organisationsworte.Von(r)}: {Organisationsworte.Zweck(r)}")),
            (string.Join('+', rollen), string.Join(" und ", rollen.Select(Organisationsworte.Von))),
        ]);
        Von = Date("von", "Erster Tag");
        Bis = Date("bis", "Letzter Tag", "Ohne Angabe gilt die Rolle, bis sie jemand entzieht.").Optional();
        Von.Preset(heute.ToString("d.M.yyyy", Deutsch.Kultur));
    }
}

/// <summary>Invites somebody into the own organisation. Whether that person has an account already the organisation does not learn.</summary>
public sealed class PersonEinladen : Zugangsakt
{
    private EinladenMitRolleForm form = null!;
    private Person person = null!;

    public override Handlung Handlung => Handlung.PersonenVerwalten;

    public override string Knopf => "Einladen";

    public override string Titel(Zugangslage lage) => "Person einladen";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) =>
        ["Die Person bekommt eine E-Mail und richtet ihren Zugang selbst ein. Arbeitet sie schon woanders mit Zielwerk, bleibt ihr Zugang derselbe, und es gilt der Name, unter dem sie dort bekannt ist."];

    public override Task<Form?> FormularAsync(Zugangslage lage) =>
        Task.FromResult<Form?>(lage.Organisation.BeendetAm is null ? form = new(lage.Organisation.Art, lage.Heute) : null);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage)
    {
        var email = form.Adresse;
        var da = lage.Leute.FirstOrDefault(p => p.Email == email);
        var probe = da ?? Person.Anlegen(new(Guid.Empty), "x", "x", "x@x.de", null, new('x', 16), "Probe");
        return form.Rollen.SelectMany(r => probe.PruefeRolleVergeben(lage.Organisation, r, form.Von.Value, Bis)).DistinctBy(v => v.Regel)
            .Select(v => ((Field?)(v.Regel == OrganisationRegeln.EndeVorBeginn ? form.Bis : v.Regel == OrganisationRegeln.RolleSchonVergeben ? form.Email : form.Rolle), v));
    }

    protected override async Task FuehreAsync(Zugangslage lage)
    {
        person = await form.PersonAsync(lage.Db, lage.Clock, lage.Abbruch);
        foreach (var rolle in form.Rollen)
        {
            person.RolleVergeben(lage.Organisation, rolle, form.Von.Value, Bis, "Einladung");
        }
    }

    protected override async Task<string> DanachAsync(Zugangslage lage)
    {
        await lage.Dienst<Zugangspost>().LadeEinAsync(person, lage.Organisation, lage.Abbruch);
        return $"Die Einladung an {person.Email} ist unterwegs.";
    }

    private DateOnly? Bis => form.Bis.HasValue ? form.Bis.Value : null;
}

/// <summary>The operator appoints who manages the access of an organisation; the only thing the operator does with its people.</summary>
public sealed class ZugangsverwaltungBerufen : Zugangsakt
{
    private readonly EinladenForm form = new();
    private Person person = null!;

    public override Handlung Handlung => Handlung.ZugangsverwaltungBerufen;

    public override string Knopf => "Berufen";

    public override string Titel(Zugangslage lage) => "Zugangsverwaltung berufen";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) =>
    [
        "Diese Person lädt die anderen ihrer Organisation ein und gibt ihnen Rollen. Sie bekommt eine E-Mail und richtet ihren Zugang selbst ein. Das gilt ab heute und bleibt, bis sie die Aufgabe weitergibt.",
        "Hat sie die Rolle schon, geht nur die Einladung noch einmal hinaus.",
    ];

    public override Task<Form?> FormularAsync(Zugangslage lage) => Task.FromResult<Form?>(lage.Organisation.BeendetAm is null ? form : null);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage)
    {
        var email = form.Adresse;
        return lage.Leute.Any(p => p.Gesperrt && p.Email == email) ? [(form.Email, new(OrganisationRegeln.PersonGesperrt))] : [];
    }

    protected override async Task FuehreAsync(Zugangslage lage)
    {
        person = await form.PersonAsync(lage.Db, lage.Clock, lage.Abbruch);
        if (person.PruefeRolleVergeben(lage.Organisation, Rolle.Zugangsverwaltung, lage.Heute, null).Count == 0)
        {
            person.RolleVergeben(lage.Organisation, Rolle.Zugangsverwaltung, lage.Heute, null, "Berufung durch den Betrieb");
        }
    }

    protected override async Task<string> DanachAsync(Zugangslage lage)
    {
        await lage.Dienst<Zugangspost>().LadeEinAsync(person, lage.Organisation, lage.Abbruch);
        return $"Die Einladung an {person.Email} ist unterwegs.";
    }
}
