namespace Zielwerk.App.Unterlagen;

/// <summary>How much a case takes; settings "Unterlagen:…" (docs/operations.md).</summary>
/// <param name="Hoechstgroesse">Bytes of one file.</param>
/// <param name="HoechstzahlJeVorgang">Files of one case, removed ones included, since their bytes stay.</param>
/// <param name="HoechstzahlJeSendung">Files sent at once.</param>
public sealed record Dateigrenzen(int Hoechstgroesse, int HoechstzahlJeVorgang, int HoechstzahlJeSendung)
{
    /// <summary>Bytes of a package when unpacked.</summary>
    public const long HoechstensEntpackt = 250_000_000;

    /// <summary>Parts of a package.</summary>
    public const int HoechstensTeile = 2000;

    /// <summary>How many times larger a package may become, from a megabyte on.</summary>
    public const int HoechstensFach = 200;

    private const int Mebibyte = 1024 * 1024;

    public static Dateigrenzen Standard { get; } = new(25 * Mebibyte, 300, 10);

    /// <summary>Bytes of a whole request with files.</summary>
    public long HoechstensJeAnfrage => ((long)Hoechstgroesse * HoechstzahlJeSendung) + Mebibyte;

    /// <summary>What the operator has set; sizes in whole megabytes.</summary>
    /// <exception cref="InvalidOperationException">A value that is no positive number within its bounds; stops the start.</exception>
    public static Dateigrenzen Lies(IConfiguration settings) => new(
        Zahl(settings, "Hoechstgroesse", 25, 200) * Mebibyte,
        Zahl(settings, "HoechstzahlJeVorgang", 300, 10_000),
        Zahl(settings, "HoechstzahlJeSendung", 10, 50));

    private static int Zahl(IConfiguration settings, string name, int standard, int hoechstens) =>
        settings[$"Unterlagen:{name}"] is not { Length: > 0 } text ? standard
        : int.TryParse(text, out var zahl) && zahl > 0 && zahl <= hoechstens ? zahl
        : throw new InvalidOperationException($"Unterlagen:{name} ist eine Zahl von 1 bis {hoechstens}, nicht „{text}“.");
}
