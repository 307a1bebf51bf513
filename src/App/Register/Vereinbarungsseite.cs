using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Register;

/// <summary>What the register knows about an agreement besides its record.</summary>
public sealed record Registereintrag(
    int Jahr, string Ags, string Name, Koerperschaftsart Art, bool Bestaetigt, bool Beispieldaten, IReadOnlyList<int> AndereJahre, long DatensatzBytes, long QuelleBytes);

/// <summary>A Maßnahmenart with the numbers of its findings.</summary>
public sealed record Massnahmenansicht(int Nummer, string Name, IReadOnlyList<int> Hinweise, IReadOnlyList<Projektansicht> Projekte, IReadOnlyList<int> OhneProjekt);

/// <summary>A project; <see cref="Zusatz"/> says participants and amount when the agreement names them.</summary>
public sealed record Projektansicht(string Name, string Zusatz, IReadOnlyList<int> Hinweise);

/// <summary>A signature as text; a value that is not there carries the words to say so.</summary>
public sealed record Unterschriftsansicht(Unterschrift Angaben, string? DatumFehlt, IReadOnlyList<int> OrtDatumHinweise, string? NameFehlt, IReadOnlyList<int> NameHinweise, IReadOnlyList<int> AmtHinweise);

/// <summary>One agreement, ready for the page.</summary>
public sealed class Vereinbarungsseite
{
    public Vereinbarungsseite(Registereintrag eintrag, Lesungsergebnis lesung, IReadOnlyList<string> quellzeilen)
    {
        Eintrag = eintrag;
        Lesung = lesung;
        Inhalt = lesung.Inhalt ?? throw new ArgumentException("An agreement of the register has content", nameof(lesung));
        Hinweise = Hinweise.Aus(lesung, quellzeilen);
        Vorlage = new(Inhalt, eintrag.Jahr, Stammdaten.Vorlagen());
        Klauseln = Klauselsatz.Setze(Inhalt, Hinweise, new Fundorte(lesung, quellzeilen), Vorlage.Listenklausel);
        Massnahmen = [.. Inhalt.Massnahmenarten.Select(Massnahme)];
        Unterschriften = [.. Inhalt.Unterschriften.Select(Unterschrift)];
    }

    public Registereintrag Eintrag { get; }

    /// <summary>The agreement as files to take away, made when the page is.</summary>
    public IReadOnlyList<Registerdatei> Dateien { get; set; } = [];

    public Lesungsergebnis Lesung { get; }

    public Vereinbarungsinhalt Inhalt { get; }

    public Hinweise Hinweise { get; }

    /// <summary>The wording of the year, which this agreement follows.</summary>
    public Vorlagenbezug Vorlage { get; }

    public IReadOnlyList<Klauselansicht> Klauseln { get; }

    public IReadOnlyList<Massnahmenansicht> Massnahmen { get; }

    public IReadOnlyList<Unterschriftsansicht> Unterschriften { get; }

    public int? Vorjahr => Eintrag.AndereJahre.Where(j => j < Eintrag.Jahr).Cast<int?>().Max();

    public int? Folgejahr => Eintrag.AndereJahre.Where(j => j > Eintrag.Jahr).Cast<int?>().Min();

    /// <summary>What the money pays for, in a sentence or three, counted from the record.</summary>
    public string Einleitung
    {
        get
        {
            var projekte = Inhalt.Massnahmenarten.Sum(m => m.Projekte.Count);
            var belegt = Inhalt.Massnahmenarten.Count(m => m.Projekte.Count > 0);
            var leer = Inhalt.Massnahmenarten.Count - belegt;
            var teilnehmende = Inhalt.Massnahmenarten.SelectMany(m => m.Projekte).Sum(p => (long?)p.Teilnehmende ?? 0);
            return string.Join(' ', new[]
            {
                projekte == 0
                    ? "Die Vereinbarung nennt keine Projekte."
                    : $"{Worte.Subjekt(Eintrag.Art, Eintrag.Name)} bezahlt aus dem Budget {Zahlen.InWorten(projekte)} {(projekte == 1 ? "Projekt" : "Projekte")} in {Maennlich(belegt)}.",
                leer == 0 || projekte == 0 ? "" : leer == 1
                    ? "Für eine Maßnahmenart ist kein Projekt vereinbart."
                    : $"Für {Zahlen.InWorten(leer)} Maßnahmenarten ist kein Projekt vereinbart.",
                teilnehmende == 0 ? "Zahlen zu Teilnehmenden nennt die Vereinbarung nicht." : $"Zusammen nennt sie {Zahlen.Anzahl(teilnehmende)} Teilnehmende.",
            }.Where(s => s.Length > 0));
        }
    }

