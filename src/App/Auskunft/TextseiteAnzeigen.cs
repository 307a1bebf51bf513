using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Auskunft;

public sealed record Textseite(Fliesstext Text, string Beschreibung, Bereich Bereich);

public static class TextseiteAnzeigen
{
    public static IResult Impressum(Texte texte) => Seite(texte, "impressum.md", "Wer dieses Register betreibt und unter welchen Lizenzen es steht.");

    public static IResult Datenschutz(Texte texte) => Seite(texte, "datenschutz.md", "Welche Daten das Register verarbeitet und welche Rechte Sie haben.");

    public static IResult Hilfe(Texte texte) => Seite(texte, "hilfe.md", "Wie Sie Vereinbarungen finden, lesen und laden, und wen Sie fragen können.");

    public static IResult OffeneDaten(Texte texte) => Seite(texte, "offene-daten.md", "Alle Zielvereinbarungen als CSV und JSON.");

    public static IResult Programm(Texte texte) => Seite(
        texte, "ueber-das-programm.md", "Was das Ausbildungs- und Qualifizierungsbudget (AQB) des Landes Hessen ist.", Bereich.Programm);

    private static Page Seite(Texte texte, string datei, string beschreibung, Bereich bereich = Bereich.Keiner) =>
        Page.Of<TextseiteView, Textseite>(new(Fliesstext.Parse(texte.Lies(datei)), beschreibung, bereich));
}
