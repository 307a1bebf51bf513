using Zielwerk.App.Tests.Rechte;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>The forms of the talks on agreements.</summary>
public static partial class Formularproben
{
    private static int betrag = 1000;

    private static Dictionary<string, Func<Welt, Task<Fundstelle>>> Verhandlung => new()
    {
        ["EroeffnungsForm"] = async w => await Als(w, "Programmsteuerung", $"/verfahren/neu/{(await Gespraeche.NeuerFallAsync(w)).Aktenzeichen}") with { Antworten = Antwort("betrag", "1.000") },
        ["BetragAendern+Felder"] = async w => await ImGespraech(w, "betrag") with { Antworten = Antwort("betrag", $"{Interlocked.Increment(ref betrag)}") },
        ["WortlautAendern+Felder"] = w => ImGespraech(w, "wortlaut/zielsteuerung/1"),
        ["UnterzeichnerAendern+Felder"] = w => ImGespraech(w, "unterzeichner/koerperschaft"),
        ["Projektform"] = w => ImGespraech(w, "projekte/1"),
        ["ProjektVerschieben+Felder"] = async w => await ImGespraech(w, "projekte/1/verschieben") with { Antworten = Antwort("art", $"{1 + (Interlocked.Increment(ref betrag) % 2)}") },
        ["ProjektPruefen+Felder"] = w => ImGespraech(w, "projekte/1/pruefliste"),
        ["AnmerkungSchreibenSchritt+Felder"] = w => ImGespraech(w, "anmerkungen/neu"),
        ["AnmerkungBeantworten+Felder"] = w => ImGespraech(w, "anmerkungen/1/antwort"),
        ["Ja"] = w => ImNeuen(w, Verfahrensstand.EntwurfBeimLand, "projekte/1/streichen"),
        ["FassungUebergebenSchritt+Felder"] = w => ImNeuen(w, Verfahrensstand.EntwurfBeimLand, "uebergeben"),
        ["Begruendeterschritt+Felder"] = w => ImNeuen(w, Verfahrensstand.EntwurfBeimLand, "beenden"),
        ["UnterschriftErfassenSchritt+Felder"] = async w => await ImNeuen(w, Verfahrensstand.Abgestimmt, "unterschriften/neu/koerperschaft") with { Antworten = Antwort("art", nameof(Unterschriftsart.Handschriftlich)) },
        ["UnterschriftDatieren+Felder"] = w => ImNeuen(w, Verfahrensstand.Wirksam, "unterschriften/1/tag"),
    };

    private static Dictionary<string, string> Antwort(string feld, string wert) => new() { [feld] = wert };

    private static Task<Fundstelle> ImGespraech(Welt welt, string akt) => Als(welt, "Programmsteuerung", $"/verfahren/{welt.Verfahren[0].Verfahren.Id}/{akt}");

    private static async Task<Fundstelle> ImNeuen(Welt welt, Verfahrensstand stand, string akt) => await Als(welt, "Programmsteuerung", $"/verfahren/{(await Gespraeche.NeuAsync(welt, stand)).Id}/{akt}");
}
