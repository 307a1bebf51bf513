using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Ui;

/// <summary>How certain a value is, in words.</summary>
public static class Gewissheitsworte
{
    public static string Von(Gewissheit? gewissheit) => gewissheit switch
    {
        Gewissheit.V => "an der Quelle gelesen",
        Gewissheit.S => "aus zweiter Hand",
        Gewissheit.A => "aus einem anderen Förderprogramm des Landes",
        Gewissheit.I => "gefolgert",
        Gewissheit.G => "Allgemeinwissen, nicht nachgeprüft",
        _ => "nicht belegt",
    };
}
