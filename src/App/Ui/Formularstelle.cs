using System.Collections.Concurrent;
using System.Reflection;

namespace Zielwerk.App.Ui;

/// <summary>A form where it stands: on which page, under which key, with which draft, beside whom.</summary>
public sealed class Formularstelle
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Eigenschaften = new();

    private Formularstelle(Form form, string schluessel, string seite) => (Form, Schluessel, Seite) = (form, schluessel, seite);

    public Form Form { get; }

    /// <summary>Path of the page and kind of the form.</summary>
    public string Schluessel { get; }

    /// <summary>Address of the page that shows the form.</summary>
    public string Seite { get; }

    /// <summary>The draft whose text stands in the fields, or which was set aside; null when there is none.</summary>
    public Entwurfsstand? Entwurf { get; private set; }

    public IReadOnlyList<Mitbearbeitung> Andere { get; private set; } = [];

    /// <summary>Who saved the object last; only known when it matters.</summary>
    public Speichervermerk? Vermerk { get; private set; }

    /// <summary>Can anything of it be kept?</summary>
    public bool HatEntwurf => Form.Fields.Any(f => !f.IsSecret);

    /// <summary>Finds the forms of a page and puts back what its reader typed before. Runs before the view, so that no handler can forget it.</summary>
    internal static async Task BereiteVorAsync(PageContext context, HttpContext http, object? model)
    {
        var ablage = http.RequestServices.GetRequiredService<IFormularablage>();
        context.Sitzung = ablage.Sitzung;
        if (context.HasScripts)
        {
            SecurityHeaders.AllowScripts(http);
        }

        var zeichen = http.Features.Get<Formularzeichen>();
        context.Formulare = [.. In(model).Where(f => !f.OnlyAsks).Select(f => Neu(f, http, zeichen))];
        if (context.Formulare.Select(f => f.Schluessel).Distinct().Count() < context.Formulare.Count)
        {
            throw new InvalidOperationException("Two forms of one kind stand on this page: give each a Kennung of its own.");
        }

        foreach (var stelle in context.Formulare)
        {
            await stelle.FuelleAsync(ablage, mitEntwurf: HttpMethods.IsGet(http.Request.Method), http.RequestAborted);
        }
    }

    private static Formularstelle Neu(Form form, HttpContext http, Formularzeichen? zeichen)
    {
        // A page that answers a sending belongs to the page that was sent.
        if (zeichen?.IstVon(form) == true)
        {
            return new(form, zeichen.Schluessel, zeichen.Seite);
        }

        var pfad = http.Request.Path.Value!.TrimEnd('/').ToLowerInvariant();
        return new(form, $"{pfad} {form.Kennung}", http.Request.Path + http.Request.QueryString);
    }

    private async Task FuelleAsync(IFormularablage ablage, bool mitEntwurf, CancellationToken cancellation)
    {
        if (ablage.Person is not null && HatEntwurf)
        {
            (var entwurf, Andere) = await ablage.LiesAsync(Schluessel, cancellation);
            if (mitEntwurf && entwurf is not null && (entwurf.IstVerworfen || Form.Restore(entwurf)))
            {
                Entwurf = entwurf;
            }
        }

        if (Form is { IsConflict: true, Gegenstand: var (aggregat, id) })
        {
            Vermerk = await ablage.LetzteSpeicherungAsync(aggregat, id, cancellation);
        }
    }

    /// <summary>The model itself, its properties, and the entries of its lists.</summary>
    private static IEnumerable<Form> In(object? model) => model switch
    {
        null => [],
        Form form => [form],
        _ => Eigenschaften.GetOrAdd(model.GetType(), Formtraeger).SelectMany(e => e.GetValue(model) switch
        {
            Form form => [form],
            IEnumerable<Form> formen => formen,
            _ => Enumerable.Empty<Form>(),
        }).Distinct(),
    };

    private static PropertyInfo[] Formtraeger(Type typ) =>
        [.. typ.GetProperties().Where(e => e.GetIndexParameters().Length == 0
            && (e.PropertyType.IsAssignableTo(typeof(Form)) || e.PropertyType.IsAssignableTo(typeof(IEnumerable<Form>))))];
}
