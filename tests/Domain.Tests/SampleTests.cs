using Shouldly;
using Xunit;

namespace Zielwerk.Domain.Tests;

public class SampleTests
{
    [Theory]
    [InlineData("samples", "kassel-2024.txt", "samples")]
    [InlineData("samples", "marburg-biedenkopf-2025.md", "samples")]
    [InlineData("samples/golden", "kassel-2024.json", "golden")]
    [InlineData("samples/golden", "marburg-biedenkopf-2025.json", "golden")]
    [InlineData("samples/golden", "README.md", "golden")]
    public void Samples_und_Goldens_sind_unveraendert(string ordner, string datei, string quellordner)
    {
        var hier = File.ReadAllBytes(Ablage.Pfad(ordner, datei));
        hier.ShouldNotBeEmpty();

        // The original folder lies beside the checkout only where the product is built; elsewhere there is nothing to compare.
        var original = Path.Combine(Ablage.Wurzel, "..", "shared", quellordner, datei);
        if (File.Exists(original))
        {
            File.ReadAllBytes(original).ShouldBe(hier);
        }
    }
}
