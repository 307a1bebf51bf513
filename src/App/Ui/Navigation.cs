namespace Zielwerk.App.Ui;

/// <summary>Entry of the main menu a page belongs to.</summary>
public enum Bereich
{
    Keiner,
    Vereinbarungen,
    Karte,
    Programm,
}

/// <summary>One step of the breadcrumb; the last one is the page itself and has no address.</summary>
public sealed record Crumb(string Text, string? Url = null);

/// <summary>State of a thing: the word is always there, shape and colour help (mockups, "Status").</summary>
public enum Zustand
{
    None,
    Open,
    Run,
    Part,
    Check,
    Done,
    Prob,
}
