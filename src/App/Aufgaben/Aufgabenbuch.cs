using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Aufgaben;

/// <summary>Who has to do what: the one place that turns what is due into tasks of a person. Page, digest and counters read it; pure.</summary>
public static class Aufgabenbuch
{
    /// <summary>Tasks of a person out of all cases, the most urgent first. Cases the person may not read give none.</summary>
    public static IReadOnlyList<Aufgabe> Fuer(Bearbeiter wer, IEnumerable<Fall> faelle, DateOnly heute)
    {
        var aufgaben = from fall in faelle
                       where Rechtetabelle.Pruefe(wer.PersonId, wer.Befugnisse, Handlung.VorgangLesen, fall.Gegenstand).Erlaubt
                       from pflicht in fall.Pflichten
                       where pflicht.IstOffen
                       let aufgabe = pflicht.Art is null ? AusWiedervorlage(wer, fall, pflicht, heute) : AusPflicht(wer, fall, pflicht, heute)
                       where aufgabe is not null
                       select aufgabe;
        return Sortiert(aufgaben);
    }

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<Aufgabe> Sortiert(IEnumerable<Aufgabe> aufgaben) =>
        [.. aufgaben.OrderBy(a => a.Korb).ThenBy(a => a.Tag).ThenBy(a => a.Bezug, StringComparer.Ordinal).ThenBy(a => a.Schluessel, StringComparer.Ordinal)];

    private static Aufgabe? AusPflicht(Bearbeiter wer, Fall fall, Pflicht pflicht, DateOnly heute)
    {
        var eigene = Passende(wer, fall).Where(b => HatZuTun(b, fall, pflicht)).ToList();
        if (eigene.Count > 0)
        {
            return Neu(Aufgabenart.Pflicht, fall, pflicht, Wochen.Korb(pflicht.Tag, heute), pflicht.Was) with { Fuer = eigene.TrueForAll(b => b.Fuer is not null) ? eigene[0].Fuer : null };
        }

        return Wartet(wer, fall) ? Neu(Aufgabenart.Pflicht, fall, pflicht, Korb.WartetAufAndere, pflicht.Was) with { Wer = Worte(pflicht.Wer!.Value, fall) } : null;
    }

    private static Aufgabe? AusWiedervorlage(Bearbeiter wer, Fall fall, Pflicht pflicht, DateOnly heute)
    {
        var meine = wer.Befugnisse.Where(b => b.OrganisationId == pflicht.OrganisationId).ToList();
        var selbst = meine.Exists(b => b.Fuer is null) && (pflicht.PersonId is null || pflicht.PersonId == wer.PersonId);
        var fuer = meine.Find(b => b.Fuer is not null && (pflicht.PersonId is null || pflicht.PersonId == b.Fuer))?.Fuer;
        return selbst || fuer is not null
            ? Neu(Aufgabenart.Wiedervorlage, fall, pflicht, Wochen.Korb(pflicht.Tag, heute), "Wiedervorlage") with { Fuer = selbst ? null : fuer }
            : null;
    }

    private static Aufgabe Neu(Aufgabenart art, Fall fall, Pflicht pflicht, Korb korb, string kurz) => new(
        art, $"{fall.Aktenzeichen}:{pflicht.Schluessel}", pflicht.Was, kurz, fall.Bezug, $"{Vorgaenge.Routes.Vorgang(fall.Aktenzeichen)}#pflichten", pflicht.Tag, pflicht.Erklaerung,
        pflicht.Begruendung, korb, IstTest: fall.IstTest);

    // Whoever works for real is not asked to do what belongs to a test, and the other way round.
    private static IEnumerable<Befugnis> Passende(Bearbeiter wer, Fall fall) => wer.Befugnisse.Where(b => b.IstTest == fall.IstTest);

    private static bool HatZuTun(Befugnis befugnis, Fall fall, Pflicht pflicht) => pflicht.Wer switch
    {
        Organisationsart.Gebietskoerperschaft => befugnis.Rolle == Rolle.Koordination && befugnis.OrganisationId == fall.OrganisationId,
        Organisationsart.Ministerium => befugnis.Rolle == Rolle.Programmsteuerung,
        Organisationsart.Bewilligungsbehoerde => befugnis.Rolle == Rolle.Bewilligung,
        _ => false,
    };

    /// <summary>Who waits for the others: the body, the ministry, and at the granting authority who is in charge (all, while nobody is).</summary>
    private static bool Wartet(Bearbeiter wer, Fall fall) => Passende(wer, fall).Any(b => b.Rolle switch
    {
        Rolle.Koordination => b.OrganisationId == fall.OrganisationId,
        Rolle.Programmsteuerung => true,
        Rolle.Bewilligung => fall.ZustaendigId is null || fall.ZustaendigId == (b.Fuer ?? wer.PersonId),
        _ => false,
    });

    private static string Worte(Organisationsart art, Fall fall) => art switch
    {
        Organisationsart.Gebietskoerperschaft => fall.Name,
        Organisationsart.Ministerium => "Ministerium",
        _ => "Bewilligungsbehörde",
    };
}
