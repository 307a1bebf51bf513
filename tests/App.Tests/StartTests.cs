using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests;

public class StartTests
{
    [Fact]
    public void Das_Programm_laesst_sich_aufrufen() => Program.Main().ShouldBe(0);
}
