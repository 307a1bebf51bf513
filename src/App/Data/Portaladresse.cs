namespace Zielwerk.App.Data;

/// <summary>Where people reach the portal, for links in mails and calendars: setting "Adresse", else the first of "urls", else the address of a start without settings.</summary>
public sealed class Portaladresse(IConfiguration settings)
{
    /// <summary>The address of a page, absolute.</summary>
    /// <param name="pfad">Path from "/" on.</param>
    /// <exception cref="InvalidDataException">The setting is no address of the web.</exception>
    public string Link(string pfad) => new Uri(Basis(), pfad).AbsoluteUri;

    /// <summary>Name of the host, for identifiers that must differ between installations.</summary>
    public string Host => Basis().Host;

    private Uri Basis()
    {
        var text = settings["Adresse"] is { Length: > 0 } eigene ? eigene
            : settings["urls"]?.Split(';')[0].Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal) is { Length: > 0 } erste ? erste
            : $"http://127.0.0.1:{settings["Port"] ?? "5080"}";
        return Uri.TryCreate(text, UriKind.Absolute, out var basis) && basis.Scheme is "http" or "https"
            ? basis
            : throw new InvalidDataException($"Die Einstellung Adresse ist keine Adresse im Netz: {text}. Erwartet wird zum Beispiel https://zielwerk.beispiel.de");
    }
}
