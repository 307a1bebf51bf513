using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;
using Zustand = Zielwerk.App.Ui.Zustand;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>A step of the task list.</summary>
/// <param name="Url">Where it is done; null when it is not possible now.</param>
public sealed record Schritt(string Titel, string Hinweis, string? Url, Zustand Zustand, string Wort);

/// <summary>The way of an agreement as a task list: where it stands, and what can be done next.</summary>
public static class Verfahrensschritte
{
    /// <param name="darf">Asks the table of rights.</param>
    public static IReadOnlyList<Schritt> Von(Verfahrensfall fall, Parteirolle? seite, Func<Handlung, bool> darf)
    {
        var v = fall.Verfahren;
        return
        [
            Entwurf(v, seite, darf),
            Annahme(v, Parteirolle.Land, seite, darf),
            Annahme(v, Parteirolle.Gebiet, seite, darf),
            Unterschrift(v, Parteirolle.Land, seite, darf),
            Unterschrift(v, Parteirolle.Gebiet, seite, darf),
            v.Stand == Verfahrensstand.Wirksam
                ? new("Wirksam werden", v.WirksamAb() is { } tag ? $"Fassung {v.WirksameFassung}, letzte Unterschrift am {Zahlen.Tag(tag)}" : $"Fassung {v.WirksameFassung}; ein Tag der Unterschriften fehlt", null, Zustand.Done, "Erledigt")
                : new("Wirksam werden", "Von selbst, sobald beide Seiten denselben Wortlaut unterschrieben haben", null, v.Stand == Verfahrensstand.OhneErgebnis ? Zustand.None : Zustand.Open, v.Stand == Verfahrensstand.OhneErgebnis ? "Beendet" : "Offen"),
        ];
    }

    /// <summary>What the reader should do next: the word on the button and where it leads; null when it is up to others.</summary>
    public static (string Wort, string Url)? Naechster(Verfahrensfall fall, Parteirolle? seite, Func<Handlung, bool> darf)
    {
        var v = fall.Verfahren;
        return v.Stand switch
        {
            _ when darf(Handlung.VerfahrenBearbeiten) && (v.Neueste is null || v.IstArbeitskopieVeraendert()) && !v.HatAngenommen(v.Bearbeitet) => ("Entwurf übergeben", Routes.Akt(v.Id, "uebergeben")),
            Verfahrensstand.BeimLand or Verfahrensstand.BeiDerKoerperschaft when darf(Handlung.FassungAnnehmen) && v.Neueste is not null && seite is { } s && !v.HatAngenommen(s) => ("Fassung annehmen", Routes.Akt(v.Id, "annehmen")),
            Verfahrensstand.Abgestimmt or Verfahrensstand.TeilweiseUnterzeichnet when darf(Handlung.UnterschriftErfassen) && seite is { } s && Offene(v, s) is { } fuer =>
                ("Unterschrift erfassen", Routes.Akt(v.Id, $"unterschriften/neu/{Routes.Seite(fuer)}")),
            _ => null,
        };
    }

    // Own signature first; the Land also records the other side's.
    private static Parteirolle? Offene(Vereinbarungsverfahren v, Parteirolle seite) =>
        !v.HatUnterschrieben(seite) ? seite : seite == Parteirolle.Land && !v.HatUnterschrieben(Parteirolle.Gebiet) ? Parteirolle.Gebiet : null;

    private static Schritt Entwurf(Vereinbarungsverfahren v, Parteirolle? seite, Func<Handlung, bool> darf)
    {
        var url = darf(Handlung.VerfahrenBearbeiten) || v.Neueste is not null || v.Wirksame is not null ? Routes.Akt(v.Id, "text") : null;
        var hinweis = v.Neueste is { } f ? $"Fassung {f.Nummer}, {Zahlen.Tag(Berlin.Tag(f.Am))}" : "Noch keine Fassung übergeben";
        return v.Stand.AmZug() is { } zug
            ? new("Text und Projekte abstimmen", hinweis, url, Zustand.Run, zug == seite ? "Sie sind am Zug" : $"Am Zug: {zug.Name()}")
            : new("Text und Projekte abstimmen", hinweis, url, v.Stand == Verfahrensstand.OhneErgebnis ? Zustand.None : Zustand.Done, v.Stand == Verfahrensstand.OhneErgebnis ? "Beendet" : "Erledigt");
    }

    private static Schritt Annahme(Vereinbarungsverfahren v, Parteirolle fuer, Parteirolle? seite, Func<Handlung, bool> darf)
    {
        var titel = fuer == Parteirolle.Land ? "Annahme durch das Land" : "Annahme durch die Körperschaft";
        if (v.Neueste is null)
        {
            return new(titel, "Möglich, sobald eine Fassung übergeben ist", null, Zustand.None, "Noch nicht möglich");
        }

        var da = v.HatAngenommen(fuer);
        var eigene = fuer == seite && darf(Handlung.FassungAnnehmen);
        return new(
            titel, da ? $"Fassung {v.Neueste.Nummer}" : $"Für Fassung {v.Neueste.Nummer}", eigene ? Routes.Akt(v.Id, da ? "annahme-zuruecknehmen" : "annehmen") : null,
            da ? Zustand.Done : v.Offen ? Zustand.Open : Zustand.None, da ? "Erledigt" : v.Offen ? "Offen" : "Beendet");
    }

    private static Schritt Unterschrift(Vereinbarungsverfahren v, Parteirolle fuer, Parteirolle? seite, Func<Handlung, bool> darf)
    {
        var titel = fuer == Parteirolle.Land ? "Unterschrift des Landes" : "Unterschrift der Körperschaft";
        var darfHier = darf(Handlung.UnterschriftErfassen) && (seite == Parteirolle.Land || seite == fuer);
        var url = darfHier ? Routes.Akt(v.Id, $"unterschriften/neu/{Routes.Seite(fuer)}") : null;
        var geleistet = v.Unterschreibbare is { } text && v.Stand is not (Verfahrensstand.EntwurfBeimLand or Verfahrensstand.BeiDerKoerperschaft or Verfahrensstand.BeimLand) ? v.Gueltige(text).Where(u => u.Seite == fuer).ToList() : [];
        return geleistet.Count > 0
            ? new(titel, string.Join("; ", geleistet.Select(u => $"{u.Name}, {u.Amt}{(u.Datum is { } tag ? $", {Zahlen.Tag(tag)}" : "")}")), url, geleistet.All(u => u.Datum is not null) ? Zustand.Done : Zustand.Part, geleistet.All(u => u.Datum is not null) ? "Erledigt" : "Tag fehlt")
            : v.Stand is Verfahrensstand.Abgestimmt or Verfahrensstand.TeilweiseUnterzeichnet
                ? new(titel, "Von Hand oder mit qualifizierter elektronischer Signatur", url, Zustand.Open, "Offen")
                : new(titel, "Möglich, sobald beide Seiten dieselbe Fassung angenommen haben", null, Zustand.None, "Noch nicht möglich");
    }
}
