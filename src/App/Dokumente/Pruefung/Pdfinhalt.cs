using System.Text.Json;

namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>
/// What the pages draw: whether each mark belongs to the structure or is an artifact (header, line, watermark), and which characters of
/// which font are shown.
/// </summary>
internal sealed class Pdfinhalt
{
    private const int TiefstesFormular = 12;
    private static readonly HashSet<string> Malt = ["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "EI"];
    private readonly Pdfdatei datei;
    private readonly Pdfstruktur struktur;

    public Pdfinhalt(Pdfdatei datei, Pdfstruktur struktur)
    {
        (this.datei, this.struktur) = (datei, struktur);
        foreach (var (i, seite) in datei.Seiten.Index())
        {
            var strom = Pdfdatei.Glieder(seite.Eintrag.TryGetProperty("/Contents", out var c) && datei.Loese(c).ValueKind == JsonValueKind.Array ? datei.Loese(c) : c)
                .SelectMany(t => (IEnumerable<byte>)[.. datei.Daten(t), (byte)'\n']);
            Lies([.. strom], seite.Mittel, seite.Verweis, i + 1, [], 0);
        }
    }

    public List<string> ArtefaktImText { get; } = [];

    public List<string> TextImArtefakt { get; } = [];

    public List<string> WederNoch { get; } = [];

    /// <summary>Codes shown by font, by the reference of the font.</summary>
    public Dictionary<string, (JsonElement Schrift, HashSet<int> Codes)> Schriften { get; } = [];

    private void Lies(byte[] strom, JsonElement mittel, string verweis, int seite, IReadOnlyList<(bool Artefakt, bool Text)> umgebung, int tiefe)
    {
        var marken = new Stack<(bool Artefakt, bool Text)>(umgebung);
        var schrift = "";
        var schriften = new Stack<string>();
        foreach (var (zeichen, werte) in new Pdfzeichen(strom).Befehle())
        {
            switch (zeichen)
            {
                case "BMC" or "BDC":
                    Beginne(marken, werte, mittel, verweis, seite);
                    break;
                case "EMC" when marken.Count > umgebung.Count:
                    marken.Pop();
                    break;
                case "q":
                    schriften.Push(schrift);
                    break;
                case "Q" when schriften.Count > 0:
                    schrift = schriften.Pop();
                    break;
                case "Tf" when werte is [string name, ..]:
                    schrift = name;
                    break;
                case "Tj" or "TJ" or "'" or "\"":
                    Zeige(schrift, werte, mittel);
                    Male(marken, seite);
                    break;
                case "Do" when werte is [string name]:
                    Fuege(name, mittel, verweis, seite, marken, tiefe);
                    break;
                default:
                    if (Malt.Contains(zeichen))
                    {
                        Male(marken, seite);
                    }

                    break;
            }
        }
    }

    private void Beginne(Stack<(bool Artefakt, bool Text)> marken, IReadOnlyList<object> werte, JsonElement mittel, string verweis, int seite)
    {
        var artefakt = werte is ["/Artifact", ..];
        var text = Nummer(werte, mittel) is { } nummer && struktur.Inhalte.Contains((verweis, nummer));
        if (artefakt && marken.Any(m => m.Text))
        {
            ArtefaktImText.Add($"Seite {seite}");
        }

        if (text && marken.Any(m => m.Artefakt))
        {
            TextImArtefakt.Add($"Seite {seite}");
        }

        marken.Push((artefakt, text));
    }

    private int? Nummer(IReadOnlyList<object> werte, JsonElement mittel) => werte is not [_, var eigenschaften] ? null
        : eigenschaften is Dictionary<string, object> direkt ? direkt.TryGetValue("/MCID", out var zahl) && zahl is double d ? (int)d : null
        : eigenschaften is string name && datei.Wert(datei.Wert(datei.Wert(mittel, "/Properties"), name), "/MCID") is { ValueKind: JsonValueKind.Number } n ? n.GetInt32() : null;

    private void Male(Stack<(bool Artefakt, bool Text)> marken, int seite)
    {
        if (!marken.Any(m => m.Artefakt || m.Text))
        {
            WederNoch.Add($"Seite {seite}");
        }
    }

    private void Fuege(string name, JsonElement mittel, string verweis, int seite, Stack<(bool Artefakt, bool Text)> marken, int tiefe)
    {
        var objekte = datei.Wert(mittel, "/XObject");
        if (objekte.ValueKind != JsonValueKind.Object || !objekte.TryGetProperty(name, out var objekt) || Pdfdatei.Name(datei.Wert(datei.Loese(objekt), "/Subtype")) != "/Form")
        {
            Male(marken, seite);
        }
        else if (tiefe < TiefstesFormular)
        {
            var eigene = datei.Wert(datei.Loese(objekt), "/Resources");
            Lies(datei.Daten(objekt), eigene.ValueKind == JsonValueKind.Object ? eigene : mittel, verweis, seite, [.. marken.Reverse()], tiefe + 1);
        }
    }

    private void Zeige(string name, IReadOnlyList<object> werte, JsonElement mittel)
    {
        var liste = datei.Wert(mittel, "/Font");
        if (liste.ValueKind != JsonValueKind.Object || !liste.TryGetProperty(name, out var schrift))
        {
            return;
        }

        var schluessel = Pdfdatei.Verweis(schrift) ?? name;
        if (!Schriften.TryGetValue(schluessel, out var gezeigt))
        {
            Schriften[schluessel] = gezeigt = (datei.Loese(schrift), []);
        }

        var breite = Pdfdatei.Name(datei.Wert(gezeigt.Schrift, "/Subtype")) == "/Type0" ? 2 : 1;
        foreach (var kette in werte.SelectMany(w => w is List<object> reihe ? reihe : [w]).OfType<byte[]>())
        {
            for (var i = 0; i + breite <= kette.Length; i += breite)
            {
                gezeigt.Codes.Add(breite == 2 ? (kette[i] << 8) | kette[i + 1] : kette[i]);
            }
        }
    }
}
