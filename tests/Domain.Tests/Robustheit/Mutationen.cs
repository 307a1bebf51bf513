using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>A named change of agreements with the cases it makes.</summary>
/// <param name="Faelle">Cases from a seed.</param>
public sealed record Mutation(string Name, Func<int, IEnumerable<Fall>> Faelle);

/// <summary>All mutations by name. Clean ones must be read without a single mistake.</summary>
public static class Mutationen
{
    private static readonly (string Schreibweise, long Cent)[] Betraege =
    [
        ("1.121.600,00 €", 112160000), ("EUR 879.800", 87980000), ("1121600 Euro", 112160000), ("€ 1.121.600,-", 112160000), ("1.121.600,-- Euro", 112160000),
        ("1\u202F121\u202F600 Euro", 112160000), ("1 121 600 EUR", 112160000), ("1.118.780,50 EUR", 111878050), ("879.800,– €", 87980000),
    ];

    public static IReadOnlyList<Mutation> Sauber { get; } =
    [
        new("unverändert", s => [Fall.Kassel, Fall.Marburg, .. Entwuerfe(s)]),
        new("andere Körperschaft", AndereKoerperschaft),
        new("anderes Jahr", _ => [Inhaltsmutationen.AnderesJahr(Fall.Kassel, 2023), Inhaltsmutationen.AnderesJahr(Fall.Marburg, 2026), Inhaltsmutationen.AnderesJahr(Fall.Marburg, 2028)]),
        .. Betraege.Select(b => new Mutation($"Betrag „{b.Schreibweise.Replace('\u202F', '⎵')}“", _ => Alle(f => Inhaltsmutationen.Betrag(f, b.Schreibweise, new Geld(b.Cent))))),
        Text("Nummern a)", z => Textmutationen.Nummern(z, n => $"{(char)('a' + n - 1)}) ")),
        Text("Nummern I.", z => Textmutationen.Nummern(z, n => $"{Textmutationen.Roemisch(n)}. ")),
        Text("Nummern 5.1", z => Textmutationen.Nummern(z, n => $"5.{n} ")),
        Text("Nummern 1)", z => Textmutationen.Nummern(z, n => $"{n}) ")),
        Text("Nummern (1)", z => Textmutationen.Nummern(z, n => $"({n}) ")),
        Text("Nummern „Maßnahmenart 3:“", z => Textmutationen.Nummern(z, n => $"Maßnahmenart {n}: ")),
        Text("ohne Nummern", z => Textmutationen.Nummern(z, _ => "")),
        .. new[] { "- ", "* ", "– ", "o ", "▪ ", "· ", "\uF0B7 ", "◦ ", "‣ " }.Select(b => Text($"Aufzählung „{(b[0] == '\uF0B7' ? "U+F0B7" : b.Trim())}“", z => Textmutationen.Aufzaehlungszeichen(z, _ => b))),
        Text("Aufzählung a)", z => Textmutationen.Aufzaehlungszeichen(z, n => $"{(char)('a' + n - 1)}) ")),
        Text("Anführung \"…\"", z => Textmutationen.Anfuehrung(z, "\"", "\"")),
        Text("Anführung »…«", z => Textmutationen.Anfuehrung(z, "»", "«")),
        Text("Anführung „…”", z => Textmutationen.Anfuehrung(z, "„", "”")),
        Text("Anführung “…”", z => Textmutationen.Anfuehrung(z, "“", "”")),
        Text("Striche —", z => Textmutationen.Striche(z, "—")),
        Text("Striche -", z => Textmutationen.Striche(z, "-")),
        .. new[] { 40, 60, 72, 80, 100 }.Select(b => Entworfen($"Zeilenbreite {b}", z => Textmutationen.Breche(z, b))),
        Entworfen("Zeilenbreite 72 ohne Leerzeilen", z => Textmutationen.OhneLeerzeilen(Textmutationen.Breche(z, 72))),
        Entworfen("Silbentrennung bei 60", z => Textmutationen.Breche(z, 60, silben: true)),
        Entworfen("Silbentrennung bei 40", z => Textmutationen.Breche(z, 40, silben: true)),
        Text("doppelte Leerzeilen", Textmutationen.DoppelteLeerzeilen),
        new("ohne Leerzeilen", s => [.. Alle(s).Select(f => f with { Zeilen = Textmutationen.OhneLeerzeilen(f.Zeilen) })]),
        Text("Leerzeichen am Zeilenende", z => [.. z.Select(x => x + "   ")]),
        Entworfen("eingerückt", z => [.. z.Select(x => "\t" + x)]),
        Entworfen("weiche Trennstriche, geschützte Leerzeichen", Textmutationen.Unsichtbar),
        Entworfen("zerlegte Umlaute (NFD)", z => [.. z.Select(x => x.Normalize(System.Text.NormalizationForm.FormD))]),
        Entworfen("Seitenzahlen", z => Textmutationen.Seiten(Textmutationen.Breche(z, 80), 45, n => $"- {n} -", null, false)),
        Entworfen("Seitenfuß, Kopfzeile, Seitenvorschub", z => Textmutationen.Seiten(Textmutationen.Breche(z, 80), 45, n => $"Seite {n} von 5", "Zielvereinbarung Ausbildungs- und Qualifizierungsbudget", true)),
        Entworfen("Titel in der Paragraphzeile", z => Textmutationen.TitelInParagraphzeile(z, " ")),
        Entworfen("Titel mit Strich in der Paragraphzeile", z => Textmutationen.TitelInParagraphzeile(z, " – ")),
        Entworfen("§ ohne Leerzeichen", z => [.. z.Select(x => x.Replace("§ ", "§"))]),
        Inhalt("Absatznummern (1)", Inhaltsmutationen.Absatznummern),
        Inhalt("zusätzlicher Absatz", f => Inhaltsmutationen.MehrAbsatz(f, 6, "Näheres wird in einem gesonderten Schreiben geregelt.")),
        Inhalt("fehlender Absatz", Inhaltsmutationen.OhneServicestelle),
        Inhalt("Anlage nach den Unterschriften", Inhaltsmutationen.Anlage),
        Inhalt("zwei Unterzeichnende", Inhaltsmutationen.ZweiUnterschriften),
        .. new[] { "dd.MM.yyyy", "d. MMMM yyyy", "dd.MM.yy", "d.M.yy", "d. M. yyyy" }.Select(d => Inhalt($"Datum {d}", f => Einzelheiten.Datum(f, d))),
        .. new[] { "", "..........", "__________", "____________ 2025" }.Select(l => Inhalt($"offenes Datum „{l}“", f => Einzelheiten.OffenesDatum(f, l))),
        Inhalt("In Vertretung", f => Einzelheiten.InVertretung(f, "In Vertretung")),
        Inhalt("i. V.", f => Einzelheiten.InVertretung(f, "i. V.")),
        Inhalt("vertreten durch", Einzelheiten.VertretenDurch),
        Inhalt("Projekte mit Teilnehmenden und Beträgen", Einzelheiten.TeilnehmendeUndBetraege),
        Inhalt("aufgeteilter Betrag", Einzelheiten.Aufteilung),
        Inhalt("unbekannter Wortlaut in § 7", f => Inhaltsmutationen.Wortlaut(f, "gute Praxis zu identifizieren und neue Impulse", "Beispiele aus der Praxis vorzustellen und Anregungen")),
        Inhalt("unbekannter Satz in § 1", f => Inhaltsmutationen.Wortlaut(
            f, "Daher werden spezifisch Mittel für Maßnahmen zur Ermöglichung von Teilzeitausbildungen bereitgestellt.", "Hierfür stehen gesonderte Gelder bereit, über die das Land eigens entscheidet.")),
        Inhalt("anderer Förderschwerpunkt", f => f with
        {
            Zeilen = [.. f.Zeilen.Select(z => z.Replace(f.Soll.Foerderschwerpunkt!.Text, "digitale Lernangebote und deren Begleitung"))],
            Soll = Fall.MitKlauseln(f.Soll with { Foerderschwerpunkt = f.Soll.Foerderschwerpunkt! with { Text = "digitale Lernangebote und deren Begleitung" } }),
        }),
    ];

