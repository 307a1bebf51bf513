using Shouldly;
using Xunit;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Zielvereinbarungen;

public class UebergangstabelleTests
{
    [Fact]
    [Anforderung("R17", "IOP-20")]
    public void Das_Bild_des_Verfahrens_ist_aus_der_Tabelle_gezeichnet() => Zielwerk.Tests.Golden.Vergleiche("docs/verfahren.md", $"""
        # Verfahren einer Zielvereinbarung

        Diese Datei wird aus dem Code geschrieben (`./dev golden`): Sie zeichnet und druckt `Uebergangstabelle`. Handlungen, die den Stand nicht wechseln, stehen nur in der Tabelle.

        ```mermaid
        {Uebergangstabelle.Diagramm().TrimEnd()}
        ```

        | Stand | Handlung | Seite | Danach |
        |---|---|---|---|
        {string.Join('\n', Uebergangstabelle.Alle.GroupBy(u => (u.Von, u.Akt, u.Seite)).Select(g => $"| {g.Key.Von.Name()} | {g.Key.Akt.Name()} | {g.Key.Seite.Name()} | {string.Join(" oder ", g.Select(u => u.Nach.Name() + (u.NurInAenderung == true ? " (bei einer Änderung)" : "")))} |"))}
        """);

    [Theory]
    [Anforderung("R17")]
    [InlineData(Handlung.VerfahrenBearbeiten, Verfahrensakt.Bearbeiten, Verfahrensakt.Uebergeben)]
    [InlineData(Handlung.FassungAnnehmen, Verfahrensakt.Annehmen, Verfahrensakt.AnnahmeZuruecknehmen)]
    [InlineData(Handlung.FassungWiederOeffnen, Verfahrensakt.Wiederaufnehmen)]
    [InlineData(Handlung.UnterschriftErfassen, Verfahrensakt.Unterzeichnen)]
    [InlineData(Handlung.UnterschriftDatieren, Verfahrensakt.Datieren)]
    [InlineData(Handlung.UnterschriftStreichen, Verfahrensakt.Streichen)]
    [InlineData(Handlung.AenderungBeginnen, Verfahrensakt.AenderungBeginnen)]
    [InlineData(Handlung.VerfahrenBeenden, Verfahrensakt.Beenden)]
    public void Die_Rechte_erlauben_in_jedem_Stand_was_die_Tabelle_erlaubt(Handlung handlung, params Verfahrensakt[] akte)
    {
        foreach (var (rolle, seite) in new[] { (Rolle.Programmsteuerung, Parteirolle.Land), (Rolle.Koordination, Parteirolle.Gebiet) })
        {
            Rechtetabelle.Alle.Where(r => r.Rolle == rolle && r.Handlung == handlung).SelectMany(r => r.Zustaende).Order(StringComparer.Ordinal)
                .ShouldBe(akte.SelectMany(a => Uebergangstabelle.Staende(a, seite)).Distinct().Select(s => s.ToString()).Order(StringComparer.Ordinal), rolle.ToString());
        }
    }

    [Fact]
    [Anforderung("IOP-20")]
    public void Zu_wirksam_fuehrt_nur_eine_Unterschrift_oder_das_Ende_einer_Aenderung() =>
        Uebergangstabelle.Alle.Where(u => u.Nach == Verfahrensstand.Wirksam && u.Von != Verfahrensstand.Wirksam)
            .ShouldAllBe(u => (u.Akt == Verfahrensakt.Unterzeichnen && u.Von == Verfahrensstand.TeilweiseUnterzeichnet) || (u.Akt == Verfahrensakt.Beenden && u.NurInAenderung == true));
}
