using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Data;

/// <summary>
/// The dated legal parameters: rechtsstand.json in the data folder goes before the reviewed file that comes with the program.
/// Read on each use, so that an edit counts at once.
/// </summary>
public sealed class Rechtsstandquelle(IConfiguration configuration)
{
    private readonly string eigene = Path.Combine(configuration["Datenordner"] ?? "data", "rechtsstand.json");

    /// <exception cref="InvalidDataException">The operator's file is not valid; the message names it and says what is wrong.</exception>
    public Rechtsstand Lies()
    {
        if (!File.Exists(eigene))
        {
            using var stream = typeof(Rechtsstandquelle).Assembly.GetManifestResourceStream("Rechtsstand/rechtsstand.json")
                ?? throw new FileNotFoundException("No Rechtsstand in the program");
            using var reader = new StreamReader(stream);
            return Rechtsstand.Lies(reader.ReadToEnd());
        }

        try
        {
            return Rechtsstand.Lies(File.ReadAllText(eigene));
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"{eigene}: {e.Message}", e);
        }
    }
}
