using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>Takes the statements for a draft from the record of an agreement (R47).</summary>
public static class Entwurfswerte
{
    /// <summary>Slot values, parties, list of § 5 and signatures of a record. What the record leaves open, the template's year gives; what neither has stops the draft.</summary>
    public static Entwurfsangaben Aus(Vereinbarungsinhalt inhalt, Vorlage vorlage)
    {
        var land = inhalt.Parteien.FirstOrDefault(p => p.Rolle == Parteirolle.Land);
        var gebiet = inhalt.Parteien.FirstOrDefault(p => p.Rolle == Parteirolle.Gebiet);
        return new Entwurfsangaben
        {
            Jahr = inhalt.Jahr ?? vorlage.Jahr,
            Ministerium = new(land?.Name ?? "Ministerium", land?.Formen),
            Koerperschaft = new(gebiet?.Name ?? "Gebietskörperschaft", gebiet?.Formen),
            Werte = Werte(inhalt, vorlage, land),
            Massnahmenarten = [.. inhalt.Massnahmenarten.Select(m => new Entwurfsmassnahmenart(m.Name, [.. m.Projekte.Select(Projektzeile)]))],
            UnterschriftenLand = Unterschriften(inhalt, Parteirolle.Land),
            UnterschriftenKoerperschaft = Unterschriften(inhalt, Parteirolle.Gebiet),
        };
    }

    /// <summary>The amount as § 4 shows it: "1.121.600 Euro" (R23).</summary>
    public static string Betragstext(Geld betrag) => $"{betrag} Euro";

    private static Dictionary<string, string> Werte(Vereinbarungsinhalt inhalt, Vorlage vorlage, Partei? land)
    {
        var werte = new Dictionary<string, string>();
        Setze(Felder.MinisteriumKurz, land?.Kurzform);
        Setze(Felder.Buendnis, inhalt.Buendnis?.Name);
        Setze(Felder.BuendnisVon, inhalt.Buendnis?.Von?.ToString(Deutsch.Kultur));
        Setze(Felder.BuendnisBis, inhalt.Buendnis?.Bis?.ToString(Deutsch.Kultur));
        Setze(Felder.Fachkonzept, inhalt.Fachkonzept);
        Setze(Felder.Servicestelle, inhalt.Servicestelle);
        Setze(Felder.Foerderschwerpunkt, inhalt.Foerderschwerpunkt?.Text);
        Setze(Felder.Behoerde, inhalt.Bewilligungsbehoerde);
        Setze(Felder.Besprechung, inhalt.Besprechung?.Name);
        Setze(Felder.Jahreszeit, inhalt.Besprechung?.Jahreszeit);
        Setze(Felder.Portal, inhalt.Portal);
        if (inhalt.Rechtskreise.Count > 0)
        {
            Setze(Felder.Rechtskreise, Aufzaehlung.Rechtskreise(inhalt.Rechtskreise));
        }

        if (inhalt.Schwerpunkte.Count > 0)
        {
            Setze(Felder.Schwerpunkte, Aufzaehlung.Schwerpunkte(inhalt.Schwerpunkte, vorlage.Werte.GetValueOrDefault(Felder.Schwerpunkte)));
        }

        if (inhalt.Budget?.Betrag is { } betrag)
        {
            Setze(Felder.Betrag, Betragstext(betrag));
        }

        return werte;

        void Setze(string feld, string? wert)
        {
            if (wert is not null)
            {
                werte[feld] = wert;
            }
        }
    }

    /// <summary>The line of § 5: name, participants and amount together, as far as they are known.</summary>
    public static string Projektzeile(VereinbartesProjekt projekt)
    {
        string?[] zusatz =
        [
            projekt.Teilnehmende is { } zahl ? $"{zahl.ToString(Deutsch.Kultur)} Teilnehmende" : null,
            projekt.Betrag is { } betrag ? Betragstext(betrag) : null,
        ];
        var angaben = string.Join(", ", zusatz.Where(z => z is not null));
        return angaben.Length == 0 ? projekt.Name : $"{projekt.Name} ({angaben})";
    }

    private static List<Entwurfsunterschrift> Unterschriften(Vereinbarungsinhalt inhalt, Parteirolle partei) =>
        [.. inhalt.Unterschriften.Where(u => u.Partei == partei).Select(u => new Entwurfsunterschrift(u.Ort, u.Datum, u.Name, u.Amt))];
}
