using System.Text;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>One line of the report: all fields without clauses; those of them that template or catalogue can restore; titles and paragraphs of the clauses.</summary>
public sealed record F1Zeile(string Mutation, int Faelle, Guete Felder, Guete Bekannte, Guete Klauseln);

/// <summary>Precision, recall and F1 of the fields for every mutation.</summary>
public static class F1Bericht
{
    public static F1Zeile Miss(Mutation mutation, int ab, int saaten)
    {
        var zeile = new F1Zeile(mutation.Name, 0, default, default, default);
        foreach (var fall in Enumerable.Range(ab, saaten).SelectMany(mutation.Faelle))
        {
            var ist = fall.Lies().Inhalt;
            zeile = zeile with
            {
                Faelle = zeile.Faelle + 1,
                Felder = zeile.Felder + Guete.Von(fall.Soll, ist, p => !Feldliste.IstRoh(p) && !Feldliste.IstKlausel(p)),
                Bekannte = zeile.Bekannte + Guete.Von(fall.Soll, ist, p => !Feldliste.IstRoh(p) && !Feldliste.IstKlausel(p) && !Feldliste.IstFreitext(p)),
                Klauseln = zeile.Klauseln + Guete.Von(fall.Soll, ist, p => Feldliste.IstKlausel(p)),
            };
        }

        return zeile;
    }

    /// <summary>The whole table as text.</summary>
    public static string Tabelle()
    {
        var text = new StringBuilder("| Mutation | Fälle | Felder: Präzision, Trefferquote, F1 | davon ohne Freitext | Klauseln |\n| --- | --- | --- | --- | --- |\n");
        var zeilen = Mutationen.Sauber.Select(m => Miss(m, 1, 1)).Concat(new[] { 0.01, 0.03, 0.05 }.Select(a => Miss(Mutationen.Erkennung(a), 1, 5)));
        foreach (var z in zeilen)
        {
            text.Append(Deutsch.Kultur, $"| {z.Mutation} | {z.Faelle} | {z.Felder} | {z.Bekannte} | {z.Klauseln} |\n");
        }

        return text.ToString();
    }
}
