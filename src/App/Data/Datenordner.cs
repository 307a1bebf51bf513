namespace Zielwerk.App.Data;

/// <summary>Folders of the operator: database file, keys, letters. What the portal makes is open to its own account only; a folder that is there keeps its rights.</summary>
public static class Datenordner
{
    public static void LegeAn(string ordner)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(ordner);
        }
        else
        {
            Directory.CreateDirectory(ordner, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
