using System.Runtime.Versioning;
using Microsoft.AspNetCore.DataProtection;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Data;

/// <summary>What lies in the folder of the operator is nobody else's on that machine (ASVS 13.3.2, 14.2.4).</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DatenordnerTests : IDisposable
{
    private const UnixFileMode NurEigen = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly string wurzel = Directory.CreateTempSubdirectory("zielwerk-ordner-").FullName;

    [Fact]
    public async Task Was_das_Portal_ablegt_liest_nur_sein_Konto()
    {
        await using (var portal = await Portal.Start())
        {
            File.GetUnixFileMode(portal.Datenordner).ShouldBe(NurEigen);
        }

        var (datenbank, schluessel) = (Path.Combine(wurzel, "sqlite"), Path.Combine(wurzel, "cookies"));
        Sqlite.FileIn(datenbank);
        File.GetUnixFileMode(datenbank).ShouldBe(NurEigen);
        using (Ankerschluessel.Eigener(Path.Combine(wurzel, "akte")))
        {
            File.GetUnixFileMode(Path.Combine(wurzel, "akte")).ShouldBe(NurEigen);
        }

        // The keys that protect cookies and the keys of authenticator apps, as the framework writes them.
        DataProtectionProvider.Create(new DirectoryInfo(schluessel)).CreateProtector("Test").Protect("x");
        Directory.GetFiles(schluessel, "*.xml").ShouldHaveSingleItem();
        Directory.GetFiles(schluessel).ShouldAllBe(d => File.GetUnixFileMode(d) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void Ein_Ordner_der_schon_da_ist_behaelt_seine_Rechte()
    {
        var ordner = Directory.CreateDirectory(Path.Combine(wurzel, "da"), NurEigen | UnixFileMode.GroupRead).FullName;
        Datenordner.LegeAn(ordner);
        File.GetUnixFileMode(ordner).ShouldBe(NurEigen | UnixFileMode.GroupRead);
    }

    public void Dispose() => Directory.Delete(wurzel, recursive: true);
}
