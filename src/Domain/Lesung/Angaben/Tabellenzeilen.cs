using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung.Schreibweisen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <param name="Betrag">Null for the head of a table.</param>
internal sealed record Tabellenzeile(string Bezeichnung, Geld? Betrag, Spanne Worte);

/// <summary>Finds rows of label and amount beside the sentence of § 4 (R24): Markdown tables, "Bezeichnung: 1.000 Euro", columns.</summary>
internal static class Tabellenzeilen
{
    private static readonly char[] Rand = ['|', ' ', ':', '-', '–', '•', '*', '.', '…', '\t'];

    public static IEnumerable<Tabellenzeile> Suche(Dokument dok, Spanne bereich, Spanne haupt)
    {
        for (var i = bereich.Von; i < bereich.Bis;)
        {
            var von = i++;
            while (i < bereich.Bis && !dok.Worte[i].Zeilenanfang)
            {
                i++;
            }

            if ((haupt.Von < i && haupt.Bis > von) || Fest(dok, von, i) * 3 > i - von)
            {
                continue;
            }

            var text = string.Join(' ', Enumerable.Range(von, i - von).Select(w => dok.Worte[w].Roh));
            var strich = text.StartsWith('|');
            if (Betraege.Suche(text).LastOrDefault(b => b.Betrag is { } x && (b.MitEinheit || (strich && x.Cent >= 10_000))) is not { } fund)
            {
                if (strich)
                {
                    yield return new("", null, new(von, i));
                }

                continue;
            }

            // A row ends with its amount; a sentence goes on behind it.
            var rest = text[fund.Ende..].Trim(Rand);
            var bezeichnung = Gliederungszeichen.Lies(text[..fund.Start].Trim(Rand)).Rest.Trim(Rand);
            if (rest.Length == 0 && bezeichnung.Any(char.IsLetter) && bezeichnung.Length <= 120 && !bezeichnung.Contains("in Worten", StringComparison.OrdinalIgnoreCase))
            {
                yield return new(Ebnung.Text(bezeichnung.Replace("|", " ", StringComparison.Ordinal)), fund.Betrag, new(von, i));
            }
        }
    }

    private static int Fest(Dokument dok, int von, int bis) =>
        Enumerable.Range(von, bis - von).Count(w => dok.Abgleich.ZuStelle[w] is var s and >= 0 && dok.Muster.Stellen[s].Art == Stellenart.Fest
            && (dok.Muster.Stellen[s].Nummer == dok.Worte[w].Nummer || dok.Bild.IstVerlesen(dok.Worte[w], dok.Muster.Stellen[s])));
}