    /// <summary>Where the list of projects stands, for the place in § 5 that points up to it.</summary>
    public string Listenverweis
    {
        get
        {
            var arten = Inhalt.Massnahmenarten.Count;
            var projekte = Inhalt.Massnahmenarten.Sum(m => m.Projekte.Count);
            return $"Die Liste der {(arten == 1 ? "einen Maßnahmenart" : $"{Zahlen.InWorten(arten)} Maßnahmenarten")} mit {(projekte == 1 ? "einem Projekt" : $"{Zahlen.InWorten(projekte)} Projekten")} steht oben unter";
        }
    }

    /// <summary>How the text came here and what a reader may expect of it.</summary>
    public string Lesebericht
    {
        get
        {
            var quelle = Lesung.Textart == Textart.Ocr ? "Die Quelle ist ein eingescanntes Dokument." : $"Gelesen wurde aus {Worte.Quelle(Lesung.Textart)}.";
            var stellen = Hinweise.Alle.Count switch
            {
                0 => "Zielwerk hat den Text mit der Vorlage verglichen und nichts zu beanstanden gefunden.",
                1 => "Zielwerk hat den Text mit der Vorlage verglichen und eine Stelle notiert.",
                var n => $"Zielwerk hat den Text mit der Vorlage verglichen und {n} Stellen notiert.",
            };
            var bestaetigt = Eintrag.Bestaetigt
                ? "Nichts wurde still geändert; ein Mensch hat das Ergebnis bestätigt."
                : "Nichts wurde still geändert. Ein Mensch hat das Ergebnis noch nicht bestätigt.";
            return $"{quelle} {stellen} {bestaetigt}";
        }
    }

    /// <summary>"4 Stellen bitte beachten, 10 zur Kenntnis."</summary>
    public string Kurzbericht => (Hinweise.ZuBeachten, Hinweise.ZurKenntnis) switch
    {
        (0, 0) => "Keine Hinweise.",
        (0, var k) => $"{Zahlen.Anzahl(k, "Stelle", "Stellen")} zur Kenntnis.",
        (var b, 0) => $"{Zahlen.Anzahl(b, "Stelle", "Stellen")} bitte beachten.",
        var (b, k) => $"{Zahlen.Anzahl(b, "Stelle", "Stellen")} bitte beachten, {k} zur Kenntnis.",
    };

    /// <summary>The strategy with its owner in the genitive when the grammar is known.</summary>
    public string? Strategie
    {
        get
        {
            if (Inhalt.Strategie is not { } strategie)
            {
                return null;
            }

            var formen = Inhalt.Parteien.FirstOrDefault(p => p.Name == strategie.Inhaber)?.Formen;
            return Worte.Gross(strategie.Name) + (formen is null ? $" ({strategie.Inhaber})" : $" {formen.Genitiv}");
        }
    }

    private static string Maennlich(int arten) => arten == 1 ? "einer Maßnahmenart" : $"{Zahlen.InWorten(arten)} Maßnahmenarten";

    private Massnahmenansicht Massnahme(VereinbarteMassnahmenart art, int i)
    {
        var feld = $"measureTypes[{i}]";
        return new(
            art.Nummer,
            art.Name,
            Hinweise.Zu($"{feld}.name", $"{feld}.number", $"{feld}.numberRaw", feld),
            [.. art.Projekte.Select((p, j) => Projekt(p, $"{feld}.projects[{j}]"))],
            Hinweise.Zu($"{feld}.projects"));
    }

    private Projektansicht Projekt(VereinbartesProjekt projekt, string feld)
    {
        List<string> zusatz = [];
        if (projekt.Teilnehmende is { } teilnehmende)
        {
            zusatz.Add(Zahlen.Anzahl(teilnehmende, "Teilnehmende", "Teilnehmende"));
        }

        if (projekt.Betrag is { } betrag)
        {
            zusatz.Add(Zahlen.MitEinheit(betrag));
        }

        return new(projekt.Name, string.Join(" · ", zusatz), Hinweise.Zu($"{feld}.name", $"{feld}.participants", $"{feld}.amount", feld));
    }

    private Unterschriftsansicht Unterschrift(Unterschrift u, int i)
    {
        var feld = $"signatures[{i}]";
        var unlesbar = u.DatumRoh is not null || Lesung.Befunde.Any(b => b.Feld == $"{feld}.date" && b.Code == Befundcodes.Illegible);
        return new(
            u,
            u.Datum is null ? unlesbar ? "Datum nicht lesbar" : "Datum fehlt" : null,
            Hinweise.Zu($"{feld}.place", $"{feld}.date"),
            u.Name is null ? u.NameRoh is null ? "Name fehlt" : "Name nicht lesbar" : null,
            Hinweise.Zu($"{feld}.name", feld),
            Hinweise.Zu($"{feld}.office", $"{feld}.body"));
    }
}
