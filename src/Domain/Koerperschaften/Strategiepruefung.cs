using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Koerperschaften;

/// <summary>What is missing about a strategy; the order is that of weight.</summary>
public enum Strategiemangel
{
    /// <summary>No version at all.</summary>
    Fehlt,

    /// <summary>There were versions, but none holds on that day.</summary>
    Abgelaufen,

    /// <summary>The valid version was not handed to the Land.</summary>
    NichtEingereicht,

    /// <summary>The day to bring it up to date has passed.</summary>
    FortschreibungUeberfaellig,

    /// <summary>That day is near.</summary>
    FortschreibungFaellig,

    /// <summary>A group has not agreed.</summary>
    AbstimmungUnvollstaendig,
}

/// <summary>A notice about the strategy of a body. It says what is missing and stops nothing: the law makes only the handing in a condition of the application.</summary>
/// <param name="Text">German sentence.</param>
/// <param name="Bis">Last day to put it right, when there is one.</param>
public sealed record Strategiehinweis(Strategiemangel Mangel, string Text, DateOnly? Bis);

/// <summary>Judges the strategy of a body on a day; pure (R8, R19, R20).</summary>
public static class Strategiepruefung
{
    /// <summary>So many days before its day an update is announced.</summary>
    public const int Vorlauf = 90;

    /// <summary>Everything that is missing, the weightiest first; empty when all is well.</summary>
    /// <param name="strategie">Null when the body has none.</param>
    public static IReadOnlyList<Strategiehinweis> Hinweise(Strategie? strategie, DateOnly heute)
    {
        if (strategie is null || strategie.Fassungen.Count == 0)
        {
            return [new(Strategiemangel.Fehlt, "Es ist keine regionale Ausbildungs- und Arbeitsmarktstrategie eingetragen. Sie muss eingereicht sein, bevor das Budget beantragt wird.", null)];
        }

        if (strategie.GueltigAm(heute) is not { } fassung)
        {
            var letzte = strategie.Fassungen[^1];
            return letzte.GueltigVon > heute
                ? [new(Strategiemangel.Abgelaufen, $"Zurzeit gilt keine Fassung der Strategie; die nächste beginnt am {Deutsch.Tag(letzte.GueltigVon)}.", letzte.GueltigVon)]
                : [new(Strategiemangel.Abgelaufen, $"Die Strategie galt bis {Deutsch.Tag(letzte.GueltigBis!.Value)}. Eine neue Fassung fehlt.", letzte.GueltigBis)];
        }

        var hinweise = new List<Strategiehinweis>();
        if (fassung.EingereichtAm is null)
        {
            hinweise.Add(new(Strategiemangel.NichtEingereicht, "Die gültige Strategie ist noch nicht beim Land eingereicht. Das ist Voraussetzung für den Antrag.", null));
        }

        if (fassung.FortschreibenBis < heute)
        {
            hinweise.Add(new(Strategiemangel.FortschreibungUeberfaellig, $"Die Strategie sollte bis {Deutsch.Tag(fassung.FortschreibenBis)} fortgeschrieben sein.", fassung.FortschreibenBis));
        }
        else if (fassung.FortschreibenBis <= heute.AddDays(Vorlauf))
        {
            hinweise.Add(new(Strategiemangel.FortschreibungFaellig, $"Die Strategie ist bis {Deutsch.Tag(fassung.FortschreibenBis)} fortzuschreiben.", fassung.FortschreibenBis));
        }

        if (strategie.Fehlend(fassung.Nummer) is { Count: > 0 } fehlend)
        {
            hinweise.Add(new(Strategiemangel.AbstimmungUnvollstaendig, $"Nicht abgestimmt mit: {string.Join(", ", fehlend.Select(Name))}.", null));
        }

        return hinweise;
    }

    /// <summary>A group as people write it.</summary>
    public static string Name(Abstimmungsgruppe gruppe) => gruppe switch
    {
        Abstimmungsgruppe.SgbII => "SGB II",
        Abstimmungsgruppe.SgbIII => "SGB III",
        Abstimmungsgruppe.SgbVIII => "SGB VIII",
        Abstimmungsgruppe.SgbXII => "SGB XII",
        Abstimmungsgruppe.AsylbLG => "AsylbLG",
        Abstimmungsgruppe.Wirtschaft => "Wirtschaft",
        _ => "OloV-Steuerungsgruppe",
    };
}
