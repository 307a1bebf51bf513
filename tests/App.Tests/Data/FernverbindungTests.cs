using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Data;

/// <summary>Whoever forgets the encryption of a connection hears of it at the start (ASVS 12.3.1).</summary>
public class FernverbindungTests
{
    [Theory]
    [InlineData("Datenbank", "Host=db.land.example", "SSL Mode=VerifyFull")]
    [InlineData("Datenbank", "Host=127.0.0.1,db.land.example;SSL Mode=Require", "SSL Mode=VerifyFull")]
    [InlineData("Datenbank", "Host=10.0.0.7;SSL Mode=Prefer", "SSL Mode=VerifyFull")]
    [InlineData("Mail", "mail.land.example", "Mail:Tls=false geht nur")]
    [InlineData("OpenTelemetry", "http://sammler.land.example:4318", "https-Adresse")]
    [InlineData("OpenTelemetry", "sammler", "https-Adresse")]
    public async Task Was_nicht_auf_diesem_Rechner_liegt_wird_nur_verschluesselt_angesprochen(string was, string wert, string rat) =>
        (await Should.ThrowAsync<Exception>(() => Start(was, wert))).Message.ShouldContain(rat);

    [Theory]
    [InlineData("Datenbank", "Host=db.land.example;SSL Mode=VerifyFull")]
    [InlineData("Datenbank", "Host=db.land.example;SSL Mode=VerifyCA;Root Certificate=/etc/land.pem")]
    [InlineData("Datenbank", "Host=/var/run/postgresql")]
    [InlineData("Datenbank", "Host=localhost")]
    [InlineData("Datenbank", "Host=::1")]
    [InlineData("Mail", "127.0.0.1")]
    [InlineData("OpenTelemetry", "https://sammler.land.example:4318")]
    [InlineData("OpenTelemetry", "http://127.0.0.1:4318")]
    public async Task Auf_diesem_Rechner_und_verschluesselt_geht_es(string was, string wert) => await Should.NotThrowAsync(() => Start(was, wert));

    private static async Task Start(string was, string wert)
    {
        if (was == "Datenbank")
        {
            DataSetup.Use(new DbContextOptionsBuilder<Db>(), wert + ";Database=zielwerk;Username=portal");
            return;
        }

        KeyValuePair<string, string?>[] einstellungen = was == "Mail"
            ? [new("Mail:Host", wert), new("Mail:Tls", "false"), new("Mail:Absender", "zielwerk@beispiel.de")]
            : [new("OpenTelemetry:Endpunkt", wert)];
        if (was == "Mail")
        {
            await (await Portal.Start(einstellungen: einstellungen)).DisposeAsync();
            return;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(einstellungen);
        builder.AddZielwerkTelemetry();
    }
}
