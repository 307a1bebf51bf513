namespace Zielwerk.App.Register;

/// <summary>Finds words again that the source or the record spells a little differently.</summary>
public static class Textvergleich
{
    // What a page may cost: longer words or texts are not compared.
    private const int LaengsteWorte = 300;
    private const int LaengsterAbsatz = 20_000;

    /// <summary>End and length of the longest run that both texts share.</summary>
    public static (int Ende, int Laenge) LaengsteGemeinsame(string roh, string text)
    {
        if (roh.Length is 0 or > LaengsteWorte || text.Length > LaengsterAbsatz)
        {
            return (0, 0);
        }

        var (ende, laenge) = (0, 0);
        var vorige = new int[text.Length + 1];
        var jetzige = new int[text.Length + 1];
        foreach (var zeichen in roh)
        {
            for (var j = 1; j <= text.Length; j++)
            {
                jetzige[j] = zeichen == text[j - 1] ? vorige[j - 1] + 1 : 0;
                if (jetzige[j] > laenge)
                {
                    (ende, laenge) = (j, jetzige[j]);
                }
            }

            (vorige, jetzige) = (jetzige, vorige);
        }

        return (ende, laenge);
    }
}
