using System.Globalization;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Post;

/// <summary>Settings "Mail:…": how mail leaves. Without "Mail:Host" each message becomes a file in Datenordner/post.</summary>
/// <param name="Stunde">Hour of the day (Europe/Berlin) from which the digest leaves.</param>
public sealed record Posteinstellungen(string? Host, int Port, string Absender, string? Benutzer, string? Passwort, bool Tls, string Ablage, int Stunde)
{
    /// <exception cref="InvalidDataException">A value that cannot be meant; the start stops.</exception>
    public static Posteinstellungen Lies(IConfiguration settings)
    {
        var mail = settings.GetSection("Mail");
        var host = mail["Host"] is { Length: > 0 } h ? h : null;
        var absender = mail["Absender"] is { Length: > 0 } a ? a : host is null ? "zielwerk@localhost" : throw Falsch("Mail:Absender fehlt. Ohne Adresse des Absenders geht keine Mail hinaus.");
        var tls = (mail["Tls"] ?? "true").ToLowerInvariant() switch { "true" or "ja" => true, "false" or "nein" => false, _ => throw Falsch("Mail:Tls ist true oder false.") };
        if (!tls && host is not null && !Fernverbindung.IstHier(host))
        {
            throw Falsch("Mail:Tls=false geht nur mit einem Mailserver auf diesem Rechner.");
        }

        return new(
            host,
            Zahl(mail["Port"], 587, 1, 65535, "Mail:Port"),
            Versand.IstAdresse(absender) ? absender : throw Falsch($"Mail:Absender ist keine E-Mail-Adresse: {absender}"),
            mail["Benutzer"],
            mail["Passwort"],
            tls,
            Path.GetFullPath(Path.Combine(settings["Datenordner"] ?? "data", "post")),
            Zahl(mail["Stunde"], 7, 0, 23, "Mail:Stunde"));
    }

    private static int Zahl(string? text, int sonst, int von, int bis, string name) => string.IsNullOrEmpty(text) ? sonst
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var zahl) && zahl >= von && zahl <= bis ? zahl
        : throw Falsch($"{name} ist eine Zahl von {von} bis {bis}.");

    private static InvalidDataException Falsch(string text) => new($"Einstellung: {text}");
}
