using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Zielwerk.App.Dokumente;

/// <summary>A document as the data that Satz/dokument.typ reads.</summary>
internal static class Satzdaten
{
    /// <summary>The order to the typesetter, one line without its end.</summary>
    public static string Auftrag(long id, Dokument dokument, Pdfnorm norm)
    {
        var puffer = new ArrayBufferWriter<byte>(32 * 1024);
        using (var json = new Utf8JsonWriter(puffer))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("norm", norm == Pdfnorm.Archiv ? "a-3a" : "ua-1");
            json.WriteNumber("zeit", dokument.Erstellt.ToUnixTimeSeconds());
            json.WriteStartObject("dokument");
            json.WriteString("titel", dokument.Titel);
            json.WriteString("urheber", dokument.Urheber);
            json.WriteString("kennung", dokument.Kennung);
            json.WriteBoolean("entwurf", dokument.IstEntwurf);
            Anlage(json, dokument.Beilage);
            Alle(json, "bloecke", dokument.Bloecke, Schreibe);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(puffer.WrittenSpan);
    }

    private static void Anlage(Utf8JsonWriter json, Beilage? beilage)
    {
        if (beilage is null)
        {
            json.WriteNull("beilage");
            return;
        }

        json.WriteStartObject("beilage");
        json.WriteString("name", beilage.Name);
        json.WriteString("medientyp", beilage.Medientyp);
        json.WriteString("beschreibung", beilage.Beschreibung);
        json.WriteString("inhalt", beilage.Inhalt);
        json.WriteEndObject();
    }

    private static void Schreibe(Utf8JsonWriter json, Block block)
    {
        switch (block)
        {
            case Ueberschrift u:
                json.WriteString("art", "ueberschrift");
                json.WriteNumber("stufe", u.Stufe);
                json.WriteString("text", u.Text);
                break;
            case Textabsatz a:
                json.WriteString("art", a.Form switch { Absatzform.Titelblatt => "titelblatt", Absatzform.Hinweis => "hinweis", _ => "absatz" });
                Alle(json, "laeufe", a.Laeufe, (j, l) =>
                {
                    j.WriteString("text", l.Text);
                    j.WriteBoolean("fett", l.Fett);
                });
                break;
            case Liste l:
                json.WriteString("art", "liste");
                Inhalt(json, l);
                break;
            case Tabelle t:
                json.WriteString("art", "tabelle");
                Alle(json, "spalten", t.Spalten, (j, s) =>
                {
                    j.WriteString("kopf", s.Kopf);
                    j.WriteBoolean("zahl", s.Zahl);
                });
                json.WriteStartArray("zeilen");
                foreach (var zeile in t.Zeilen)
                {
                    Texte(json, zeile);
                }

                json.WriteEndArray();
                break;
            case Unterschriftenblock u:
                json.WriteString("art", "unterschriften");
                Alle(json, "felder", u.Felder, (j, f) =>
                {
                    j.WriteString("ortDatum", f.OrtDatum);
                    j.WritePropertyName("zeilen");
                    Texte(j, f.Zeilen);
                });
                break;
            default:
                throw new ArgumentException($"No type for {block.GetType().Name}", nameof(block));
        }
    }

    private static void Inhalt(Utf8JsonWriter json, Liste liste)
    {
        json.WriteBoolean("nummeriert", liste.Nummeriert);
        Alle(json, "punkte", liste.Punkte, (j, p) =>
        {
            j.WriteString("text", p.Text);
            if (p.Unterliste is null)
            {
                j.WriteNull("unterliste");
                return;
            }

            j.WriteStartObject("unterliste");
            Inhalt(j, p.Unterliste);
            j.WriteEndObject();
        });
    }

    private static void Alle<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> werte, Action<Utf8JsonWriter, T> schreibe)
    {
        json.WriteStartArray(name);
        foreach (var wert in werte)
        {
            json.WriteStartObject();
            schreibe(json, wert);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texte(Utf8JsonWriter json, IReadOnlyList<string> texte)
    {
        json.WriteStartArray();
        foreach (var text in texte)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
