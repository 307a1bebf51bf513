using System.Text.Json;

namespace Zielwerk.Domain.Vorlagen;

/// <summary>Reads a template file (JSON, one year) into the model (R43). Pure: text in, template out.</summary>
public static class VorlagenDatei
{
    private const string Listenplatz = "massnahmenliste";

    /// <summary>Reads the text of a template file.</summary>
    /// <param name="json">The file's text; its sentences are in the notation of <see cref="Satzschrift"/>.</param>
    /// <exception cref="FormatException">Names every mistake with its place: unknown slot, missing case, reference to an unknown clause, missing or unknown key.</exception>
    public static Vorlage Lies(string json)
    {
        var fehler = new List<string>();
        try
        {
            using var dokument = JsonDocument.Parse(json);
            var vorlage = LiesVorlage(dokument.RootElement, fehler);
            PruefeStimmigkeit(vorlage, fehler);
            return fehler.Count == 0 ? vorlage : throw new FormatException("Vorlage fehlerhaft: " + string.Join("; ", fehler));
        }
        catch (JsonException e)
        {
            throw new FormatException("Vorlage ist kein gültiges JSON: " + e.Message, e);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("Vorlage fehlerhaft: ein Eintrag fehlt oder hat die falsche Art. " + e.Message, e);
        }
    }

    private static Vorlage LiesVorlage(JsonElement wurzel, List<string> fehler)
    {
        string[] bekannt = ["jahr", "titelblatt", "klauseln", "unterschriftLand", "unterschriftKoerperschaft", "massnahmenarten", "kurznamen", "ziele", "werte", "kurzformen"];
        PruefeSchluessel(wurzel, bekannt, "Vorlage", fehler);
        var werte = Woerterbuch(wurzel.GetProperty("werte"));
        foreach (var name in werte.Keys.Where(name => !Felder.Jahreswerte.Contains(name)))
        {
            fehler.Add($"werte: unbekannter Wert „{name}“");
        }

        return new Vorlage
        {
            Jahr = wurzel.GetProperty("jahr").GetInt32(),
            Titelblatt = Saetze(wurzel.GetProperty("titelblatt"), "titelblatt", fehler),
            Klauseln = [.. wurzel.GetProperty("klauseln").EnumerateArray().Select(k => LiesKlausel(k, fehler))],
            UnterschriftLand = Saetze(wurzel.GetProperty("unterschriftLand"), "unterschriftLand", fehler),
            UnterschriftKoerperschaft = Saetze(wurzel.GetProperty("unterschriftKoerperschaft"), "unterschriftKoerperschaft", fehler),
            Massnahmenarten = [.. wurzel.GetProperty("massnahmenarten").EnumerateArray().Select(Wert)],
            Kurznamen = [.. wurzel.GetProperty("kurznamen").EnumerateArray().Select(Wert)],
            Ziele = [.. wurzel.GetProperty("ziele").EnumerateArray().Select(Wert)],
            Werte = werte,
            Kurzformen = Woerterbuch(wurzel.GetProperty("kurzformen")),
        };
    }

    private static Klausel LiesKlausel(JsonElement k, List<string> fehler)
    {
        var id = Wert(k.GetProperty("id"));
        PruefeSchluessel(k, ["id", "nummeriert", "titel", "untertitel", "absaetze"], id, fehler);
        var untertitel = k.TryGetProperty("untertitel", out var u) ? Satzschrift.Lies(Wert(u), $"{id}, Untertitel", fehler) : null;
        var absaetze = k.GetProperty("absaetze").EnumerateArray().Select((a, i) => LiesAbsatz(a, $"{id}, Absatz {i + 1}", fehler));
        return new Klausel(id, k.GetProperty("nummeriert").GetBoolean(), Satzschrift.Lies(Wert(k.GetProperty("titel")), $"{id}, Titel", fehler), untertitel, [.. absaetze]);
    }

    private static Absatz LiesAbsatz(JsonElement a, string ort, List<string> fehler)
    {
        if (a.ValueKind != JsonValueKind.String)
        {
            return new Absatz(Absatzart.Saetze, Saetze(a, ort, fehler));
        }

        if (a.GetString() != Listenplatz)
        {
            fehler.Add($"{ort}: statt der Sätze darf nur „{Listenplatz}“ stehen");
        }

        return new Absatz(Absatzart.Massnahmenliste, []);
    }

    private static List<Satz> Saetze(JsonElement liste, string ort, List<string> fehler) =>
        [.. liste.EnumerateArray().Select((s, i) => Satzschrift.Lies(Wert(s), $"{ort}, Satz {i + 1}", fehler))];

    private static void PruefeStimmigkeit(Vorlage vorlage, List<string> fehler)
    {
        if (vorlage.Kurznamen.Count != vorlage.Massnahmenarten.Count)
        {
            fehler.Add($"kurznamen: {vorlage.Kurznamen.Count} Namen für {vorlage.Massnahmenarten.Count} Maßnahmenarten");
        }

        var ids = new HashSet<string>();
        foreach (var klausel in vorlage.Klauseln.Where(k => !ids.Add(k.Id)))
        {
            fehler.Add($"Klausel „{klausel.Id}“ steht mehrfach");
        }

        var nummeriert = vorlage.Klauseln.Where(k => k.Nummeriert).Select(k => k.Id).ToHashSet();
        foreach (var klausel in vorlage.Klauseln)
        {
            foreach (var verweis in Vorlagenrechnung.Verweise(klausel).Where(v => !nummeriert.Contains(v.Klausel)))
            {
                fehler.Add($"{klausel.Id}: Verweis auf die unbekannte Klausel „{verweis.Klausel}“");
            }
        }
    }

    private static void PruefeSchluessel(JsonElement objekt, string[] bekannt, string ort, List<string> fehler)
    {
        foreach (var eintrag in objekt.EnumerateObject().Where(e => !bekannt.Contains(e.Name)))
        {
            fehler.Add($"{ort}: unbekannter Eintrag „{eintrag.Name}“");
        }
    }

    private static Dictionary<string, string> Woerterbuch(JsonElement objekt) => objekt.EnumerateObject().ToDictionary(e => e.Name, e => Wert(e.Value));

    private static string Wert(JsonElement e) => e.GetString() is { Length: > 0 } text ? text : throw new InvalidOperationException("Leerer Text.");
}
