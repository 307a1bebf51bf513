using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>Details that real agreements vary: dates, representation, participants and amounts of projects, split budgets.</summary>
public static class Einzelheiten
{
    /// <summary>Signing dates in another notation.</summary>
    public static Fall Datum(Fall fall, string format) => fall with
    {
        Zeilen = [.. fall.Zeilen.Select(z => fall.Soll.Unterschriften.Where(u => u.DatumRoh is not null)
            .Aggregate(z, (zeile, u) => zeile.Replace($", den {u.DatumRoh}", $", den {u.Datum!.Value.ToString(format, Deutsch.Kultur)}")))],
    };

    /// <summary>Signing dates left open, dotted or underlined.</summary>
    public static Fall OffenesDatum(Fall fall, string luecke) => fall with
    {
        Zeilen = [.. fall.Zeilen.Select(z => fall.Soll.Unterschriften.Aggregate(z, (zeile, u) => zeile.StartsWith($"{u.Ort}, den", StringComparison.Ordinal) ? $"{u.Ort}, den {luecke}".TrimEnd() : zeile))],
        Soll = fall.Soll with { Unterschriften = [.. fall.Soll.Unterschriften.Select(u => u with { Datum = null, DatumRoh = null })] },
    };

    /// <summary>A deputy signs, the name in brackets.</summary>
    public static Fall InVertretung(Fall fall, string vertretung)
    {
        var name = fall.Soll.Unterschriften[^1].Name!;
        return fall with { Zeilen = [.. fall.Zeilen.SelectMany(z => z.TrimEnd() == name ? [vertretung, $"({name})"] : new[] { z })] };
    }

    /// <summary>The body with its representation on the title page.</summary>
    public static Fall VertretenDurch(Fall fall)
    {
        var form = "und " + fall.Soll.Parteien[1].Formen!.Dativ;
        var organ = fall.Soll.Gebiet!.Art == Koerperschaftsart.Landkreis ? "den Kreisausschuss" : "den Magistrat";
        return fall with { Zeilen = [.. fall.Zeilen.Select(z => z.Trim('*') == form ? z.Replace(form, $"{form}, vertreten durch {organ}") : z)] };
    }

    /// <summary>Projects with participants and amounts, as a draft writes them.</summary>
    public static Fall TeilnehmendeUndBetraege(Fall fall)
    {
        var soll = fall.Soll with
        {
            Massnahmenarten =
            [
                .. fall.Soll.Massnahmenarten.Select(m => m with
                {
                    Projekte = [.. m.Projekte.Select((p, i) => p with { Teilnehmende = i % 3 == 2 ? null : 10 + i, Betrag = i % 2 == 0 ? Geld.Euro(41_500 + i) : null })],
                }),
            ],
        };
        return Fall.Entworfen(fall.Name, soll, fall.Art == Textart.Markdown);
    }

    /// <summary>A table below the amount that splits it into two parts and repeats the total.</summary>
    public static Fall Aufteilung(Fall fall)
    {
        var gesamt = fall.Soll.Budget!.Betrag!.Value;
        var teil = Geld.Euro(400_000);
        var nach = fall.Zeilen.ToList().FindIndex(z => z.StartsWith("aus dem Ausbildungs- und Qualifizierungsbudget", StringComparison.Ordinal));
        string[] tabelle =
        [
            "", "| Verwendung | Betrag |", "| --- | ---: |", $"| Ausbildungsvorbereitung | {teil} Euro |", $"| Qualifizierung | {gesamt - teil} Euro |", $"| Insgesamt | {gesamt} Euro |",
        ];
        return fall with
        {
            Zeilen = [.. fall.Zeilen.Take(nach + 1), .. tabelle, .. fall.Zeilen.Skip(nach + 1)],
            Soll = fall.Soll with { Budget = fall.Soll.Budget with { Aufteilung = [new("Ausbildungsvorbereitung", teil), new("Qualifizierung", gesamt - teil)] } },
        };
    }
}
