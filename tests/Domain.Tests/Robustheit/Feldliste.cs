using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>A record as pairs of path and value, paths as in the JSON contract; fields without a value are not in the list.</summary>
public static class Feldliste
{
    /// <summary>Values that keep the words of the source; they differ when the source does.</summary>
    public static bool IstRoh(string pfad) => pfad.EndsWith("raw", StringComparison.OrdinalIgnoreCase);

    /// <summary>Clauses: their titles and paragraphs.</summary>
    public static bool IstKlausel(string pfad) => pfad.StartsWith("clauses", StringComparison.Ordinal);

    /// <summary>Words of the one agreement that nothing else in the world tells: a letter lost there stays lost.</summary>
    public static bool IstFreitext(string pfad) =>
        pfad.Contains(".projects[", StringComparison.Ordinal) || pfad.EndsWith("].place", StringComparison.Ordinal) || (pfad.StartsWith("signatures", StringComparison.Ordinal) && pfad.EndsWith(".name", StringComparison.Ordinal));

    public static Dictionary<string, string> Aus(Vereinbarungsinhalt? inhalt)
    {
        var felder = new Dictionary<string, string>();
        if (inhalt is null)
        {
            return felder;
        }

        Setze("documentType", inhalt.Dokumentart);
        Setze("programme.name", inhalt.Programm.Name);
        Setze("programme.abbreviation", inhalt.Programm.Kurzform);
        Setze("year", inhalt.Jahr);
        Jede("parties", inhalt.Parteien, (p, x) =>
        {
            Setze(p + ".role", x.Rolle);
            Setze(p + ".name", x.Name);
            Setze(p + ".abbreviation", x.Kurzform);
            Setze(p + ".raw", x.Roh);
            Setze(p + ".gender", x.Genus);
            foreach (var kasus in x.Formen is null ? [] : Enum.GetValues<Kasus>())
            {
                Setze($"{p}.forms.{kasus}", x.Formen!.In(kasus));
            }
        });
        Setze("territory.name", inhalt.Gebiet?.Name);
        Setze("territory.kind", inhalt.Gebiet?.Art);
        Setze("territory.ags", inhalt.Gebiet?.Ags);
        Setze("strategy.name", inhalt.Strategie?.Name);
        Setze("strategy.owner", inhalt.Strategie?.Inhaber);
        Jede("legalRegimes", inhalt.Rechtskreise, Setze);
        Setze("alliance.name", inhalt.Buendnis?.Name);
        Setze("alliance.from", inhalt.Buendnis?.Von);
        Setze("alliance.to", inhalt.Buendnis?.Bis);
        Setze("specialistConcept", inhalt.Fachkonzept);
        Setze("serviceCentre", inhalt.Servicestelle);
        Jede("priorities", inhalt.Schwerpunkte, Setze);
        Setze("focus.year", inhalt.Foerderschwerpunkt?.Jahr);
        Setze("focus.text", inhalt.Foerderschwerpunkt?.Text);
        Setze("budget.amount", inhalt.Budget?.Betrag?.Cent);
        Setze("budget.currency", inhalt.Budget?.Waehrung);
        Setze("budget.year", inhalt.Budget?.Jahr);
        Setze("budget.raw", inhalt.Budget?.Roh);
        Setze("budget.inWords", inhalt.Budget?.InWorten);
        Jede("budget.breakdown", inhalt.Budget?.Aufteilung ?? [], (p, x) => Setze(p, $"{x.Bezeichnung}: {x.Betrag.Cent}"));
        Jede("measureTypes", inhalt.Massnahmenarten, (p, x) =>
        {
            Setze(p + ".number", x.Nummer);
            Setze(p + ".numberRaw", x.NummerRoh);
            Setze(p + ".name", x.Name);
            Setze(p + ".raw", x.Roh);
            Jede(p + ".projects", x.Projekte, (q, y) =>
            {
                Setze(q + ".name", y.Name);
                Setze(q + ".raw", y.Roh);
                Setze(q + ".participants", y.Teilnehmende);
                Setze(q + ".amount", y.Betrag?.Cent);
            });
        });
        Setze("issuingAuthority", inhalt.Bewilligungsbehoerde);
        Setze("reviewMeeting.name", inhalt.Besprechung?.Name);
        Setze("reviewMeeting.season", inhalt.Besprechung?.Jahreszeit);
        Setze("reviewMeeting.year", inhalt.Besprechung?.Jahr);
        Setze("publicationPortal", inhalt.Portal);
        Jede("signatures", inhalt.Unterschriften, (p, x) =>
        {
            Setze(p + ".party", x.Partei);
            Setze(p + ".place", x.Ort);
            Setze(p + ".date", x.Datum?.ToString("yyyy-MM-dd", Deutsch.Kultur));
            Setze(p + ".dateRaw", x.DatumRoh);
            Setze(p + ".name", x.Name);
            Setze(p + ".nameRaw", x.NameRoh);
            Setze(p + ".office", x.Amt);
            Setze(p + ".body", x.Koerperschaft);
        });
        Jede("clauses", inhalt.Klauseln, (p, x) =>
        {
            Setze(p + ".number", x.Nummer);
            Setze(p + ".title", x.Titel);
            Setze(p + ".subtitle", x.Untertitel);
            Jede(p + ".paragraphs", x.Absaetze, Setze);
        });
        return felder;

        void Setze<T>(string pfad, T? wert)
        {
            if (wert is not null)
            {
                felder[pfad] = Eben(Convert.ToString(wert, Deutsch.Kultur)!);
            }
        }

        static void Jede<T>(string pfad, IReadOnlyList<T> liste, Action<string, T> setze)
        {
            for (var i = 0; i < liste.Count; i++)
            {
                setze($"{pfad}[{i}]", liste[i]);
            }
        }
    }

    /// <summary>Lines that say where two records differ: "path: expected | actual".</summary>
    public static IReadOnlyList<string> Unterschiede(Vereinbarungsinhalt soll, Vereinbarungsinhalt? ist, Func<string, bool> ohne)
    {
        var (a, b) = (Aus(soll), Aus(ist));
        return
        [
            .. a.Keys.Union(b.Keys).Where(p => !ohne(p) && a.GetValueOrDefault(p) != b.GetValueOrDefault(p))
                .Select(p => $"{p}: {a.GetValueOrDefault(p) ?? "∅"} | {b.GetValueOrDefault(p) ?? "∅"}"),
        ];
    }

    // The contract: comparisons treat quotation marks alike, and dashes alike.
    private static string Eben(string text) => string.Concat(text.Normalize().Select(z => z switch
    {
        '„' or '“' or '”' or '»' or '«' => '"',
        '–' or '—' or '‑' => '-',
        '\u00A0' or '\u202F' => ' ',
        _ => z,
    }));
}
