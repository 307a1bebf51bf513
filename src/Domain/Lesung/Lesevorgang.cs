using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung;

/// <summary>A reading was kept together with its source.</summary>
public sealed record LesungAufgezeichnet(
    Id<Zielvereinbarung> Zielvereinbarung, string Dateiname, string Pruefsumme, Ausgang Ausgang, int AnzahlBefunde, string Grund) : Ereignis(Grund);

/// <summary>How an agreement of the register was read: the source byte for byte, the record and its findings (R47, R49, R50).</summary>
public sealed class Lesevorgang : Aggregat
{
    private Lesevorgang()
    {
        Dateiname = Pruefsumme = Datensatz = "";
        Quelle = [];
    }

    public Id<Lesevorgang> Id { get; private set; }

    public Id<Zielvereinbarung> ZielvereinbarungId { get; private set; }

    /// <summary>Name of the source file, without folder.</summary>
    public string Dateiname { get; private set; }

    /// <summary>SHA-256 of <see cref="Quelle"/>, lower-case hex.</summary>
    public string Pruefsumme { get; private set; }

    public Textart Textart { get; private set; }

    /// <summary>The source as it came, byte for byte.</summary>
    public byte[] Quelle { get; private set; }

    /// <summary>The record as JSON (samples/golden/README.md), with findings and provenance.</summary>
    public string Datensatz { get; private set; }

    /// <summary>When it was read, UTC.</summary>
    public DateTime GelesenAm { get; private set; }

    public Ausgang Ausgang { get; private set; }

    public int AnzahlHinweise { get; private set; }

    public int AnzahlWarnungen { get; private set; }

    public int AnzahlFehler { get; private set; }

    /// <summary>Keeps a reading of an agreement.</summary>
    /// <param name="dateiname">Name of the source file, without folder.</param>
    /// <param name="datensatz">The result in the JSON form of the contract.</param>
    /// <param name="gelesenAm">Moment of the reading, UTC.</param>
    /// <param name="grund">Why, for the log.</param>
    public static Lesevorgang Aufzeichnen(
        Id<Lesevorgang> id,
        Id<Zielvereinbarung> zielvereinbarung,
        Lesungsergebnis ergebnis,
        string dateiname,
        byte[] quelle,
        string pruefsumme,
        string datensatz,
        DateTime gelesenAm,
        string grund)
    {
        var vorgang = new Lesevorgang
        {
            Id = id,
            ZielvereinbarungId = zielvereinbarung,
            Dateiname = dateiname,
            Pruefsumme = pruefsumme,
            Textart = ergebnis.Textart,
            Quelle = quelle,
            Datensatz = datensatz,
            GelesenAm = gelesenAm,
            Ausgang = ergebnis.Ausgang,
            AnzahlHinweise = ergebnis.Befunde.Count(b => b.Schwere == Schwere.Info),
            AnzahlWarnungen = ergebnis.Befunde.Count(b => b.Schwere == Schwere.Warnung),
            AnzahlFehler = ergebnis.Befunde.Count(b => b.Schwere == Schwere.Fehler),
        };
        vorgang.Vermerke(new LesungAufgezeichnet(
            zielvereinbarung, vorgang.Dateiname, pruefsumme, vorgang.Ausgang, ergebnis.Befunde.Count, grund));
        return vorgang;
    }
}
