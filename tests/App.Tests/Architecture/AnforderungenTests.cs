using System.Globalization;
using System.Text;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Architecture;

/// <summary>docs/anforderungen.md says what is fulfilled and which tests hold it; nobody can claim more.</summary>
public class AnforderungenTests
{
    private static readonly string[] Staende = ["erfüllt", "teilweise", "offen"];

    [Fact]
    public void Das_Verzeichnis_der_Anforderungen_ist_aktuell() => Golden.Vergleiche("docs/anforderungen.md", Schreibe());

    [Fact]
    public void Erfuellt_ist_nur_was_ein_Test_haelt() =>
        Anforderungen.Liste.Where(a => a.Behauptet && !Anforderungen.Tests.Contains(a.Id)).Select(a => a.Id).ShouldBeEmpty();

    [Fact]
    public void R1_bis_R52_stehen_vollstaendig_und_in_Ordnung_da()
    {
        Anforderungen.Liste.Select(a => a.Id).Where(id => id[0] == 'R').ShouldBe(Enumerable.Range(1, 52).Select(n => $"R{n}"));
        Anforderungen.Liste.GroupBy(a => a.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Jede_zitierte_Kennung_ist_aufgeloest()
    {
        var bekannt = Anforderungen.Liste.Select(a => a.Id).ToHashSet();
        Anforderungen.Zitate.Count.ShouldBeGreaterThan(10);
        Anforderungen.Zitate.Where(z => !bekannt.Contains(z.Key)).Select(z => $"{z.Key} in {string.Join(", ", z)}").ShouldBeEmpty();
    }

    private static string Schreibe()
    {
        var text = new StringBuilder("""
            # Anforderungen

            Diese Datei wird geschrieben (`./dev golden`): der Wortlaut und der Stand stammen aus `tests/App.Tests/Architecture/anforderungen.txt`, die Tests aus ihren Attributen `[Anforderung("R1")]`. Ohne Test ist nichts erfüllt. R1 bis R52 folgen aus dem Wortlaut der Zielvereinbarungen, die übrigen Kennungen aus Standards und Recht.


            """.ReplaceLineEndings("\n"));
        foreach (var gruppe in Anforderungen.Liste.GroupBy(a => a.Id[0] == 'R' ? "Aus den Zielvereinbarungen" : "Aus Standards und Recht"))
        {
            var staende = Staende.Select(s => $"{gruppe.Count(a => a.Stand == s).ToString(CultureInfo.InvariantCulture)} {s}");
            text.Append("## ").Append(gruppe.Key).Append("\n\n").AppendJoin(", ", staende).Append(".\n\n");
            text.Append("| Kennung | Anforderung | Stand | Tests |\n|---|---|---|---|\n");
            foreach (var a in gruppe)
            {
                var tests = Anforderungen.Tests[a.Id].Select(t => $"`{t}`").ToList();
                text.Append("| ").AppendJoin(" | ", a.Id, a.Text, a.Stand, tests.Count == 0 ? "–" : string.Join("<br>", tests)).Append(" |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
