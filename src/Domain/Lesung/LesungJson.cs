using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Writes a reading as the JSON contract of samples/golden/README.md: UTF-8, two blanks indent, LF, same bytes for the same reading (R49, R50).</summary>
/// <remarks>
/// <c>source</c> names the input as <c>file</c>; a path below <c>samples/</c> is written as <c>sample</c>, as the golden records do.
/// Amounts are numbers in Euro, days are ISO 8601. A rejected reading has only version, source, outcome and findings.
/// </remarks>
public static partial class LesungJson
{
    internal const string Version = "1.0";
    internal const string Probenordner = "samples/";

    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The record as text, with a line end after the last brace.</summary>
    public static string Schreibe(Lesungsergebnis lesung)
    {
        ArgumentNullException.ThrowIfNull(lesung);
        var puffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(puffer, Form))
        {
            Schreibe(json, lesung);
        }

        return Encoding.UTF8.GetString(puffer.WrittenSpan) + "\n";
    }

    /// <summary>Reads a record back; throws <see cref="FormatException"/> or <see cref="JsonException"/> when it does not keep the contract.</summary>
    public static Lesungsergebnis Lies(string json) => LesungJsonLeser.Lies(json);

    private static void Schreibe(Utf8JsonWriter json, Lesungsergebnis lesung)
    {
        json.WriteStartObject();
        json.WriteString("schemaVersion", Version);
        json.WriteStartObject("source");
        json.WriteString(lesung.Quelle.StartsWith(Probenordner, StringComparison.Ordinal) ? "sample" : "file", lesung.Quelle);
        json.WriteString("textKind", JsonNamen.Name(JsonNamen.Textarten, lesung.Textart));
        json.WriteEndObject();
        json.WriteString("outcome", JsonNamen.Name(JsonNamen.Ausgaenge, lesung.Ausgang));
        if (lesung.Inhalt is { } inhalt)
        {
            Kopf(json, inhalt);
            Rahmen(json, inhalt);
            Geldangaben(json, inhalt);
            Schluss(json, inhalt);
        }

        Liste(json, "findings", lesung.Befunde, Befund);
        if (lesung.Inhalt is not null)
        {
            json.WriteStartObject("provenance");
            foreach (var (feld, stellen) in lesung.Fundstellen)
            {
                Liste(json, feld, stellen, Stelle);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Kopf(Utf8JsonWriter json, Vereinbarungsinhalt inhalt)
    {
        json.WriteString("documentType", inhalt.Dokumentart);
        json.WriteStartObject("programme");
        json.WriteString("name", inhalt.Programm.Name);
        json.WriteString("abbreviation", inhalt.Programm.Kurzform);
        json.WriteEndObject();
        Zahl(json, "year", inhalt.Jahr);
        Liste(json, "parties", inhalt.Parteien, (j, p) =>
        {
            j.WriteString("role", JsonNamen.Name(JsonNamen.Rollen, p.Rolle));
            j.WriteString("name", p.Name);
            j.WriteString("abbreviation", p.Kurzform);
            j.WriteString("raw", p.Roh);
            j.WriteString("gender", p.Genus is { } g ? JsonNamen.Name(JsonNamen.Genera, g) : null);
            Objekt(j, "forms", p.Formen, (f, b) =>
            {
                f.WriteString("nominative", b.Nominativ);
                f.WriteString("genitive", b.Genitiv);
                f.WriteString("dative", b.Dativ);
                f.WriteString("accusative", b.Akkusativ);
            });
        });
        Objekt(json, "territory", inhalt.Gebiet, (j, g) =>
        {
            j.WriteString("name", g.Name);
            j.WriteString("kind", g.Art is { } a ? JsonNamen.Name(JsonNamen.Arten, a) : null);
            j.WriteString("ags", g.Ags);
        });
    }

    private static void Rahmen(Utf8JsonWriter json, Vereinbarungsinhalt inhalt)
    {
        Objekt(json, "strategy", inhalt.Strategie, (j, s) =>
        {
            j.WriteString("name", s.Name);
            j.WriteString("owner", s.Inhaber);
        });
        Texte(json, "legalRegimes", inhalt.Rechtskreise);
        Objekt(json, "alliance", inhalt.Buendnis, (j, b) =>
        {
            j.WriteString("name", b.Name);
            Zahl(j, "from", b.Von);
            Zahl(j, "to", b.Bis);
        });
        json.WriteString("specialistConcept", inhalt.Fachkonzept);
        json.WriteString("serviceCentre", inhalt.Servicestelle);
        Texte(json, "priorities", inhalt.Schwerpunkte);
        Objekt(json, "focus", inhalt.Foerderschwerpunkt, (j, f) =>
        {
            Zahl(j, "year", f.Jahr);
            j.WriteString("text", f.Text);
        });
    }

    private static void Geldangaben(Utf8JsonWriter json, Vereinbarungsinhalt inhalt)
    {
        Objekt(json, "budget", inhalt.Budget, (j, b) =>
        {
            Betrag(j, "amount", b.Betrag);
            j.WriteString("currency", b.Waehrung);
            Zahl(j, "year", b.Jahr);
            j.WriteString("raw", b.Roh);
            j.WriteString("inWords", b.InWorten);
            Liste(j, "breakdown", b.Aufteilung, (t, teil) =>
            {
                t.WriteString("label", teil.Bezeichnung);
                Betrag(t, "amount", teil.Betrag);
            });
        });
        Liste(json, "measureTypes", inhalt.Massnahmenarten, (j, art) =>
        {
            j.WriteNumber("number", art.Nummer);
            j.WriteString("name", art.Name);
            j.WriteString("raw", art.Roh);
            j.WriteString("numberRaw", art.NummerRoh);
            Liste(j, "projects", art.Projekte, (p, projekt) =>
            {
                p.WriteString("name", projekt.Name);
                p.WriteString("raw", projekt.Roh);
                Zahl(p, "participants", projekt.Teilnehmende);
                Betrag(p, "amount", projekt.Betrag);
            });
        });
    }

    private static void Schluss(Utf8JsonWriter json, Vereinbarungsinhalt inhalt)
    {
        json.WriteString("issuingAuthority", inhalt.Bewilligungsbehoerde);
        Objekt(json, "reviewMeeting", inhalt.Besprechung, (j, b) =>
        {
            j.WriteString("name", b.Name);
            j.WriteString("season", b.Jahreszeit);
            Zahl(j, "year", b.Jahr);
        });
        json.WriteString("publicationPortal", inhalt.Portal);
        Liste(json, "signatures", inhalt.Unterschriften, (j, u) =>
        {
            j.WriteString("party", JsonNamen.Name(JsonNamen.Rollen, u.Partei));
            j.WriteString("place", u.Ort);
            j.WriteString("date", u.Datum?.ToString("yyyy-MM-dd", Deutsch.Kultur));
            j.WriteString("dateRaw", u.DatumRoh);
            j.WriteString("name", u.Name);
            j.WriteString("nameRaw", u.NameRoh);
            j.WriteString("office", u.Amt);
            j.WriteString("body", u.Koerperschaft);
        });
        Liste(json, "clauses", inhalt.Klauseln, (j, k) =>
        {
            Zahl(j, "number", k.Nummer);
            j.WriteString("title", k.Titel);
            j.WriteString("subtitle", k.Untertitel);
            Texte(j, "paragraphs", k.Absaetze);
        });
    }

    private static void Befund(Utf8JsonWriter json, Befund befund)
    {
        json.WriteString("severity", JsonNamen.Name(JsonNamen.Schweren, befund.Schwere));
        json.WriteString("code", befund.Code);
        json.WriteString("field", befund.Feld);
        json.WriteString("message", befund.Meldung);
        json.WriteString("raw", befund.Roh);
    }

    private static void Stelle(Utf8JsonWriter json, Fundstelle stelle)
    {
        if (stelle.Seite is { } seite)
        {
            json.WriteNumber("page", seite);
        }

        json.WriteNumber("line", stelle.Zeile);
        json.WriteNumber("endLine", stelle.EndZeile);
        json.WriteString("text", stelle.Text);
    }
}
