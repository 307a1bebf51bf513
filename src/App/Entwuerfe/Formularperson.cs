using Zielwerk.App.Ui;

namespace Zielwerk.App.Entwuerfe;

/// <summary>Who sits at the form, and how long the sitting lasts.</summary>
public interface IFormularperson
{
    Guid? Person { get; }

    Sitzungsdauer? Sitzung { get; }

    string Anmeldung(string zurueck);

    /// <summary>The sitting goes on as if the person had just asked for a page; false when it is over.</summary>
    Task<bool> VerlaengereAsync(CancellationToken cancellation);
}

internal sealed class Niemand : IFormularperson
{
    public Guid? Person => null;

    public Sitzungsdauer? Sitzung => null;

    public string Anmeldung(string zurueck) => $"/anmelden?zurueck={Uri.EscapeDataString(zurueck)}";

    public Task<bool> VerlaengereAsync(CancellationToken cancellation) => Task.FromResult(false);
}
