using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

public sealed class OrganisationAendernForm : Form
{
    public Field<string> Name { get; }

    public Field<string> Grund { get; }

    public OrganisationAendernForm(Organisation organisation)
    {
        Name = Text("name", "Name");
        Grund = Text("grund", "Grund", "Zum Beispiel: Umbenennung zum 1. Januar. Steht auf Dauer in der Akte.").AtMost(500);
        Name.Preset(organisation.Name);
        Fuer(organisation.Id, organisation.Version);
    }
}

/// <summary>Another name. Kind, key and whether it is a test stay: rights and cases hang on them.</summary>
public sealed class OrganisationAendern : Zugangsakt
{
    private OrganisationAendernForm form = null!;

    public override Handlung Handlung => Handlung.OrganisationenVerwalten;

    public override string Knopf => "Speichern";

    public override string Titel(Zugangslage lage) => "Namen ändern";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) =>
        ["Art, Schlüssel und ob es eine Testorganisation ist, bleiben, wie sie sind: Rechte und Vorgänge hängen daran. War etwas davon falsch, beenden Sie die Organisation und tragen sie neu ein."];

    public override Task<Form?> FormularAsync(Zugangslage lage) => Task.FromResult<Form?>(form = new(lage.Organisation));

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Organisation.Umbenennen(form.Name.Value, form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override Task<string> DanachAsync(Zugangslage lage) => Task.FromResult("Der neue Name ist gespeichert.");
}

/// <summary>Ends the part of an organisation; its roles count no longer from then on.</summary>
public sealed class OrganisationBeenden : Zugangsakt
{
    private readonly GrundForm form = new();

    public override Handlung Handlung => Handlung.OrganisationenVerwalten;

    public override string Knopf => "Teilnahme beenden";

    public override string Titel(Zugangslage lage) => "Teilnahme beenden";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) =>
    [
        $"Sofort gilt keine Rolle in dieser Organisation mehr: {Zahlen.Anzahl(lage.Leute.Count(p => p.GehoertZu(lage.Organisation.Id, lage.Heute)), "Person verliert", "Personen verlieren")} hier ihren Zugang. Vorgänge und Akten bleiben.",
        "Sie können die Organisation später fortführen; dann gelten die Rollen wieder.",
    ];

    public override Task<Form?> FormularAsync(Zugangslage lage) => Task.FromResult<Form?>(lage.Organisation.BeendetAm is null ? form : null);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage) =>
        lage.Ich.Befugnisse.Any(b => b.Rolle == Rolle.Betrieb && b.OrganisationId != lage.Organisation.Id) || lage.Organisation.Art != Organisationsart.Betreiber
            ? []
            : [(null, new(OrganisationRegeln.EigenerBetrieb))];

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Organisation.Beenden(lage.Jetzt, form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override Task<string> DanachAsync(Zugangslage lage) => Task.FromResult($"{lage.Organisation.Name} nimmt nicht mehr teil.");
}

/// <summary>Takes the end back.</summary>
public sealed class OrganisationFortfuehren : Zugangsakt
{
    private readonly GrundForm form = new();

    public override Handlung Handlung => Handlung.OrganisationenVerwalten;

    public override string Knopf => "Fortführen";

    public override string Titel(Zugangslage lage) => "Organisation fortführen";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) => ["Die Rollen der Personen gelten dann wieder, soweit ihre Zeit nicht um ist."];

    public override Task<Form?> FormularAsync(Zugangslage lage) => Task.FromResult<Form?>(lage.Organisation.BeendetAm is not null ? form : null);

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Organisation.Fortfuehren(form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override Task<string> DanachAsync(Zugangslage lage) => Task.FromResult($"{lage.Organisation.Name} nimmt wieder teil.");
}
