namespace Zielwerk.App.Access.Konten;

/// <summary>The cookies of sign-in: invisible to scripts, over https bound to this host. Over http they exist for this machine only.</summary>
public static class Sitzungskeks
{
    /// <summary>Name of the cookie of a session.</summary>
    public static string Name(HttpContext http) => Name(http, "zielwerk");

    /// <summary>The key of the session the browser says it has.</summary>
    public static string? Lies(HttpContext http) => Lies(http, "zielwerk");

    public static void Setze(HttpContext http, string schluessel) => Setze(http, "zielwerk", schluessel, null);

    public static void Loesche(HttpContext http) => Loesche(http, "zielwerk");

    internal static string? Lies(HttpContext http, string name) => http.Request.Cookies.TryGetValue(Name(http, name), out var wert) && wert.Length is > 0 and < 4000 ? wert : null;

    internal static void Setze(HttpContext http, string name, string wert, TimeSpan? dauer) =>
        http.Response.Cookies.Append(Name(http, name), wert, Eigenschaften(http, dauer));

    internal static void Loesche(HttpContext http, string name) => http.Response.Cookies.Delete(Name(http, name), Eigenschaften(http, null));

    // The prefix makes browsers refuse the cookie unless it is Secure and for this host alone.
    private static string Name(HttpContext http, string name) => http.Request.IsHttps ? "__Host-" + name : name;

    private static CookieOptions Eigenschaften(HttpContext http, TimeSpan? dauer) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        MaxAge = dauer,
    };
}
