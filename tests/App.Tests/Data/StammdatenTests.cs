using Shouldly;
using Xunit;
using Zielwerk.App.Data;

namespace Zielwerk.App.Tests.Data;

public class StammdatenTests
{
    [Fact]
    [Anforderung("R3", "R43")]
    public void Vorlagen_und_Kataloge_liegen_im_Programm()
    {
        Stammdaten.Vorlagen().Select(v => v.Jahr).ShouldBe([2024, 2025]);
        Stammdaten.Kataloge().Koerperschaften.Count.ShouldBe(27);
        Stammdaten.Kataloge().Ministerien.Count.ShouldBe(4);
        Stammdaten.Kataloge().Bewilligungsbehoerden.ShouldContain("Regierungspräsidium Kassel");
    }
}
