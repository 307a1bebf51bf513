using System.Globalization;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Vorgaenge;

/// <summary>Has the case shown again on a day, to oneself or to everybody in the organisation.</summary>
public sealed class WiedervorlageSetzen : Vorgangsakt
{
    private Felder felder = new("");

    public override Handlung Handlung => Handlung.WiedervorlageSetzen;

    public override string Titel => "Wiedervorlage setzen";

    public override string Knopf => "Wiedervorlage setzen";

    public override string Anker => "#pflichten";

    public override string Erfolg(Aktlage lage) => $"Die Wiedervorlage ist gesetzt. {lage.Vorgang.Wiedervorlagen[^1].Warum}";

    public override IReadOnlyList<string> Hinweise(Aktlage lage) => ["An diesem Tag steht der Vorgang unter „Aufgaben“. Fällt der Tag auf ein Wochenende oder einen Feiertag, ist es der nächste Arbeitstag. Nur Ihre Organisation sieht die Wiedervorlage."];

    public override Task<Form?> FormularAsync(Aktlage lage)
    {
        felder = new(lage.Ich.Organisationen.GetValueOrDefault(lage.Befugnis.OrganisationId) ?? "meiner Organisation");
        felder.Wem.Preset(Felder.Ich);
        return Task.FromResult<Form?>(felder);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Aktlage lage) =>
        Vorgang.PruefeWiedervorlage(felder.Tag.Value, lage.Heute).Select(v => ((Field?)felder.Tag, v));

    // Who acts as a substitute sets it for the person substituted: the work stays with the role.
    protected override void Fuehre(Aktlage lage) => lage.Vorgang.WiedervorlageSetzen(
        felder.Tag.Value, felder.Anlass.Value, lage.Befugnis.OrganisationId, felder.Wem.Value == Felder.Ich ? lage.Befugnis.Fuer ?? lage.Person : null, lage.Heute,
        "Wiedervorlage auf der Seite des Vorgangs");

    private sealed class Felder : Form
    {
        public const string Ich = "ich";

        public Felder(string organisation)
        {
            Tag = Date("tag", "Tag");
            Anlass = Text("anlass", "Was ist dann zu tun?", "Zum Beispiel: Nachfragen, ob der Antrag unterwegs ist.", "Sagen Sie, was dann zu tun ist").AtMost(500);
            Wem = Choice("fuer", "Für wen?", [(Ich, "Für mich"), ("alle", $"Für alle in {organisation}")]);
        }

        public Field<DateOnly> Tag { get; }

        public Field<string> Anlass { get; }

        public Field<string> Wem { get; }
    }
}

/// <summary>Moves a Wiedervorlage of the own organisation to another day.</summary>
public sealed class WiedervorlageVerschieben : Vorgangsakt
{
    private readonly Felder felder = new();

    public override Handlung Handlung => Handlung.WiedervorlageSetzen;

    public override string Titel => "Wiedervorlage verschieben";

    public override string Knopf => "Verschieben";

    public override string Anker => "#pflichten";

    public override string Erfolg(Aktlage lage) => $"Die Wiedervorlage ist verschoben. {Eine(lage)!.Warum}";

    public override IReadOnlyList<string> Hinweise(Aktlage lage) => Eine(lage) is { } w ? [$"{w.Anlass}. {w.Warum}"] : [];

    public override Task<Form?> FormularAsync(Aktlage lage)
    {
        if (Eine(lage) is not { ErledigtAm: null } w)
        {
            return Task.FromResult<Form?>(null);
        }

        felder.Fuer(lage.Vorgang.Id, lage.Vorgang.Version);
        felder.Tag.Preset(w.Tag.ToString("d.M.yyyy", Deutsch.Kultur));
        return Task.FromResult<Form?>(felder);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Aktlage lage) =>
        Vorgang.PruefeWiedervorlage(felder.Tag.Value, lage.Heute).Select(v => ((Field?)felder.Tag, v));

    protected override IReadOnlyCollection<string> Gezeigt(Aktlage lage) => [nameof(Vorgang.Wiedervorlagen)];

    protected override void Fuehre(Aktlage lage) =>
        lage.Vorgang.WiedervorlageVerschieben(Eine(lage)!.Nummer, felder.Tag.Value, lage.Heute, felder.Grund.OrNull() ?? "Wiedervorlage verschoben");

    // Only the organisation it belongs to sees it; for all others it does not exist.
    private static Wiedervorlage? Eine(Aktlage lage) => int.TryParse(lage.Weg("nummer"), NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
        ? Wiedervorlagen.Eigene(lage.Vorgang, lage.Befugnis, nummer)
        : null;

    private sealed class Felder : Form
    {
        public Felder()
        {
            Tag = Date("tag", "Neuer Tag");
            Grund = Text("grund", "Warum?", "Steht in der Akte.").Optional();
        }

        public Field<DateOnly> Tag { get; }

        public Field<string> Grund { get; }
    }
}

/// <summary>A duty was met, or falls away.</summary>
public sealed class PflichtErledigen : Vorgangsakt
{
    private readonly Felder felder = new();

    public override Handlung Handlung => Handlung.PflichtErledigen;

    public override string Titel => "Pflicht erledigen";

