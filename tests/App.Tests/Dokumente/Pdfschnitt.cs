using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;

namespace Zielwerk.App.Tests.Dokumente;

/// <summary>A good PDF taken apart by qpdf, to break one thing in it and put it together again.</summary>
public sealed class Pdfschnitt
{
    private static readonly JsonSerializerOptions Schlicht = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly JsonNode ganzes;

    public Pdfschnitt(string json) => ganzes = JsonNode.Parse(json)!;

    private JsonObject Objekte => ganzes["qpdf"]![1]!.AsObject();

    public JsonObject Katalog => Wert((string)Objekte["trailer"]!["value"]!["/Root"]!);

    public JsonObject Seite => Alle("/Type", "/Page").First();

    public IEnumerable<JsonObject> Elemente => Objekte.Select(o => o.Value?["value"] as JsonObject).OfType<JsonObject>().Where(o => o["/S"] is not null && o["/P"] is not null);

    public static string Zerlege(string pdf) => Laufe("--json=2", "--json-stream-data=inline", "--decode-level=generalized", pdf);

    public static void Setze(Pdfschnitt schnitt, string ziel)
    {
        var json = ziel + ".json";
        File.WriteAllText(json, schnitt.ganzes.ToJsonString(Schlicht));
        Laufe("--json-input", json, ziel);
        File.Delete(json);
    }

    public JsonObject Wert(string verweis) => Objekte[$"obj:{verweis}"]!["value"]!.AsObject();

    public IEnumerable<JsonObject> Alle(string name, string wert) =>
        Objekte.Select(o => (o.Value?["value"] ?? o.Value?["stream"]?["dict"]) as JsonObject).OfType<JsonObject>().Where(o => o[name] is JsonValue v && v.ToString() == wert);

    public JsonObject Element(string art, int nummer = 0) => Elemente.Where(e => (string)e["/S"]! == art).ElementAt(nummer);

    /// <summary>Changes the type of elements.</summary>
    public void Nenne(string alt, string neu, int hoechstens = int.MaxValue) =>
        Elemente.Where(e => (string)e["/S"]! == alt).Take(hoechstens).ToList().ForEach(e => e["/S"] = neu);

    /// <summary>Puts a child into an element.</summary>
    public static void Fuege(JsonObject element, int stelle, string art)
    {
        var kinder = element["/K"]!.AsArray();
        kinder.Insert(stelle < 0 ? kinder.Count : stelle, new JsonObject { ["/S"] = art, ["/P"] = "1 0 R", ["/Type"] = "/StructElem" });
    }

    /// <summary>Sets an attribute of a cell.</summary>
    public void Merkmal(JsonObject zelle, string name, JsonNode? wert)
    {
        var merkmale = zelle["/A"] is JsonArray reihe ? reihe[0]! : zelle["/A"] ?? (zelle["/A"] = new JsonObject { ["/O"] = "/Table" });
        merkmale = merkmale is JsonValue verweis ? Wert((string)verweis!) : merkmale;
        if (wert is null)
        {
            merkmale.AsObject().Remove(name);
        }
        else
        {
            merkmale[name] = wert;
        }
    }

    /// <summary>Changes the bytes of a stream.</summary>
    public void Strom(Func<JsonObject, bool> welcher, Func<string, string> neu)
    {
        var strom = Objekte.Select(o => o.Value?["stream"] as JsonObject).OfType<JsonObject>().First(s => welcher(s["dict"]!.AsObject()));
        Aendere(strom, neu);
    }

    public void Inhalt(Func<string, string> neu) => Aendere(Objekte[$"obj:{(string)Seite["/Contents"]!}"]!["stream"]!.AsObject(), neu);

    public void Metadaten(string muster, string neu) => Strom(d => (string?)d["/Type"] == "/Metadata", t =>
    {
        var ergebnis = Regex.Replace(t, muster, neu, RegexOptions.Singleline);
        ergebnis.ShouldNotBe(t, "the pattern must hit");
        return ergebnis;
    });

    public void Anmerkung(JsonObject eintrag) => Seite["/Annots"] = new JsonArray(eintrag);

    private static void Aendere(JsonObject strom, Func<string, string> neu)
    {
        var text = Encoding.Latin1.GetString(Convert.FromBase64String((string)strom["data"]!));
        var ergebnis = neu(text);
        ergebnis.ShouldNotBe(text, "the change must hit");
        strom["data"] = Convert.ToBase64String(Encoding.Latin1.GetBytes(ergebnis));
    }

    private static string Laufe(params string[] angaben)
    {
        using var prozess = Process.Start(new ProcessStartInfo("qpdf", ["--no-warn", .. angaben]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = prozess.StandardOutput.ReadToEnd();
        prozess.WaitForExit();
        prozess.ExitCode.ShouldBeOneOf(0, 3);
        return text;
    }
}
