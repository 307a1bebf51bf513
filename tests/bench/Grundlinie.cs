#:sdk Microsoft.NET.Sdk.Web
#:package Npgsql
#:package Microsoft.EntityFrameworkCore.Sqlite
#:property RestorePackagesWithLockFile=false
#:property RequiresAspNetWebAssets=false
#:property PublishAot=false
#:property ServerGarbageCollection=false
#:property ConcurrentGarbageCollection=false
// Baseline of ./dev bench, one file and no project: "/" is an empty minimal API, "/liste" the register's list as barely as it can be
// written: the same rows by raw SQL, the same table, no layout, no cache. Not part of the product.
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Data.Sqlite;
using Npgsql;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
app.MapGet("/", () => "Hallo");
if (app.Configuration["Datenbank"] is { } verbindung)
{
    var postgres = verbindung.Contains("Host=") ? NpgsqlDataSource.Create(verbindung + ";Max Auto Prepare=20") : null;
    app.MapGet("/liste", async () =>
    {
        await using DbConnection db = postgres is null ? new SqliteConnection(verbindung) : postgres.CreateConnection();
        await db.OpenAsync();
        await using var zahl = db.CreateCommand();
        zahl.CommandText = "SELECT count(*) FROM zielvereinbarung";
        var anzahl = Convert.ToInt64(await zahl.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        await using var liste = db.CreateCommand();
        liste.CommandText = "SELECT jahr, ags, koerperschaftsname, art, betrag_cent, anzahl_massnahmenarten, anzahl_projekte, stand, unterschrieben_land_am, "
            + "unterschrieben_gebiet_am, bestaetigt, beispieldaten FROM zielvereinbarung ORDER BY jahr DESC, sortierschluessel, ags LIMIT 20";
        var html = new StringBuilder(16_000).Append("<!doctype html><html lang=\"de\"><title>Vereinbarungen</title><h1>Vereinbarungen</h1><p>").Append(anzahl).Append(" Vereinbarungen<ul class=\"zw-results\">");
        await using var zeile = await liste.ExecuteReaderAsync();
        while (await zeile.ReadAsync())
        {
            var betrag = zeile.IsDBNull(4) ? "nicht genannt" : (zeile.GetInt64(4) / 100m).ToString("#,0", CultureInfo.InvariantCulture);
            html.Append("<li class=\"zw-result\"><h3 class=\"zw-result__title\"><a href=\"/vereinbarungen/").Append(zeile.GetInt32(0)).Append('/').Append(zeile.GetString(1)).Append("\"><bdi>")
                .Append(HtmlEncoder.Default.Encode(zeile.GetString(2))).Append("</bdi> ").Append(zeile.GetInt32(0)).Append("</a></h3><div class=\"zw-result__sum\">").Append(betrag)
                .Append(" €</div><div class=\"zw-result__meta\">").Append(zeile.GetString(3)).Append(" · ").Append(zeile.GetInt32(5)).Append(" Maßnahmenarten · ").Append(zeile.GetInt32(6))
                .Append(" Projekte<br>").Append(zeile.GetString(7)).Append(zeile.IsDBNull(8) ? "" : zeile.GetValue(8)).Append(zeile.IsDBNull(9) ? "" : zeile.GetValue(9)).Append("</div></li>");
        }

        return Results.Text(html.Append("</ul></html>").ToString(), "text/html", Encoding.UTF8);
    });
}

app.Run();
