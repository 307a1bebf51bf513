using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Zielwerk.App.Dokumente;

/// <summary>A document as one HTML file of its own, without script and without anything to load.</summary>
public static class Htmlfassung
{
    public static async Task<byte[]> SchreibeAsync(Dokument dokument)
    {
        await using var dienste = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(dienste, dienste.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<DokumentseiteView>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = dokument }))).ToHtmlString());
        return Encoding.UTF8.GetBytes("<!doctype html>\n" + html);
    }
}
