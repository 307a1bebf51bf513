using System.Globalization;
using System.Text.Json;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>An agreement in the making on one page: whose turn it is, the steps, what changed, open remarks, signatures, history.</summary>
public static class VerfahrenZeigen
{
    public static async Task<IResult> Get(string verfahren, string? akte, HttpContext http, Db db, CurrentUser ich, Kettenstand kette, Einsichten einsichten, TimeProvider clock)
    {
        var abbruch = http.RequestAborted;
        var (fall, antwort) = await Verfahrenszugriff.HoleAsync(db, ich, verfahren, Handlung.VerfahrenLesen, abbruch);
        if (fall is null)
        {
            return antwort!;
        }

        var v = fall.Verfahren;
        var seite = Verfahrenszugriff.Seite(ich, v);
        var offene = v.OffeneAnmerkungen(seite);
        var namen = await Verfahrenszugriff.NamenAsync(db, offene.Select(a => a.PersonId.Value).Concat(v.Annahmen.Select(a => a.PersonId.Value)), abbruch);
        var verlauf = await Verlauf.LiesAsync(
            db, kette, [new(nameof(Vereinbarungsverfahren), v.Id.ToString())], oeffentlich: false,
            int.TryParse(akte, NumberStyles.None, CultureInfo.InvariantCulture, out var blatt) ? blatt : 0, abbruch, e => IstSichtbar(e, v, seite));
        einsichten.VermerkeAlle<Vereinbarungsverfahren>(offene.Count > 0 ? [v.Id] : [], nameof(v.Anmerkungen));
        return Page.Of<VerfahrenZeigenView, Verfahrensseite>(new(
            fall, seite, clock.Heute(), offene, Verfahrensschritte.Von(fall, seite, h => ich.Darf(h, fall.Gegenstand)), Unterschiede(v, seite), Hinweise(v, seite), namen, verlauf,
            Enum.GetValues<Handlung>().Where(h => ich.Darf(h, fall.Gegenstand)).ToHashSet()));
    }

    /// <summary>What the own working copy changes, else what the newest version changed; with the words for it.</summary>
    private static (string Titel, IReadOnlyList<Fassungsunterschied> Punkte)? Unterschiede(Vereinbarungsverfahren v, Parteirolle? seite)
    {
        if (v.Arbeitskopie is { } kopie && seite == v.Bearbeitet && v.Ausgangsinhalt() is { } ausgang && Fassungsvergleich.Inhalte(ausgang, kopie) is { Count: > 0 } eigene)
        {
            return ("Ihre Änderungen, noch nicht übergeben", eigene);
        }

        return v.Neueste is { Nummer: > 1 } neueste && v.Fassungen[neueste.Nummer - 2] is var davor && Fassungsvergleich.Vergleiche(davor, neueste) is { Count: > 0 } fremde
            ? ($"Fassung {neueste.Nummer} gegenüber Fassung {davor.Nummer}", fremde)
            : null;
    }

    private static IReadOnlyList<string> Hinweise(Vereinbarungsverfahren v, Parteirolle? seite)
    {
        var (merkmale, inhalt) = (Stammdaten.Projektmerkmale(), Verfahrenszugriff.Lesbar(v, seite)?.Inhalt);
        var koerperschaft = Stammdaten.Kataloge().Koerperschaften.FirstOrDefault(k => k.Ags == v.Ags);
        return
        [
            .. inhalt is null ? [] : Verfahrenshinweise.Projekte(inhalt, merkmale).GroupBy(h => h.Hinweis.Regel).Select(g => $"{g.Key.Text} Betrifft: {string.Join(", ", g.Select(h => $"„{h.Projekt.Name}“").Distinct())}."),
            .. koerperschaft is null ? [] : Verfahrenshinweise.Mitzeichnung(v, koerperschaft, merkmale).Select(h => h.ToString()),
        ];
    }

    // The other side neither sees how a working copy grows nor internal remarks.
    private static bool IstSichtbar(Akteneintrag eintrag, Vereinbarungsverfahren v, Parteirolle? seite)
    {
        using var json = JsonDocument.Parse(eintrag.Daten);
        return eintrag.Ereignis switch
        {
            nameof(ArbeitskopieGeaendert) => json.RootElement.TryGetProperty("seite", out var wer) && wer.GetString() == seite?.ToString(),
            nameof(AnmerkungGeschrieben) or nameof(AnmerkungBeantwortet) or nameof(Domain.Zielvereinbarungen.AnmerkungErledigt) =>
                json.RootElement.TryGetProperty("nummer", out var nummer) && v.Anmerkungen.Any(a => a.Nummer == nummer.GetInt32() && a.IstSichtbarFuer(seite)),
            _ => true,
        };
    }
}

/// <summary>The page.</summary>
/// <param name="Seite">For which side the reader reads; null = neither.</param>
/// <param name="Darf">What the reader may do now.</param>
public sealed record Verfahrensseite(
    Verfahrensfall Fall, Parteirolle? Seite, DateOnly Heute, IReadOnlyList<Anmerkung> Offene, IReadOnlyList<Schritt> Schritte,
    (string Titel, IReadOnlyList<Fassungsunterschied> Punkte)? Unterschiede, IReadOnlyList<string> Hinweise, Namen Namen, Verlauf Verlauf, IReadOnlySet<Handlung> Darf);
