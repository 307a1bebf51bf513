using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Vorlagen;

/// <summary>A paragraph of a draft; <see cref="Text"/> is empty at the place of the list of § 5.</summary>
public sealed record Entwurfsabsatz(Absatzart Art, string Text);

/// <summary>A clause of a draft; the number is computed, null for the Präambel.</summary>
public sealed record Entwurfsklausel(string Id, int? Nummer, string Titel, string? Untertitel, IReadOnlyList<Entwurfsabsatz> Absaetze);

/// <summary>An agreement drafted from a template: title page, clauses, list of § 5, signature blocks (R43 to R47).</summary>
/// <param name="Betrag">The amount with its unit as it stands in § 4; layouts set it on a line of its own.</param>
/// <param name="Unterschriften">One block of lines per place and date.</param>
public sealed record Entwurf(
    int Jahr,
    IReadOnlyList<string> Titelblatt,
    IReadOnlyList<Entwurfsklausel> Klauseln,
    IReadOnlyList<Entwurfsmassnahmenart> Massnahmenarten,
    string Betrag,
    IReadOnlyList<IReadOnlyList<string>> Unterschriften)
{
    /// <summary>What keeps the statements from becoming a draft: a missing grammatical form (VL-01) or value (VL-02).</summary>
    public static IReadOnlyList<Verstoss> Pruefe(Vorlage vorlage, Entwurfsangaben angaben)
    {
        var fueller = new Satzfueller(vorlage, angaben);
        Baue(vorlage, angaben, fueller);
        return fueller.Verstoesse;
    }

    /// <summary>Drafts the agreement. Ask <see cref="Pruefe"/> before.</summary>
    /// <exception cref="RegelverstossException">A form or a value is missing (VL-01, VL-02).</exception>
    public static Entwurf Aus(Vorlage vorlage, Entwurfsangaben angaben)
    {
        var fueller = new Satzfueller(vorlage, angaben);
        var entwurf = Baue(vorlage, angaben, fueller);
        return fueller.Verstoesse.Count == 0 ? entwurf : throw new RegelverstossException(fueller.Verstoesse);
    }

    private static Entwurf Baue(Vorlage vorlage, Entwurfsangaben angaben, Satzfueller fueller) => new(
        angaben.Jahr,
        [.. vorlage.Titelblatt.Select(s => fueller.Fuelle(s))],
        [.. vorlage.Klauseln.Select(k => Baue(vorlage, k, fueller))],
        angaben.Massnahmenarten,
        fueller.Wert(Felder.Betrag),
        [
            .. Unterschriftsbloecke(vorlage.UnterschriftLand, angaben.UnterschriftenLand, fueller),
            .. Unterschriftsbloecke(vorlage.UnterschriftKoerperschaft, angaben.UnterschriftenKoerperschaft, fueller),
        ]);

    private static Entwurfsklausel Baue(Vorlage vorlage, Klausel klausel, Satzfueller fueller) => new(
        klausel.Id,
        Vorlagenrechnung.Nummer(vorlage.Klauseln, klausel.Id),
        fueller.Fuelle(klausel.Titel),
        klausel.Untertitel is null ? null : fueller.Fuelle(klausel.Untertitel),
        [.. klausel.Absaetze.Select(a => new Entwurfsabsatz(a.Art, string.Join(' ', a.Saetze.Select(s => fueller.Fuelle(s)))))]);

    // Several signatories under one place and date share its line, which is the first of the template's block.
    private static IEnumerable<IReadOnlyList<string>> Unterschriftsbloecke(
        IReadOnlyList<Satz> zeilen, IReadOnlyList<Entwurfsunterschrift> unterschriften, Satzfueller fueller)
    {
        foreach (var gruppe in unterschriften.GroupBy(u => (u.Ort, u.Datum)))
        {
            var block = new List<string> { fueller.Fuelle(zeilen[0], gruppe.First()) };
            block.AddRange(gruppe.SelectMany(u => zeilen.Skip(1).Select(z => fueller.Fuelle(z, u))).Where(z => z.Length > 0));
            yield return block;
        }
    }
}
