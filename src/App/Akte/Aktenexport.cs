using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Akte;

/// <summary>
/// One case as a zip: documents, records, states, entries of the Akte with their proof up to a signed head, catalogue extract, hash
/// list. The same state and anchor give the same bytes. <see cref="Exportpruefung"/> verifies it without database or network.
/// </summary>
public static class Aktenexport
{
    private static readonly JsonSerializerOptions Lesbar = new(JsonOptions.Stored) { WriteIndented = true, NewLine = "\n" };

    public const string Liesmich = "LIESMICH.txt";
    public const string Hashliste = "SHA256SUMS";
    public const string Ankerdatei = "anker.json";
    public const string Schluesseldatei = "oeffentlich.pem";
    public const string Katalog = "katalog.json";
    public const string Eintraege = "akte/eintraege.jsonl";
    public const string Kette = "akte/kette.txt";

    /// <summary>The files of the case, or null when there is none. Call inside the snapshot in which the anchor's head was checked.</summary>
    public static async Task<SortedDictionary<string, byte[]>?> SammleAsync(
        Db db, int jahr, string ags, Fallumfang umfang, Anker anker, string oeffentlicherSchluessel, CancellationToken cancellation)
    {
        var aggregate = await Falldaten.LadeAsync(db, jahr, ags, umfang, cancellation);
        if (aggregate.Count == 0)
        {
            return null;
        }

        var dateien = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var akte = await LegeAkteAb(db, aggregate, dateien, anker.Nummer, cancellation);
        foreach (var aggregat in aggregate)
        {
            foreach (var (ordner, name, bytes) in Falldaten.Beilagen(aggregat))
            {
                dateien[$"{ordner}/{akte[aggregat]:D8}/{name}"] = bytes;
            }
        }

        dateien[Katalog] = await Katalogauszug(db, ags, cancellation);
        dateien[Ankerdatei] = anker.Schreibe();
        dateien[Schluesseldatei] = Encoding.ASCII.GetBytes(oeffentlicherSchluessel);
        dateien[Liesmich] = Encoding.UTF8.GetBytes(Begleittext($"{await Name(db, jahr, ags, cancellation)}, {jahr}", umfang, anker));
        dateien[Hashliste] = Encoding.ASCII.GetBytes(string.Concat(dateien.Select(d => $"{Hash(d.Value)}  {d.Key}\n")));
        return dateien;
    }

    /// <summary>Packs the files: fixed order and time, so that only the content decides about the bytes.</summary>
    public static void Packe(Stream ziel, IReadOnlyDictionary<string, byte[]> dateien)
    {
        using var zip = new ZipArchive(ziel, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in dateien)
        {
            var eintrag = zip.CreateEntry(name, CompressionLevel.Optimal);
            eintrag.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var strom = eintrag.Open();
            strom.Write(bytes);
        }
    }

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Entries of the case, the rest of the chain as hashes only, and the state after the last entry of each aggregate.</summary>
    /// <returns>Number of the last entry by aggregate.</returns>
    private static async Task<Dictionary<Aggregat, long>> LegeAkteAb(
        Db db, IReadOnlyList<Aggregat> aggregate, SortedDictionary<string, byte[]> dateien, long bis, CancellationToken cancellation)
    {
        var gesucht = aggregate.ToDictionary(a => (Typ(db, a).ClrType.Name, Zustand.Schluessel(Typ(db, a), a)));
        var ids = gesucht.Keys.Select(k => k.Item2).ToList();
        var erster = await db.Akte.Where(a => ids.Contains(a.AggregatId)).MinAsync(a => a.Nummer, cancellation);
        var letzte = new Dictionary<Aggregat, long>(ReferenceEqualityComparer.Instance);
        var kette = new StringBuilder();
        using var zeilen = new MemoryStream();
        await foreach (var eintrag in db.Akte.Where(a => a.Nummer >= erster && a.Nummer <= bis).OrderBy(a => a.Nummer).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (kette.Length == 0)
            {
                kette.Append(CultureInfo.InvariantCulture, $"{eintrag.Nummer - 1} {eintrag.Vorgaenger}\n");
            }

            var inhalt = eintrag.Inhalt();
            kette.Append(CultureInfo.InvariantCulture, $"{eintrag.Nummer} {Hash(inhalt)}\n");
            if (gesucht.TryGetValue((eintrag.Aggregat, eintrag.AggregatId), out var aggregat))
            {
                letzte[aggregat] = eintrag.Nummer;
                zeilen.Write(inhalt);
                zeilen.WriteByte((byte)'\n');
            }
        }

        dateien[Kette] = Encoding.ASCII.GetBytes(kette.ToString());
        dateien[Eintraege] = zeilen.ToArray();
        foreach (var (aggregat, nummer) in letzte)
        {
            dateien[$"zustand/{nummer:D8}.json"] = Zustand.Von(Typ(db, aggregat), aggregat);
        }

        return letzte;
    }

