using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

public sealed class VertretungForm : Form
{
    public Field<string> Rolle { get; }

    public Field<string> Wer { get; }

    public Field<DateOnly> Von { get; }

    public Field<DateOnly> Bis { get; }

    public Field<string> Grund { get; }

    public VertretungForm(IReadOnlyList<Rolle> rollen, IReadOnlyList<Person> kollegen)
    {
        Rolle = Choice("rolle", "In welcher Rolle?", [.. rollen.Select(r => ($"{r}", Organisationsworte.Von(r)))]);
        Wer = Choice("wer", "Wer vertritt?", [.. kollegen.Select(p => ($"{p.Id}", p.Anzeigename))]);
        Von = Date("von", "Erster Tag");
        Bis = Date("bis", "Letzter Tag", "Dieser Tag gehört noch dazu. Danach endet die Vertretung von selbst.");
        Grund = GrundForm.Feld(LongText);
        if (rollen is [var einzige])
        {
            Rolle.Preset($"{einzige}");
        }
    }
}

/// <summary>Lets a colleague act in a role for some days: set up by its holder or by the Zugangsverwaltung. Begins and ends by itself at midnight in Germany.</summary>
public sealed class VertretungEinrichten : Zugangsakt
{
    private VertretungForm form = null!;

    public override Handlung Handlung => Handlung.VertretungEinrichten;

    public override string Knopf => "Vertretung einrichten";

    public override string Titel(Zugangslage lage) => "Vertretung einrichten";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) =>
    [
        $"Wer vertritt, darf in dieser Zeit, was {lage.Person.Anzeigename} in der Rolle darf, und behält die eigenen Rechte. Die Akte nennt beide. Eine Rolle übergeben oder weitere Vertretungen dafür einrichten kann die Vertretung nicht.",
        .. lage.Kollegen.Count == 0 ? ["In dieser Organisation gibt es niemand anderen, der vertreten könnte. Laden Sie zuerst jemanden ein."] : Array.Empty<string>(),
    ];

    public override Task<Form?> FormularAsync(Zugangslage lage)
    {
        var rollen = lage.Person.Rollen.Where(r => r.OrganisationId == lage.Organisation.Id && (r.Bis is null || lage.Heute <= r.Bis)).Select(r => r.Rolle).Distinct().ToList();
        return Task.FromResult<Form?>(rollen.Count == 0 || lage.Organisation.BeendetAm is not null ? null : form = new(rollen, lage.Kollegen));
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage)
    {
        if (form.Bis.Value < lage.Heute)
        {
            return [(form.Bis, new(OrganisationRegeln.VertretungVorbei))];
        }

        return lage.Person.PruefeVertretung(Vertreter(lage), lage.Organisation.Id, Rolle, form.Von.Value, form.Bis.Value)
            .Select(v => ((Field?)(v.Regel == OrganisationRegeln.EndeVorBeginn || v.Regel == OrganisationRegeln.VertretungZuLang ? form.Bis
                : v.Regel == OrganisationRegeln.RolleNichtVergeben ? form.Rolle : form.Wer), v));
    }

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Person.VertretungEinrichten(Vertreter(lage), lage.Organisation.Id, Rolle, form.Von.Value, form.Bis.Value, form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override Task<string> DanachAsync(Zugangslage lage) => Task.FromResult(
        $"{Vertreter(lage).Anzeigename} vertritt {lage.Person.Anzeigename} vom {Zahlen.Tag(form.Von.Value)} bis {Zahlen.Tag(form.Bis.Value)}.");

    private Rolle Rolle => Enum.Parse<Rolle>(form.Rolle.Value);

    private Person Vertreter(Zugangslage lage) => lage.Kollegen.Single(p => p.Id.ToString() == form.Wer.Value);
}

/// <summary>Ends a substitution before its time, or one that has not begun.</summary>
public sealed class VertretungBeenden : Zugangsakt
{
    private readonly GrundForm form = new();

    public override Handlung Handlung => Handlung.VertretungEinrichten;

    public override string Knopf => "Vertretung beenden";

    public override string Titel(Zugangslage lage) => "Vertretung beenden";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) => Gemeint(lage) is { } v
        ? [$"Rolle {Organisationsworte.Von(v.Rolle)}, {Zahlen.Tag(v.Von)} bis {Zahlen.Tag(v.Bis)}. Sie endet sofort."]
        : [];

    public override Task<Form?> FormularAsync(Zugangslage lage) => Task.FromResult<Form?>(Gemeint(lage) is null ? null : form);

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Person.VertretungWiderrufen(lage.Nummer, lage.Jetzt, form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override Task<string> DanachAsync(Zugangslage lage) => Task.FromResult("Die Vertretung ist beendet.");

    private static Vertretung? Gemeint(Zugangslage lage) => lage.Person.Vertretungen.SingleOrDefault(
        v => v.Nummer == lage.Nummer && v.OrganisationId == lage.Organisation.Id && v.WiderrufenAm is null && lage.Heute <= v.Bis);
}
