using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>Takes allocations from a table: upload, a page that shows what each line would do, and only then the taking. The file itself is not kept.</summary>
public static class ZuteilungenHochladen
{
    private const string Geprueft = "geprueft";

    public static async Task<IResult> Get(int programmjahr, Db db, CurrentUser ich, HttpContext http)
    {
        var (lage, antwort) = await Jahreslage.HoleAsync(db, ich, programmjahr, Handlung.ZuteilungAendern, http.RequestAborted);
        return lage is null ? antwort! : Page.Of<ZuteilungenHochladenView, Hochladenseite>(new(lage, null, null, null));
    }

    /// <summary>The table to fill in: all bodies of the year with what is valid.</summary>
    public static async Task<IResult> Vorlage(int programmjahr, Db db, CurrentUser ich, HttpContext http)
    {
        var (lage, antwort) = await Jahreslage.HoleAsync(db, ich, programmjahr, Handlung.ZuteilungAendern, http.RequestAborted);
        if (lage is null)
        {
            return antwort!;
        }

        var (gebiete, vorhanden) = await LadeAsync(db, programmjahr, http.RequestAborted);
        var tabelle = new Csv(Csvform.Deutsch, Zuteilungstabelle.Spalten(programmjahr));
        foreach (var gebiet in gebiete.Values.OrderBy(g => g.Ags, StringComparer.Ordinal))
        {
            var z = vorhanden.GetValueOrDefault(gebiet.Ags);
            tabelle.Zeile(
                gebiet.Ags, gebiet.Name, "", "", Csvform.Deutsch.Betrag(z?.Mittel.Gesamt), Csvform.Deutsch.Betrag(z?.Mittel.Teilzeitausbildung), Csvform.Deutsch.Betrag(z?.Mittel.Jahresschwerpunkt),
                Scheibe(z, 0), Scheibe(z, 1), Scheibe(z, 2), Scheibe(z, 3), Scheibe(z, 4), "");
        }

        return Results.Bytes(tabelle.Bytes(), "text/csv; charset=utf-8", $"zuteilungen-{programmjahr}-vorlage.csv");
    }

    /// <summary>The dry run: nothing is taken.</summary>
    public static async Task<IResult> Post(int programmjahr, IFormCollection posted, Db db, CurrentUser ich, HttpContext http)
    {
        var abbruch = http.RequestAborted;
        var (lage, antwort) = await Jahreslage.HoleAsync(db, ich, programmjahr, Handlung.ZuteilungAendern, abbruch);
        if (lage is null)
        {
            return antwort!;
        }

        if (posted.Files is not [var datei] || datei.Length == 0)
        {
            return Ungueltig(new(lage, null, null, "Wählen Sie eine Datei aus."));
        }

        var bytes = new byte[datei.Length];
        await using (var strom = datei.OpenReadStream())
        {
            await strom.ReadExactlyAsync(bytes, abbruch);
        }

        var inhalt = Tabellenleser.Lies(bytes);
        var seite = await PruefeAsync(lage, inhalt, db, abbruch);
        return seite.Tabelle!.IstGut ? Page.Of<ZuteilungenHochladenView, Hochladenseite>(seite) : Ungueltig(seite);
    }

    /// <summary>Takes what the dry run showed; a text changed since then is shown first.</summary>
    public static async Task<IResult> Uebernehmen(int programmjahr, IFormCollection posted, Db db, CurrentUser ich, TimeProvider clock, HttpContext http)
    {
        var abbruch = http.RequestAborted;
        await using var allein = await db.BeginAloneAsync(abbruch);
        var (lage, antwort) = await Jahreslage.HoleAsync(db, ich, programmjahr, Handlung.ZuteilungAendern, abbruch);
        if (lage is null)
        {
            return antwort!;
        }

        var form = new TabelleForm("");
        if (!form.Read(posted))
        {
            return Ungueltig(new(lage, null, form, form.Tabelle.Error));
        }

        var seite = await PruefeAsync(lage, Tabellenleser.LiesCsv(form.Tabelle.Value.ReplaceLineEndings("\n")), db, abbruch);
        if (!seite.Tabelle!.IstGut)
        {
            return Ungueltig(seite);
        }

        if (posted[Geprueft] != seite.Form!.Fingerabdruck)
        {
            return Page.Of<ZuteilungenHochladenView, Hochladenseite>(seite);
        }

        // One by one, the lower ones first: the database looks at the sum after each of them.
        var (_, vorhanden) = await LadeAsync(db, programmjahr, abbruch);
        foreach (var zeile in seite.Tabelle.Aenderungen)
        {
            var gebiet = await db.Koerperschaften.AsNoTracking().SingleAsync(k => k.Ags == zeile.Ags, abbruch);
            new Zuteilungslage(lage, zeile.Ags, gebiet, vorhanden.GetValueOrDefault(zeile.Ags)).Trage(zeile.Angabe!, db, clock);
            if (await lage.SpeichereAsync(db, HaushaltRegeln.KontingentReichtNicht, abbruch) is { } verstoss)
            {
                return Ungueltig(seite with { Fehler = $"Zeile {zeile.Nummer}, {zeile.Name}: {verstoss} Es wurde nichts übernommen." });
            }
        }

        await allein.CommitAsync(abbruch);
        return Page.Redirect(http, Routes.Verteilung(programmjahr), $"{Zahlen.Anzahl(seite.Tabelle.Aenderungen.Count, "Zuteilung ist", "Zuteilungen sind")} übernommen.");
    }

