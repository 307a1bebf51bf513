using System.Text;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.App.Tests.Support;

/// <summary>Writes any number of different agreements as text files: each body, one year after the other. Amounts and projects are invented.</summary>
public static class Vereinbarungsvorrat
{
    private const int ErstesJahr = 2014;

    public static void Schreibe(string ordner, int anzahl)
    {
        Directory.CreateDirectory(ordner);
        var koerperschaften = Stammdaten.Kataloge().Koerperschaften.Where(k => k.GiltAm(new DateOnly(2024, 1, 1))).ToList();
        for (var i = 0; i < anzahl; i++)
        {
            var (koerperschaft, jahr) = (koerperschaften[i % koerperschaften.Count], ErstesJahr + (i / koerperschaften.Count));
            File.WriteAllText(Path.Combine(ordner, $"{jahr}-{koerperschaft.Ags}.txt"), Text(koerperschaft, jahr, i), new UTF8Encoding(false));
        }
    }

    private static string Text(Koerperschaft koerperschaft, int jahr, int nummer)
    {
        var vorlage = Vorlagenauswahl.Fuer(Stammdaten.Vorlagen(), jahr);
        var angaben = Entwurfsangaben.Neu(vorlage, Stammdaten.Kataloge(), koerperschaft, jahr, Geld.Euro(800_000 + (nummer * 100)));
        var mitProjekten = angaben with
        {
            Massnahmenarten = [.. angaben.Massnahmenarten.Select((m, i) => m with { Projekte = [$"Beispielprojekt {nummer + 1}.{i + 1}", $"Lernwerkstatt {jahr}, Gruppe {i + 1}"] })],
        };
        return string.Join('\n', Entwurfstext.Text(Entwurf.Aus(vorlage, mitProjekten)));
    }
}
