using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <content>The working copy, and handing it over.</content>
public sealed partial class Vereinbarungsverfahren
{
    /// <summary>What speaks against a content, whoever wrote it.</summary>
    public static IReadOnlyList<Verstoss> PruefeInhalt(Fassungsinhalt inhalt) =>
    [
        .. Wenn(inhalt.Betrag <= new Geld(0), VerfahrenRegeln.BetragFehlt),
        .. inhalt.Projekte().Where(p => string.IsNullOrWhiteSpace(p.Name) || p.Name.Length > Projektangabe.LaengsterName).Select(_ => new Verstoss(VerfahrenRegeln.ProjektOhneName)),
        .. inhalt.Projekte().Where(p => p.Betrag <= new Geld(0) || p.Plaetze <= 0).Select(p => new Verstoss(VerfahrenRegeln.ProjektzahlNichtPositiv, p.Name)),
    ];

    /// <summary>What speaks against another working copy.</summary>
    public IReadOnlyList<Verstoss> PruefeBearbeiten(Beteiligter wer, Fassungsinhalt neu) => Erlaubt(Verfahrensakt.Bearbeiten, wer) is { Count: > 0 } falsch
        ? falsch
        :
        [
            .. Wenn(HatAngenommen(wer.Seite), VerfahrenRegeln.ErstAnnahmeZuruecknehmen),
            .. Wenn(wer.Seite != Parteirolle.Land && neu.Betrag != Arbeitskopie!.Betrag, VerfahrenRegeln.NurDasLandAendertDenBetrag),
            .. Wenn(!neu.Massnahmenarten.Select(m => m.Name).SequenceEqual(Arbeitskopie!.Massnahmenarten.Select(m => m.Name)), VerfahrenRegeln.MassnahmenartenBleiben),
            .. PruefeInhalt(neu),
        ];

    /// <summary>Changes the working copy.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeBearbeiten"/>.</exception>
    public void Bearbeiten(Beteiligter wer, Fassungsinhalt neu, Arbeitsschritt schritt, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeBearbeiten(wer, neu));
        Arbeitskopie = neu;
        Projektzaehler = Math.Max(Projektzaehler, neu.Projekte().Select(p => p.Nummer).DefaultIfEmpty().Max());
        Vermerke(new ArbeitskopieGeaendert(schritt, wer.Seite, grund));
    }

    /// <summary>The content the working copy started from: the version that lies before its side, or what is being amended; null for a first draft.</summary>
    public Fassungsinhalt? Ausgangsinhalt() => Neueste?.Inhalt ?? Wirksame?.Inhalt;

    /// <summary>True when the working copy differs from what it started from.</summary>
    public bool IstArbeitskopieVeraendert() =>
        Arbeitskopie is { } kopie && Ausgangsinhalt() is { } ausgang && Fassungsvergleich.Inhalte(ausgang, kopie).Count > 0;

    /// <summary>What speaks against handing over.</summary>
    /// <param name="grundlage">Template and catalogues to write the text from.</param>
    public IReadOnlyList<Verstoss> PruefeUebergeben(Beteiligter wer, Fassungsgrundlage grundlage)
    {
        if (Erlaubt(Verfahrensakt.Uebergeben, wer) is { Count: > 0 } falsch)
        {
            return falsch;
        }

        var kopie = Arbeitskopie!;
        var schrift = Fassungsschrift.Pruefe(kopie, grundlage);
        return
        [
            .. PruefeInhalt(kopie),
            .. Wenn(kopie.Projektsumme() > kopie.Betrag, VerfahrenRegeln.SummeUeberBetrag, $"{Entwurfswerte.Betragstext(kopie.Projektsumme())} von {Entwurfswerte.Betragstext(kopie.Betrag)}"),
            .. Wenn(Ausgangsinhalt() is not null && !IstArbeitskopieVeraendert(), VerfahrenRegeln.NichtsGeaendert),
            .. schrift,
            .. Wenn(schrift.Count == 0 && !NenntBetrag(kopie, grundlage), VerfahrenRegeln.BetragFehltImWortlaut),
        ];
    }

    /// <summary>Hands the working copy over: it becomes the next version, acceptances of the one before no longer count, and the other side is to move.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeUebergeben"/>.</exception>
    public Fassung Uebergeben(Beteiligter wer, Fassungsgrundlage grundlage, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeUebergeben(wer, grundlage));
        var wortlaut = Fassungsschrift.Schreibe(Arbeitskopie!, grundlage);
        var text = Fassungsschrift.Text(wortlaut);
        var fassung = new Fassung(
            _fassungen.Count + 1, Aenderung, wer.Seite, jetzt, wer.PersonId, Arbeitskopie!, wortlaut, Fassungsdatensatz.Aus(Arbeitskopie!, grundlage, wortlaut), text, Fassungsschrift.Pruefsumme(text));
        _fassungen.Add(fassung);
        Bearbeitet = wer.Seite.Andere();
        Vermerke(new FassungUebergeben(fassung.Nummer, Aenderung, wer.Seite, fassung.Inhalt.Betrag, fassung.Pruefsumme, grund));
        StandNeu(jetzt);
        return fassung;
    }

    // § 4 must say the amount, whatever else both sides word themselves.
    private static bool NenntBetrag(Fassungsinhalt inhalt, Fassungsgrundlage grundlage) =>
        Fassungsschrift.Schreibe(inhalt, grundlage).Klauseln.SelectMany(k => k.Absaetze).Any(a => a.Text.Contains(Entwurfswerte.Betragstext(inhalt.Betrag), StringComparison.Ordinal));
}
