using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access;

/// <summary>Who makes this request, and what that person may do today. Filled by <see cref="Sitzungspruefung"/>; nobody until then.</summary>
public sealed class CurrentUser(Db db)
{
    private Ausweis? ausweis;

    public bool IstAngemeldet => ausweis is not null;

    public Id<Person>? PersonId => ausweis?.PersonId;

    /// <summary>First and last name; empty when nobody has signed in.</summary>
    public string Anzeigename => ausweis?.Anzeigename ?? "";

    /// <summary>The session; null when nobody has signed in.</summary>
    public Sitzungsstand? Sitzung { get; private set; }

    /// <summary>The roles usable today, own and substituted.</summary>
    public IReadOnlyList<Befugnis> Befugnisse => ausweis?.Befugnisse ?? [];

    /// <summary>Names of the organisations of <see cref="Befugnisse"/>.</summary>
    public IReadOnlyDictionary<Id<Organisation>, string> Organisationen => ausweis?.Organisationen ?? new Dictionary<Id<Organisation>, string>();

    /// <summary>What the table of rights is asked about an organisation in which the person has a role.</summary>
    public Gegenstand Als(Id<Organisation> organisation) => new(organisation, IstTest: Befugnisse.Any(b => b.OrganisationId == organisation && b.IstTest));

    /// <summary>Names of the people the person substitutes today.</summary>
    public IReadOnlyDictionary<Id<Person>, string> Vertretene => ausweis?.Vertretene ?? new Dictionary<Id<Person>, string>();

    /// <summary>True when a role knows the act at all: for menus and buttons that name no thing yet.</summary>
    public bool Darf(Handlung handlung) => Rechtetabelle.Kennt(Befugnisse, handlung);

    /// <summary>True when the act is allowed with this thing now: for buttons.</summary>
    public bool Darf(Handlung handlung, Gegenstand gegenstand) => Pruefe(handlung, gegenstand).Erlaubt;

    /// <summary>Asks the table of rights.</summary>
    public Rechtspruefung Pruefe(Handlung handlung, Gegenstand gegenstand) => ausweis is null
        ? new(Rechtsergebnis.KeinRecht, null)
        : Rechtetabelle.Pruefe(ausweis.PersonId, ausweis.Befugnisse, handlung, gegenstand);

    /// <summary>
    /// Null when the act is allowed with this thing; from then on the request acts in the role that allows it, and may save. Else the answer:
    /// 403 for the wrong role, 404 for a foreign thing (it does not exist for this person), 409 for the wrong state.
    /// </summary>
    public IResult? Verweigert(Handlung handlung, Gegenstand gegenstand)
    {
        var pruefung = Pruefe(handlung, gegenstand);
        if (pruefung.Befugnis is { } befugnis)
        {
            db.Wer = new Handelnder(ausweis!.PersonId.Value, befugnis.OrganisationId.Value, befugnis.Rolle.ToString(), befugnis.Fuer?.Value).ToString();
            return null;
        }

        return pruefung.Ergebnis switch
        {
            Rechtsergebnis.Fremd => Page.NotFound(),
            Rechtsergebnis.FalscherZustand => Page.Error(
                StatusCodes.Status409Conflict, "In diesem Stand geht das nicht mehr. Vielleicht hat jemand anders den Fall inzwischen abgeschlossen oder wieder geöffnet."),
            _ => Page.Error(StatusCodes.Status403Forbidden),
        };
    }

    /// <summary>Lets the person change own matters that no right covers (account, settings): acts in its first role.</summary>
    public void HandeltFuerSich()
    {
        if (ausweis is { Befugnisse: [var erste, ..] })
        {
            db.Wer = new Handelnder(ausweis.PersonId.Value, erste.OrganisationId.Value, erste.Rolle.ToString(), erste.Fuer?.Value).ToString();
        }
    }

    internal void Setze(Ausweis neu, Sitzungsstand sitzung) => (ausweis, Sitzung) = (neu, sitzung);
}

/// <summary>What is known of a person until the Akte moves or the day ends.</summary>
public sealed record Ausweis(
    Id<Person> PersonId, string Anzeigename, IReadOnlyList<Befugnis> Befugnisse, IReadOnlyDictionary<Id<Organisation>, string> Organisationen,
    IReadOnlyDictionary<Id<Person>, string> Vertretene)
{
    /// <summary>What the roles let see; asked of the table once, not at every request.</summary>
    public Sicht Sicht { get; } = Sicht.Von(Befugnisse);

    /// <summary>The head of every page, made by the first.</summary>
    public Arbeitskopf? Kopf { get; set; }
}
