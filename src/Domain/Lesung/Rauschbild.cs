namespace Zielwerk.Domain.Lesung;

/// <summary>How spoilt a text is, measured on the fixed wording; decides what counts as a recognition error and what as other wording (R48, R50).</summary>
internal sealed class Rauschbild
{
    private const float RauschendAb = 0.015f;

    private Rauschbild(float anteil) => Anteil = anteil;

    /// <summary>Share of longer fixed words that stand there with wrong letters.</summary>
    public float Anteil { get; }

    /// <summary>The text comes from a recognition engine that erred often.</summary>
    public bool Rauscht => Anteil >= RauschendAb;

    public static Rauschbild Miss(IReadOnlyList<Wort> worte, Muster muster, Abgleich abgleich)
    {
        int alle = 0, verlesen = 0;
        for (var i = 0; i < worte.Count; i++)
        {
            if (abgleich.ZuStelle[i] is var s and >= 0 && muster.Stellen[s] is { Art: Stellenart.Fest, Kern.Length: >= 4 } stelle)
            {
                alle++;
                if (worte[i].Nummer != stelle.Nummer && Aehnlichkeit.Vergleiche(worte[i].Geruest, stelle.Geruest) >= 0.7f)
                {
                    verlesen++;
                }
            }
        }

        return new(alle == 0 ? 0 : verlesen / (float)alle);
    }

    /// <summary>True when the word found is the word expected with recognition errors; another word of the language is not.</summary>
    public bool IstVerlesen(Wort wort, Stelle stelle)
    {
        if (wort.Nummer == stelle.Nummer || wort.Geruest == stelle.Geruest)
        {
            return true;
        }

        var aehnlich = Aehnlichkeit.Vergleiche(wort.Geruest, stelle.Geruest);

        // Words of the vocabulary are words, not errors: "der" is not a garbled "dem".
        return Rauscht && wort.Nummer >= Wortschatz.Fremd
            && (aehnlich >= 0.6f || (stelle.Kern.Length <= 3 && aehnlich >= 0.3f) || Aehnlichkeit.Abstand(wort.Geruest, stelle.Geruest) <= 1);
    }

    /// <summary>The same for phrases.</summary>
    public bool IstVerlesen(string gefunden, string erwartet)
    {
        var aehnlich = Aehnlichkeit.Phrasen(gefunden, erwartet);
        return aehnlich >= 1f || aehnlich >= (Rauscht ? 0.72f : 0.93f);
    }
}
