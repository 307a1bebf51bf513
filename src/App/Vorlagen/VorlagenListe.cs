using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.App.Vorlagen;

/// <summary>A year in the list; <see cref="Vorjahr"/> is the known year before it, or null.</summary>
public sealed record Vorlagenzeile(int Jahr, int? Vorjahr, int? Unterschiede, IReadOnlyList<Klauselkopf> Klauseln);

/// <summary>All years whose wording is known, the latest first.</summary>
public static class VorlagenListe
{
    public static IResult Get()
    {
        var vorlagen = Stammdaten.Vorlagen();
        return Page.Of<VorlagenListeView, IReadOnlyList<Vorlagenzeile>>([.. vorlagen.Select((v, i) => Zeile(v, i == 0 ? null : vorlagen[i - 1])).Reverse()]);
    }

    private static Vorlagenzeile Zeile(Vorlage vorlage, Vorlage? davor) => new(
        vorlage.Jahr, davor?.Jahr, davor is null ? null : Vergleich.Vergleiche(davor, vorlage).Count, [.. vorlage.Klauseln.Select(k => Klauselkopf.Aus(k, vorlage))]);
}