    /// <summary>Recognition errors in a share of the characters, on the samples and on clean texts.</summary>
    public static Mutation Erkennung(double anteil) => new(
        string.Create(Deutsch.Kultur, $"Erkennungsfehler {anteil:0 %}"),
        s => [.. Alle(s).Select(f => f with { Art = Textart.Ocr, Zeilen = Schriftfehler.Streue(f.Zeilen, anteil, new Random(s)) })]);

    private static Mutation Text(string name, Func<IReadOnlyList<string>, IReadOnlyList<string>> aendere) =>
        new(name, s => [.. Entwuerfe(s).Append(Fall.Marburg).Select(f => f with { Zeilen = aendere(f.Zeilen) })]);

    private static Mutation Entworfen(string name, Func<IReadOnlyList<string>, IReadOnlyList<string>> aendere) =>
        new(name, s => [.. Entwuerfe(s).Where(f => f.Art == Textart.Text).Select(f => f with { Zeilen = aendere(f.Zeilen) })]);

    private static Mutation Inhalt(string name, Func<Fall, Fall> aendere) => new(name, s => [.. Entwuerfe(s).Select(aendere)]);

    private static IEnumerable<Fall> Alle(Func<Fall, Fall> aendere) => Alle(1).Select(aendere);

    private static IEnumerable<Fall> Alle(int saat) => [Fall.Kassel, Fall.Marburg, .. Entwuerfe(saat)];



    private static IEnumerable<Fall> AndereKoerperschaft(int saat) =>
        from fall in new[] { Fall.Kassel, Fall.Marburg }
        from k in Testdaten.Kataloge.GueltigAm(new DateOnly(fall.Soll.Jahr!.Value, 12, 31)).Where(k => k.Ags != fall.Soll.Gebiet!.Ags).Where((_, i) => (i + saat) % 3 == 0)
        select Inhaltsmutationen.AndereKoerperschaft(fall, k);

    // Redrafts of both samples and invented agreements, in plain text and in Markdown.
    private static IEnumerable<Fall> Entwuerfe(int saat)
    {
        var zufall = new Random(saat);
        yield return Fall.Entworfen("kassel-entwurf", Sauberes(Golden.Kassel));
        yield return Fall.Entworfen("marburg-entwurf", Golden.Marburg, markdown: true);
        foreach (var markdown in new[] { false, true })
        {
            var k = Testdaten.Kataloge.Koerperschaften[zufall.Next(Testdaten.Kataloge.Koerperschaften.Count)];
            var jahr = Beispielvereinbarung.Jahr(k, zufall);
            yield return Fall.Entworfen($"{k.Kuerzel}-{jahr}-{saat}", Beispielvereinbarung.Fuer(k, jahr, zufall), markdown);
        }
    }

    // The record of the scan without the traces of its scan: a clean text of it has numbers and a clean name.
    private static Vereinbarungsinhalt Sauberes(Vereinbarungsinhalt inhalt) => inhalt with
    {
        Unterschriften = [.. inhalt.Unterschriften.Select(u => u with { NameRoh = u.Name, DatumRoh = null })],
        Massnahmenarten = [.. inhalt.Massnahmenarten.Select(m => m with { NummerRoh = $"{m.Nummer}.", Roh = m.Name })],
    };
}
