using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>The program's log: one line of JSON for each entry, whatever somebody sent.</summary>
public class ProtokollTests
{
    [Fact]
    public void Das_Protokoll_ist_eine_Zeile_JSON_mit_Weltzeit()
    {
        using var zeile = JsonDocument.Parse(Schreibe("ABCD", "/hilfe"));
        zeile.RootElement.GetProperty("Timestamp").GetString().ShouldNotBeNull().ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$");
        zeile.RootElement.GetProperty("LogLevel").GetString().ShouldBe("Warning");
        zeile.RootElement.GetProperty("Message").GetString().ShouldBe("Vorgang ABCD: /hilfe");
        zeile.RootElement.GetProperty("State").GetProperty("Nummer").GetString().ShouldBe("ABCD");
    }

    [Fact]
    public void Zeilenumbrueche_faelschen_keine_Zeile()
    {
        foreach (var boese in Korpus.Eingaben)
        {
            var text = Schreibe("ABCD", boese);
            text.TrimEnd('\n').ShouldNotContain('\n');
            text.TrimEnd('\n').Any(z => z < ' ').ShouldBeFalse();
            using var zeile = JsonDocument.Parse(text);
            zeile.RootElement.GetProperty("LogLevel").GetString().ShouldBe("Warning");
            zeile.RootElement.GetProperty("State").GetProperty("Pfad").GetString().ShouldBe(boese);
        }
    }

    [Fact]
    public async Task Das_Protokoll_geht_nur_auf_die_Standardausgabe()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddZielwerkTelemetry();
        await using var dienste = builder.Services.BuildServiceProvider();
        dienste.GetServices<ILoggerProvider>().ShouldHaveSingleItem().ShouldBeOfType<ConsoleLoggerProvider>();
        dienste.GetServices<IHostedService>().Where(d => d.GetType().FullName!.StartsWith("Zielwerk", StringComparison.Ordinal)).ShouldBeEmpty("ohne Einstellung geht keine Telemetrie hinaus");
    }

    private static string Schreibe(string nummer, string pfad)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddZielwerkTelemetry();
        using var dienste = builder.Services.BuildServiceProvider();
        var form = dienste.GetServices<ConsoleFormatter>().Single(f => f.Name == ConsoleFormatterNames.Json);
        using var aus = new StringWriter();
        var ziel = new Zielprotokoll(form, aus);
        ziel.LogWarning("Vorgang {Nummer}: {Pfad}", nummer, pfad);
        return aus.ToString();
    }

    private sealed class Zielprotokoll(ConsoleFormatter form, TextWriter aus) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            form.Write(new LogEntry<TState>(logLevel, "Zielwerk", eventId, state, exception, formatter), null, aus);
    }
}
