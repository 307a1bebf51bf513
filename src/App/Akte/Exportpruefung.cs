using System.Globalization;
using System.Text;
using System.Text.Json;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <param name="Meldung">What is wrong first, in German, or null.</param>
public sealed record Exportbefund(string? Meldung, int Dateien = 0, int Eintraege = 0, Anker? Anker = null)
{
    public bool Unversehrt => Meldung is null;
}

/// <summary>Verifies an exported case from its own bytes: no database, no network, nothing unpacked to disk.</summary>
public sealed class Exportpruefung
{
    private readonly SortedDictionary<string, byte[]> dateien;
    private readonly Dictionary<long, JsonElement> eintraege = [];
    private readonly Dictionary<long, string> kette = [];
    private readonly HashSet<string> bewiesen =
    [
        Aktenexport.Hashliste, Aktenexport.Ankerdatei, Aktenexport.Schluesseldatei, Aktenexport.Kette, Aktenexport.Eintraege, Aktenexport.Liesmich, Aktenexport.Katalog,
    ];

    private Exportpruefung(SortedDictionary<string, byte[]> dateien) => this.dateien = dateien;

    /// <param name="schluessel">PEM of the key that must have signed; null: the one in the zip.</param>
    public static Exportbefund Pruefe(Stream zip, string? schluessel = null)
    {
        var (dateien, fehler) = Exportarchiv.Lies(zip);
        if (fehler is not null)
        {
            return new(fehler);
        }

        var pruefung = new Exportpruefung(dateien);
        try
        {
            var meldung = pruefung.Hashliste() ?? pruefung.Unterschrift(schluessel, out var anker) ?? pruefung.Kettenglieder(anker!)
                ?? pruefung.Eintraege() ?? pruefung.Zustaende() ?? pruefung.Beilagen() ?? pruefung.Uebriges();
            return new(meldung, dateien.Count, pruefung.eintraege.Count, meldung is null ? Anker.Lies(dateien[Aktenexport.Ankerdatei]) : null);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or OverflowException)
        {
            // Only a file whose hash was put right again by hand comes here.
            return new("Eine Datei der Akte ist nicht so aufgebaut, wie Zielwerk sie schreibt.");
        }
    }

    private string? Hashliste()
    {
        if (!dateien.TryGetValue(Aktenexport.Hashliste, out var liste))
        {
            return $"{Aktenexport.Hashliste} fehlt: Das ist keine Ausfertigung einer Akte.";
        }

        var soll = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var zeile in Zeilen(liste))
        {
            if (zeile.Length < 67 || zeile[64..66] != "  " || !soll.TryAdd(zeile[66..], zeile[..64]))
            {
                return $"{Aktenexport.Hashliste} ist nicht lesbar.";
            }
        }

        foreach (var name in dateien.Keys.Union(soll.Keys).Where(n => n != Aktenexport.Hashliste).Order(StringComparer.Ordinal))
        {
            if (!soll.TryGetValue(name, out var hash))
            {
                return $"{name} gehört nicht zur Ausfertigung: In {Aktenexport.Hashliste} steht die Datei nicht.";
            }

            if (!dateien.TryGetValue(name, out var bytes))
            {
                return $"{name} fehlt.";
            }

            if (Aktenexport.Hash(bytes) != hash)
            {
                return $"{name} wurde verändert: Der SHA-256 stimmt nicht.";
            }
        }