    private static async Task<Hochladenseite> PruefeAsync(Jahreslage lage, Tabelleninhalt inhalt, Db db, CancellationToken abbruch)
    {
        var (gebiete, vorhanden) = await LadeAsync(db, lage.Jahr.Jahr, abbruch);
        var tabelle = Zuteilungstabelle.Pruefe(inhalt, lage.Jahr.Jahr, lage.Kontingent, gebiete, vorhanden);
        return new(lage, tabelle, inhalt.Fehler is null ? new TabelleForm(Text(inhalt)) : null, tabelle.Fehler);
    }

    private static async Task<(Dictionary<string, Koerperschaft> Gebiete, Dictionary<string, Zuteilung> Vorhanden)> LadeAsync(Db db, int jahr, CancellationToken abbruch) => (
        (await db.Koerperschaften.AsNoTracking().ToListAsync(abbruch)).Where(k => k.GiltAm(new(jahr, 1, 1))).ToDictionary(k => k.Ags),
        await db.Zuteilungen.Where(z => z.Jahr == jahr).ToDictionaryAsync(z => z.Ags, abbruch));

    /// <summary>The cells as a table of text, whatever the file was; line numbers stay.</summary>
    private static string Text(Tabelleninhalt inhalt)
    {
        var (text, nummer) = (new StringBuilder(), 1);
        foreach (var (zeile, zellen) in inhalt.Zeilen)
        {
            text.Append('\n', Math.Max(0, zeile - nummer)).AppendJoin(';', zellen.Select(z => z.AsSpan().ContainsAny(";\"\n") ? $"\"{z.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : z)).Append('\n');
            nummer = zeile + 1;
        }

        return text.ToString();
    }

    private static string Scheibe(Zuteilung? zuteilung, int nummer) =>
        zuteilung is { } z && z.Scheiben(z.GueltigeFassung)[nummer] is { BetragCent: > 0 } s ? Csvform.Deutsch.Betrag(s.Betrag) : "";

    private static Page Ungueltig(Hochladenseite seite) => Page.Invalid<ZuteilungenHochladenView, Hochladenseite>(seite);

    /// <summary>The text of the dry run; may be corrected in the page.</summary>
    public sealed class TabelleForm : Form
    {
        public TabelleForm(string text)
        {
            Tabelle = LongText("tabelle", "Gelesene Tabelle", "So wurde die Datei gelesen. Sie können hier noch berichtigen; dann wird erneut geprüft, bevor etwas übernommen wird.").AtMost(50_000).Preset(text);
            Fingerabdruck = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }

        public Field<string> Tabelle { get; }

        /// <summary>Of the text that the page shows.</summary>
        public string Fingerabdruck { get; }
    }
}

/// <summary>The page of the upload and of the dry run.</summary>
/// <param name="Tabelle">Null before a file was sent.</param>
/// <param name="Fehler">What is wrong with the table as a whole.</param>
public sealed record Hochladenseite(Jahreslage Lage, Zuteilungstabelle? Tabelle, ZuteilungenHochladen.TabelleForm? Form, string? Fehler)
{
    public int Jahr => Lage.Jahr.Jahr;

    public IReadOnlyList<Tabellenzeile> Falsche => [.. (Tabelle?.Zeilen ?? []).Where(z => z.Befunde.Count > 0)];

    public bool HatFehler => Fehler is not null || Falsche.Count > 0;
}
