using System.Text.RegularExpressions;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>Changes of content: the text and the expected record change together.</summary>
public static class Inhaltsmutationen
{
    // The order in which the body appears in every agreement (requirements section 3).
    private static readonly (Kasus Kasus, bool Gross)[] Reihenfolge =
    [
        (Kasus.Dativ, false), (Kasus.Genitiv, false), (Kasus.Nominativ, false), (Kasus.Dativ, false), (Kasus.Dativ, false), (Kasus.Genitiv, false),
        (Kasus.Nominativ, true), (Kasus.Akkusativ, false), (Kasus.Nominativ, true), (Kasus.Nominativ, true), (Kasus.Genitiv, false),
    ];

    /// <summary>Another body in all eleven places of a sample, with its forms, an invented signatory and an office of its own.</summary>
    public static Fall AndereKoerperschaft(Fall fall, Koerperschaft k)
    {
        var alt = fall.Soll.Parteien[1].Name;
        var muster = string.Join(@"\s+", alt.Split(' ').Select(w => Regex.Escape(w) + (w is "Landkreis" ? "(?:es)?" : "")));
        var i = 0;
        var text = Regex.Replace(string.Join('\n', fall.Zeilen), $@"\b[Dd](?:er|ie|en|em|es)\s+{muster}(?!\w)", m =>
        {
            var (kasus, gross) = Reihenfolge[i++];
            var form = k.Formen.In(kasus);
            return Umbrueche(m.Value, gross ? char.ToUpperInvariant(form[0]) + form[1..] : form);
        });
        var amt = k.Art == Koerperschaftsart.Landkreis ? "Landrätin" : "Oberbürgermeisterin";
        var alteUnterschrift = fall.Soll.Unterschriften[1];
        text = text.Replace(alteUnterschrift.NameRoh!, "Erika Beispiel").Replace(alteUnterschrift.Amt!, amt);
        return fall with
        {
            Zeilen = text.Split('\n'),
            Soll = Fall.MitKlauseln(fall.Soll with
            {
                Parteien = [fall.Soll.Parteien[0], new(Parteirolle.Gebiet, k.Name, null, k.Formen.Dativ, k.Genus, k.Formen)],
                Gebiet = new(k.Name, k.Art, k.Ags),
                Strategie = fall.Soll.Strategie! with { Inhaber = k.Name },
                Unterschriften = [fall.Soll.Unterschriften[0], alteUnterschrift with { Name = "Erika Beispiel", NameRoh = "Erika Beispiel", Amt = amt, Koerperschaft = k.Name }],
            }),
        };
    }

    /// <summary>Another year in all seven places and in the names of projects; alliance and signing date stay.</summary>
    public static Fall AnderesJahr(Fall fall, int jahr)
    {
        var alt = fall.Soll.Jahr!.Value.ToString(Deutsch.Kultur);
        string Neu(string text) => Regex.Replace(text, $@"(?<!bis |\d\.){alt}(?! bis)", jahr.ToString(Deutsch.Kultur));
        return fall with
        {
            Zeilen = [.. fall.Zeilen.Select(Neu)],
            Soll = fall.Soll with
            {
                Jahr = jahr,
                Foerderschwerpunkt = fall.Soll.Foerderschwerpunkt! with { Jahr = jahr },
                Budget = fall.Soll.Budget! with { Jahr = jahr },
                Besprechung = fall.Soll.Besprechung! with { Jahr = jahr },
                Massnahmenarten = [.. fall.Soll.Massnahmenarten.Select(m => m with { Projekte = [.. m.Projekte.Select(p => p with { Name = Neu(p.Name), Roh = Neu(p.Roh) })] })],
                Klauseln = [.. fall.Soll.Klauseln.Select(k => k with { Absaetze = [.. k.Absaetze.Select(Neu)] })],
            },
        };
    }

    /// <summary>The amount in another notation, or another amount.</summary>
    public static Fall Betrag(Fall fall, string schreibweise, Geld betrag)
    {
        var alt = fall.Soll.Budget!.Roh!;
        return fall with
        {
            Zeilen = [.. fall.Zeilen.Select(z => z.Replace(alt, schreibweise))],
            Soll = fall.Soll with
            {
                Budget = fall.Soll.Budget with { Betrag = betrag, Roh = schreibweise },
                Klauseln = [.. fall.Soll.Klauseln.Select(k => k with { Absaetze = [.. k.Absaetze.Select(a => a.Replace(alt, schreibweise))] })],
            },
        };
    }

