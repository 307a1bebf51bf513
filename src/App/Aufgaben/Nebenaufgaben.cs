using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Aufgaben;

/// <summary>Tasks that belong to no case: reports of barriers, substitutions and invitations that run out, what the strategy lacks.</summary>
public static class Nebenaufgaben
{
    /// <summary>So many days before its end a substitution or an invitation is a task.</summary>
    public const int Vorlauf = 7;

    /// <summary>So many days after its end an invitation nobody used is still one.</summary>
    public const int Nachlauf = 14;

    public static async Task<IReadOnlyList<Aufgabe>> LadeAsync(Db db, TechnikDb technik, Rechtsstand rechtsstand, Bearbeiter wer, DateOnly heute, CancellationToken abbruch)
    {
        var aufgaben = new List<Aufgabe>();
        if (wer.Befugnisse.Any(b => !b.IstTest && Rechtetabelle.Kennt([b], Handlung.MeldungErledigen)))
        {
            aufgaben.AddRange(await MeldungenAsync(db, rechtsstand, heute, abbruch));
        }

        var verwaltet = wer.Befugnisse.Where(b => b.Rolle == Rolle.Zugangsverwaltung).ToDictionary(b => b.OrganisationId, b => b.IstTest);
        if (verwaltet.Count > 0)
        {
            aufgaben.AddRange(await ZugaengeAsync(db, technik, verwaltet, heute, abbruch));
        }

        foreach (var b in wer.Befugnisse.Where(b => b.Rolle == Rolle.Koordination))
        {
            aufgaben.AddRange(await StrategieAsync(db, rechtsstand, b, heute, abbruch));
        }

        return aufgaben;
    }

    /// <summary>What is missing about the strategy of the own body; without a day of its own it is due with the next application, whose condition it is.</summary>
    private static async Task<IEnumerable<Aufgabe>> StrategieAsync(Db db, Rechtsstand rechtsstand, Befugnis befugnis, DateOnly heute, CancellationToken abbruch)
    {
        var strategie = await db.Strategien.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(s => s.OrganisationId == befugnis.OrganisationId, abbruch);
        var antrag = rechtsstand.Frist(Rechtsparameter.Antragsfrist, new(heute.Year, 1, 1));
        antrag = antrag.Ende < heute ? rechtsstand.Frist(Rechtsparameter.Antragsfrist, new(heute.Year + 1, 1, 1)) : antrag;
        return Strategiepruefung.Hinweise(strategie, heute).Select(h => new Aufgabe(
            Aufgabenart.Strategie, $"strategie:{befugnis.OrganisationId}:{h.Mangel}", h.Text, "Regionale Strategie", "Strategie Ihrer Gebietskörperschaft",
            $"/strategien/{befugnis.OrganisationId}", h.Bis ?? antrag.Ende,
            h.Bis is null ? "An diesem Tag endet die Frist für den Antrag; die eingereichte Strategie ist seine Voraussetzung" : "Dieser Tag steht in der Strategie",
            h.Bis is null ? antrag.Begruendung : null, Wochen.Korb(h.Bis ?? antrag.Ende, heute), Fuer: befugnis.Fuer, IstTest: befugnis.IstTest));
    }

    private static async Task<IEnumerable<Aufgabe>> MeldungenAsync(Db db, Rechtsstand rechtsstand, DateOnly heute, CancellationToken abbruch)
    {
        var offen = await db.Barrieremeldungen.AsNoTracking().Where(m => m.ErledigtAm == null)
            .Select(m => new { m.Vorgangsnummer, m.Faellig, m.EingegangenAm }).ToListAsync(abbruch);
        return offen.Select(m =>
        {
            // The date was promised at the time: a row corrected since then does not explain it.
            var frist = rechtsstand.Frist(Rechtsparameter.BarriereAntwort, Berlin.Tag(m.EingegangenAm));
            return new Aufgabe(
                Aufgabenart.Meldung, $"meldung:{m.Vorgangsnummer}", "Gemeldete Barriere beantworten", "Gemeldete Barriere beantworten", m.Vorgangsnummer,
                $"/meldungen/{m.Vorgangsnummer}", m.Faellig, $"Eingegangen am {Deutsch.Tag(Berlin.Tag(m.EingegangenAm))}; {frist.Begruendung.Zeile.Wert} Zeit für die Antwort",
                frist.Ende == m.Faellig ? frist.Begruendung : null, Wochen.Korb(m.Faellig, heute));
        });
    }

    private static async Task<IEnumerable<Aufgabe>> ZugaengeAsync(
        Db db, TechnikDb technik, Dictionary<Id<Organisation>, bool> verwaltet, DateOnly heute, CancellationToken abbruch)
    {
        var orte = verwaltet.Keys.ToList();
        var personen = await db.Personen.AsNoTracking()
            .Where(p => p.Rollen.Any(r => orte.Contains(r.OrganisationId)) || p.Vertretungen.Any(v => orte.Contains(v.OrganisationId))).ToListAsync(abbruch);
        var namen = personen.ToDictionary(p => p.Id, p => p.Anzeigename);
        var vertretungen =
            from p in personen
            from v in p.Vertretungen
            where verwaltet.ContainsKey(v.OrganisationId) && v.GiltAm(heute) && v.Bis <= heute.AddDays(Vorlauf)
            select new Aufgabe(
                Aufgabenart.Vertretung, $"vertretung:{p.Id}:{v.Nummer}",
                $"Vertretung endet: {namen.GetValueOrDefault(v.VertreterId, "jemand")} für {p.Anzeigename}", "Eine Vertretung endet", "Zugänge Ihrer Organisation",
                $"/organisationen/{v.OrganisationId}", v.Bis, $"Eingerichtet vom {Deutsch.Tag(v.Von)} bis {Deutsch.Tag(v.Bis)}; danach handelt wieder nur die vertretene Person",
                null, Wochen.Korb(v.Bis, heute), IstTest: verwaltet[v.OrganisationId]);

        var zugehoerig = personen.ToDictionary(p => p.Id.Value, p => (p.Anzeigename, Ort: p.Rollen.Where(r => verwaltet.ContainsKey(r.OrganisationId)).Select(r => r.OrganisationId).FirstOrDefault()));
        var ids = zugehoerig.Where(z => z.Value.Ort != default).Select(z => (Guid?)z.Key).ToList();
        var einladungen = await technik.Set<Einladung>().AsNoTracking()
            .Where(e => e.Zweck == Einladungszweck.Einladung && e.BenutztAm == null && ids.Contains(e.PersonId)).ToListAsync(abbruch);
        return vertretungen.Concat(
            from e in einladungen
            let tag = Berlin.Tag(e.LaeuftAb)
            where tag <= heute.AddDays(Vorlauf) && tag >= heute.AddDays(-Nachlauf)
            let person = zugehoerig[e.PersonId!.Value]
            select new Aufgabe(
                Aufgabenart.Einladung, $"einladung:{e.Id}", $"Einladung noch nicht angenommen: {person.Anzeigename}", "Eine Einladung ist noch nicht angenommen",
                "Zugänge Ihrer Organisation", $"/organisationen/{person.Ort}", tag, "An diesem Tag läuft die Einladung ab; danach braucht die Person eine neue",
                null, Wochen.Korb(tag, heute), IstTest: verwaltet[person.Ort]));
    }
}
