using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Register;

/// <summary>The filtered list as open data: CSV and JSON with the same values under stable names (IOP-03).</summary>
public static class ListeHerunterladen
{
    /// <summary>Columns are a promise to those who read the file: new ones go to the end, none is renamed or dropped.</summary>
    public static readonly IReadOnlyList<string> Spalten =
    [
        "jahr", "ags", "gebietskoerperschaft", "art", "betrag_euro", "massnahmenarten", "projekte", "unterschriftsstand",
        "unterschrieben_land_am", "unterschrieben_gebiet_am", "von_mensch_bestaetigt", "beispieldaten", "pfad",
    ];

    private static readonly JsonWriterOptions Lesbar = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> Csv(HttpContext http, Db db)
    {
        var form = http.Request.Query["form"] == "rfc4180" ? Csvform.Rfc4180 : Csvform.Deutsch;
        var tabelle = new Csv(form, Spalten);
        foreach (var z in await Zeilen(http, db))
        {
            tabelle.Zeile(
                Zahl(z.Jahr), z.Ags, z.Name, Worte.Art(z.Art), form.Betrag(z.Betrag), Zahl(z.Massnahmenarten), Zahl(z.Projekte), z.Stand.ToString(),
                Tag(z.LandAm), Tag(z.GebietAm), JaNein(z.Bestaetigt), JaNein(z.Beispieldaten), Routes.Vereinbarung(z.Jahr, z.Ags));
        }

        return Results.Bytes(tabelle.Bytes(), "text/csv; charset=utf-8", "zielvereinbarungen.csv");
    }

    public static async Task<IResult> Json(HttpContext http, Db db)
    {
        using var puffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(puffer, Lesbar))
        {
            json.WriteStartArray();
            foreach (var z in await Zeilen(http, db))
            {
                json.WriteStartObject();
                json.WriteNumber("jahr", z.Jahr);
                json.WriteString("ags", z.Ags);
                json.WriteString("gebietskoerperschaft", z.Name);
                json.WriteString("art", Worte.Art(z.Art));
                if (z.Betrag is { } betrag)
                {
                    json.WriteNumber("betrag_euro", betrag.Cent % 100 == 0 ? betrag.Cent / 100 : betrag.Cent / 100m);
                }
                else
                {
                    json.WriteNull("betrag_euro");
                }

                json.WriteNumber("massnahmenarten", z.Massnahmenarten);
                json.WriteNumber("projekte", z.Projekte);
                json.WriteString("unterschriftsstand", z.Stand.ToString());
                json.WriteString("unterschrieben_land_am", Tag(z.LandAm));
                json.WriteString("unterschrieben_gebiet_am", Tag(z.GebietAm));
                json.WriteBoolean("von_mensch_bestaetigt", z.Bestaetigt);
                json.WriteBoolean("beispieldaten", z.Beispieldaten);
                json.WriteString("pfad", Routes.Vereinbarung(z.Jahr, z.Ags));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Results.Bytes(puffer.ToArray(), "application/json; charset=utf-8");
    }

    private static Task<List<Listenzeile>> Zeilen(HttpContext http, Db db)
    {
        var filter = Listenfilter.Lies(http.Request.Query);
        return VereinbarungListe.Sortiere(VereinbarungListe.Suche(db, filter), filter.Sortierung).Select(Listenzeile.Form).ToListAsync(http.RequestAborted);
    }

    private static string Zahl(int zahl) => zahl.ToString(CultureInfo.InvariantCulture);

    private static string? Tag(DateOnly? tag) => tag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string JaNein(bool wert) => wert ? "ja" : "nein";
}
