using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Architecture;

/// <summary>The table of rights, printed for those who must approve it; and no address without a right.</summary>
public class RechteTests
{
    [Fact]
    public void Die_Rechtetabelle_ist_gedruckt()
    {
        var text = new StringBuilder("""
            # Rechte

            Diese Datei wird aus dem Code geschrieben (`./dev golden`): wer in welcher Rolle was womit in welchem Stand tun darf. Seiten, Adressen, Listen, Zeilenschutz der Datenbank und Tests lesen dieselbe Tabelle (`src/Domain/Organisationen/Rechtetabelle.cs`). Wer eine andere Person vertritt, hat deren Rolle für diese Zeit, soweit die letzte Spalte es sagt. Wer zu einer Testorganisation gehört, erreicht nur Testfälle.

            | Rolle | Handlung | Womit | Stand | In Vertretung |
            |---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var recht in Rechtetabelle.Alle)
        {
            text.Append("| ").AppendJoin(" | ", recht.Rolle, recht.Handlung, Womit(recht.Beziehung),
                recht.Zustaende.Count == 0 ? "jeder" : string.Join(", ", recht.Zustaende), recht.AuchVertretung ? "ja" : "nein").Append(" |\n");
        }

        Golden.Vergleiche("docs/rechte.md", text.ToString());
    }

    [Fact]
    public async Task Eine_Adresse_ohne_Recht_wird_nicht_bedient()
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/vergessen", () => "offen"));
        Should.Throw<InvalidOperationException>(portal.Services.GetRequiredService<EndpointDataSource>().VerlangeZugangsbedingungen).Message.ShouldContain("/vergessen");
        using var client = portal.Client();
        (await client.GetAsync("/vergessen")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Jede_Adresse_des_Portals_nennt_ihr_Recht()
    {
        await using var portal = await Portal.Start();
        Should.NotThrow(portal.Services.GetRequiredService<EndpointDataSource>().VerlangeZugangsbedingungen);
    }

    private static string Womit(Beziehung beziehung) => beziehung switch
    {
        Beziehung.Jede => "alle",
        Beziehung.EigeneOrganisation => "eigene Organisation",
        Beziehung.EigenesProjekt => "eigene Projekte",
        _ => "eigene Angelegenheiten",
    };
}
