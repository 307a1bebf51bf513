using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Zielwerk.App.Ui;

/// <summary>
/// What a form carries sealed from the page to its sending: whose it is, where it stood, which state it was made from. It proves a
/// sending of this person even after the session has ended, so that what was typed can be kept for them (POR-03).
/// </summary>
/// <param name="Einmal">Random name of this rendering of the form; what was sent with it is done once.</param>
/// <param name="Person">Who the page was made for; null when nobody was signed in.</param>
/// <param name="Schluessel">Path of the page and kind of the form: one draft per person and key.</param>
/// <param name="Seite">Path and query of the page that shows the form.</param>
/// <param name="Ausgestellt">Moment of rendering, UTC.</param>
/// <param name="Fassung">Version of the object the form changes; null when it makes something new.</param>
/// <param name="Stand">Field → fingerprint of the value the object held.</param>
/// <param name="Eingaben">Names of the inputs that may be kept; secret ones are not among them.</param>
/// <param name="Offen">Fields in which two people typed different things and nobody has decided yet.</param>
public sealed record Formularzeichen(
    string Einmal, Guid? Person, string Schluessel, string Seite, DateTime Ausgestellt, int? Fassung,
    IReadOnlyDictionary<string, string> Stand, IReadOnlyList<string> Eingaben, IReadOnlyList<string> Offen)
{
    /// <summary>Name of the hidden field.</summary>
    public const string Feld = "zw-entwurf";

    /// <summary>So long may a sending without a session still become a draft of its person.</summary>
    public static readonly TimeSpan Gilt = TimeSpan.FromHours(24);

    /// <summary>The typed values that may be kept. What a browser does not send (an unticked box) is empty.</summary>
    public IReadOnlyDictionary<string, string> Auslese(IFormCollection gesendet) =>
        Eingaben.ToDictionary(e => e, e => gesendet[e].ToString(), StringComparer.Ordinal);

    public bool IstVon(Form form) => Schluessel.EndsWith($" {form.Kennung}", StringComparison.Ordinal);

    public static string NeuerName() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}

/// <summary>Seals and opens <see cref="Formularzeichen"/>.</summary>
public sealed class Formularsiegel(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Zielwerk.Formularzeichen");

    public string Schreibe(Formularzeichen zeichen) => protector.Protect(JsonSerializer.Serialize(zeichen));

    /// <summary>Null when it is none of ours.</summary>
    public Formularzeichen? Lies(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize<Formularzeichen>(protector.Unprotect(text));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>A sent form together with its opened <see cref="Formularzeichen"/>; handlers see an ordinary collection.</summary>
public sealed class Formulareingang(IFormCollection gesendet, Formularzeichen zeichen)
    : FormCollection(gesendet.ToDictionary(f => f.Key, f => f.Value, StringComparer.OrdinalIgnoreCase), gesendet.Files)
{
    public Formularzeichen Zeichen { get; } = zeichen;
}
