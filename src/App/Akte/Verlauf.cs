using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <summary>One aggregate of a case, as the Akte names it.</summary>
public sealed record Aktenstueck(string Aggregat, string Id);

/// <summary>A value before and after; both null when it is personal and only that it changed may be said.</summary>
public sealed record Unterschied(string Feld, string? Vorher, string? Nachher);

/// <summary>One entry of the history, in words.</summary>
/// <param name="Satz">Who did what.</param>
/// <param name="Anlass">Why.</param>
public sealed record Verlaufszeile(long Nummer, DateTime Berlin, string Satz, string Anlass, IReadOnlyList<Unterschied> Unterschiede, string Pruefsumme);

/// <summary>A page of the history of a case and the last check of the whole chain; see AkteView.</summary>
/// <param name="Anzahl">Entries of the case.</param>
/// <param name="Seite">0 for the newest only, else the page of all.</param>
public sealed record Verlauf(IReadOnlyList<Verlaufszeile> Zeilen, Kettenpruefung Pruefung, int Anzahl, int Seite)
{
    public const int Neueste = 20;
    public const int JeSeite = 100;

    public int Seiten => (Anzahl + JeSeite - 1) / JeSeite;

    /// <summary>Reads the history of a case, the newest first.</summary>
    /// <param name="oeffentlich">True for everybody: organisations, but no people.</param>
    /// <param name="seite">0 for the newest, from 1 on pages of all.</param>
    /// <param name="sichtbar">Entries the reader may see; all when null.</param>
    public static async Task<Verlauf> LiesAsync(
        Db db, Kettenstand stand, IReadOnlyCollection<Aktenstueck> stuecke, bool oeffentlich, int seite, CancellationToken cancellation, Func<Akteneintrag, bool>? sichtbar = null)
    {
        var ids = stuecke.Select(s => s.Id).ToList();
        var gemeint = stuecke.ToHashSet();

        // A key is unique over all aggregates but for the short ones of catalogues.
        var eintraege = (await db.Akte.Where(a => ids.Contains(a.AggregatId)).OrderByDescending(a => a.Nummer).ToListAsync(cancellation))
            .Where(a => gemeint.Contains(new(a.Aggregat, a.AggregatId)) && sichtbar?.Invoke(a) != false).ToList();
        seite = Math.Clamp(seite, 0, (eintraege.Count + JeSeite - 1) / JeSeite);
        var gezeigt = seite == 0 ? eintraege.Take(Neueste).ToList() : [.. eintraege.Skip((seite - 1) * JeSeite).Take(JeSeite)];
        var namen = await Namen.LiesAsync(db, gezeigt.SelectMany(e => oeffentlich ? [e.Wer] : new[] { e.Wer, e.Daten, e.Aenderungen }), cancellation);
        return new([.. gezeigt.Select(e => Zeile(e, namen, oeffentlich))], await stand.LiesAsync(eintraege.Select(e => e.Nummer).FirstOrDefault()), eintraege.Count, seite);
    }

    /// <summary>The number an entry speaks of, such as that of a note; null when it names none.</summary>
    public static int? Nummer(Akteneintrag eintrag)
    {
        using var json = JsonDocument.Parse(eintrag.Daten);
        return json.RootElement.TryGetProperty("nummer", out var wert) && wert.ValueKind == JsonValueKind.Number && wert.TryGetInt32(out var nummer) ? nummer : null;
    }

    /// <summary>An entry in words.</summary>
    public static Verlaufszeile Zeile(Akteneintrag eintrag, Namen namen, bool oeffentlich)
    {
        var bekannt = oeffentlich ? namen.OhnePersonen() : namen;
        return new(
            eintrag.Nummer,
            Berlin.Uhrzeit(eintrag.Zeitpunkt),
            $"{Subjekt(eintrag.Wer, namen, oeffentlich)} {Ereignissaetze.Von(eintrag.Ereignis, eintrag.Daten, bekannt)}",
            eintrag.Grund,
            Unterschiede(eintrag, bekannt),
            eintrag.Hash);
    }

    /// <summary>"Erika Weber (Regierungspräsidium Kassel)", with whom she stood in for; in public the organisation only.</summary>
    public static string Subjekt(string wer, Namen namen, bool oeffentlich = false) => Handelnder.Lies(wer) switch
    {
        { } h when oeffentlich => namen.Organisation(h.OrganisationId),
        { FuerPersonId: { } fuer } h => $"{Person(h, namen)}, in Vertretung für {namen.Person(fuer)},",
        { } h => Person(h, namen),
        null when wer == Db.Programm => "Das Programm",
        null => oeffentlich ? "Der Betreiber" : wer,
    };

    private static string Person(Handelnder h, Namen namen) => $"{namen.Person(h.PersonId)} ({namen.Organisation(h.OrganisationId)})";

    private static List<Unterschied> Unterschiede(Akteneintrag eintrag, Namen namen)
    {
        if (eintrag.Aenderungen is not { } text)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. from aenderung in json.RootElement.EnumerateArray()
                       let feld = aenderung.GetProperty("feld").GetString()!
                       let wort = Feldnamen.Von(eintrag.Aggregat, feld)
                       where wort is not null
                       select aenderung.TryGetProperty("personenbezogen", out _)
                           ? new Unterschied(wort, null, null)
                           : new(wort, Wert(aenderung, "vorher", feld, namen), Wert(aenderung, "nachher", feld, namen))];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return []; // Only a row that was changed by hand comes here; the check of the chain says so.
        }
    }

    private static string Wert(JsonElement aenderung, string name, string feld, Namen namen) =>
        Aktenwerte.Zeige(feld, aenderung.TryGetProperty(name, out var wert) ? wert : null, namen);
}
