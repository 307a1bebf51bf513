using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Vorgaenge;

/// <summary>How the case stands, for authority and ministry.</summary>
public sealed class SachstandAendern : Vorgangsakt
{
    private readonly Felder felder = new();

    public override Handlung Handlung => Handlung.VorgangAendern;

    public override string Titel => "Sachstand ändern";

    public override string Knopf => "Sachstand speichern";

    public override string Erfolg(Aktlage lage) => "Der Sachstand ist gespeichert.";

    public override Task<Form?> FormularAsync(Aktlage lage)
    {
        felder.Fuer(lage.Vorgang.Id, lage.Vorgang.Version);
        felder.Sachstand.Preset(lage.Vorgang.Sachstand);
        return Task.FromResult<Form?>(felder);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Aktlage lage) =>
        lage.Vorgang.PruefeSachstand(felder.Sachstand.OrNull() ?? "").Select(v => ((Field?)felder.Sachstand, v));

    protected override void Fuehre(Aktlage lage) => lage.Vorgang.SachstandAendern(felder.Sachstand.OrNull() ?? "", "Sachstand fortgeschrieben");

    private sealed class Felder : Form
    {
        public Felder() => Sachstand = LongText(
            "sachstand", "Sachstand",
            "In wenigen Sätzen: Wie steht es, woran liegt es, was kommt als Nächstes? Alle Beteiligten lesen das, und jede Fassung bleibt in der Akte. Nennen Sie keine Teilnehmenden.").Optional();

        public Field<string> Sachstand { get; }
    }
}

/// <summary>Whom to ask at the body; the body itself keeps it up to date.</summary>
public sealed class AnsprechpersonAendern : Vorgangsakt
{
    private readonly Felder felder = new();

    public override Handlung Handlung => Handlung.AnsprechpersonAendern;

    public override string Titel => "Ansprechperson ändern";

    public override string Knopf => "Ansprechperson speichern";

    public override string Erfolg(Aktlage lage) => "Die Ansprechperson ist gespeichert.";

    public override string Anker => "#eckdaten";

    public override IReadOnlyList<string> Hinweise(Aktlage lage) => ["Ministerium und Bewilligungsbehörde sehen, wen sie bei Fragen zu diesem Vorgang anrufen. In der Akte steht nur, dass sich die Angabe geändert hat."];

    public override Task<Form?> FormularAsync(Aktlage lage)
    {
        felder.Fuer(lage.Vorgang.Id, lage.Vorgang.Version);
        felder.Name.Preset(lage.Vorgang.Ansprechperson ?? "");
        felder.Telefon.Preset(lage.Vorgang.AnsprechpersonTelefon ?? "");
        return Task.FromResult<Form?>(felder);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Aktlage lage) =>
        felder.Name.OrNull() == lage.Vorgang.Ansprechperson && felder.Telefon.OrNull() == lage.Vorgang.AnsprechpersonTelefon ? [(null, new(VorgangRegeln.NichtsGeaendert))] : [];

    protected override IReadOnlyCollection<string> Gezeigt(Aktlage lage) =>
        lage.Vorgang.Ansprechperson is null && lage.Vorgang.AnsprechpersonTelefon is null ? [] : [nameof(Vorgang.Ansprechperson), nameof(Vorgang.AnsprechpersonTelefon)];

    protected override void Fuehre(Aktlage lage) => lage.Vorgang.AnsprechpersonAendern(felder.Name.OrNull(), felder.Telefon.OrNull(), "Angabe der Gebietskörperschaft");

    private sealed class Felder : Form
    {
        public Felder()
        {
            Name = Text("name", "Name").Optional();
            Telefon = Text("telefon", "Telefon", "Zum Beispiel 06421 405-0").Optional().AtMost(60);
        }

        public Field<string> Name { get; }

        public Field<string> Telefon { get; }
    }
}

/// <summary>A note, with who may read it.</summary>
public sealed class VermerkSchreiben : Vorgangsakt
{
    private Felder felder = new(false);

