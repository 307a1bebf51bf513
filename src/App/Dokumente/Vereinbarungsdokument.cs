using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Dokumente;

/// <summary>What a document of an agreement bears beside its wording.</summary>
/// <param name="Kennung">File number, at the head of each printed page.</param>
/// <param name="Urheber">The ministry, for the properties of the file.</param>
/// <param name="Erstellt">When this version came to be: saved, accepted or published. The same version must bear the same time to give the same bytes.</param>
/// <param name="IstEntwurf">True as long as it is not signed by both sides.</param>
/// <param name="Beilage">The record, to travel in the archive copy.</param>
public sealed record Dokumentrahmen(string Kennung, string Urheber, DateTimeOffset Erstellt, bool IstEntwurf, Beilage? Beilage = null);

/// <summary>
/// An agreement as a document. Drafts come from the template: <c>Vereinbarungsdokument.Aus(vorlage, inhalt, rahmen)</c>. What was read
/// keeps its own words: <see cref="Gelesen"/>.
/// </summary>
public static class Vereinbarungsdokument
{
    /// <summary>The agreement in the wording of the template with the values of the record.</summary>
    /// <exception cref="Domain.Grundlagen.RegelverstossException">A form or a value is missing (VL-01, VL-02); <see cref="Entwurf.Pruefe"/> says so before.</exception>
    public static Dokument Aus(Vorlage vorlage, Vereinbarungsinhalt inhalt, Dokumentrahmen rahmen) =>
        Aus(Entwurf.Aus(vorlage, Entwurfswerte.Aus(inhalt, vorlage)), Gebiet(inhalt), rahmen);

    /// <summary>A draft as a document.</summary>
    /// <param name="koerperschaft">Name of the body, for the title of the file.</param>
    public static Dokument Aus(Entwurf entwurf, string koerperschaft, Dokumentrahmen rahmen) => Rahme(
        $"{entwurf.Titelblatt[0]} {entwurf.Jahr} – {koerperschaft}",
        rahmen,
        [
            new Ueberschrift(1, entwurf.Titelblatt[0]),
            .. entwurf.Titelblatt.Skip(1).Select(z => new Textabsatz(z, Absatzform.Titelblatt)),
            .. entwurf.Klauseln.SelectMany(k => Klausel(k, entwurf)),
            new Unterschriftenblock([.. entwurf.Unterschriften.Select(b => new Unterschriftsfeld(b[0], [.. b.Skip(1)]))]),
        ]);

    /// <summary>The agreement in its own words, as it was read; what the source does not give is said in brackets and not filled.</summary>
    /// <param name="liste">Where the list of Maßnahmenarten stands: index of the clause and of the paragraph it follows; null: before the signatures.</param>
    /// <param name="hinweise">What a reader must know about this version, at the top; empty: nothing.</param>
    public static Dokument Gelesen(Vereinbarungsinhalt inhalt, (int Klausel, int Absatz)? liste, IReadOnlyList<string> hinweise, Dokumentrahmen rahmen)
    {
        var massnahmen = Massnahmenliste([.. inhalt.Massnahmenarten.Select(m => new Entwurfsmassnahmenart(m.Name, [.. m.Projekte.Select(Entwurfswerte.Projektzeile)]))]);
        var titel = inhalt.Jahr is { } jahr ? $"{inhalt.Dokumentart} {jahr}" : inhalt.Dokumentart;
        var parteien = string.Join(" und ", inhalt.Parteien.Select(p => p.Roh ?? p.Name));
        return Rahme(
            $"{titel} – {Gebiet(inhalt)}",
            rahmen,
            [
                new Ueberschrift(1, titel),
                .. parteien.Length > 0 ? [new Textabsatz($"zwischen {parteien}", Absatzform.Titelblatt)] : Array.Empty<Block>(),
                new Textabsatz(inhalt.Programm.Name, Absatzform.Titelblatt),
                .. hinweise.Select(h => new Textabsatz(h, Absatzform.Hinweis)),
                .. inhalt.Klauseln.SelectMany((k, i) => (IEnumerable<Block>)
                [
                    .. Kopf(k.Nummer, k.Titel, k.Untertitel),
                    .. k.Absaetze.SelectMany((a, j) => (IEnumerable<Block>)[new Textabsatz(a), .. (i, j) == liste ? massnahmen : []]),
                ]),
                .. liste is null ? massnahmen : [],
                .. inhalt.Unterschriften.Count > 0 ? [new Unterschriftenblock([.. inhalt.Unterschriften.Select(Feld)])] : Array.Empty<Block>(),
            ]);
    }

