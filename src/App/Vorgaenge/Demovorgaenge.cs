using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Vorgaenge;

/// <summary>Life for the cases of the demonstration: past years are done, this year is under way, the next one begins. All of it is invented.</summary>
public static class Demovorgaenge
{
    private const string Grund = "Beispiel für die Vorführung";

    /// <summary>Once; a second start finds the cases of this year.</summary>
    public static async Task LadeAsync(IServiceProvider dienste, TimeProvider clock, CancellationToken abbruch)
    {
        await using var db = await dienste.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync(abbruch);
        db.Clock = clock;
        var heute = clock.Heute();
        if (await db.Vorgaenge.AnyAsync(v => v.Jahr == heute.Year, abbruch))
        {
            return;
        }

        var personen = await db.Personen.ToListAsync(abbruch);
        var behoerde = await db.Organisationen.SingleAsync(o => o.Art == Organisationsart.Bewilligungsbehoerde && !o.IstTest, abbruch);
        var (lang, weber) = (personen.Single(p => p.Nachname == "Lang"), personen.Single(p => p.Nachname == "Weber"));
        foreach (var alt in await db.Vorgaenge.Where(v => v.Jahr < heute.Year).ToListAsync(abbruch))
        {
            alt.PflichtErledigen(Pflichtart.Antrag, new(alt.Jahr, 3, 27), heute, Grund);
            alt.PflichtErledigen(Pflichtart.Umsetzungsbesprechung, new(alt.Jahr, 11, 12), heute, Grund);
            if (alt.Jahr < heute.Year - 1)
            {
                alt.Abschliessen(Grund);
            }
        }

        foreach (var kreis in await db.Organisationen.Where(o => o.Art == Organisationsart.Gebietskoerperschaft).ToListAsync(abbruch))
        {
            var (dieses, naechstes) = (Neu(kreis, heute.Year), Neu(kreis, heute.Year + 1));
            if (heute >= new DateOnly(heute.Year, 3, 20))
            {
                dieses.PflichtErledigen(Pflichtart.Antrag, new(heute.Year, 3, 20), heute, Grund);
            }

            if (!kreis.IstTest)
            {
                dieses.ZustaendigMachen(kreis.Ags == "06534" ? lang.Id : weber.Id, Grund);
                dieses.SachstandAendern("Der Antrag liegt vor. Vor dem Bescheid ist noch zu klären, wann das zweite Projekt beginnt.", Grund);
                dieses.WiedervorlageSetzen(heute, "Nachfragen, ob das zweite Projekt begonnen hat", behoerde.Id, dieses.ZustaendigId, heute, Grund);
                dieses.WiedervorlageSetzen(heute.AddDays(5), "Termin für die Umsetzungsbesprechung abstimmen", behoerde.Id, null, heute, Grund);
                dieses.WiedervorlageSetzen(heute.AddDays(2), "Zahlen der Projekte für die Umsetzungsbesprechung zusammenstellen", kreis.Id, null, heute, Grund);
                dieses.Vermerken(
                    "Telefonat mit der Koordination: Das zweite Projekt beginnt voraussichtlich vier Wochen später als vereinbart.",
                    Sichtbarkeit.AlleBeteiligten, lang.Id, behoerde.Id, behoerde.Art, clock.GetUtcNow().UtcDateTime, Grund);
            }

            db.AddRange(dieses, naechstes);
        }

        await db.SaveChangesAsync(abbruch);

        Vorgang Neu(Organisation kreis, int jahr) => Vorgangsanlage.Neu(kreis, VorgangAnlegen.Programm, jahr, clock, Grund);
    }
}
