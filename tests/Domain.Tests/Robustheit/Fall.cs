using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>A text to read with the record that a correct reading gives.</summary>
public sealed record Fall(string Name, Textart Art, IReadOnlyList<string> Zeilen, Vereinbarungsinhalt Soll)
{
    public static Leser Leser { get; } = new(Testdaten.Vorlagen, Testdaten.Kataloge);

    /// <summary>The scan as the recognition left it.</summary>
    public static Fall Kassel { get; } = Beispiel("kassel-2024.txt", Textart.Ocr, Golden.Kassel);

    /// <summary>The extraction in Markdown.</summary>
    public static Fall Marburg { get; } = Beispiel("marburg-biedenkopf-2025.md", Textart.Markdown, Golden.Marburg);

    /// <summary>A clean text of a record, in plain text or Markdown.</summary>
    public static Fall Entworfen(string name, Vereinbarungsinhalt inhalt, bool markdown = false)
    {
        var entwurf = Neuentwurf(inhalt);
        return new(name, markdown ? Textart.Markdown : Textart.Text, markdown ? Entwurfstext.Markdown(entwurf) : Entwurfstext.Text(entwurf), inhalt);
    }

    public static Entwurf Neuentwurf(Vereinbarungsinhalt inhalt)
    {
        var vorlage = Vorlagenauswahl.Fuer(Testdaten.Vorlagen, inhalt.Jahr!.Value);
        return Entwurf.Aus(vorlage, Entwurfswerte.Aus(inhalt, vorlage));
    }

    /// <summary>The record with the clauses that a draft of its other fields has.</summary>
    public static Vereinbarungsinhalt MitKlauseln(Vereinbarungsinhalt inhalt) => inhalt with
    {
        Klauseln =
        [
            .. Neuentwurf(inhalt).Klauseln.Select(k => new Klauseltext(
                k.Nummer, k.Titel, k.Untertitel, [.. k.Absaetze.Where(a => a.Art == Absatzart.Saetze).Select(a => a.Text)])),
        ],
    };

    public Lesungsergebnis Lies() => Leser.Lies(Quelle);

    public Quelltext Quelle => new(Name + (Art == Textart.Markdown ? ".md" : ".txt"), Art, Zeilen, []);

    private static Fall Beispiel(string datei, Textart art, Vereinbarungsinhalt soll) =>
        new(Path.GetFileNameWithoutExtension(datei), art, Ablage.Lies("samples", datei).TrimEnd('\n').Split('\n'), soll);
}
