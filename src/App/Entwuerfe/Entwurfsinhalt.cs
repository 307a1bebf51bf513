using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Entwuerfe;

/// <summary>The part of a draft that only its person may read; lies encrypted in the table.</summary>
public sealed record Entwurfsinhalt(
    IReadOnlyDictionary<string, string> Werte, IReadOnlyDictionary<string, string> Stand, IReadOnlyList<string> Offen, Entwurfsgrund Grund)
{
    public byte[] Verschluessle(IDataProtectionProvider schutz, Guid person) => Schloss(schutz, person).Protect(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Null when the key is gone or the row was touched: then it is as if nothing had been kept.</summary>
    public static Entwurfsinhalt? Oeffne(IDataProtectionProvider schutz, Guid person, byte[] inhalt)
    {
        try
        {
            return JsonSerializer.Deserialize<Entwurfsinhalt>(Schloss(schutz, person).Unprotect(inhalt));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static IDataProtector Schloss(IDataProtectionProvider schutz, Guid person) => schutz.CreateProtector("Zielwerk.Entwurf", person.ToString("N"));
}
