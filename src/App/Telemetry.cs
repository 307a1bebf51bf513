using System.Text.Encodings.Web;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Zielwerk.App.Data;

namespace Zielwerk.App;

/// <summary>Logs as JSON lines on standard output; traces and metrics by OTLP when "OpenTelemetry:Endpunkt" is set.</summary>
public static class Telemetry
{
    public static void AddZielwerkTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddJsonConsole(o =>
        {
            o.UseUtcTimestamp = true;
            o.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            o.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        if (builder.Configuration["OpenTelemetry:Endpunkt"] is { Length: > 0 } endpunkt)
        {
            if (!Uri.TryCreate(endpunkt, UriKind.Absolute, out var ziel) || (ziel.Scheme != Uri.UriSchemeHttps && !Fernverbindung.IstHier(ziel.Host)))
            {
                throw new InvalidDataException("Einstellung: OpenTelemetry:Endpunkt ist eine https-Adresse (http nur auf diesem Rechner).");
            }

            // Without it the host's spans carry neither method nor path nor status.
            AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
            builder.Services.AddHostedService<Export>();
        }
    }

    /// <summary>Runs the exporters from the start of the host to its end, when they send what is left.</summary>
    private sealed class Export(IConfiguration configuration) : IHostedService, IDisposable
    {
        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("zielwerk", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString());
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
                .AddSource("Microsoft.AspNetCore", "Npgsql").AddOtlpExporter(o => Configure(o, "v1/traces")).Build();
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime")
                .AddOtlpExporter((o, _) => Configure(o, "v1/metrics")).Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Dispose();
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            _traces?.Dispose();
            _metrics?.Dispose();
            (_traces, _metrics) = (null, null);
        }

        private void Configure(OtlpExporterOptions options, string path)
        {
            var endpoint = new Uri(configuration["OpenTelemetry:Endpunkt"]!);
            var http = configuration["OpenTelemetry:Protokoll"] != "grpc";
            options.Protocol = http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;

            // Unlike the standard variables, an endpoint set in code is taken as it is, without the path of the signal.
            options.Endpoint = http ? new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + path) : endpoint;
        }
    }
}
