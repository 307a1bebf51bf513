using System.Security.Cryptography;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <summary>The key pair that signs anchors (ECDSA P-256), as PEM in the folder "akte" of the data folder.</summary>
public static class Ankerschluessel
{
    public const string Oeffentlich = "oeffentlich.pem";
    private const string Geheim = "schluessel.pem";

    /// <summary>The own key; made on first use, readable by its owner only.</summary>
    public static ECDsa Eigener(string ordner)
    {
        var datei = Path.Combine(ordner, Geheim);
        if (!File.Exists(datei))
        {
            Erzeuge(ordner, datei);
        }

        var schluessel = ECDsa.Create();
        schluessel.ImportFromPem(File.ReadAllText(datei));
        if (!File.Exists(Path.Combine(ordner, Oeffentlich)))
        {
            File.WriteAllText(Path.Combine(ordner, Oeffentlich), AlsPem(schluessel));
        }

        return schluessel;
    }

    /// <summary>The public key in a PEM text, or null when there is none on P-256.</summary>
    public static ECDsa? Lies(string pem)
    {
        var schluessel = ECDsa.Create();
        try
        {
            schluessel.ImportFromPem(pem);
            if (schluessel.KeySize == 256)
            {
                return schluessel;
            }
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            // Not a key.
        }

        schluessel.Dispose();
        return null;
    }

    /// <summary>Its public half as PEM text.</summary>
    public static string AlsPem(ECDsa schluessel) => schluessel.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>SHA-256 of the public half, lower-case hex: short enough to be read out on the telephone.</summary>
    public static string Kennung(ECDsa schluessel) => Convert.ToHexStringLower(SHA256.HashData(schluessel.ExportSubjectPublicKeyInfo()));

    private static void Erzeuge(string ordner, string datei)
    {
        Datenordner.LegeAn(ordner);
        using var neu = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var unfertig = $"{datei}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}";
        var option = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            option.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var strom = new StreamWriter(unfertig, System.Text.Encoding.ASCII, option))
        {
            strom.Write(neu.ExportPkcs8PrivateKeyPem() + "\n");
        }

        try
        {
            File.Move(unfertig, datei, overwrite: false);
        }
        catch (IOException) when (File.Exists(datei))
        {
            // Another start was quicker; its key counts.
            File.Delete(unfertig);
        }
    }
}
