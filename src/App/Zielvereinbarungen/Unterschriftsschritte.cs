using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>Records a signature under the agreed text.</summary>
public sealed class UnterschriftErfassenSchritt : Verfahrensschritt
{
    private Felder felder = null!;
    private Fassung fassung = null!;
    private Parteirolle seite;

    public override Handlung Handlung => Handlung.UnterschriftErfassen;

    public override string Titel => "Unterschrift erfassen";

    public override string Knopf => "Unterschrift erfassen";

    public override string Erfolg(Schrittlage lage)
    {
        var hinweise = Verfahrenshinweise.Unterschrift(
            felder.Name.Value.Trim(), felder.Amt.Value.Trim(), felder.Tag.HasValue ? felder.Tag.Value : null, seite == Parteirolle.Land ? null : lage.Verfahren.Ags, lage.Verfahren.Jahr, Stammdaten.Kataloge());
        var satz = lage.Verfahren.Stand == Verfahrensstand.Wirksam ? "Die Unterschrift ist erfasst. Die Vereinbarung ist wirksam." : "Die Unterschrift ist erfasst.";
        return string.Join(' ', hinweise.Select(h => $"Bitte prüfen: {h.Regel.Text}").Prepend(satz));
    }

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) =>
    [
        $"Für {(seite == Parteirolle.Land ? "das Land" : lage.Verfahren.Koerperschaftsname)}, unter Fassung {fassung.Nummer}, Prüfsumme {fassung.Pruefsumme[..4]} {fassung.Pruefsumme[4..8]} …",
        "Erfassen Sie nur, was geleistet ist: eine Unterschrift von Hand auf dem Ausdruck dieser Fassung, oder eine PDF-Datei dieser Fassung mit qualifizierter elektronischer Signatur. Ein getippter Name ist keine Unterschrift. Mit der ersten Unterschrift steht der Wortlaut fest.",
        .. Amtsworte.Vorschlaege(seite, lage.Verfahren.Ags, lage.Heute),
    ];

    public override async Task<Form?> FormularAsync(Schrittlage lage)
    {
        if (lage.Weg("seite") is not ("land" or "koerperschaft") || lage.Verfahren.Unterschreibbare is not { } text)
        {
            return null;
        }

        (seite, fassung) = (lage.Weg("seite") == "land" ? Parteirolle.Land : Parteirolle.Gebiet, text);
        var dateien = await lage.Db.Unterlagen.AsNoTracking().Where(u => u.VorgangId == lage.Verfahren.VorgangId && u.EntferntAm == null).OrderByDescending(u => u.HochgeladenAm)
            .Select(u => new { u.Id, u.Dateiname }).ToListAsync(lage.Abbruch);
        felder = new([.. dateien.Select(d => (d.Id.ToString(), d.Dateiname))]);
        var geleistet = lage.Verfahren.Gueltige(text).Count(u => u.Seite == seite);
        if (text.Inhalt.Unterzeichner.Where(u => u.Seite == seite).Skip(geleistet).FirstOrDefault() is { } vorgesehen)
        {
            felder.Name.Preset(vorgesehen.Name ?? "");
            felder.Amt.Preset(vorgesehen.Amt ?? "");
            felder.Ort.Preset(vorgesehen.Ort ?? "");
            felder.Vertretung.Preset(vorgesehen.InVertretung ? Felder.Ja : "");
        }

        felder.Fuer(lage.Verfahren.Id, lage.Verfahren.Version);
        return felder;
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) =>
        lage.Verfahren.PruefeUnterzeichnen(lage.Wer, Angaben(), fassung.Pruefsumme, lage.Heute).Select(v => (Feld(v.Regel), v));

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.Unterzeichnen(lage.Wer, Angaben(), fassung.Pruefsumme, lage.Heute, lage.Jetzt, "Unterschrift liegt vor");

    private Field? Feld(Regel regel) =>
        regel == VerfahrenRegeln.DatumOderGrund || regel == VerfahrenRegeln.DatumInDerZukunft ? felder.Tag
        : regel == VerfahrenRegeln.BelegFehlt || regel == VerfahrenRegeln.SigniertesPdfFehlt ? felder.Datei
        : null;

    private Unterschriftsangaben Angaben() => new(
        seite, felder.Name.Value, felder.Amt.Value, felder.Vertretung.OrNull()?.Count > 0, felder.Ort.OrNull(), felder.Tag.HasValue ? felder.Tag.Value : null, felder.OhneTag.OrNull(),
        Enum.Parse<Unterschriftsart>(felder.Art.Value), felder.Datei.HasValue && Id<Unterlage>.TryParse(felder.Datei.Value, null, out var datei) ? datei : null, felder.Fundstelle.OrNull());

    private sealed class Felder : Form
    {
        public const string Ja = "ja";

        public Felder(IReadOnlyList<(string, string)> dateien)
        {
            Name = Text("name", "Name der Person, die unterschrieben hat");
            Amt = Text("amt", "Amt am Tag der Unterschrift", "So, wie die Person es führt, zum Beispiel Erste Kreisbeigeordnete");
            Vertretung = Checks("vertretung", "Vertretung", [(Ja, "In Vertretung unterschrieben")]);
            Ort = Text("ort", "Ort", "Wo unterschrieben wurde; das muss nicht der Sitz sein").Optional();
            Tag = Date("tag", "Tag der Unterschrift").Optional();
            OhneTag = Text("ohne-tag", "Wenn der Tag fehlt: warum?", "Zum Beispiel: auf dem Papier nicht lesbar").Optional().AtMost(500);
            Art = Choice("art", "Wie wurde unterschrieben?", [(nameof(Unterschriftsart.Handschriftlich), "Von Hand auf Papier"), (nameof(Unterschriftsart.QualifiziertElektronisch), "Mit qualifizierter elektronischer Signatur in einer PDF-Datei")]);
            Datei = Choice("datei", "Scan oder signierte Datei", dateien.Count == 0 ? [("keine", "Im Vorgang liegt noch keine Datei")] : dateien, "Laden Sie die Datei zuerst unter „Unterlagen“ in den Vorgang.").Optional();
            Fundstelle = Text("fundstelle", "Wenn es keinen Scan gibt: Wo liegt das Papier?", "Zum Beispiel: Papierakte II, Blatt 7").Optional().AtMost(500);
        }

        public Field<string> Name { get; }

        public Field<string> Amt { get; }

        public Field<IReadOnlyList<string>> Vertretung { get; }

        public Field<string> Ort { get; }

        public Field<DateOnly> Tag { get; }

        public Field<string> OhneTag { get; }

        public Field<string> Art { get; }

        public Field<string> Datei { get; }

        public Field<string> Fundstelle { get; }
    }
}

