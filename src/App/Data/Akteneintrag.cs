using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zielwerk.App.Data;

/// <summary>Head of the log: number and hash of its last entry; (0, zeros) when empty. Changes with every saved change, so it serves as a cache key.</summary>
public sealed record Aktenkopf(long Nummer, string Hash)
{
    public static Aktenkopf Leer { get; } = new(0, new string('0', 64));

    public override string ToString() => $"{Nummer}:{Hash}";
}

/// <summary>One line of the Akte: what happened to which aggregate, when, by whom and why, chained to the line before by its hash. Written only by <see cref="Db"/>.</summary>
public sealed class Akteneintrag
{
    private Akteneintrag()
    {
    }

    internal Akteneintrag(Aktenkopf kopf, DateTime zeitpunkt, string wer, Aenderung aenderung)
    {
        Nummer = kopf.Nummer + 1;
        Zeitpunkt = zeitpunkt;
        Wer = wer;
        Aggregat = aenderung.Aggregat;
        AggregatId = aenderung.AggregatId;
        Fassung = aenderung.Fassung;
        Ereignis = aenderung.Ereignis.GetType().Name;
        Daten = JsonSerializer.Serialize(aenderung.Ereignis, aenderung.Ereignis.GetType(), JsonOptions.Stored);
        Grund = aenderung.Ereignis.Grund;
        Zustand = aenderung.Zustand;
        Aenderungen = aenderung.Felder;
        Vorgaenger = kopf.Hash;
        Hash = BerechneHash();
    }

    /// <summary>From 1 without gaps.</summary>
    public long Nummer { get; private set; }

    /// <summary>UTC, in whole microseconds, which both databases keep.</summary>
    public DateTime Zeitpunkt { get; private set; }

    public string Wer { get; private set; } = "";

    public string Aggregat { get; private set; } = "";

    public string AggregatId { get; private set; } = "";

    /// <summary>Version of the aggregate after the change; 0 when it was deleted.</summary>
    public int Fassung { get; private set; }

    public string Ereignis { get; private set; } = "";

    public string Daten { get; private set; } = "";

    public string Grund { get; private set; } = "";

    /// <summary>SHA-256 of the aggregate's canonical state after the act (<see cref="Data.Zustand"/>); empty when it was deleted.</summary>
    public string Zustand { get; private set; } = "";

    /// <summary>What the act changed, before and after, as JSON (<see cref="Aenderungsliste"/>); null when it made or removed the aggregate or changed no value.</summary>
    public string? Aenderungen { get; private set; }

    /// <summary>Hash of the entry before.</summary>
    public string Vorgaenger { get; private set; } = "";

    /// <summary>SHA-256 over the hash before and the hash of the content (<see cref="Verkette"/>), lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public Aktenkopf Kopf => new(Nummer, Hash);

    /// <summary>The link of the chain. Of the content only its hash, so that a part of the chain can be proved without showing the entries of others.</summary>
    public static string Verkette(string vorgaenger, string inhaltshash) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(vorgaenger + inhaltshash)));

    /// <summary>SHA-256 of <see cref="Inhalt"/>, lower-case hex.</summary>
    public string BerechneInhaltshash() => Convert.ToHexStringLower(SHA256.HashData(Inhalt()));

    /// <summary>The hash this entry must have, from its other values.</summary>
    public string BerechneHash() => Verkette(Vorgaenger, BerechneInhaltshash());

    /// <summary>The canonical form of the entry without its place in the chain: one line of JSON.</summary>
    public byte[] Inhalt()
    {
        var puffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(puffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("nummer", Nummer);
            json.WriteString("zeitpunkt", Zeitpunkt.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("wer", Wer);
            json.WriteString("aggregat", Aggregat);
            json.WriteString("aggregatId", AggregatId);
            json.WriteNumber("fassung", Fassung);
            json.WriteString("ereignis", Ereignis);
            json.WriteString("daten", Daten);
            json.WriteString("grund", Grund);
            json.WriteString("zustand", Zustand);
            if (Aenderungen is not null)
            {
                // Entries from before this column have no such part, and their hash none either.
                json.WriteString("aenderungen", Aenderungen);
            }

            json.WriteEndObject();
        }

        return puffer.WrittenSpan.ToArray();
    }
}
