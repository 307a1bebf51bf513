using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <content>Remarks.</content>
public sealed partial class Vereinbarungsverfahren
{
    /// <summary>What speaks against a remark or an answer.</summary>
    public IReadOnlyList<Verstoss> PruefeAnmerken(string text) =>
    [
        .. Wenn(Stand == Verfahrensstand.OhneErgebnis, VerfahrenRegeln.NichtInDiesemStand),
        .. Wenn(string.IsNullOrWhiteSpace(text), VerfahrenRegeln.AnmerkungOhneText),
    ];

    /// <summary>Writes a remark.</summary>
    /// <param name="klausel">Id of a clause, or null.</param>
    /// <param name="projekt">Number of a project, or null; without both it is about the whole.</param>
    /// <param name="intern">Only the own side sees it.</param>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeAnmerken"/>.</exception>
    public Anmerkung Anmerken(Beteiligter wer, string? klausel, int? projekt, bool intern, string text, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeAnmerken(text));
        var neu = new Anmerkung(_anmerkungen.Count + 1, wer, jetzt, klausel, projekt, intern, text.Trim());
        _anmerkungen.Add(neu);
        Vermerke(new AnmerkungGeschrieben(neu.Nummer, wer.Seite, intern, grund));
        return neu;
    }

    /// <summary>Answers a remark of either side.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">There is no text, or the remark is settled.</exception>
    /// <exception cref="InvalidOperationException">The side sees no such remark.</exception>
    public void Antworten(Beteiligter wer, int nummer, string text, DateTime jetzt, string grund)
    {
        var anmerkung = Hole(wer, nummer);
        RegelverstossException.ThrowIfAny([.. PruefeAnmerken(text), .. Wenn(anmerkung.ErledigtAm is not null, VerfahrenRegeln.AnmerkungSchonErledigt)]);
        anmerkung.Antworten = [.. anmerkung.Antworten, new(anmerkung.Antworten.Count + 1, wer.Seite, wer.PersonId, wer.OrganisationId, jetzt, text.Trim())];
        Vermerke(new AnmerkungBeantwortet(nummer, wer.Seite, grund));
    }

    /// <summary>Settles a remark; either side may.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">It is settled already.</exception>
    /// <exception cref="InvalidOperationException">The side sees no such remark.</exception>
    public void AnmerkungErledigen(Beteiligter wer, int nummer, DateTime jetzt, string grund)
    {
        var anmerkung = Hole(wer, nummer);
        RegelverstossException.ThrowIfAny(Wenn(anmerkung.ErledigtAm is not null, VerfahrenRegeln.AnmerkungSchonErledigt));
        (anmerkung.ErledigtAm, anmerkung.ErledigtVon) = (jetzt, wer.PersonId);
        Vermerke(new AnmerkungErledigt(nummer, wer.Seite, grund));
    }

    /// <summary>The remarks a side sees, open ones only; null = neither side.</summary>
    public IReadOnlyList<Anmerkung> OffeneAnmerkungen(Parteirolle? seite) => [.. Anmerkungen.Where(a => a.ErledigtAm is null && a.IstSichtbarFuer(seite))];

    private Anmerkung Hole(Beteiligter wer, int nummer) =>
        _anmerkungen.Find(a => a.Nummer == nummer && a.IstSichtbarFuer(wer.Seite)) ?? throw new InvalidOperationException($"No remark {nummer}");
}
