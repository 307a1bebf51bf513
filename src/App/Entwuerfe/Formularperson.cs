using Zielwerk.App.Access;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Entwuerfe;

/// <summary>Who sits at the form, and how long the sitting lasts. Pages for everybody have no drafts, whoever reads them.</summary>
public sealed class Formularperson(CurrentUser ich, IHttpContextAccessor anfrage, Sitzungsdauer dauer, Sitzungen sitzungen, TimeProvider clock)
{
    private DateTime? verlaengert;

    public Guid? Person => IstFuerAlle ? null : ich.PersonId?.Value;

    public Restzeit? Restzeit
    {
        get
        {
            if (IstFuerAlle || ich.Sitzung is not { } sitzung)
            {
                return null;
            }

            var jetzt = clock.GetUtcNow().UtcDateTime;
            var ende = dauer.Ende(verlaengert ?? sitzung.Zuletzt, sitzung.LaeuftAb);
            return new(ende - jetzt, Uhrzeit(ende), Uhrzeit(sitzung.LaeuftAb), ende < sitzung.LaeuftAb);
        }
    }

    /// <summary>The sitting goes on as if the person had just asked for a page.</summary>
    public async Task VerlaengereAsync(CancellationToken cancellation)
    {
        if (ich.Sitzung is { } sitzung)
        {
            await sitzungen.BeruehreAsync(sitzung.Id, cancellation);
            verlaengert = clock.GetUtcNow().UtcDateTime;
        }
    }

    private bool IstFuerAlle => anfrage.HttpContext is not { } http
        || (http.GetEndpoint()?.Metadata.GetMetadata<Zugangsbedingung>() is not { Oeffentlich: false } && !Entwurfswege.Ist(http.Request.Path));

    private static string Uhrzeit(DateTime utc) => Berlin.Uhrzeit(utc).ToString("HH:mm", Deutsch.Kultur) + " Uhr";
}
