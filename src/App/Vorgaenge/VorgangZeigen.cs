using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Vorgaenge;

/// <summary>The page of a case: how it stands, what is due and why, notes, history (mockups/vorgang.html).</summary>
public static class VorgangZeigen
{
    public static async Task<IResult> Get(
        string vorgang, string? akte, HttpContext http, Db db, CurrentUser ich, Rechtsstandquelle rechtsstand, Kettenstand kette, Einsichten einsichten, TimeProvider clock)
    {
        var abbruch = http.RequestAborted;
        var (gefunden, antwort) = await Vorgangszugriff.HoleAsync(db, ich, vorgang, Handlung.VorgangLesen, abbruch);
        if (gefunden is null)
        {
            return antwort!;
        }

        var heute = clock.Heute();
        var eigene = ich.Befugnisse.Select(b => b.OrganisationId).ToHashSet();
        var vermerke = gefunden.Vermerkliste.Where(v => ich.Befugnisse.Any(b => v.IstSichtbarFuer(b.OrganisationId, b.Rolle.Art()))).Reverse().ToList();
        var pflichten = Pflichten.Von(gefunden, rechtsstand.Lies(), heute, Berlin.Tag).Where(p => p.Art is not null || eigene.Contains(p.OrganisationId!.Value)).ToList();
        var vereinbart = gefunden.IstTest ? null : await db.Zielvereinbarungen.AsNoTracking().Where(z => z.Programm == gefunden.Programm && z.Jahr == gefunden.Jahr && z.Ags == gefunden.Ags)
            .Select(z => new Vereinbart(z.BetragCent, z.UnterschriebenLandAm, z.Bestaetigt, z.Beispieldaten)).SingleOrDefaultAsync(abbruch);
        var namen = await Vorgangszugriff.NamenAsync(db, [gefunden.ZustaendigId, .. vermerke.Select(v => (Id<Person>?)v.PersonId), .. pflichten.Select(p => p.PersonId)], abbruch);
        var orte = vermerke.Select(v => v.OrganisationId).Distinct().ToList();
        var organisationen = await db.Organisationen.AsNoTracking().Where(o => orte.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, abbruch);
        var verlauf = await Verlauf.LiesAsync(
            db, kette, [new(nameof(Vorgang), gefunden.Id.ToString())], oeffentlich: false, int.TryParse(akte, NumberStyles.None, CultureInfo.InvariantCulture, out var seite) ? seite : 0, abbruch,
            e => IstSichtbar(e, gefunden, vermerke, eigene));
        var gezeigt = Personenbezogen(gefunden, vermerke.Count > 0, pflichten.Exists(p => p.Art is null)).ToList();
        einsichten.VermerkeAlle<Vorgang>(gezeigt.Count > 0 ? [gefunden.Id] : [], gezeigt);
        var strategie = await Strategiehinweise.LiesAsync(db, gefunden.OrganisationId, heute, abbruch);
        return Page.Of<VorgangZeigenView, Vorgangsseite>(new(
            gefunden, heute, pflichten, [.. vermerke.Select(v => Zeile(v, namen, organisationen))], vereinbart, namen, verlauf,
            Enum.GetValues<Handlung>().Where(h => ich.Darf(h, Vorgangszugriff.Gegenstand(gefunden))).ToHashSet(),
            ich.Pruefe(Handlung.WiedervorlageSetzen, Vorgangszugriff.Gegenstand(gefunden)).Befugnis?.OrganisationId,
            strategie));
    }

    private static IEnumerable<string> Personenbezogen(Vorgang vorgang, bool vermerke, bool wiedervorlagen) =>
    [
        .. vorgang.Ansprechperson is null ? Array.Empty<string>() : [nameof(Vorgang.Ansprechperson)],
        .. vorgang.AnsprechpersonTelefon is null ? Array.Empty<string>() : [nameof(Vorgang.AnsprechpersonTelefon)],
        .. vermerke ? [nameof(Vorgang.Vermerkliste)] : Array.Empty<string>(),
        .. wiedervorlagen ? [nameof(Vorgang.Wiedervorlagen)] : Array.Empty<string>(),
    ];

    private static Vermerkzeile Zeile(Vermerk v, IReadOnlyDictionary<Id<Person>, string> namen, IReadOnlyDictionary<Id<Organisation>, string> organisationen) => new(
        v.Nummer, Berlin.Uhrzeit(v.Am), namen.GetValueOrDefault(v.PersonId, "jemand"), organisationen.GetValueOrDefault(v.OrganisationId, ""), v.Sichtbarkeit, v.Text);

    /// <summary>Of notes and Wiedervorlagen the history says only what the reader sees on the page, too.</summary>
    private static bool IstSichtbar(Akteneintrag eintrag, Vorgang vorgang, List<Vermerk> vermerke, HashSet<Id<Organisation>> eigene)
    {
        var vermerk = eintrag.Ereignis == nameof(VermerkGeschrieben);
        if (!vermerk && !eintrag.Ereignis.StartsWith("Wiedervorlage", StringComparison.Ordinal))
        {
            return true;
        }

        return Verlauf.Nummer(eintrag) is { } nummer
            && (vermerk ? vermerke.Exists(v => v.Nummer == nummer) : vorgang.Wiedervorlagen.Any(w => w.Nummer == nummer && eigene.Contains(w.OrganisationId)));
    }
}

/// <summary>What the agreement of the year says.</summary>
public sealed record Vereinbart(long? BetragCent, DateOnly? Am, bool Bestaetigt, bool Beispieldaten)
{
    public Geld? Betrag => BetragCent is { } cent ? new Geld(cent) : null;
}

/// <summary>A note as the page shows it.</summary>
public sealed record Vermerkzeile(int Nummer, DateTime Zeit, string Person, string Organisation, Sichtbarkeit Sichtbarkeit, string Text);

/// <summary>The page of a case.</summary>
/// <param name="Darf">What the reader may do with it now.</param>
/// <param name="HandeltFuer">The organisation the reader acts for; who belongs to several sees the Wiedervorlagen of all, and moves those of this one.</param>
/// <param name="Strategie">What the strategy of the body lacks, one sentence each.</param>
public sealed record Vorgangsseite(
    Vorgang Vorgang, DateOnly Heute, IReadOnlyList<Pflicht> Pflichten, IReadOnlyList<Vermerkzeile> Vermerke, Vereinbart? Vereinbart,
    IReadOnlyDictionary<Id<Person>, string> Namen, Verlauf Verlauf, IReadOnlySet<Handlung> Darf, Id<Organisation>? HandeltFuer, IReadOnlyList<string> Strategie)
{
    public string Titel => $"{Vorgang.Koerperschaftsname} {Vorgang.Jahr}";

    public Pflicht? Naechste => Pflichten.FirstOrDefault(p => p.IstOffen);
}
