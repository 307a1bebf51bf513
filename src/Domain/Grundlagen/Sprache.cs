namespace Zielwerk.Domain.Grundlagen;

/// <summary>Grammatical case of a slot (R44).</summary>
public enum Kasus
{
    Nominativ,
    Genitiv,
    Dativ,
    Akkusativ,
}

/// <summary>Grammatical gender.</summary>
public enum Genus
{
    Maskulinum,
    Femininum,
    Neutrum,
}

/// <summary>A name in four cases, each with its article: "die documenta Stadt Kassel" (R44).</summary>
public sealed record Beugung(string Nominativ, string Genitiv, string Dativ, string Akkusativ)
{
    /// <summary>The form for a case, article included.</summary>
    public string In(Kasus kasus) => kasus switch
    {
        Kasus.Nominativ => Nominativ,
        Kasus.Genitiv => Genitiv,
        Kasus.Dativ => Dativ,
        Kasus.Akkusativ => Akkusativ,
        _ => throw new ArgumentOutOfRangeException(nameof(kasus)),
    };
}
