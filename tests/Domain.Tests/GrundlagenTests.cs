using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Tests;

public class GrundlagenTests
{
    [Theory]
    [InlineData(112160000, "1.121.600")]
    [InlineData(112160050, "1.121.600,50")]
    [InlineData(0, "0")]
    public void Geld_steht_in_Hausschreibweise(long cent, string erwartet) => new Geld(cent).ToString().ShouldBe(erwartet);
}
