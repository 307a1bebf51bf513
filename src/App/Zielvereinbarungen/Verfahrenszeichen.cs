using Zielwerk.App.Ui;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>Shape and colour of a state.</summary>
public static class Verfahrenszeichen
{
    public static Zustand Von(Verfahrensstand stand) => stand switch
    {
        Verfahrensstand.Wirksam => Zustand.Done,
        Verfahrensstand.TeilweiseUnterzeichnet => Zustand.Part,
        Verfahrensstand.OhneErgebnis => Zustand.None,
        Verfahrensstand.Abgestimmt => Zustand.Check,
        _ => Zustand.Run,
    };
}

/// <summary>Words for places in the text.</summary>
public static class Textworte
{
    /// <summary>"§ 2 Verpflichtungen der Vereinbarungspartner".</summary>
    public static string Name(Entwurfsklausel klausel) => klausel.Nummer is { } nummer ? $"§ {nummer} {klausel.Titel}" : klausel.Titel;
}
