using System.Text;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access.Konten;

/// <summary>E-mail addresses as accounts are found by them.</summary>
public static class Adresse
{
    /// <summary>Upper and lower case are the same address, and so are two ways to write an umlaut.</summary>
    public static string Normal(string email) => email.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>The people with this address; there is one at most.</summary>
    public static IQueryable<Person> MitAdresse(this IQueryable<Person> personen, string email)
    {
        var klein = Normal(email);
#pragma warning disable CA1304, CA1311, CA1862 // Becomes SQL, which knows no culture and no comparison.
        return personen.Where(p => p.Email.ToLower() == klein);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
