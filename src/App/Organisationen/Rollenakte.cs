using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

public sealed class RolleForm : Form
{
    public Field<string> Rolle { get; }

    public Field<DateOnly> Von { get; }

    public Field<DateOnly> Bis { get; }

    public Field<string> Grund { get; }

    public RolleForm(Organisationsart art, DateOnly heute)
    {
        Rolle = Choice("rolle", "Rolle", [.. Rollen.Fuer(art).Select(r => ($"{r}", $"{Organisationsworte.Von(r)}: {Organisationsworte.Zweck(r)}"))]);
        Von = Date("von", "Erster Tag");
        Bis = Date("bis", "Letzter Tag", "Ohne Angabe gilt die Rolle, bis sie jemand entzieht.").Optional();
        Grund = GrundForm.Feld(LongText);
        Von.Preset(heute.ToString("d.M.yyyy", Deutsch.Kultur));
    }
}

/// <summary>Gives somebody of the organisation one more role.</summary>
public sealed class RolleGeben : Zugangsakt
{
    private RolleForm form = null!;

    public override Handlung Handlung => Handlung.PersonenVerwalten;

    public override string Knopf => "Rolle geben";

    public override string Titel(Zugangslage lage) => "Rolle geben";

    public override Task<Form?> FormularAsync(Zugangslage lage) => Task.FromResult<Form?>(lage.Organisation.BeendetAm is null ? form = new(lage.Organisation.Art, lage.Heute) : null);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage) =>
        lage.Person.PruefeRolleVergeben(lage.Organisation, Rolle, form.Von.Value, Bis).Select(v => ((Field?)(v.Regel == OrganisationRegeln.EndeVorBeginn ? form.Bis : form.Rolle), v));

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Person.RolleVergeben(lage.Organisation, Rolle, form.Von.Value, Bis, form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override Task<string> DanachAsync(Zugangslage lage) => Task.FromResult($"{lage.Person.Anzeigename} hat die Rolle {Organisationsworte.Von(Rolle)}.");

    private Rolle Rolle => Enum.Parse<Rolle>(form.Rolle.Value);

    private DateOnly? Bis => form.Bis.HasValue ? form.Bis.Value : null;
}

/// <summary>Takes a role away; it counts no longer at the next request.</summary>
public sealed class RolleEntziehen : Zugangsakt
{
    private readonly GrundForm form = new();

    public override Handlung Handlung => Handlung.PersonenVerwalten;

    public override string Knopf => "Rolle entziehen";

    public override string Titel(Zugangslage lage) => $"Rolle {(Zuweisung(lage) is { } z ? Organisationsworte.Von(z.Rolle) : "")} entziehen";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) => ["Die Rolle gilt sofort nicht mehr. Vertretungen in dieser Rolle enden mit ihr. Was die Person getan hat, bleibt in der Akte."];

    public override Task<Form?> FormularAsync(Zugangslage lage) => Task.FromResult<Form?>(Zuweisung(lage) is not null ? form : null);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage) => Zuweisung(lage)!.Rolle == Rolle.Zugangsverwaltung
        ? lage.Person.PruefeOhneZugangsverwaltung(lage.Organisation.Id, lage.Leute, lage.Heute).Select(v => ((Field?)null, v))
        : [];

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Person.RolleEntziehen(lage.Organisation.Id, Zuweisung(lage)!.Rolle, lage.Heute, lage.Jetzt, form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override Task<string> DanachAsync(Zugangslage lage) => Task.FromResult("Die Rolle ist entzogen.");

    /// <summary>A role of the person in this organisation that holds today or later.</summary>
    internal static Rollenzuweisung? Zuweisung(Zugangslage lage) => lage.Person.Rollen.SingleOrDefault(
        r => r.Nummer == lage.Nummer && r.OrganisationId == lage.Organisation.Id && (r.Bis is null || lage.Heute <= r.Bis));
}

/// <summary>Takes back what an invitation gave: all roles here, and the link.</summary>
public sealed class EinladungZurueckziehen : Zugangsakt
{
    private readonly GrundForm form = new();

    public override Handlung Handlung => Handlung.PersonenVerwalten;

    public override string Knopf => "Einladung zurückziehen";

    public override string Titel(Zugangslage lage) => "Einladung zurückziehen";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) => [$"{lage.Person.Anzeigename} verliert alle Rollen in dieser Organisation, und der Link in der E-Mail gilt nicht mehr."];

    public override Task<Form?> FormularAsync(Zugangslage lage) => Task.FromResult<Form?>(lage.Person.GehoertZu(lage.Organisation.Id, lage.Heute) ? form : null);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage) =>
        lage.Person.PruefeOhneZugangsverwaltung(lage.Organisation.Id, lage.Leute, lage.Heute).Select(v => ((Field?)null, v));

    protected override Task FuehreAsync(Zugangslage lage)
    {
        foreach (var rolle in lage.Person.Rollen.Where(r => r.OrganisationId == lage.Organisation.Id && (r.Bis is null || lage.Heute <= r.Bis)).Select(r => r.Rolle).ToList())
        {
            lage.Person.RolleEntziehen(lage.Organisation.Id, rolle, lage.Heute, lage.Jetzt, form.Grund.Value);
        }

        lage.Person.EinladungZurueckziehen(lage.Organisation.Id, form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override async Task<string> DanachAsync(Zugangslage lage)
    {
        if (lage.Person.PruefeAllein(lage.Organisation.Id, lage.Heute).Count == 0)
        {
            await lage.Dienst<Zugangspost>().ZieheZurueckAsync(lage.Person, lage.Abbruch);
        }

        return "Die Einladung ist zurückgezogen.";
    }
}
