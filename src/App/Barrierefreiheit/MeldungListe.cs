using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Barrierefreiheit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Barrierefreiheit;

/// <summary>How a report stands, in word and shape.</summary>
public sealed record Meldungsstand(Ui.Zustand Zustand, string Wort)
{
    /// <param name="erinnerung">Day of the reminder.</param>
    public static Meldungsstand Von(Barrieremeldung meldung, Frist erinnerung, DateOnly heute) =>
        meldung.ErledigtAm is not null ? new(Ui.Zustand.Done, "Erledigt")
        : meldung.IstUeberfaellig(heute) ? new(Ui.Zustand.Prob, "Überfällig")
        : meldung.Draengt(heute, erinnerung) ? new(Ui.Zustand.Part, "Bald fällig")
        : meldung.BearbeiterId is not null ? new(Ui.Zustand.Run, "In Arbeit")
        : new(Ui.Zustand.Open, "Offen");
}

/// <summary>One report in the list: nothing personal.</summary>
/// <param name="Rest">Days until the answer is due; negative when late.</param>
public sealed record Meldungszeile(string Nummer, Meldungsstand Stand, DateOnly Eingang, DateOnly Faellig, int Rest, DateOnly? Erledigt, string? Bearbeiter);

/// <summary>Open reports, the most urgent first; settled ones, the newest first, by pages.</summary>
public sealed record Meldungsliste(IReadOnlyList<Meldungszeile> Offen, IReadOnlyList<Meldungszeile> Erledigt, int AnzahlErledigt, int Seite, int Seiten);

/// <summary>Reports of barriers for those who answer them (A11Y-05).</summary>
public static class MeldungListe
{
    private const int JeSeite = 50;

    public static async Task<IResult> Get(HttpContext http, CurrentUser ich, Db db, Rechtsstandquelle rechtsstand, TimeProvider clock)
    {
        if (ich.Verweigert(Handlung.MeldungLesen, new Gegenstand()) is { } verweigert)
        {
            return verweigert;
        }

        var abbruch = http.RequestAborted;
        var offen = await db.Barrieremeldungen.AsNoTracking().Where(m => m.ErledigtAm == null).OrderBy(m => m.Faellig).ThenBy(m => m.Vorgangsnummer).ToListAsync(abbruch);
        var fertig = db.Barrieremeldungen.AsNoTracking().Where(m => m.ErledigtAm != null);
        var anzahl = await fertig.CountAsync(abbruch);
        var seiten = Math.Max(1, (anzahl + JeSeite - 1) / JeSeite);
        var seite = Math.Clamp(int.TryParse(http.Request.Query["seite"], NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 1, 1, seiten);
        var erledigt = await fertig.OrderByDescending(m => m.ErledigtAm).ThenBy(m => m.Vorgangsnummer).Skip((seite - 1) * JeSeite).Take(JeSeite).ToListAsync(abbruch);

        var namen = await Namen.LiesAsync(db, offen.Concat(erledigt).Select(m => m.BearbeiterId?.ToString()), abbruch);
        var (regeln, heute) = (rechtsstand.Lies(), clock.Heute());
        return Page.Of<MeldungListeView, Meldungsliste>(new([.. offen.Select(Zeile)], [.. erledigt.Select(Zeile)], anzahl, seite, seiten));

        Meldungszeile Zeile(Barrieremeldung m)
        {
            var eingang = Berlin.Tag(m.EingegangenAm);
            return new(
                m.Vorgangsnummer,
                Meldungsstand.Von(m, regeln.Frist(Rechtsparameter.BarriereErinnerung, eingang), heute),
                eingang,
                m.Faellig,
                m.Faellig.DayNumber - heute.DayNumber,
                m.ErledigtAm is { } am ? Berlin.Tag(am) : null,
                m.BearbeiterId is { } person ? namen.Person(person) : null);
        }
    }
}
