using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Rechte;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Every text field of every form is fed the whole corpus through the front door; afterwards everything the portal shows is looked at (ASVS 1.2, 1.3, 2.2).</summary>
public class FormularkorpusTests(ITestOutputHelper ausgabe)
{
    private static readonly string[] Leser = ["Betrieb", "Programmsteuerung", "Bewilligung", "Koordination", "Projektleitung", "Pruefung", "Zugangsverwaltung", "niemand"];

    /// <summary>Text that was accepted and that no page, table, calendar or mail shows, and why.</summary>
    private static readonly Dictionary<string, string> NirgendsZuSehen = new()
    {
        ["UnterlageEntfernenForm.grund"] = "stands in the Akte of the file; no page shows that one yet",
    };

    /// <summary>Forms without a field for text, and where they are tried.</summary>
    private static readonly Dictionary<string, string> OhneText = new()
    {
        ["ZuteilungenHochladen+TabelleForm"] = "takes a file, whose cells are tried in the tests of the upload",
    };

    [Fact]
    public async Task Jedes_Formular_nimmt_jede_Eingabe_als_Text_und_alle_Ausgaben_zeigen_sie_als_Text()
    {
        await using var welt = await Welt.Neu();
        var fuetterungen = new List<Fuetterung>();
        foreach (var (name, i) in Formularproben.Gefuettert.Select((n, i) => (n, i)))
        {
            fuetterungen.Add(new(name, i, welt));
            await fuetterungen[^1].FuettereAsync();
        }

        fuetterungen.SelectMany(f => f.Maengel).Take(40).ShouldBeEmpty();
        fuetterungen.Where(f => f.Angenommen == 0).Select(f => f.Name).ShouldBe(Formularproben.NieAngenommen.Keys, ignoreOrder: true, customMessage: "nie angenommen");
        var seiten = 0;
        var texte = new List<string>();
        var kanarien = fuetterungen.SelectMany(f => f.Kanarien).ToList();
        foreach (var wer in Leser)
        {
            string[] feeds = wer is "Bewilligung" or "Koordination" ? [await Ausgaben.Kalender(welt, wer)] : [];
            var ernte = await Ausgaben.Rundgang((await welt.Als(wer)).Raw, "zwk", auch: [.. kanarien.SelectMany(k => Seiten(k.Adresse)).Where(a => !a.StartsWith("/anmelden", StringComparison.Ordinal)).Distinct(), .. feeds]);
            seiten += ernte.Funde.Count;
            texte.AddRange(ernte.Funde.Select(f => f.Text));
            ernte.Funde.SelectMany(f => Ausgaben.Maengel(f).Select(m => $"{wer} auf {f.Adresse}: {m}")).Take(40).ShouldBeEmpty();
        }

        var (mails, kopfmaengel) = await Ausgaben.Post(welt.Portal);
        mails.Count.ShouldBeGreaterThan(20);
        kopfmaengel.ShouldBeEmpty("Kopfzeilen der Nachrichten");
        welt.Portal.Protokoll.Zeilen.Where(z => z.Stufe >= LogLevel.Error).Select(z => $"{z.Text} {z.Fehler?.Message}").ShouldBeEmpty();

        kanarien.Where(k => k.Geheim && Zeigt(k.Wort)).Select(k => k.Feld).ShouldBeEmpty("Geheimnisse auf Seiten");
        kanarien.Where(k => !k.Geheim && !Zeigt(k.Wort)).Select(k => k.Feld).ShouldBe(
            NirgendsZuSehen.Keys, ignoreOrder: true, customMessage: "angenommen, aber nirgends gefunden: Der Rundgang kommt nicht hin, oder NirgendsZuSehen sagt, warum");
        ausgabe.WriteLine($"{fuetterungen.Count} Formulare, {fuetterungen.Sum(f => f.Felder)} Felder, davon {fuetterungen.Sum(f => f.Texte.Count)} für Text, {Korpus.Eingaben.Count} Texte, "
            + $"{fuetterungen.Sum(f => f.Anfragen)} Sendungen, {fuetterungen.Sum(f => f.Angenommen)} angenommen, danach {seiten} Antworten und {mails.Count} Nachrichten");

        // Talks that are over stand in no list the walk comes to; their page shows why they ended.
        static IEnumerable<string> Seiten(string adresse) => adresse.StartsWith("/verfahren/", StringComparison.Ordinal) ? [adresse, string.Join('/', adresse.Split('/').Take(3))] : [adresse];

        bool Zeigt(string wort) => texte.Exists(t => t.Contains(wort, StringComparison.Ordinal));
    }

    /// <summary>Whoever writes a new form says where it stands; until then this test fails.</summary>
    [Fact]
    public void Jedes_Formular_hat_seine_Probe()
    {
        var formulare = typeof(Form).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Form)) && !t.IsAbstract).Select(t => t.FullName!.Split('.')[^1]).ToList();
        formulare.Count.ShouldBeGreaterThan(30);
        OhneText.Keys.Except(formulare).Concat(OhneText.Keys.Intersect(Formularproben.Gefuettert)).ShouldBeEmpty("bei OhneText streichen");
        formulare.Except(Formularproben.Gefuettert).Except(OhneText.Keys).ShouldBeEmpty("neue Formulare: In tests/App.Tests/Sicherheit/Formularproben.cs eintragen, auf welcher Seite sie stehen und wer sie öffnet");
        Formularproben.Alle.Keys.Except(formulare).ShouldBeEmpty("gibt es nicht mehr: in Formularproben streichen");
    }
}