    public override Handlung Handlung => Handlung.VermerkSchreiben;

    public override string Titel => "Vermerk schreiben";

    public override string Knopf => "Vermerk speichern";

    public override string Erfolg(Aktlage lage) => "Der Vermerk ist gespeichert.";

    public override string Anker => "#vermerke";

    public override IReadOnlyList<string> Hinweise(Aktlage lage) => ["Ein Vermerk bleibt, wie er ist: Er kann später weder geändert noch entfernt werden."];

    public override Task<Form?> FormularAsync(Aktlage lage)
    {
        felder = new(Vermerk.IstLand(lage.Befugnis.Rolle.Art()));
        return Task.FromResult<Form?>(felder);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Aktlage lage) =>
        Vorgang.PruefeVermerken(felder.Vermerktext.Value, Sicht, lage.Befugnis.Rolle.Art()).Select(v => ((Field?)felder.Leser, v));

    protected override void Fuehre(Aktlage lage) => lage.Vorgang.Vermerken(
        felder.Vermerktext.Value, Sicht, lage.Person, lage.Befugnis.OrganisationId, lage.Befugnis.Rolle.Art(), lage.Jetzt, "Vermerk auf der Seite des Vorgangs");

    private Sichtbarkeit Sicht => Enum.Parse<Sichtbarkeit>(felder.Leser.Value);

    private sealed class Felder : Form
    {
        public Felder(bool land)
        {
            Vermerktext = LongText("text", "Vermerk", "Zum Beispiel: Anruf am 3. März, Antrag kommt bis Ende des Monats.");
            Leser = Choice("sichtbarkeit", "Wer darf den Vermerk lesen?",
                [.. Enum.GetValues<Sichtbarkeit>().Where(s => land || s != Sichtbarkeit.NurLand).Select(s => (s.ToString(), Vorgangsworte.Von(s)))]);
        }

        public Field<string> Vermerktext { get; }

        public Field<string> Leser { get; }
    }
}

/// <summary>Who is in charge at the granting authority.</summary>
public sealed class ZustaendigkeitAendern : Vorgangsakt
{
    private Felder felder = new([]);

    public override Handlung Handlung => Handlung.ZustaendigkeitAendern;

    public override string Titel => "Zuständigkeit ändern";

    public override string Knopf => "Zuständigkeit speichern";

    public override string Erfolg(Aktlage lage) => "Die Zuständigkeit ist geändert.";

    public override string Anker => "#eckdaten";

    public override async Task<Form?> FormularAsync(Aktlage lage)
    {
        felder = new(await Bewilligende.LadeAsync(lage.Db, lage.Befugnis.OrganisationId, lage.Heute, lage.Abbruch));
        felder.Fuer(lage.Vorgang.Id, lage.Vorgang.Version);
        felder.Person.Preset(lage.Vorgang.ZustaendigId?.ToString() ?? Niemand);
        return felder;
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Aktlage lage) =>
        Gewaehlt == lage.Vorgang.ZustaendigId ? [(felder.Person, new(VorgangRegeln.NichtsGeaendert))] : [];

    protected override void Fuehre(Aktlage lage) => lage.Vorgang.ZustaendigMachen(Gewaehlt, felder.Grund.Value);

    private const string Niemand = "niemand";

    private Id<Person>? Gewaehlt => Id<Person>.TryParse(felder.Person.Value, null, out var person) ? person : null;

    private sealed class Felder : Form
    {
        public Felder(IReadOnlyList<(string, string)> personen)
        {
            Person = Choice("person", "Wer ist zuständig?", [.. personen, (Niemand, "Noch niemand")]);
            Grund = Text("grund", "Warum ändert sich das?", "Steht in der Akte. Zum Beispiel: neue Geschäftsverteilung.", "Sagen Sie, warum sich die Zuständigkeit ändert");
        }

        public Field<string> Person { get; }

        public Field<string> Grund { get; }
    }
}
