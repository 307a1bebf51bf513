using System.Security.Cryptography;
using System.Text;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>What a version is written from, beside its content.</summary>
public sealed record Fassungsgrundlage(Vorlage Vorlage, Kataloge Kataloge, Koerperschaft Koerperschaft, int Jahr);

/// <summary>Writes the document of a version: the template filled with the content, and the paragraphs both sides worded themselves.</summary>
public static class Fassungsschrift
{
    /// <summary>Content of a first draft: the template's Maßnahmenarten without projects, and who signs by the catalogue on a day.</summary>
    public static Fassungsinhalt Neu(Fassungsgrundlage grundlage, Geld betrag, DateOnly heute)
    {
        return new()
        {
            Vorlagenjahr = grundlage.Vorlage.Jahr,
            Betrag = betrag,
            Massnahmenarten = [.. grundlage.Vorlage.Massnahmenarten.Select(m => new Massnahmenblock(m, []))],
            Unterzeichner =
            [
                Vorschlag(Parteirolle.Land, null, grundlage.Vorlage.Werte.GetValueOrDefault(Felder.Ort)),
                Vorschlag(Parteirolle.Gebiet, grundlage.Koerperschaft.Ags, null),
            ],
        };

        Unterzeichner Vorschlag(Parteirolle seite, string? ags, string? ort)
        {
            var amtstraeger = Amtsauskunft.ImAmt(grundlage.Kataloge, ags, heute) is [var erste, ..] ? erste : null;
            return new(seite, ort, amtstraeger?.Name, amtstraeger?.Amt, false);
        }
    }

    /// <summary>What keeps the content from becoming a document: a missing form (VL-01) or value (VL-02).</summary>
    public static IReadOnlyList<Verstoss> Pruefe(Fassungsinhalt inhalt, Fassungsgrundlage grundlage) => Entwurf.Pruefe(grundlage.Vorlage, Angaben(inhalt, grundlage));

    /// <summary>The document.</summary>
    /// <exception cref="RegelverstossException">See <see cref="Pruefe"/>.</exception>
    public static Entwurf Schreibe(Fassungsinhalt inhalt, Fassungsgrundlage grundlage)
    {
        var entwurf = Entwurf.Aus(grundlage.Vorlage, Angaben(inhalt, grundlage));
        return inhalt.Wortlaut.Count == 0 ? entwurf : entwurf with { Klauseln = [.. entwurf.Klauseln.Select(k => MitEigenemWortlaut(k, inhalt.Wortlaut))] };
    }

    /// <summary>The exact text: lines with "\n" between them, in the layout of the agreements.</summary>
    public static string Text(Entwurf entwurf) => string.Join('\n', Entwurfstext.Text(entwurf));

    /// <summary>SHA-256 of a text in UTF-8, lower-case hex.</summary>
    public static string Pruefsumme(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Entwurfsangaben Angaben(Fassungsinhalt inhalt, Fassungsgrundlage grundlage) =>
        Entwurfsangaben.Neu(grundlage.Vorlage, grundlage.Kataloge, grundlage.Koerperschaft, grundlage.Jahr, inhalt.Betrag) with
        {
            Massnahmenarten = [.. inhalt.Massnahmenarten.Select(m => new Entwurfsmassnahmenart(m.Name, [.. m.Projekte.Select(p => p.Name)]))],
            UnterschriftenLand = Zeilen(inhalt, Parteirolle.Land),
            UnterschriftenKoerperschaft = Zeilen(inhalt, Parteirolle.Gebiet),
        };

    // A side that has named nobody yet still gets its line to sign on.
    private static List<Entwurfsunterschrift> Zeilen(Fassungsinhalt inhalt, Parteirolle seite) =>
        inhalt.Unterzeichner.Where(u => u.Seite == seite).Select(u => new Entwurfsunterschrift(u.Ort, null, u.InVertretung ? $"In Vertretung {u.Name}" : u.Name, u.Amt)).ToList()
            is { Count: > 0 } zeilen ? zeilen : [new(null, null, null, null)];

    private static Entwurfsklausel MitEigenemWortlaut(Entwurfsklausel klausel, IReadOnlyList<Wortlautaenderung> aenderungen)
    {
        var eigene = aenderungen.Where(a => a.Klausel == klausel.Id).ToList();
        var absaetze = klausel.Absaetze.Select((a, i) => eigene.Find(e => e.Absatz == i + 1) is { } e && a.Art == Absatzart.Saetze ? a with { Text = e.Text } : a)
            .Concat(eigene.Where(e => e.Absatz > klausel.Absaetze.Count).Select(e => new Entwurfsabsatz(Absatzart.Saetze, e.Text)));
        return klausel with { Absaetze = [.. absaetze.Where(a => a.Art != Absatzart.Saetze || a.Text.Length > 0)] };
    }
}
