using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;
using static Zielwerk.Domain.Tests.Zielvereinbarungen.Verfahrenslage;

namespace Zielwerk.Domain.Tests.Zielvereinbarungen;

/// <summary>Random walks through all acts of both sides: what no order of acts may bring about (IOP-20).</summary>
public class ZufallswegeTests(ITestOutputHelper ausgabe)
{
    private const int Wege = 300;
    private const int Schritte = 60;

    [Fact]
    [Anforderung("R38", "IOP-20")]
    public void Kein_Weg_fuehrt_ohne_beide_Unterschriften_zu_wirksam_und_nach_der_ersten_aendert_sich_kein_Wort()
    {
        var saat = Random.Shared.Next();
        ausgabe.WriteLine($"Saat {saat}");
        var begangen = new HashSet<(Verfahrensstand, Verfahrensakt, Parteirolle, Verfahrensstand)>();
        for (var weg = 0; weg < Wege; weg++)
        {
            Gehe(new Random(saat + weg), begangen, $"Saat {saat}, Weg {weg}");
        }

        begangen.Except(Tabelle).ShouldBeEmpty($"nicht in der Tabelle, Saat {saat}");
    }

    [Fact]
    [Anforderung("IOP-20")]
    public void Jede_Zeile_der_Tabelle_wird_begangen()
    {
        var begangen = new HashSet<(Verfahrensstand, Verfahrensakt, Parteirolle, Verfahrensstand)>();
        for (var weg = 0; weg < Wege && !Tabelle.IsSubsetOf(begangen); weg++)
        {
            Gehe(new Random(weg), begangen, $"Weg {weg}");
        }

        Tabelle.Except(begangen).ShouldBeEmpty();
    }

    private static HashSet<(Verfahrensstand Von, Verfahrensakt Akt, Parteirolle Seite, Verfahrensstand Nach)> Tabelle { get; } =
        [.. Uebergangstabelle.Alle.Select(u => (u.Von, u.Akt, u.Seite, u.Nach))];

    private static void Gehe(Random zufall, HashSet<(Verfahrensstand, Verfahrensakt, Parteirolle, Verfahrensstand)> begangen, string wo)
    {
        var verfahren = zufall.Next(2) == 0 ? Entwurf() : Wirksam();
        var gehalten = new Dictionary<int, string>();
        for (var schritt = 0; schritt < Schritte; schritt++)
        {
            var wer = zufall.Next(2) == 0 ? Land : Kreis;
            var (von, akt) = (verfahren.Stand, Akt(verfahren.Stand, wer.Seite, zufall));
            var (texte, unterzeichnet) = (Texte(verfahren), verfahren.Offen && verfahren.Unterzeichnungen.Any(u => u.Fassung == verfahren.Neueste?.Nummer));
            if (Verletzt(() => Tu(verfahren, akt, wer, zufall)) is null)
            {
                begangen.Add((von, akt, wer.Seite, verfahren.Stand));
                if (unterzeichnet && verfahren.Offen)
                {
                    verfahren.Arbeitskopie.ShouldBeNull(wo);
                    Texte(verfahren).Count.ShouldBe(texte.Count, wo);
                }
            }

            verfahren.Stand.ShouldBe(verfahren.Ableiten(), wo);
            foreach (var fassung in verfahren.Fassungen)
            {
                (gehalten.TryAdd(fassung.Nummer, fassung.Text) || gehalten[fassung.Nummer] == fassung.Text).ShouldBeTrue(wo);
                Fassungsschrift.Pruefsumme(fassung.Text).ShouldBe(fassung.Pruefsumme, wo);
            }

            Enum.GetValues<Parteirolle>().All(s => verfahren.Wirksame is null || verfahren.Unterzeichnungen.Any(u =>
                u.Seite == s && u.GestrichenAm is null && u.Pruefsumme == verfahren.Wirksame.Pruefsumme && u.Name.Length > 0)).ShouldBeTrue(wo);
            (verfahren.Stand != Verfahrensstand.Wirksam || verfahren.Wirksame is not null).ShouldBeTrue(wo);
        }
    }

    // Mostly what the table allows, or few walks would get far; sometimes anything.
    private static Verfahrensakt Akt(Verfahrensstand stand, Parteirolle seite, Random zufall)
    {
        var akte = zufall.Next(4) == 0 ? [] : Uebergangstabelle.Alle.Where(u => u.Von == stand && u.Seite == seite).Select(u => u.Akt).Distinct().ToArray();
        return akte.Length > 0 ? akte[zufall.Next(akte.Length)] : (Verfahrensakt)zufall.Next(Enum.GetValues<Verfahrensakt>().Length);
    }

    private static List<string> Texte(Vereinbarungsverfahren verfahren) => [.. verfahren.Fassungen.Select(f => f.Text)];

    private static void Tu(Vereinbarungsverfahren verfahren, Verfahrensakt akt, Beteiligter wer, Random zufall)
    {
        var seite = (Parteirolle)zufall.Next(2);
        switch (akt)
        {
            case Verfahrensakt.Bearbeiten:
                var inhalt = verfahren.Arbeitskopie ?? Inhalt();
                verfahren.Bearbeiten(wer, inhalt.MitProjekt(zufall.Next(1, 5), Projekt(verfahren.NaechstesProjekt, $"Projekt {zufall.Next()}")), Arbeitsschritt.ProjektHinzugefuegt, "x");
                break;
            case Verfahrensakt.Uebergeben:
                verfahren.Uebergeben(wer, Grundlage, Jetzt, "x");
                break;
            case Verfahrensakt.Annehmen:
                verfahren.Annehmen(wer, verfahren.Neueste?.Pruefsumme ?? "", Jetzt, "x");
                break;
            case Verfahrensakt.AnnahmeZuruecknehmen:
                verfahren.AnnahmeZuruecknehmen(wer, Jetzt, "x");
                break;
            case Verfahrensakt.Wiederaufnehmen:
                // Seldom, or no walk would get to the signatures.
                verfahren.Wiederaufnehmen(wer, Jetzt, zufall.Next(4) == 0 ? "x" : "");
                break;
            case Verfahrensakt.Unterzeichnen:
                var pruefsumme = zufall.Next(5) == 0 ? new string('0', 64) : verfahren.Unterschreibbare?.Pruefsumme ?? "";
                verfahren.Unterzeichnen(wer, Unterschrift(seite, zufall.Next(2) == 0 ? Heute : null), pruefsumme, Heute, Jetzt, "x");
                break;
            case Verfahrensakt.Datieren:
                Eine(verfahren, zufall, n => verfahren.Datieren(wer, n, Heute, Heute, "x"));
                break;
            case Verfahrensakt.Streichen:
                Eine(verfahren, zufall, n => verfahren.Streichen(wer, n, Jetzt, "x"));
                break;
            case Verfahrensakt.AenderungBeginnen:
                verfahren.AenderungBeginnen(wer, Jetzt, "x");
                break;
            default:
                verfahren.Beenden(wer, Jetzt, zufall.Next(8) == 0 ? "x" : "");
                break;
        }
    }

    private static void Eine(Vereinbarungsverfahren verfahren, Random zufall, Action<int> tat)
    {
        if (verfahren.Unterzeichnungen.Count == 0)
        {
            throw new RegelverstossException([new(VerfahrenRegeln.NichtInDiesemStand)]);
        }

        tat(zufall.Next(verfahren.Unterzeichnungen.Count) + 1);
    }
}
