using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>Hands the working copy over as the next version.</summary>
public sealed class FassungUebergebenSchritt : Verfahrensschritt
{
    private readonly Felder felder = new();

    public override Handlung Handlung => Handlung.VerfahrenBearbeiten;

    public override string Titel => "Entwurf übergeben";

    public override string Knopf => "Übergeben";

    public override string Erfolg(Schrittlage lage) => $"Fassung {lage.Verfahren.Fassungen.Count} ist übergeben. Am Zug ist jetzt die andere Seite.";

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) =>
    [
        lage.Wer.Seite == Parteirolle.Land ? $"Am Zug ist danach: {lage.Verfahren.Koerperschaftsname}." : "Am Zug ist danach das Land.",
        $"Daraus wird Fassung {lage.Verfahren.Fassungen.Count + 1}. Sie bleibt, wie sie ist; Annahmen früherer Fassungen gelten dann nicht mehr.",
    ];

    public override (string Titel, IReadOnlyList<string> Punkte)? Liste(Schrittlage lage) => lage.Verfahren.Ausgangsinhalt() is { } ausgang
        && Fassungsvergleich.Inhalte(ausgang, lage.Arbeitskopie) is { Count: > 0 } unterschiede ? ("Das haben Sie geändert", [.. unterschiede.Select(u => u.Satz)]) : null;

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        felder.Fuer(lage.Verfahren.Id, lage.Verfahren.Version);
        return Task.FromResult<Form?>(felder);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) =>
        Am(null, lage.Grundlage is { } grundlage ? lage.Verfahren.PruefeUebergeben(lage.Wer, grundlage) : [new(ZielvereinbarungRegeln.KoerperschaftBekannt)]);

    protected override void Fuehre(Schrittlage lage)
    {
        var fassung = lage.Verfahren.Uebergeben(lage.Wer, lage.Grundlage!, lage.Jetzt, "Entwurf übergeben");
        if (felder.Annahme.Value == Felder.Ja)
        {
            lage.Verfahren.Annehmen(lage.Wer, fassung.Pruefsumme, lage.Jetzt, "Mit der Übergabe angenommen");
        }
    }

    private sealed class Felder : Form
    {
        public const string Ja = "ja";

        public Felder()
        {
            Annahme = Choice("annahme", "Nimmt Ihre Seite diese Fassung zugleich an?", [(Ja, "Ja, so würden wir unterschreiben"), ("nein", "Nein, wir sprechen noch darüber")]);
            Annahme.Preset(Ja);
        }

        public Field<string> Annahme { get; }
    }
}

/// <summary>Accepts the newest version for the own side.</summary>
public sealed class FassungAnnehmenSchritt : Verfahrensschritt
{
    private Ja felder = null!;
    private Fassung fassung = null!;

    public override Handlung Handlung => Handlung.FassungAnnehmen;

    public override string Titel => "Fassung annehmen";

    public override string Knopf => "Annehmen";

    public override string Erfolg(Schrittlage lage) => lage.Verfahren.Stand == Verfahrensstand.Abgestimmt
        ? "Beide Seiten haben dieselbe Fassung angenommen. Sie kann unterschrieben werden."
        : "Ihre Seite hat die Fassung angenommen. Jetzt fehlt noch die andere.";

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) =>
    [
        $"Fassung {fassung.Nummer} über {Entwurfswerte.Betragstext(fassung.Inhalt.Betrag)}, Prüfsumme {fassung.Pruefsumme[..4]} {fassung.Pruefsumme[4..8]} …",
        "Die Annahme ist noch keine Unterschrift. Sie gilt nur für diesen Wortlaut; eine neue Fassung hebt sie auf.",
        .. lage.Verfahren.OffeneAnmerkungen(lage.Wer.Seite).Count is var offen and > 0 ? [$"Es gibt noch {Zahlen.Anzahl(offen, "offene Anmerkung", "offene Anmerkungen")}."] : Array.Empty<string>(),
    ];

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        if (lage.Verfahren.Neueste is not { } neueste)
        {
            return Task.FromResult<Form?>(null);
        }

        (fassung, felder) = (neueste, new("Haben Sie die Fassung gelesen?", $"Ja, {(lage.Wer.Seite == Parteirolle.Land ? "das Land" : lage.Verfahren.Koerperschaftsname)} nimmt Fassung {neueste.Nummer} an"));
        felder.Fuer(lage.Verfahren.Id, lage.Verfahren.Version);
        return Task.FromResult<Form?>(felder);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) => Am(null, lage.Verfahren.PruefeAnnehmen(lage.Wer, fassung.Pruefsumme));

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.Annehmen(lage.Wer, fassung.Pruefsumme, lage.Jetzt, "Fassung gelesen und angenommen");
}