    private static IEntityType Typ(Db db, Aggregat aggregat) => db.Model.FindEntityType(aggregat.GetType())!;

    private static async Task<byte[]> Katalogauszug(Db db, string ags, CancellationToken cancellation)
    {
        var auszug = new
        {
            Koerperschaft = await db.Koerperschaften.AsNoTracking().FirstOrDefaultAsync(k => k.Ags == ags, cancellation),
            Ministerien = await db.Ministerien.AsNoTracking().OrderBy(m => m.Name).ToListAsync(cancellation),
            Amtstraeger = await db.Amtstraeger.AsNoTracking().Where(a => a.Koerperschaft == ags || a.Koerperschaft == null).OrderBy(a => EF.Property<int>(a, "Id")).ToListAsync(cancellation),
        };
        return JsonSerializer.SerializeToUtf8Bytes(auszug, Lesbar);
    }

    private static async Task<string> Name(Db db, int jahr, string ags, CancellationToken cancellation) =>
        await db.Zielvereinbarungen.Where(z => z.Jahr == jahr && z.Ags == ags).Select(z => z.Koerperschaftsname).FirstOrDefaultAsync(cancellation)
        ?? await db.Vorgaenge.Where(v => v.Jahr == jahr && v.Ags == ags).Select(v => v.Koerperschaftsname).FirstAsync(cancellation);

    private static string Begleittext(string fall, Fallumfang umfang, Anker anker) =>
        $"""
        Zielwerk: Ausfertigung einer Akte
        {fall}
        Stand: Eintrag {anker.Nummer} der Akte, unterzeichnet am {anker.Zeit} (UTC)

        Inhalt
          lesung/         das Dokument Byte für Byte, wie es kam, und der daraus gelesene Datensatz (JSON)
          unterlage/      die Unterlagen des Vorgangs Byte für Byte, auch entfernte
          zustand/        die gespeicherten Werte nach dem letzten Eintrag, je Vereinbarung, Lesung, Vorgang, Projekt und Unterlage
          akte/           die Einträge der Akte zu diesem Fall, einer je Zeile (eintraege.jsonl), und der Nachweis
                          bis zum unterzeichneten Kopf (kette.txt: Nummer und SHA-256 jedes Eintrags; fremde Einträge
                          stehen dort nur als Hash)
          katalog.json    Auszug aus dem Verzeichnis der Körperschaften, Ministerien und Amtsträger, zur Erläuterung
          anker.json      der unterzeichnete Kopf der Akte; oeffentlich.pem prüft die Unterschrift
          SHA256SUMS      SHA-256 jeder Datei

        {(umfang == Fallumfang.Alles ? "Der Vorgang ist enthalten, mit allen Projekten, Vermerken und Wiedervorlagen." : "Der Vorgang mit Vermerken und Wiedervorlagen ist nicht enthalten; ihn bekommt nur die Prüfung.")}

        Prüfen, ohne Datenbank und ohne Netz
          zielwerk akte pruefen DATEI.zip

        Die Prüfung nennt die Kennung des Schlüssels. Vergleichen Sie sie mit der, die Sie auf anderem Weg vom Betreiber
        haben, oder geben Sie seinen Schlüssel an: --schluessel DATEI.pem. Sonst ist nur bewiesen, dass alles zusammenpasst,
        nicht, von wem es kommt.

        Prüfen mit anderen Werkzeugen
          sha256sum -c SHA256SUMS
          Jede Zeile von eintraege.jsonl hat (ohne Zeilenende) den SHA-256, der in kette.txt bei ihrer Nummer steht.
          Hash eines Eintrags = SHA-256 über den Hash des vorigen und diesen Wert, beide als 64 Zeichen hintereinander;
          die erste Zeile von kette.txt nennt den Hash, mit dem es beginnt. Am Ende steht der Hash aus anker.json.
          Der SHA-256 von zustand/NUMMER.json steht im Eintrag dieser Nummer unter "zustand".
          Im Zustand einer Lesung stehen die SHA-256 von Dokument ("Quelle") und Datensatz, in dem einer Unterlage der
          von "Inhalt".

        Durch Kette und Unterschrift sind Einträge, Zustände, Dokumente und Datensätze geschützt. Dieser Text und katalog.json
        stehen nur in der Hashliste. Ob es nach dem Stand oben weitere Einträge gab, kann eine Ausfertigung nicht zeigen.

        """;
}
