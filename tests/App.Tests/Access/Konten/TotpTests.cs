using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Access.Konten;

namespace Zielwerk.App.Tests.Access.Konten;

/// <summary>RFC 6238, with its own examples.</summary>
public class TotpTests
{
    private static readonly byte[] Schluessel = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Die_Beispiele_des_Standards_stimmen(long sekunden, string code) =>
        Totp.Code(Schluessel, Totp.Schritt(DateTimeOffset.FromUnixTimeSeconds(sekunden))).ShouldBe(code);

    [Fact]
    public void Eine_halbe_Minute_vor_und_nach_zaehlt_mehr_nicht_und_nichts_zweimal()
    {
        var jetzt = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010);
        var schritt = Totp.Schritt(jetzt);
        for (var abstand = -3; abstand <= 3; abstand++)
        {
            Totp.Pruefe(Schluessel, Totp.Code(Schluessel, schritt + abstand), jetzt, null).ShouldBe(Math.Abs(abstand) <= 1 ? schritt + abstand : null);
        }

        Totp.Pruefe(Schluessel, Totp.Code(Schluessel, schritt), jetzt, schritt).ShouldBeNull();
        Totp.Pruefe(Schluessel, Totp.Code(Schluessel, schritt - 1), jetzt, schritt).ShouldBeNull();
        Totp.Pruefe(Schluessel, Totp.Code(Schluessel, schritt + 1), jetzt, schritt).ShouldBe(schritt + 1);
        Totp.Pruefe(Schluessel, "", jetzt, null).ShouldBeNull();
    }

    [Fact]
    public void Der_Schluessel_steht_so_da_wie_Apps_ihn_lesen()
    {
        Totp.Base32(Schluessel).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        Totp.Base32([0xff]).ShouldBe("74");
        Totp.Adresse(Schluessel, "a@b.de").ShouldBe("otpauth://totp/Zielwerk:a%40b.de?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Zielwerk");
    }
}