        string[] noetig = [Aktenexport.Ankerdatei, Aktenexport.Schluesseldatei, Aktenexport.Kette, Aktenexport.Eintraege];
        return noetig.FirstOrDefault(n => !dateien.ContainsKey(n)) is { } fehlt ? $"{fehlt} fehlt." : null;
    }

    private string? Unterschrift(string? pem, out Anker? anker)
    {
        anker = Anker.Lies(dateien[Aktenexport.Ankerdatei]);
        using var schluessel = Ankerschluessel.Lies(pem ?? Encoding.ASCII.GetString(dateien[Aktenexport.Schluesseldatei]));
        return anker is null ? $"{Aktenexport.Ankerdatei} ist kein Anker."
            : schluessel is null ? $"{Aktenexport.Schluesseldatei} ist kein Schlüssel."
            : anker.Fehler(schluessel) is { } fehler ? $"{Aktenexport.Ankerdatei}: {fehler}"
            : null;
    }

    private string? Kettenglieder(Anker anker)
    {
        var zeilen = Zeilen(dateien[Aktenexport.Kette]).Select(z => z.Split(' ')).ToList();
        var (nummer, hash) = (Zahl(zeilen[0][0]), zeilen[0][1]);
        foreach (var zeile in zeilen.Skip(1))
        {
            if (Zahl(zeile[0]) != ++nummer)
            {
                return $"{Aktenexport.Kette}: Eintrag {nummer} fehlt.";
            }

            kette[nummer] = zeile[1];
            hash = Akteneintrag.Verkette(hash, zeile[1]);
        }

        return new Aktenkopf(nummer, hash) == anker.Kopf ? null
            : $"{Aktenexport.Kette}: Die Kette endet nicht bei dem unterzeichneten Kopf, Eintrag {anker.Nummer}.";
    }

    private string? Eintraege()
    {
        var davor = 0L;
        foreach (var zeile in Encoding.UTF8.GetString(dateien[Aktenexport.Eintraege]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var dokument = JsonDocument.Parse(zeile);
            var eintrag = dokument.RootElement.Clone();
            var nummer = eintrag.GetProperty("nummer").GetInt64();
            if (nummer <= davor)
            {
                return $"{Aktenexport.Eintraege}: Eintrag {nummer} steht an falscher Stelle.";
            }

            if (kette.GetValueOrDefault(nummer) != Aktenexport.Hash(Encoding.UTF8.GetBytes(zeile)))
            {
                return $"{Aktenexport.Eintraege}: Eintrag {nummer} wurde verändert: Er passt nicht zur Kette.";
            }

            eintraege[davor = nummer] = eintrag;
        }

        return Fassungen() ?? (eintraege.Count == 0 ? $"{Aktenexport.Eintraege} ist leer." : null);
    }

    /// <summary>Versions count from 1 by one; an entry left out in the middle shows here.</summary>
    private string? Fassungen()
    {
        foreach (var fall in eintraege.GroupBy(e => Aggregat(e.Value)))
        {
            var davor = 0;
            foreach (var (nummer, eintrag) in fall)
            {
                var fassung = eintrag.GetProperty("fassung").GetInt32();
                if (fassung != 0 && fassung != davor && fassung != davor + 1)
                {
                    return $"{Aktenexport.Eintraege}: Vor Eintrag {nummer} fehlt ein Eintrag zu {fall.Key}.";
                }

                davor = fassung;
            }
        }

        return null;
    }

    private string? Zustaende()
    {
        foreach (var fall in eintraege.GroupBy(e => Aggregat(e.Value)))
        {
            var (nummer, eintrag) = fall.Last();
            var name = $"zustand/{nummer:D8}.json";
            if (eintrag.GetProperty("fassung").GetInt32() == 0)
            {
                continue;
            }

            if (!dateien.TryGetValue(name, out var zustand))
            {
                return $"{name} fehlt.";
            }

            if (Aktenexport.Hash(zustand) != eintrag.GetProperty("zustand").GetString())
            {
                return $"{name} wurde verändert: Der Eintrag {nummer} der Akte hält etwas anderes fest.";
            }

            bewiesen.Add(name);
        }

        return null;
    }

    /// <summary>Files that stand in a state by their hash: aggregate, folder, beginning of the name, property, and whether it is text.</summary>
    private static readonly (string Aggregat, string Ordner, string Name, string Feld, bool Text)[] Beilagenarten =
    [
        ("Lesevorgang", "lesung", "quelle.", "Quelle", false), ("Lesevorgang", "lesung", "datensatz.", "Datensatz", true), ("Unterlage", "unterlage", "inhalt.", "Inhalt", false),
    ];

    private string? Beilagen()
    {
        foreach (var (nummer, eintrag) in eintraege)
        {
            if (!dateien.TryGetValue($"zustand/{nummer:D8}.json", out var bytes))
            {
                continue; // Not the last entry of its aggregate.
            }

            using var zustand = JsonDocument.Parse(bytes);
            foreach (var art in Beilagenarten.Where(a => a.Aggregat == eintrag.GetProperty("aggregat").GetString()))
            {
                var anfang = $"{art.Ordner}/{nummer:D8}/{art.Name}";
                var name = dateien.Keys.FirstOrDefault(n => n.StartsWith(anfang, StringComparison.Ordinal)) ?? anfang;
                if (!dateien.TryGetValue(name, out var datei)
                    || Zustand.Wert(art.Text ? Encoding.UTF8.GetString(datei) : datei) != zustand.RootElement.GetProperty(art.Feld).GetRawText())
                {
                    return $"{name} wurde verändert: Der Zustand dazu (Eintrag {nummer}) hält etwas anderes fest.";
                }

                bewiesen.Add(name);
            }
        }

        return null;
    }

    /// <summary>A file in the hash list that nothing in the signed chain speaks of was put in by somebody else.</summary>
    private string? Uebriges() =>
        dateien.Keys.FirstOrDefault(n => !bewiesen.Contains(n)) is { } fremd ? $"{fremd} gehört nicht zur Ausfertigung: Kein Eintrag der Akte belegt die Datei." : null;

    private static string Aggregat(JsonElement eintrag) => $"{eintrag.GetProperty("aggregat").GetString()} {eintrag.GetProperty("aggregatId").GetString()}";

    private static string[] Zeilen(byte[] text) => Encoding.ASCII.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static long Zahl(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