    /// <summary>Changes the words of one sentence; the clause is expected as it stands in the text.</summary>
    public static Fall Wortlaut(Fall fall, string von, string zu) => fall with
    {
        Zeilen = [.. fall.Zeilen.Select(z => z.Replace(von, zu))],
        Soll = fall.Soll with { Klauseln = [.. fall.Soll.Klauseln.Select(k => k with { Absaetze = [.. k.Absaetze.Select(a => a.Replace(von, zu))] })] },
    };

    /// <summary>One more paragraph at the end of a clause.</summary>
    public static Fall MehrAbsatz(Fall fall, int nummer, string absatz)
    {
        var letzter = fall.Soll.Klauseln.Single(k => k.Nummer == nummer).Absaetze[^1];
        var stelle = fall.Zeilen.ToList().FindIndex(z => z == letzter);
        return fall with
        {
            Zeilen = [.. fall.Zeilen.Take(stelle + 1), "", absatz, .. fall.Zeilen.Skip(stelle + 1)],
            Soll = fall.Soll with { Klauseln = [.. fall.Soll.Klauseln.Select(k => k.Nummer == nummer ? k with { Absaetze = [.. k.Absaetze, absatz] } : k)] },
        };
    }

    /// <summary>A paragraph less: the one about the Servicestelle.</summary>
    public static Fall OhneServicestelle(Fall fall)
    {
        bool Weg(string z) => z.StartsWith("Dem Land Hessen ist es wichtig", StringComparison.Ordinal);
        return fall with
        {
            Zeilen = [.. fall.Zeilen.Where(z => !Weg(z))],
            Soll = fall.Soll with
            {
                Servicestelle = null,
                Klauseln = [.. fall.Soll.Klauseln.Select(k => k with { Absaetze = [.. k.Absaetze.Where(a => !Weg(a))] })],
            },
        };
    }

    /// <summary>Two people sign for the body, under one place and date.</summary>
    public static Fall ZweiUnterschriften(Fall fall)
    {
        var erste = fall.Soll.Unterschriften[^1];
        var amt = erste.Amt!.Contains("ürger") ? "Stadtkämmerin" : "Erste Kreisbeigeordnete";
        var soll = fall.Soll with { Unterschriften = [.. fall.Soll.Unterschriften, erste with { Name = "Petra Probe", NameRoh = "Petra Probe", Amt = amt }] };
        return Fall.Entworfen(fall.Name, soll, fall.Art == Textart.Markdown);
    }

    /// <summary>Numbers "(1)", "(2)" before the paragraphs of clauses that have several.</summary>
    public static Fall Absatznummern(Fall fall)
    {
        var nummer = fall.Soll.Klauseln.Where(k => k.Absaetze.Count > 1)
            .SelectMany(k => k.Absaetze.Select((a, i) => (a, i + 1))).ToDictionary(p => p.a, p => p.Item2);
        return fall with { Zeilen = [.. fall.Zeilen.Select(z => nummer.TryGetValue(z, out var n) ? $"({n}) {z}" : z)] };
    }

    /// <summary>An annex with a table of amounts after the signatures.</summary>
    public static Fall Anlage(Fall fall) => fall with
    {
        Zeilen =
        [
            .. fall.Zeilen, "", "Anlage 1", "", "Finanzierungsplan", "", "Personalkosten 812.000 Euro", "Sachkosten 90.500 Euro", "", "§ 1", "", "Erläuterungen", "",
            "Die Anlage ist nicht Teil der Vereinbarung.",
        ],
    };

    // Line breaks of the old words stay where the new words have as many blanks: the layout is not what is tested here.
    private static string Umbrueche(string alt, string neu)
    {
        var luecken = Regex.Matches(alt, @"\s+").Select(m => m.Value).ToList();
        var worte = neu.Split(' ');
        return string.Concat(worte.Select((w, i) => i == worte.Length - 1 ? w : w + (i < luecken.Count ? luecken[i] : " ")));
    }
}
