using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.App.Vorlagen;

/// <summary>Where a hint stands: clause, paragraph and place in the paragraph's plain text.</summary>
public sealed record Kurzformstelle(Kurzformhinweis Hinweis, string Klausel, int Absatz, int Stelle);

/// <summary>Finds the first use of each short form that the wording does not introduce, and marks it (R46).</summary>
public static class Kurzformhinweise
{
    public static IReadOnlyList<Kurzformstelle> Aus(Vorlage vorlage)
    {
        var absaetze = (from klausel in vorlage.Klauseln
                        from absatz in klausel.Absaetze.Select((a, i) => (Index: i, Text: Klartext(Absatz(a, vorlage))))
                        select (Klausel: klausel, absatz.Index, absatz.Text)).ToList();
        return [.. Kurzformpruefung.Pruefe(absaetze.Select(a => a.Text), vorlage.Kurzformen.Keys).Select((verstoss, i) =>
        {
            var kurzform = verstoss.Angabe!;
            var (klausel, absatz, text) = absaetze.First(a => Kurzformpruefung.EndeDerErsten(a.Text, kurzform) is not null);
            var kopf = Klauselkopf.Aus(klausel, vorlage);
            var ort = (kopf.Zeichen == "–" ? kopf.Titel : kopf.Zeichen) + (klausel.Absaetze.Count > 1 ? $", Absatz {absatz + 1}" : "");
            return new Kurzformstelle(
                new(i + 1, kurzform, vorlage.Kurzformen[kurzform], verstoss.Regel.Text, ort), klausel.Id, absatz, Kurzformpruefung.EndeDerErsten(text, kurzform)!.Value);
        })];
    }

    /// <summary>All runs of a paragraph, sentences with a space between; none for the place of the list.</summary>
    public static IReadOnlyList<Lueckentextteil> Absatz(Absatz absatz, Vorlage vorlage) => Lueckentext.Teile(
        new Satz([.. absatz.Saetze.SelectMany((s, i) => i == 0 ? s.Bausteine : [new Text(" "), .. s.Bausteine])]), vorlage);

    /// <summary>Cuts a paragraph after the places that have a hint.</summary>
    public static IReadOnlyList<Absatzstueck> Markiere(IReadOnlyList<Lueckentextteil> teile, IReadOnlyList<Kurzformstelle> hinweise)
    {
        var stuecke = new List<Absatzstueck>();
        List<Lueckentextteil> bisher = [];
        var anfang = 0;
        foreach (var teil in teile)
        {
            var rest = teil;
            foreach (var h in hinweise.Where(h => h.Stelle > anfang && h.Stelle <= anfang + Laenge(teil)).OrderBy(h => h.Stelle))
            {
                var schnitt = h.Stelle - anfang - (teil.Text.Length - rest.Text.Length);
                stuecke.Add(new([.. bisher, rest with { Text = rest.Text[..schnitt] }], h.Hinweis.Nummer));
                rest = rest with { Text = rest.Text[schnitt..] };
                bisher = [];
            }

            bisher.Add(rest);
            anfang += Laenge(teil);
        }

        if (bisher.Count > 0)
        {
            stuecke.Add(new(bisher, 0));
        }

        return stuecke;
    }

    private static int Laenge(Lueckentextteil teil) => Klartext([teil]).Length;

    // A gap counts as one character that no short form can contain: its name is not wording.
    private static string Klartext(IReadOnlyList<Lueckentextteil> teile) => string.Concat(teile.Select(t => t.Luecke ? "…" : t.Text));
}