/// <summary>An act that asks for a reason.</summary>
public abstract class Begruendeterschritt(string frage, string hinweis) : Verfahrensschritt
{
    private readonly Felder felder = new(frage, hinweis);

    protected string Grund => felder.Grund.Value;

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        felder.Fuer(lage.Verfahren.Id, lage.Verfahren.Version);
        return Task.FromResult<Form?>(felder);
    }

    private sealed class Felder : Form
    {
        public Felder(string frage, string hinweis) => Grund = Text("grund", frage, hinweis, "Geben Sie den Grund an").AtMost(500);

        public Field<string> Grund { get; }
    }
}

/// <summary>Takes the own acceptance back.</summary>
public sealed class AnnahmeZuruecknehmen() : Begruendeterschritt("Warum nimmt Ihre Seite die Annahme zurück?", "Steht in der Akte. Zum Beispiel: Der Kreistag wünscht eine Änderung.")
{
    public override Handlung Handlung => Handlung.FassungAnnehmen;

    public override string Titel => "Annahme zurücknehmen";

    public override string Knopf => "Annahme zurücknehmen";

    public override string Erfolg(Schrittlage lage) => "Die Annahme ist zurückgenommen.";

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) =>
        lage.Verfahren.HatAngenommen(lage.Wer.Seite) ? [] : [(null, new(VerfahrenRegeln.NichtAngenommen))];

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.AnnahmeZuruecknehmen(lage.Wer, lage.Jetzt, Grund);
}

/// <summary>Opens an agreed text again.</summary>
public sealed class WiederOeffnen() : Begruendeterschritt("Warum muss noch einmal gesprochen werden?", "Steht in der Akte. Zum Beispiel: Die Zuteilung ist gekürzt.")
{
    public override Handlung Handlung => Handlung.FassungWiederOeffnen;

    public override string Titel => "Gespräch wieder aufnehmen";

    public override string Knopf => "Wieder aufnehmen";

    public override string Erfolg(Schrittlage lage) => "Das Gespräch ist wieder offen. Am Zug ist Ihre Seite.";

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) => ["Beide Annahmen gelten dann nicht mehr. Sobald eine Unterschrift erfasst ist, geht das nicht mehr."];

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) => Am(null, lage.Verfahren.PruefeWiederaufnehmen(lage.Wer, Grund));

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.Wiederaufnehmen(lage.Wer, lage.Jetzt, Grund);
}

/// <summary>Begins an amendment.</summary>
public sealed class AenderungBeginnenSchritt() : Begruendeterschritt("Warum muss die Vereinbarung geändert werden?", "Steht in der Akte. Zum Beispiel: Kürzung der Haushaltsmittel im Juli.")
{
    public override Handlung Handlung => Handlung.AenderungBeginnen;

    public override string Titel => "Änderungsvereinbarung beginnen";

    public override string Knopf => "Änderung beginnen";

    public override string Erfolg(Schrittlage lage) => "Die Änderungsvereinbarung ist begonnen. Bis beide Seiten sie unterschrieben haben, gilt die bisherige Vereinbarung.";

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) =>
        ["Sie arbeiten auf einer Kopie. Die wirksame Vereinbarung gilt, bis beide Seiten die Änderung unterschrieben haben; dann tritt die Änderung an ihre Stelle. Beträge beider Fassungen werden nie zusammengezählt."];

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) => [];

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.AenderungBeginnen(lage.Wer, lage.Jetzt, Grund);
}

/// <summary>Ends the talks, or the amendment, without result.</summary>
public sealed class VerfahrenBeendenSchritt() : Begruendeterschritt("Warum endet das Gespräch?", "Steht in der Akte. Zum Beispiel: Die Körperschaft nimmt in diesem Jahr nicht teil.")
{
    public override Handlung Handlung => Handlung.VerfahrenBeenden;

    public override string Titel => "Ohne Ergebnis beenden";

    public override string Knopf => "Beenden";

    public override string Erfolg(Schrittlage lage) => lage.Verfahren.Stand == Verfahrensstand.Wirksam ? "Die Änderung ist beendet. Die bisherige Vereinbarung gilt weiter." : "Das Gespräch ist ohne Ergebnis beendet.";

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) => lage.Verfahren.WirksameFassung is null
        ? ["Danach ist nichts mehr zu ändern. Für das Jahr kann das Land eine neue Vereinbarung beginnen."]
        : ["Die wirksame Vereinbarung gilt unverändert weiter."];

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) => [];

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.Beenden(lage.Wer, lage.Jetzt, Grund);
}
