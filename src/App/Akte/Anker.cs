using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <summary>
/// The head of the Akte at a moment, signed. Kept outside of the machine, it shows later whether the chain still contains that head:
/// neither cutting off nor rewriting everything goes unnoticed then (ADR 16).
/// </summary>
/// <param name="Eintraege">How many entries the chain had.</param>
/// <param name="Zeit">UTC, whole seconds, ISO 8601.</param>
/// <param name="Schluessel">SHA-256 of the public key (SubjectPublicKeyInfo), hex.</param>
/// <param name="Signatur">ECDSA P-256 with SHA-256 over <see cref="Text"/>, DER, Base64.</param>
public sealed record Anker(long Nummer, string Hash, long Eintraege, string Zeit, string Schluessel, string Signatur)
{
    private const string Art = "zielwerk-anker-1";
    private const int GroessteDatei = 10_000;

    public Aktenkopf Kopf => new(Nummer, Hash);

    private string Text => string.Create(CultureInfo.InvariantCulture, $"{Art}\n{Nummer}\n{Hash}\n{Eintraege}\n{Zeit}\n{Schluessel}\n");

    public static Anker Unterzeichne(Aktenkopf kopf, DateTimeOffset jetzt, ECDsa schluessel)
    {
        // Numbers have no gap, which the check before the signature has shown: the last is the count.
        var anker = new Anker(kopf.Nummer, kopf.Hash, kopf.Nummer, jetzt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), Ankerschluessel.Kennung(schluessel), "");
        var signatur = schluessel.SignData(Encoding.UTF8.GetBytes(anker.Text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return anker with { Signatur = Convert.ToBase64String(signatur) };
    }

    /// <summary>The anchor of a file, or null when it is none.</summary>
    public static Anker? Lies(ReadOnlyMemory<byte> json)
    {
        if (json.Length > GroessteDatei)
        {
            return null;
        }

        try
        {
            using var dokument = JsonDocument.Parse(json);
            var wurzel = dokument.RootElement;
            string Wort(string name) => wurzel.GetProperty(name).GetString() ?? throw new FormatException(name);
            return Wort("art") == Art
                ? new(wurzel.GetProperty("nummer").GetInt64(), Wort("hash"), wurzel.GetProperty("eintraege").GetInt64(), Wort("zeit"), Wort("schluessel"), Wort("signatur"))
                : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    public byte[] Schreibe()
    {
        using var puffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(puffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("art", Art);
            json.WriteNumber("nummer", Nummer);
            json.WriteString("hash", Hash);
            json.WriteNumber("eintraege", Eintraege);
            json.WriteString("zeit", Zeit);
            json.WriteString("schluessel", Schluessel);

            // Base64 as such: the default encoder would write "+" as an escape.
            json.WritePropertyName("signatur");
            json.WriteRawValue($"\"{Signatur}\"");
            json.WriteEndObject();
        }

        return [.. puffer.ToArray(), (byte)'\n'];
    }

    /// <summary>What is wrong with the signature, in German, or null.</summary>
    public string? Fehler(ECDsa oeffentlich)
    {
        if (Schluessel != Ankerschluessel.Kennung(oeffentlich))
        {
            return "Der Anker ist mit einem anderen Schlüssel unterzeichnet.";
        }

        var signatur = new byte[Signatur.Length];
        return Eintraege == Nummer && Convert.TryFromBase64String(Signatur, signatur, out var laenge)
            && oeffentlich.VerifyData(Encoding.UTF8.GetBytes(Text), signatur.AsSpan(0, laenge), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
            ? null
            : "Die Unterschrift des Ankers stimmt nicht: Er wurde verändert.";
    }
}