    private static Dokument Rahme(string titel, Dokumentrahmen rahmen, IReadOnlyList<Block> bloecke) => new()
    {
        Titel = Reinschrift.Von(titel),
        Urheber = Reinschrift.Von(rahmen.Urheber),
        Kennung = Reinschrift.Von(rahmen.Kennung),
        Erstellt = rahmen.Erstellt,
        IstEntwurf = rahmen.IstEntwurf,
        Beilage = rahmen.Beilage,
        Bloecke = bloecke,
    };

    private static string Gebiet(Vereinbarungsinhalt inhalt) =>
        inhalt.Gebiet?.Name ?? inhalt.Parteien.FirstOrDefault(p => p.Rolle == Parteirolle.Gebiet)?.Name ?? "Gebietskörperschaft nicht genannt";

    private static IEnumerable<Block> Klausel(Entwurfsklausel klausel, Entwurf entwurf) =>
    [
        .. Kopf(klausel.Nummer, klausel.Titel, klausel.Untertitel),
        .. klausel.Absaetze.SelectMany(a => a.Art == Absatzart.Massnahmenliste ? Massnahmenliste(entwurf.Massnahmenarten) : [Absatz(a.Text, entwurf.Betrag)]),
    ];

    private static IEnumerable<Block> Kopf(int? nummer, string titel, string? untertitel) =>
    [
        new Ueberschrift(2, (nummer is { } n ? $"§ {n}\n{titel}" : titel).Trim() is { Length: > 0 } kopf ? kopf : "Ohne Überschrift"),
        .. untertitel is { Length: > 0 } ? [new Ueberschrift(3, untertitel)] : Array.Empty<Block>(),
    ];

    private static IEnumerable<Block> Massnahmenliste(IReadOnlyList<Entwurfsmassnahmenart> arten) => arten.Count == 0 ? [] :
    [
        new Liste(true, [.. arten.Select(a => new Listenpunkt(a.Name, a.Projekte.Count == 0 ? null : new Liste(false, [.. a.Projekte.Select(p => new Listenpunkt(p))])))]),
    ];

    // The agreements set the amount on a line of its own; it stays part of the sentence.
    private static Textabsatz Absatz(string text, string betrag)
    {
        var stelle = betrag.Length == 0 ? -1 : text.IndexOf(betrag, StringComparison.Ordinal);
        return stelle <= 0 || stelle + betrag.Length >= text.Length
            ? new Textabsatz(text)
            : new Textabsatz([new(text[..stelle].TrimEnd() + "\n"), new(betrag, Fett: true), new("\n" + text[(stelle + betrag.Length)..].TrimStart())]);
    }

    private static Unterschriftsfeld Feld(Unterschrift u)
    {
        var tag = u.Datum is { } datum ? datum.ToString("d.M.yyyy", Domain.Grundlagen.Deutsch.Kultur) : u.DatumRoh is null ? "(Datum fehlt)" : "(Datum nicht lesbar)";
        string?[] zeilen = [u.Name ?? (u.NameRoh is null ? "(Name fehlt)" : "(Name nicht lesbar)"), u.Amt, u.Koerperschaft];
        return new($"{u.Ort ?? "(Ort fehlt)"}, den {tag}", [.. zeilen.OfType<string>().Where(z => z.Length > 0)]);
    }
}