    public override string Knopf => "Als erledigt eintragen";

    public override string Anker => "#pflichten";

    public override string Erfolg(Aktlage lage) => $"Erledigt: {Pflichten.Name(Art(lage.Weg("pflicht"))!.Value)}.";

    public override IReadOnlyList<string> Hinweise(Aktlage lage) => [$"Pflicht: {Pflichten.Name(Art(lage.Weg("pflicht"))!.Value)}. Entfällt sie, tragen Sie den Tag der Entscheidung ein und sagen Sie, warum."];

    public override Task<Form?> FormularAsync(Aktlage lage)
    {
        if (Art(lage.Weg("pflicht")) is null)
        {
            return Task.FromResult<Form?>(null);
        }

        felder.Am.Preset(lage.Heute.ToString("d.M.yyyy", Deutsch.Kultur));
        return Task.FromResult<Form?>(felder);
    }

    public static async Task<IResult> Zurueckholen(string vorgang, string pflicht, Db db, Access.CurrentUser ich, HttpContext http)
    {
        var (gefunden, antwort) = await Vorgangszugriff.HoleAsync(db, ich, vorgang, Handlung.PflichtErledigen, http.RequestAborted);
        if (gefunden is null)
        {
            return antwort!;
        }

        if (Art(pflicht) is not { } art)
        {
            return Page.NotFound();
        }

        gefunden.PflichtZurueckholen(art, "Versehentlich als erledigt eingetragen");
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Vorgang(gefunden.Aktenzeichen) + "#pflichten", $"Wieder offen: {Pflichten.Name(art)}.");
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Aktlage lage) =>
        lage.Vorgang.PruefePflichtErledigen(Art(lage.Weg("pflicht"))!.Value, felder.Am.Value, lage.Heute).Select(v => ((Field?)felder.Am, v));

    protected override void Fuehre(Aktlage lage) =>
        lage.Vorgang.PflichtErledigen(Art(lage.Weg("pflicht"))!.Value, felder.Am.Value, lage.Heute, felder.Grund.Value);

    private static Pflichtart? Art(string wort) => Enum.GetValues<Pflichtart>().Cast<Pflichtart?>().FirstOrDefault(a => Pflichten.Schluessel(a!.Value) == wort);

    private sealed class Felder : Form
    {
        public Felder()
        {
            Am = Date("am", "Erledigt am");
            Grund = Text("grund", "Was ist geschehen?", "Steht in der Akte. Zum Beispiel: Antrag mit allen Anlagen eingegangen.", "Sagen Sie, was geschehen ist").AtMost(500);
        }

        public Field<DateOnly> Am { get; }

        public Field<string> Grund { get; }
    }
}

/// <summary>What needs only a button at a Wiedervorlage.</summary>
public static class Wiedervorlagen
{
    public static Task<IResult> Erledigen(string vorgang, int nummer, Db db, Access.CurrentUser ich, TimeProvider clock, HttpContext http) => Fuehre(
        vorgang, nummer, db, ich, http, w => w.ErledigtAm is null ? null : VorgangRegeln.WiedervorlageErledigt,
        v => v.WiedervorlageErledigen(nummer, ich.PersonId!.Value, clock.GetUtcNow().UtcDateTime, "Wiedervorlage erledigt"),
        "Die Wiedervorlage ist erledigt. Unter „Erledigt“ können Sie sie zurückholen.");

    public static Task<IResult> Zurueckholen(string vorgang, int nummer, Db db, Access.CurrentUser ich, HttpContext http) => Fuehre(
        vorgang, nummer, db, ich, http, w => w.ErledigtAm is null ? VorgangRegeln.WiedervorlageOffen : null,
        v => v.WiedervorlageZurueckholen(nummer, "Versehentlich als erledigt eingetragen"), "Die Wiedervorlage ist wieder offen.");

    /// <summary>A Wiedervorlage of the organisation somebody acts for; of others it does not exist.</summary>
    public static Wiedervorlage? Eigene(Vorgang vorgang, Befugnis befugnis, int nummer) =>
        vorgang.Wiedervorlagen.FirstOrDefault(w => w.Nummer == nummer && w.OrganisationId == befugnis.OrganisationId);

    private static async Task<IResult> Fuehre(
        string wort, int nummer, Db db, Access.CurrentUser ich, HttpContext http, Func<Wiedervorlage, Regel?> hindernis, Action<Vorgang> tat, string meldung)
    {
        var (vorgang, antwort) = await Vorgangszugriff.HoleAsync(db, ich, wort, Handlung.WiedervorlageSetzen, http.RequestAborted);
        if (vorgang is null)
        {
            return antwort!;
        }

        var befugnis = ich.Pruefe(Handlung.WiedervorlageSetzen, Vorgangszugriff.Gegenstand(vorgang)).Befugnis!;
        if (Eigene(vorgang, befugnis, nummer) is not { } wiedervorlage)
        {
            return Page.NotFound();
        }

        if (hindernis(wiedervorlage) is { } regel)
        {
            return Page.Error(StatusCodes.Status409Conflict, regel.Text);
        }

        tat(vorgang);
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Vorgang(vorgang.Aktenzeichen) + "#pflichten", meldung);
    }
}
