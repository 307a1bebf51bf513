using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Tests.Support;

/// <summary>Renders one component of the kit alone.</summary>
public static class Bauteil
{
    /// <summary>The HTML of a component with these parameters.</summary>
    public static async Task<string> Html<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().AddUi().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value)))).ToHtmlString());
    }

    /// <summary>The same as a document.</summary>
    public static async Task<IHtmlDocument> Render<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent => new HtmlParser().ParseDocument(await Html<T>(parameters));
}
