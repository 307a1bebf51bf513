using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Organisationen;

public sealed class UebergabeForm : EinladenForm
{
    public const string Neu = "neu";

    public Field<string> An { get; }

    public Field<string> Grund { get; }

    public UebergabeForm(IReadOnlyList<Person> kollegen)
    {
        An = Choice("an", "An wen?", [.. kollegen.Select(p => ($"{p.Id}", p.Anzeigename)), (Neu, "An eine Person, die noch nicht dabei ist")]);
        Array.ForEach([Vorname, Nachname, Email], f => f.Optional());
        Grund = GrundForm.Feld(LongText);
    }

    protected override void Check()
    {
        base.Check();
        if (An.HasValue && An.Value == Neu)
        {
            foreach (var feld in (Field<string>[])[Vorname, Nachname, Email])
            {
                if (!feld.HasValue)
                {
                    feld.Fail($"Geben Sie „{feld.Label}“ der neuen Person an");
                }
            }
        }
        else if (Vorname.HasValue || Nachname.HasValue || Email.HasValue)
        {
            An.Fail("Wählen Sie „An eine Person, die noch nicht dabei ist“, oder lassen Sie Namen und E-Mail-Adresse leer");
        }
    }
}

/// <summary>The holder gives a role to a colleague or to somebody new, without an operator. Responsibility for running cases goes along.</summary>
public sealed class RolleUebergeben : Zugangsakt
{
    private UebergabeForm form = null!;
    private List<Vorgang> vorgaenge = [];
    private Rolle rolle;
    private Person an = null!;

    public override Handlung Handlung => Handlung.RolleUebergeben;

    public override string Knopf => "Rolle übergeben";

    public override string Titel(Zugangslage lage) => $"Rolle {Organisationsworte.Von(rolle)} übergeben";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage)
    {
        var vertretungen = lage.Person.Vertretungen.Count(v => v.OrganisationId == lage.Organisation.Id && v.Rolle == rolle && v.WiderrufenAm is null && v.Bis >= lage.Heute);
        return
        [
            "Die Rolle geht sofort und ganz über. Sie selbst haben sie danach nicht mehr. Beide Akten sagen, wer sie wem gegeben hat.",
            .. rolle == Rolle.Bewilligung ? [$"Mit ihr geht die Zuständigkeit für Ihre laufenden Vorgänge über: {Zahlen.Anzahl(vorgaenge.Count, "Vorgang", "Vorgänge")}."] : Array.Empty<string>(),
            .. vertretungen > 0 ? [$"{Zahlen.Anzahl(vertretungen, "Vertretung", "Vertretungen")} in dieser Rolle {(vertretungen == 1 ? "endet" : "enden")} damit."] : Array.Empty<string>(),
        ];
    }

    public override async Task<Form?> FormularAsync(Zugangslage lage)
    {
        if (RolleEntziehen.Zuweisung(lage) is not { } zuweisung || !zuweisung.GiltAm(lage.Heute))
        {
            return null;
        }

        rolle = zuweisung.Rolle;
        if (rolle == Rolle.Bewilligung)
        {
            var ich = lage.Person.Id;
            vorgaenge = await lage.Db.Vorgaenge.Where(v => v.ZustaendigId == ich && v.Zustand == Vorgangszustand.Laufend).ToListAsync(lage.Abbruch);
        }

        return form = new(lage.Kollegen);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage)
    {
        var email = form.Email.OrNull()?.Trim().ToLowerInvariant();
        var da = form.An.Value == UebergabeForm.Neu ? lage.Leute.FirstOrDefault(p => p.Email == email) : lage.Kollegen.Single(p => p.Id.ToString() == form.An.Value);
        return da is null ? []
            : da.Gesperrt ? [(form.An, new(OrganisationRegeln.PersonGesperrt))]
            : da.PruefeRolleVergeben(lage.Organisation, rolle, lage.Heute, null).Select(v => ((Field?)form.An, v));
    }

    protected override async Task FuehreAsync(Zugangslage lage)
    {
        an = form.An.Value == UebergabeForm.Neu
            ? await form.PersonAsync(lage.Db, lage.Clock, lage.Abbruch)
            : lage.Kollegen.Single(p => p.Id.ToString() == form.An.Value);
        lage.Person.RolleUebergeben(an, lage.Organisation, rolle, lage.Heute, lage.Jetzt, form.Grund.Value);
        vorgaenge.ForEach(v => v.ZustaendigMachen(an.Id, $"Rolle übergeben: {form.Grund.Value}"));
    }

    protected override async Task<string> DanachAsync(Zugangslage lage)
    {
        await lage.Dienst<Zugangspost>().LadeEinAsync(an, lage.Organisation, lage.Abbruch);
        return $"Die Rolle {Organisationsworte.Von(rolle)} ist übergeben. Die Nachricht an {an.Email} ist unterwegs.";
    }

    protected override string Ziel(Zugangslage lage) => Routes.MeineRollen;
}
