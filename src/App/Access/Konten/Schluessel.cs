using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Zielwerk.App.Access.Konten;

/// <summary>Keys that prove something by being known: of sessions, one-time links, steps. The database holds only their SHA-256.</summary>
public static class Schluessel
{
    /// <summary>256 random bits, safe in addresses and cookies.</summary>
    public static string Neu() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the database holds of it.</summary>
    public static byte[] Hash(string schluessel) => SHA256.HashData(Encoding.UTF8.GetBytes(schluessel));
}
