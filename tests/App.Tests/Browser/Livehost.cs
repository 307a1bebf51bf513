using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Zielwerk.App.Tests.Register;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Browser;

/// <summary>The test portal on a real port of the loopback address: two real agreements and a full year of invented ones.</summary>
internal sealed class Livehost(Portal portal) : IAsyncDisposable
{
    public string Adresse { get; } = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<Livehost> Starte()
    {
        // The server registered last serves: Kestrel in place of the in-process one.
        var portal = await Registerdaten.BeideVereinbarungen(builder => builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0"));
        await Registerdaten.LegeJahr(portal, 2023);
        return new Livehost(portal);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();
}
