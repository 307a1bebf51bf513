using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Names sent through the forms are searched for where none may be: in every log line of every category, in every address (ASVS 14.2.1, 16.2.5).</summary>
public class PersonendatenTests
{
    private static readonly string[] Kanarien = ["Kanarienvogel", "kanari@vogel.example", "Sperlingsgeheimnis"];

    [Fact]
    public async Task Kein_Name_steht_in_Protokoll_oder_Adresse()
    {
        using var mitschrift = new Mitschrift();
        await using var portal = await Portal.Start(
            b => b.Logging.AddProvider(mitschrift),
            einstellungen: [new("Logging:LogLevel:Default", "Trace"), new("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), new("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace")]);
        var formular = await portal.Browser().Get("/barriere-melden");
        formular.Fill("Was geht nicht?", Kanarien[2]).Fill("Ihr Name", Kanarien[0]).Fill("Ihre E-Mail-Adresse", "kaputt@");
        (await formular.Press("Meldung absenden")).Errors.ShouldNotBeEmpty();
        var danke = await formular.Fill("Ihre E-Mail-Adresse", Kanarien[1]).Press("Meldung absenden");
        danke.Text.ShouldContain("Ihre Meldung ist angekommen.");
        Kanarien.Where(k => danke.Url.ToString().Contains(k, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

        // EF names tables and parameters at this level; the values must not be there.
        mitschrift.Zeilen.ShouldContain(z => z.Contains("barrieremeldung", StringComparison.OrdinalIgnoreCase));
        mitschrift.Zeilen.Where(z => Kanarien.Any(k => z.Contains(k, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
        await using var db = portal.Db();
        db.Akte.Select(a => a.Daten + a.Grund + a.Wer).ToList().Where(t => Kanarien.Any(k => t.Contains(k, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }
}
