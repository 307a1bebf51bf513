using System.Globalization;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Rechte;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>The forms of programme years, allocations and strategies.</summary>
public static partial class Formularproben
{
    private static readonly DateOnly Beginn = new(2026, 3, 13);
    private static int tage;
    private static int freiesJahr = 2029;

    private static Dictionary<string, Func<Welt, Task<Fundstelle>>> Haushalt => new()
    {
        ["KontingentAendern+Felder"] = async w => await ImJahr(w, "kontingent") with { Antworten = Antwort("betrag", $"{Interlocked.Increment(ref betrag)}") },
        ["MassnahmenartenAendern+Felder"] = w => ImJahr(w, "massnahmenarten"),
        ["TermineAendern+Felder"] = async w => await ImJahr(w, "termine") with
        {
            Antworten = Enumerable.Range(1, 30).SelectMany(i => Tag($"bis-{i}", Beginn)).ToDictionary(),
        },
        ["WerteAendern+Felder"] = async w => await ImJahr(w, "werte") with { Antworten = new Dictionary<string, string> { ["buendnis-von"] = "2025", ["buendnis-bis"] = "2029" } },
        ["Zeilenakt+Felder"] = w => ImJahr(w, "ziele"),
        ["Stufenakt+Felder"] = async w =>
        {
            var jahr = Interlocked.Increment(ref freiesJahr);
            await using var db = w.Portal.Db();
            var neu = Programmjahr.AusVorlage(Id<Programmjahr>.New(w.Portal.Uhr), Stammdaten.Vorlagen()[0] with { Jahr = jahr }, "Test");
            neu.WerteAendern(neu.Werte with { Vorlagenjahr = Stammdaten.Vorlagen()[0].Jahr }, "Test");
            db.Add(neu);
            await db.SaveChangesAsync();
            return await Als(w, "Programmsteuerung", $"/programmjahre/{jahr}/abschliessen");
        },
        ["ZuteilungForm"] = async w => await Als(w, "Programmsteuerung", $"/zuteilungen/{Welt.Programmjahr}/{w.Eigener.Ags}/neu") with { Antworten = NeuerBetrag($"{101 + (Interlocked.Increment(ref betrag) % 50)}") },
        ["FassungErgaenzen+Felder"] = async w => await AnStrategie(w, "fassung") with { Antworten = NeueFassung(Interlocked.Increment(ref tage)) },
        ["StrategieEinreichen+Felder"] = async w =>
        {
            var stelle = await AnStrategie(w, "fassung");
            await (await stelle.Browser.Get(stelle.Adresse)).Fill("Titel der Strategie", "Probe").Fill("Wer hat sie beschlossen?", "Kreistag").Fill("Beschlossen am", "1.3.2026")
                .Fill("Gültig ab", Beginn.AddDays(Interlocked.Increment(ref tage)).ToString("d.M.yyyy", CultureInfo.InvariantCulture)).Fill("Fortschreiben bis", "31.12.2039")
                .Fill("Welche Unterlage ist die Strategie?", "Noch kein Dokument").Press("Fassung speichern");
            return await AnStrategie(w, "einreichen");
        },
        ["StrategieAbstimmen+Felder"] = w => AnStrategie(w, "abstimmung"),
    };

    private static Task<Fundstelle> ImJahr(Welt welt, string akt) => Als(welt, "Programmsteuerung", $"/programmjahre/{Welt.Programmjahr}/{akt}");

    private static Task<Fundstelle> AnStrategie(Welt welt, string akt) => Als(welt, "Koordination", $"/strategien/{welt.Gebiet.Id}/{akt}");

    private static Dictionary<string, string> NeueFassung(int tag) => Tag("von", Beginn.AddDays(tag)).Concat(Tag("fortschreiben", new(2039, 12, 31))).Append(new("dokument", "keines")).ToDictionary();

    // What stays the same is refused, and so are slices that do not add up.
    private static Dictionary<string, string> NeuerBetrag(string euro) => Enumerable.Range(0, 5)
        .Select(i => KeyValuePair.Create($"scheibe-{Welt.Programmjahr + i}", i == 0 ? euro : "0")).Append(new("betrag", euro)).ToDictionary();

    private static IEnumerable<KeyValuePair<string, string>> Tag(string feld, DateOnly tag) =>
        [new($"{feld}-tag", $"{tag.Day}"), new($"{feld}-monat", $"{tag.Month}"), new($"{feld}-jahr", $"{tag.Year}")];
}
