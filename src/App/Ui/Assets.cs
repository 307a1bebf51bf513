using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Zielwerk.App.Ui;

/// <summary>Addresses of files in wwwroot with a fingerprint of their content, so that browsers may keep them for a year.</summary>
public sealed class Assets(IWebHostEnvironment environment)
{
    public const string VersionKey = "v";
    private readonly ConcurrentDictionary<string, string> urls = new(StringComparer.Ordinal);

    /// <summary>"zielwerk.css" → "/zielwerk.css?v=1a2b3c4d5e"; throws when there is no such file.</summary>
    public string Url(string path) => urls.GetOrAdd(path, Fingerprint);

    private string Fingerprint(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"wwwroot holds no {path}");
        }

        using var stream = file.CreateReadStream();
        return $"/{path}?{VersionKey}={Convert.ToHexStringLower(SHA256.HashData(stream))[..10]}";
    }
}
