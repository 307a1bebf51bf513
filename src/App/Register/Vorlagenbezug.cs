using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Register;

/// <summary>How the clauses of an agreement belong to those of a template: for links to the common wording (R43, R48).</summary>
public sealed class Vorlagenbezug(Vereinbarungsinhalt inhalt, int jahr, IReadOnlyList<Vorlage> vorlagen)
{
    private readonly Vorlage vorlage = Vorlagenauswahl.Fuer(vorlagen, jahr);

    /// <summary>Year of the template: the agreement's own, or the nearest that is known.</summary>
    public int Jahr => vorlage.Jahr;

    /// <summary>True when the agreement's year has its own template.</summary>
    public bool Eigene => vorlage.Jahr == jahr;

    /// <summary>Index of the clause in which the template has the list of Maßnahmenarten and projects; null when the agreement lacks it.</summary>
    public int? Listenklausel
    {
        get
        {
            var id = vorlage.Klauseln.FirstOrDefault(k => k.Absaetze.Any(a => a.Art == Absatzart.Massnahmenliste))?.Id;
            return Vorlagenabgleich.Klauseln(inhalt, vorlage).Where(k => k.Value == id).Select(k => (int?)k.Key).FirstOrDefault();
        }
    }

    /// <summary>The place in the template that a finding about the wording speaks of, with words for the link; null for every other finding.</summary>
    public (string Text, string Url)? Stelle(Befund befund)
    {
        if (befund.Code != Befundcodes.TemplateDeviation)
        {
            return null;
        }

        var gemeint = Gemeint(befund);
        var text = $"In der Vorlage {gemeint.Jahr} nachlesen";
        if (befund.Feld?.StartsWith("measureTypes", StringComparison.Ordinal) == true)
        {
            return (text, Vorlagen.Routes.Stelle(gemeint.Jahr, Vorlagen.Routes.Massnahmenarten));
        }

        return befund.Feld is { } feld && Pfad.Klausel(feld) is { } pfad && Vorlagenabgleich.Klauseln(inhalt, gemeint).TryGetValue(pfad.Klausel, out var id)
            ? (text, Vorlagen.Routes.Stelle(gemeint.Jahr, id))
            : (text, Vorlagen.Routes.Vorlage(gemeint.Jahr));
    }

    // Without a template of the year the reader compares with the most similar one, and its message names that year.
    private Vorlage Gemeint(Befund befund) =>
        vorlagen.FirstOrDefault(v => befund.Meldung.Contains($"Vorlage {v.Jahr}", StringComparison.Ordinal)) ?? vorlage;
}
