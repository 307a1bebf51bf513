using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Reports where the fixed wording differs from the template of the year (R48); a warning when the year has its own template, else a hint.</summary>
internal static class Abweichungspruefung
{
    private const int Hoechstens = 40;

    public static void Pruefe(Dokument dok, Vereinbarungsinhalt inhalt, IReadOnlyList<Vorlage> vorlagen)
    {
        var eigene = vorlagen.FirstOrDefault(v => v.Jahr == inhalt.Jahr);
        var vorlage = eigene ?? dok.Vorlage;
        if (vorlage == dok.Vorlage && Stimmt(dok))
        {
            return;
        }

        foreach (var unterschied in Vorlagenabgleich.Abweichungen(inhalt, vorlage).Take(Hoechstens))
        {
            // References are checked against the clauses they mean, not against the numbers of the template (R45).
            var verweis = unterschied is { Alt: { } alt, Neu: { } neu } && Angaben.Gliederung.Zahl(alt) is not null && Angaben.Gliederung.Zahl(neu) is not null;
            if (verweis || Feld(unterschied, inhalt) is not { } feld)
            {
                continue;
            }

            var meldung = unterschied switch
            {
                { Alt: null } => $"{unterschied.Ort}: nicht in der Vorlage {vorlage.Jahr}: \"{unterschied.Neu}\".",
                { Neu: null } => $"{unterschied.Ort}: aus der Vorlage {vorlage.Jahr} fehlt \"{unterschied.Alt}\".",
                _ => $"{unterschied.Ort}: \"{unterschied.Neu}\", in der Vorlage {vorlage.Jahr} \"{unterschied.Alt}\".",
            };
            if (eigene is null)
            {
                dok.Buch.Info(Befundcodes.TemplateDeviation, feld, meldung, unterschied.Neu);
            }
            else
            {
                dok.Buch.Warnung(Befundcodes.TemplateDeviation, feld, meldung, unterschied.Neu);
            }
        }
    }

    /// <summary>Path of the clause; null for a clause that is missing as a whole, which has its own finding.</summary>
    private static string? Feld(Unterschied unterschied, Vereinbarungsinhalt inhalt)
    {
        for (var i = 0; i < inhalt.Klauseln.Count; i++)
        {
            var klausel = inhalt.Klauseln[i];
            if (unterschied.Ort == klausel.Titel || (klausel.Nummer is { } n && (unterschied.Ort == $"§ {n}" || unterschied.Ort.StartsWith($"§ {n} ", StringComparison.Ordinal))))
            {
                return $"clauses[{i}]";
            }
        }

        return unterschied.Neu is null ? null : "clauses";
    }

    /// <summary>True when every fixed word stands there, in order, and nothing stands between: then no comparison is needed.</summary>
    private static bool Stimmt(Dokument dok)
    {
        var (muster, abgleich) = (dok.Muster, dok.Abgleich);
        for (var i = 0; i < muster.Stellen.Length; i++)
        {
            if (muster.Stellen[i].Art == Stellenart.Fest && (abgleich.ZuWort[i] is var w && (w < 0 || dok.Worte[w].Nummer != muster.Stellen[i].Nummer)))
            {
                return false;
            }
        }

        var letzte = 0;
        var ende = abgleich.WortVor(muster.Stellen.Length);
        for (var i = abgleich.WortAb(0); i <= ende; i++)
        {
            if (abgleich.ZuStelle[i] >= 0)
            {
                letzte = abgleich.ZuStelle[i];
            }
            else if (!muster.Frei[letzte + 1])
            {
                return false;
            }
        }

        return true;
    }
}
