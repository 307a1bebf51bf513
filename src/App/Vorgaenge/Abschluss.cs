using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Vorgaenge;

/// <summary>Ends a case; asks first, since much rests afterwards.</summary>
public sealed class VorgangAbschliessen : Vorgangsakt
{
    private readonly Grundangabe felder = new("Warum ist der Vorgang zu Ende?", "Steht in der Akte. Zum Beispiel: Verwendungsnachweis geprüft, keine Rückforderung.");
    private Vorgangsprojekte projekte = null!;

    public override Handlung Handlung => Handlung.VorgangAbschliessen;

    public override string Titel => "Vorgang abschließen";

    public override string Knopf => "Jetzt abschließen";

    public override string Erfolg(Aktlage lage) => "Der Vorgang ist abgeschlossen.";

    public override IReadOnlyList<string> Hinweise(Aktlage lage) =>
    [
        "Danach ist nichts mehr zu tun und nichts mehr zu ändern: Fristen, Wiedervorlagen und Projekte ruhen, der Vorgang verschwindet aus allen Aufgaben. Gelesen werden kann er weiter.",
        "Die Bewilligungsbehörde kann ihn jederzeit wieder öffnen.",
    ];

    public override async Task<Form?> FormularAsync(Aktlage lage)
    {
        projekte = await Vorgangsprojekte.LadeAsync(lage.Db, lage.Vorgang.Id, lage.Abbruch);
        return felder;
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Aktlage lage) => lage.Vorgang.PruefeAbschliessen().Select(v => ((Field?)null, v));

    protected override void Fuehre(Aktlage lage)
    {
        lage.Vorgang.Abschliessen(felder.Grund.Value);
        projekte.Abschliessen(felder.Grund.Value);
    }
}

/// <summary>Takes a closed case up again.</summary>
public sealed class VorgangOeffnen : Vorgangsakt
{
    private readonly Grundangabe felder = new("Warum geht es weiter?", "Steht in der Akte. Zum Beispiel: Nachtrag zum Verwendungsnachweis.");
    private Vorgangsprojekte projekte = null!;

    public override Handlung Handlung => Handlung.VorgangOeffnen;

    public override string Titel => "Vorgang wieder öffnen";

    public override string Knopf => "Wieder öffnen";

    public override string Erfolg(Aktlage lage) => "Der Vorgang läuft wieder.";

    public override IReadOnlyList<string> Hinweise(Aktlage lage) => ["Fristen, Wiedervorlagen und Projekte laufen wieder, der Vorgang erscheint wieder unter den Aufgaben."];

    public override async Task<Form?> FormularAsync(Aktlage lage)
    {
        projekte = await Vorgangsprojekte.LadeAsync(lage.Db, lage.Vorgang.Id, lage.Abbruch);
        return felder;
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Aktlage lage) => [];

    protected override void Fuehre(Aktlage lage)
    {
        lage.Vorgang.WiederOeffnen(felder.Grund.Value);
        projekte.WiederOeffnen(felder.Grund.Value);
    }
}

/// <summary>A form that asks for a reason only.</summary>
public sealed class Grundangabe : Form
{
    public Grundangabe(string frage, string hinweis) => Grund = Text("grund", frage, hinweis, "Geben Sie den Grund an").AtMost(500);

    public Field<string> Grund { get; }
}
