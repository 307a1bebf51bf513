namespace Zielwerk.App.Data;

/// <summary>
/// Who acts, as the Akte keeps it for good: keys and the role used, no names. Guid and text instead of the domain's types, since an entry must
/// be readable when the role or the person is long gone.
/// </summary>
/// <param name="FuerPersonId">The person substituted, or null.</param>
public sealed record Handelnder(Guid PersonId, Guid OrganisationId, string Rolle, Guid? FuerPersonId = null)
{
    /// <summary>The canonical form, for example "person:…;org:…;rolle:Bewilligung;fuer:…".</summary>
    public override string ToString() =>
        $"person:{PersonId:D};org:{OrganisationId:D};rolle:{Rolle}{(FuerPersonId is { } fuer ? $";fuer:{fuer:D}" : "")}";

    /// <summary>The actor of an entry, or null when no person acted (the program, the command line) or the text is not canonical.</summary>
    public static Handelnder? Lies(string wer)
    {
        var handelnder = wer.Split(';') switch
        {
            [var person, var org, var rolle] => Aus(person, org, rolle, null),
            [var person, var org, var rolle, var fuer] => Aus(person, org, rolle, fuer),
            _ => null,
        };
        return handelnder?.ToString() == wer ? handelnder : null;
    }

    private static Handelnder? Aus(string person, string org, string rolle, string? fuer) =>
        Guid.TryParseExact(Nach("person:", person), "D", out var p) && Guid.TryParseExact(Nach("org:", org), "D", out var o) && Nach("rolle:", rolle) is { Length: > 0 } r
            ? fuer is null ? new(p, o, r) : Guid.TryParseExact(Nach("fuer:", fuer), "D", out var f) ? new(p, o, r, f) : null
            : null;

    private static string? Nach(string anfang, string text) => text.StartsWith(anfang, StringComparison.Ordinal) ? text[anfang.Length..] : null;
}
