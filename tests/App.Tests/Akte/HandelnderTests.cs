using Shouldly;
using Xunit;
using Zielwerk.App.Data;

namespace Zielwerk.App.Tests.Akte;

[Anforderung("SEC-20")]
public class HandelnderTests
{
    private const string A = "019d0000-0000-7000-8000-00000000000a";
    private const string B = "019d0000-0000-7000-8000-00000000000b";
    private const string C = "019d0000-0000-7000-8000-00000000000c";

    [Theory]
    [InlineData($"person:{A};org:{B};rolle:Bewilligung", null)]
    [InlineData($"person:{A};org:{B};rolle:Bewilligung;fuer:{C}", C)]
    public void Wer_handelt_wird_geschrieben_wie_gelesen(string text, string? fuer)
    {
        var handelnder = Handelnder.Lies(text).ShouldNotBeNull();
        handelnder.ShouldBe(new(Guid.Parse(A), Guid.Parse(B), "Bewilligung", fuer is null ? null : Guid.Parse(fuer)));
        handelnder.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("zielwerk")]
    [InlineData("E. Muster (Befehlszeile)")]
    [InlineData("")]
    [InlineData($"person:{A};org:{B}")]
    [InlineData($"person:{A};org:{B};rolle:")]
    [InlineData($"person:{A};org:{B};rolle:Bewilligung;fuer:")]
    [InlineData($"person:{A};org:{B};rolle:Bewilligung;fuer:{C};mehr:1")]
    [InlineData($"person:{A};org:x;rolle:Bewilligung")]
    [InlineData($"org:{B};person:{A};rolle:Bewilligung")]
    [InlineData("person:019D0000-0000-7000-8000-00000000000A;org:019d0000-0000-7000-8000-00000000000b;rolle:Bewilligung")]
    public void Was_nicht_genau_so_geschrieben_ist_nennt_keine_Person(string text) => Handelnder.Lies(text).ShouldBeNull();

    [Fact]
    public void Der_laengste_Handelnde_passt_in_die_Spalte() =>
        new Handelnder(Guid.Empty, Guid.Empty, new string('x', 40), Guid.Empty).ToString().Length.ShouldBeLessThanOrEqualTo(200);
}
