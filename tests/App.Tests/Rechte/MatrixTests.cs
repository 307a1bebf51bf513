using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>Every address as everybody with own, foreign, closed, test and missing things; the table of rights alone says what must come (ADR 20).</summary>
public class MatrixTests(ITestOutputHelper ausgabe)
{
    [Fact]
    public async Task Jede_Adresse_antwortet_jedem_wie_die_Rechtetabelle_es_sagt()
    {
        await using var welt = await Welt.Neu();
        var matrix = new Matrix(welt);
        await matrix.LaufAsync(_ => true);
        ausgabe.WriteLine($"{matrix.Zellen} Zellen, {welt.Rufer.Count} Rufer, {matrix.Proben} Formulare mit richtigen Angaben");
        matrix.Abweichungen.ShouldBeEmpty();
        matrix.Zellen.ShouldBeGreaterThan(3000);
        matrix.Proben.ShouldBeGreaterThan(35);
    }

    [Fact]
    public async Task Die_Matrix_findet_Adressen_die_anders_antworten_als_die_Tabelle()
    {
        await using var welt = await Welt.Neu(app =>
        {
            app.MapGet("/falsch/frage/{vorgang}", () => "zeigt alles").Braucht(Handlung.VorgangLesen);
            app.MapGet("/falsch/vorgang/{vorgang}", Lies).Braucht(Handlung.VorgangAendern);
            app.MapPost("/falsch/verraet/{vorgang}", () => Page.Error(404, $"Es gibt {Welt.Geheim}, aber nicht für Sie.")).Braucht(Handlung.VorgangAbschliessen);
            app.MapGet("/falsch/oeffentlich", () => Page.Error(403)).Oeffentlich();
            app.MapGet("/falsch/neu/{irgendwas}", () => "ok").Braucht(Handlung.VorgangLesen);
            app.MapGet("/richtig/{vorgang}", LiesRichtig).Braucht(Handlung.VorgangLesen);
        });
        var matrix = new Matrix(welt);
        await matrix.LaufAsync(m => m.StartsWith("/falsch", StringComparison.Ordinal) || m.StartsWith("/richtig", StringComparison.Ordinal));
        matrix.Abweichungen.ShouldContain("GET /falsch/frage/{vorgang} (fremder) als Koordination: erwartet Fehlt, war 200 ");
        matrix.Abweichungen.ShouldContain("GET /falsch/frage/{vorgang} (fehlt) als Bewilligung: erwartet Fehlt, war 200 ");
        matrix.Abweichungen.ShouldContain("GET /falsch/vorgang/{vorgang} (geschlossener) als Bewilligung: erwartet FalscherStand, war 200 ");
        matrix.Abweichungen.ShouldContain("GET /falsch/vorgang/{vorgang} (eigener) als Zugangsverwaltung, vertritt Programmsteuerung: erwartet Erlaubt, war 403 ");
        matrix.Abweichungen.ShouldContain("POST /falsch/verraet/{vorgang} (fremder) als Bewilligung im Test: verrät Fremdes");
        matrix.Abweichungen.ShouldContain("GET /falsch/oeffentlich () als niemand: erwartet Offen, war 403 ");
        matrix.Abweichungen.ShouldContain("GET /falsch/neu/{irgendwas}: unbekannte Lücke, bitte in Gegenstaende eintragen");
        matrix.Abweichungen.ShouldNotContain(a => a.Contains("/richtig"));
    }

    /// <summary>Asks another act than its address names, and not at all about the state.</summary>
    private static async Task<IResult> Lies(string vorgang, Db db, CurrentUser ich) =>
        await db.Vorgaenge.AnyAsync(v => v.Aktenzeichen == vorgang) ? ich.Verweigert(Handlung.VorgangAnlegen, new()) is { } antwort && ich.Befugnisse.Count == 1 ? antwort : Nur(ich) : Page.NotFound();

    private static IResult Nur(CurrentUser ich) => ich.Befugnisse.Any(b => b.Fuer is not null) ? Page.Error(403) : Results.Text("ok");

    private static async Task<IResult> LiesRichtig(string vorgang, Db db, CurrentUser ich) =>
        await db.Vorgaenge.SingleOrDefaultAsync(v => v.Aktenzeichen == vorgang) is not { } fall ? Page.NotFound()
            : ich.Verweigert(Handlung.VorgangLesen, new(fall.OrganisationId, fall.Zustand.ToString(), IstTest: fall.IstTest)) ?? Results.Text("ok");
}
