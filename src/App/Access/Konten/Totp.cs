using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zielwerk.App.Access.Konten;

/// <summary>Codes of an authenticator app (RFC 6238: SHA-1, 30 seconds, six digits; what every app understands).</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Sekunden = 30;

    public static byte[] NeuerSchluessel() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The number of the half minute a moment lies in.</summary>
    public static long Schritt(DateTimeOffset zeit) => zeit.ToUnixTimeSeconds() / Sekunden;

    /// <summary>The code of one half minute.</summary>
    public static string Code(byte[] schluessel, long schritt)
    {
        Span<byte> zahl = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(zahl, schritt);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238 as the apps implement it; HMAC does not need a hash that resists collisions.
        HMACSHA1.HashData(schluessel, zahl, hash);
#pragma warning restore CA5350
        var wert = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[19] & 15)..]) & 0x7fffffff;
        return (wert % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The half minute a code belongs to, or null when it is wrong. One before and one after count too, since clocks differ, but none up to
    /// <paramref name="zuletzt"/>: a code is good once.
    /// </summary>
    public static long? Pruefe(byte[] schluessel, string code, DateTimeOffset jetzt, long? zuletzt)
    {
        var eingabe = Encoding.UTF8.GetBytes(code);
        long? treffer = null;
        for (var schritt = Schritt(jetzt) - 1; schritt <= Schritt(jetzt) + 1; schritt++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(schluessel, schritt)), eingabe) && schritt > (zuletzt ?? long.MinValue))
            {
                treffer ??= schritt;
            }
        }

        return treffer;
    }

    /// <summary>The key as apps read and people type it.</summary>
    public static string Base32(byte[] bytes)
    {
        var text = new StringBuilder();
        var (rest, bits) = (0, 0);
        foreach (var b in bytes)
        {
            (rest, bits) = ((rest << 8) | b, bits + 8);
            while (bits >= 5)
            {
                text.Append(Alphabet[(rest >> (bits - 5)) & 31]);
                bits -= 5;
            }

            rest &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(rest << (5 - bits)) & 31]).ToString();
    }

    /// <summary>The address behind the picture an app scans.</summary>
    public static string Adresse(byte[] schluessel, string konto) =>
        $"otpauth://totp/Zielwerk:{Uri.EscapeDataString(konto)}?secret={Base32(schluessel)}&issuer=Zielwerk";
}
