namespace Zielwerk.App.Access.Konten;

/// <summary>E-mail addresses as accounts are found by them.</summary>
public static class Adresse
{
    /// <summary>Upper and lower case are the same address, and so are two ways to write an umlaut.</summary>
    public static string Normal(string email) => email.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
}
