using Shouldly;
using Xunit;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;
using static Zielwerk.Domain.Tests.Zielvereinbarungen.Verfahrenslage;

namespace Zielwerk.Domain.Tests.Zielvereinbarungen;

public class FassungsschriftTests
{
    public static TheoryData<string, int> Beispiele => new() { { "kassel-2024", 2024 }, { "marburg-biedenkopf-2025", 2025 } };

    [Theory]
    [MemberData(nameof(Beispiele))]
    [Anforderung("R47")]
    public void Aus_Betrag_und_Projekten_der_Beispiele_entsteht_ihr_Datensatz_wieder(string name, int jahr)
    {
        var soll = Golden.Lies(name);
        var grundlage = new Fassungsgrundlage(Testdaten.Vorlage(jahr), Testdaten.Kataloge, Testdaten.Koerperschaft(soll.Gebiet!.Ags!), jahr);
        var inhalt = Fassungsschrift.Neu(grundlage, soll.Budget!.Betrag!.Value, new DateOnly(jahr, 12, 31));
        var nummer = 0;
        foreach (var art in soll.Massnahmenarten)
        {
            foreach (var projekt in art.Projekte)
            {
                inhalt = inhalt.MitProjekt(art.Nummer, Projekt(++nummer, projekt.Name));
            }
        }

        var wortlaut = Fassungsschrift.Schreibe(inhalt, grundlage);
        var ist = Fassungsdatensatz.Aus(inhalt, grundlage, wortlaut);
        Form(ist).ShouldBe(Form(soll));
        ist.Klauseln.Select(k => (k.Nummer, k.Titel, string.Join('\n', k.Absaetze))).ShouldBe(soll.Klauseln.Select(k => (k.Nummer, k.Titel, string.Join('\n', k.Absaetze))));
        Fassungsschrift.Text(wortlaut).ShouldBe(string.Join('\n', Entwurfstext.Text(wortlaut)));
        wortlaut.Unterschriften[0].ShouldBe(["Wiesbaden, den", "Heike Hofmann", "Staatsministerin", soll.Parteien[0].Name]);
    }

    [Fact]
    [Anforderung("R44")]
    public void Fuer_jede_Koerperschaft_entsteht_ein_Text_und_gleiche_Eingabe_gibt_gleiche_Pruefsumme()
    {
        var texte = Testdaten.Kataloge.GueltigAm(new(2025, 12, 31)).ToDictionary(k => k.Ags, k =>
        {
            var grundlage = new Fassungsgrundlage(Testdaten.Vorlage(2025), Testdaten.Kataloge, k, 2025);
            var inhalt = Fassungsschrift.Neu(grundlage, new(100), Heute);
            Fassungsschrift.Pruefe(inhalt, grundlage).ShouldBeEmpty(k.Name);
            var text = Fassungsschrift.Text(Fassungsschrift.Schreibe(inhalt, grundlage));
            text.ShouldContain($"und {k.Formen.Dativ}");
            Fassungsschrift.Pruefsumme(text).ShouldBe(Fassungsschrift.Pruefsumme(Fassungsschrift.Text(Fassungsschrift.Schreibe(inhalt, grundlage))));
            return text;
        });
        texte.Count.ShouldBe(26);
        texte.Values.Distinct().Count().ShouldBe(26);
    }

    [Fact]
    [Anforderung("R38")]
    public void Ohne_vorgesehene_Unterschriften_bleiben_zwei_leere_Zeilen_und_Mitzeichnende_stehen_darunter()
    {
        var leer = Fassungsschrift.Schreibe(Inhalt() with { Unterzeichner = [] }, Grundlage);
        leer.Unterschriften.Select(b => b.Count).ShouldBe([2, 2]);
        var zwei = Fassungsschrift.Schreibe(
            Inhalt() with { Unterzeichner = [new(Parteirolle.Gebiet, "Marburg", "Jens Womelsdorf", "Landrat", false), new(Parteirolle.Gebiet, "Marburg", "Peter Neidel", "Erster Kreisbeigeordneter", true)] }, Grundlage);
        zwei.Unterschriften[^1].ShouldBe(["Marburg, den", "Jens Womelsdorf", "Landrat", "des Landkreises Marburg-Biedenkopf", "In Vertretung Peter Neidel", "Erster Kreisbeigeordneter", "des Landkreises Marburg-Biedenkopf"]);
    }

    private static string Form(Vereinbarungsinhalt v) => string.Join('\n', new object?[]
    {
        v.Dokumentart, v.Programm, v.Jahr, string.Join('|', v.Parteien), v.Gebiet, v.Strategie, string.Join('|', v.Rechtskreise), v.Buendnis, v.Fachkonzept, v.Servicestelle,
        string.Join('|', v.Schwerpunkte), v.Foerderschwerpunkt, (v.Budget! with { Roh = null, Aufteilung = [] }).Betrag, v.Budget.Jahr, v.Budget.Waehrung, v.Bewilligungsbehoerde, v.Besprechung, v.Portal,
        string.Join('|', v.Massnahmenarten.Select(m => $"{m.Nummer} {m.Name}: {string.Join("; ", m.Projekte.Select(p => (p.Name, p.Teilnehmende, p.Betrag)))}")),
    });
}