/// <summary>Adds the day a signature lacked.</summary>
public sealed class UnterschriftDatieren : Verfahrensschritt
{
    private readonly Felder felder = new();
    private Unterzeichnung unterschrift = null!;

    public override Handlung Handlung => Handlung.UnterschriftDatieren;

    public override string Titel => "Tag der Unterschrift nachtragen";

    public override string Knopf => "Tag speichern";

    public override string Erfolg(Schrittlage lage) => "Der Tag ist nachgetragen.";

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) => [$"Unterschrift von {unterschrift.Name}, {unterschrift.Amt}.", $"Der Tag fehlte: {unterschrift.OhneDatum ?? "–"}"];

    public override Task<Form?> FormularAsync(Schrittlage lage)
    {
        if (lage.Verfahren.Unterzeichnungen.FirstOrDefault(u => u.Nummer == lage.Nummer) is not { } gefunden)
        {
            return Task.FromResult<Form?>(null);
        }

        unterschrift = gefunden;
        felder.Fuer(lage.Verfahren.Id, lage.Verfahren.Version);
        return Task.FromResult<Form?>(felder);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) => Am(felder.Tag, lage.Verfahren.PruefeDatieren(lage.Wer, lage.Nummer, felder.Tag.Value, lage.Heute));

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.Datieren(lage.Wer, lage.Nummer, felder.Tag.Value, lage.Heute, felder.Woher.Value);

    private sealed class Felder : Form
    {
        public Felder()
        {
            Tag = Date("tag", "Tag der Unterschrift");
            Woher = Text("woher", "Woher wissen Sie das?", "Steht in der Akte. Zum Beispiel: Auskunft des Büros der Landrätin", "Schreiben Sie, woher Sie den Tag kennen");
        }

        public Field<DateOnly> Tag { get; }

        public Field<string> Woher { get; }
    }
}

/// <summary>Strikes a signature recorded by mistake.</summary>
public sealed class UnterschriftStreichen() : Begruendeterschritt("Warum wird die Unterschrift gestrichen?", "Steht in der Akte. Zum Beispiel: falscher Ort, richtige Angaben folgen.")
{
    public override Handlung Handlung => Handlung.UnterschriftStreichen;

    public override string Titel => "Unterschrift streichen";

    public override string Knopf => "Streichen";

    public override string Erfolg(Schrittlage lage) => "Die Unterschrift ist gestrichen.";

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) =>
        ["Nur für Irrtümer beim Erfassen. Die gestrichene Unterschrift bleibt sichtbar, und der Wortlaut bleibt fest."];

    public override async Task<Form?> FormularAsync(Schrittlage lage) => lage.Verfahren.Unterzeichnungen.All(u => u.Nummer != lage.Nummer) ? null : await base.FormularAsync(lage);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) => Am(null, lage.Verfahren.PruefeStreichen(lage.Wer, lage.Nummer, Grund));

    protected override void Fuehre(Schrittlage lage) => lage.Verfahren.Streichen(lage.Wer, lage.Nummer, lage.Jetzt, Grund);
}
