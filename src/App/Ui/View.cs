using Microsoft.AspNetCore.Components;

namespace Zielwerk.App.Ui;

/// <summary>Base of every page component: one typed model, no data access, no awaiting (architecture 16).</summary>
public abstract class View<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
