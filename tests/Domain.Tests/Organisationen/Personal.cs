using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Tests.Organisationen;

/// <summary>People and organisations for tests, made through the acts of the domain.</summary>
internal static class Personal
{
    public static readonly DateOnly Montag = new(2026, 3, 16);
    public static readonly DateTime Jetzt = new(2026, 3, 16, 8, 0, 0, DateTimeKind.Utc);

    public static Organisation Organisation(Organisationsart art, string name = "Behörde", string? ags = null, bool test = false) =>
        Domain.Organisationen.Organisation.Anlegen(new(Guid.CreateVersion7()), art, name, ags ?? (art == Organisationsart.Gebietskoerperschaft ? "06534" : null), test, "Test");

    public static Person Person(string nachname = "Weber") =>
        Domain.Organisationen.Person.Anlegen(new(Guid.CreateVersion7()), "Ada", nachname, $"{nachname.ToLowerInvariant()}@example.org", null, "0123456789abcdef", "Test");

    public static Person Mit(this Person person, Organisation organisation, Rolle rolle, DateOnly? von = null, DateOnly? bis = null)
    {
        person.RolleVergeben(organisation, rolle, von ?? Montag.AddDays(-30), bis, "Test");
        return person;
    }

    public static IReadOnlyList<Befugnis> Befugnisse(Person person, DateOnly tag, IEnumerable<Person> andere, params Organisation[] organisationen) =>
        Befugnis.Am(person, andere, organisationen.ToDictionary(o => o.Id), tag);

    public static Id<T> Neu<T>() => new(Guid.CreateVersion7());
}
