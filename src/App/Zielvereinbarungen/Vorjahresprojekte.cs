using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>Projects of last year's agreement of the same body: from the talks when there were any, else from the register.</summary>
public static class Vorjahresprojekte
{
    /// <summary>Projects by the number of their Maßnahmenart; without numbers of their own.</summary>
    public static async Task<IReadOnlyList<(int Massnahmenart, Projektangabe Projekt)>> LadeAsync(Db db, int jahr, string ags, bool test, CancellationToken abbruch)
    {
        var verfahren = await db.Verfahren.AsNoTracking().AsSplitQuery()
            .FirstOrDefaultAsync(v => v.Jahr == jahr - 1 && v.Ags == ags && v.IstTest == test && v.WirksameFassung != null, abbruch);
        if (verfahren?.Wirksame is { } fassung)
        {
            return [.. fassung.Inhalt.Massnahmenarten.SelectMany((m, i) => m.Projekte.Select(p => (i + 1, Folgejahr(p))))];
        }

        var register = test ? null : await db.Zielvereinbarungen.AsNoTracking().FirstOrDefaultAsync(z => z.Jahr == jahr - 1 && z.Ags == ags, abbruch);
        return register is null ? [] : [.. register.Projekte.Select(p => (p.Massnahmenart, Leer(p.Name)))];
    }

    /// <summary>The content with these projects at the end of their Maßnahmenarten, numbered from a number on; what has no Maßnahmenart any more goes under the last.</summary>
    public static Fassungsinhalt Anfuegen(Fassungsinhalt inhalt, IReadOnlyList<(int Massnahmenart, Projektangabe Projekt)> projekte, int abNummer) =>
        projekte.Aggregate((Inhalt: inhalt, Nummer: abNummer), (stand, p) =>
            (stand.Inhalt.MitProjekt(Math.Clamp(p.Massnahmenart, 1, inhalt.Massnahmenarten.Count), p.Projekt with { Nummer = stand.Nummer }), stand.Nummer + 1)).Inhalt;

    // Money and checks are of their year; what the project is and whom it is for stays.
    private static Projektangabe Folgejahr(Projektangabe projekt) => projekt with { Betrag = null, Checkliste = [], Foerderschwerpunkt = false };

    private static Projektangabe Leer(string name) => new() { Nummer = 0, Name = name.Length > Projektangabe.LaengsterName ? name[..Projektangabe.LaengsterName] : name };
}

/// <summary>Copies last year's projects into the working copy, as far as they are not there by name.</summary>
public sealed class ProjekteUebernehmen : Arbeitskopieschritt
{
    private readonly Ja felder = new("Sollen diese Projekte übernommen werden?", "Ja, übernehmen");
    private IReadOnlyList<(int Massnahmenart, Projektangabe Projekt)> neue = [];

    public override string Titel => "Projekte des Vorjahres übernehmen";

    public override string Knopf => "Übernehmen";

    public override string Erfolg(Schrittlage lage) => $"{Zahlen.Anzahl(neue.Count, "Projekt ist", "Projekte sind")} übernommen.";

    protected override Arbeitsschritt Schritt => Arbeitsschritt.ProjekteUebernommen;

    public override IReadOnlyList<string> Hinweise(Schrittlage lage) => neue.Count == 0
        ? [$"Für {lage.Verfahren.Jahr - 1} gibt es keine Vereinbarung im Portal, oder alle ihre Projekte stehen schon im Entwurf."]
        : ["Beträge, Prüfliste und Förderschwerpunkt gelten für ihr Jahr und werden nicht übernommen."];

    public override (string Titel, IReadOnlyList<string> Punkte)? Liste(Schrittlage lage) =>
        neue.Count == 0 ? null : ($"Aus der Vereinbarung {lage.Verfahren.Jahr - 1}", [.. neue.Select(n => n.Projekt.Name)]);

    public override async Task<Form?> FormularAsync(Schrittlage lage)
    {
        var namen = lage.Arbeitskopie.Projekte().Select(p => TextFaltung.Suche(p.Name)).ToHashSet();
        neue = [.. (await Vorjahresprojekte.LadeAsync(lage.Db, lage.Verfahren.Jahr, lage.Verfahren.Ags, lage.Verfahren.IstTest, lage.Abbruch)).Where(p => !namen.Contains(TextFaltung.Suche(p.Projekt.Name)))];
        return felder;
    }

    protected override Fassungsinhalt Neu(Schrittlage lage) => Vorjahresprojekte.Anfuegen(lage.Arbeitskopie, neue, lage.Verfahren.NaechstesProjekt);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage) =>
        neue.Count == 0 ? [(null, new(VerfahrenRegeln.KeinVorjahr))] : base.Pruefe(lage);
}
