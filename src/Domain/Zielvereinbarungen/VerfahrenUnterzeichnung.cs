using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <content>Acceptance, signatures, amendments, end.</content>
public sealed partial class Vereinbarungsverfahren
{
    /// <summary>What speaks against accepting a version.</summary>
    /// <param name="pruefsumme">Checksum of the text the person has read.</param>
    public IReadOnlyList<Verstoss> PruefeAnnehmen(Beteiligter wer, string pruefsumme) => Erlaubt(Verfahrensakt.Annehmen, wer) is { Count: > 0 } falsch
        ? falsch
        :
        [
            .. Wenn(Neueste is null, VerfahrenRegeln.KeineFassung),
            .. Wenn(Neueste is { } fassung && fassung.Pruefsumme != pruefsumme, VerfahrenRegeln.NichtDieNeuesteFassung),
            .. Wenn(HatAngenommen(wer.Seite), VerfahrenRegeln.SchonAngenommen),
            .. Wenn(Bearbeitet == wer.Seite && IstArbeitskopieVeraendert(), VerfahrenRegeln.ArbeitskopieVeraendert),
        ];

    /// <summary>A side accepts the newest version; when both have, the text is agreed.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeAnnehmen"/>.</exception>
    public void Annehmen(Beteiligter wer, string pruefsumme, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeAnnehmen(wer, pruefsumme));
        var fassung = Neueste!;
        _annahmen.Add(new(_annahmen.Count + 1, fassung, wer, jetzt));
        Vermerke(new FassungAngenommen(fassung.Nummer, wer.Seite, fassung.Pruefsumme, grund));
        if (HatAngenommen(wer.Seite.Andere()))
        {
            Arbeitskopie = null;
        }

        StandNeu(jetzt);
    }

    /// <summary>A side takes its acceptance back, as long as the other has not accepted too.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">It has not accepted, or the text is agreed.</exception>
    public void AnnahmeZuruecknehmen(Beteiligter wer, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny(Erlaubt(Verfahrensakt.AnnahmeZuruecknehmen, wer) is { Count: > 0 } falsch ? falsch : Wenn(!HatAngenommen(wer.Seite), VerfahrenRegeln.NichtAngenommen));
        GueltigeAnnahme(Neueste!, wer.Seite)!.ZurueckgenommenAm = jetzt;
        Vermerke(new AnnahmeZurueckgenommen(Neueste!.Nummer, wer.Seite, grund));
    }

    /// <summary>What speaks against opening an agreed text again: somebody has signed it (IOP-20).</summary>
    public IReadOnlyList<Verstoss> PruefeWiederaufnehmen(Beteiligter wer, string grund) =>
    [
        .. Wenn(Neueste is { } fassung && _unterzeichnungen.Exists(u => u.Fassung == fassung.Nummer), VerfahrenRegeln.WortlautStehtFest) is { Count: > 0 } fest
            ? fest
            : Erlaubt(Verfahrensakt.Wiederaufnehmen, wer),
        .. Wenn(string.IsNullOrWhiteSpace(grund), VerfahrenRegeln.OhneGrund),
    ];

    /// <summary>Opens an agreed text again; both acceptances no longer count, and the side that asks for it is to move.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeWiederaufnehmen"/>.</exception>
    public void Wiederaufnehmen(Beteiligter wer, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeWiederaufnehmen(wer, grund));
        _annahmen.FindAll(a => a.Fassung == Neueste!.Nummer && a.ZurueckgenommenAm is null).ForEach(a => a.ZurueckgenommenAm = jetzt);
        (Arbeitskopie, Bearbeitet) = (Neueste!.Inhalt, wer.Seite);
        Vermerke(new VerfahrenWiederaufgenommen(Neueste.Nummer, wer.Seite, grund.Trim()));
        StandNeu(jetzt);
    }

    /// <summary>What speaks against recording a signature.</summary>
    /// <param name="wer">Who records it; the Land also records those of the body.</param>
    /// <param name="pruefsumme">Checksum of the text that was signed.</param>
    /// <param name="heute">Day, Europe/Berlin.</param>
    public IReadOnlyList<Verstoss> PruefeUnterzeichnen(Beteiligter wer, Unterschriftsangaben angaben, string pruefsumme, DateOnly heute) =>
        Erlaubt(Verfahrensakt.Unterzeichnen, wer) is { Count: > 0 } falsch
        ? falsch
        :
        [
            .. Wenn(wer.Seite != Parteirolle.Land && angaben.Seite != wer.Seite, VerfahrenRegeln.NurEigeneUnterschriften),
            .. Wenn(Unterschreibbare?.Pruefsumme != pruefsumme, VerfahrenRegeln.AndererWortlaut),
            .. Wenn(string.IsNullOrWhiteSpace(angaben.Name) || string.IsNullOrWhiteSpace(angaben.Amt), VerfahrenRegeln.UnterschriftOhneNamen),
            .. Wenn(angaben.Datum is null && string.IsNullOrWhiteSpace(angaben.OhneDatum), VerfahrenRegeln.DatumOderGrund),
            .. Wenn(angaben.Datum > heute, VerfahrenRegeln.DatumInDerZukunft),
            .. Wenn(angaben is { Art: Unterschriftsart.QualifiziertElektronisch, UnterlageId: null }, VerfahrenRegeln.SigniertesPdfFehlt),
            .. Wenn(angaben is { Art: Unterschriftsart.Handschriftlich, UnterlageId: null } && string.IsNullOrWhiteSpace(angaben.Fundstelle), VerfahrenRegeln.BelegFehlt),
        ];

    /// <summary>The version signatures are recorded for: the agreed one, or the one in force for a late co-signatory.</summary>
    public Fassung? Unterschreibbare => Offen ? Neueste : Wirksame;

    /// <summary>Records a signature under the agreed text; when both sides have signed it, it is in force.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeUnterzeichnen"/>.</exception>
    public Unterzeichnung Unterzeichnen(Beteiligter wer, Unterschriftsangaben angaben, string pruefsumme, DateOnly heute, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeUnterzeichnen(wer, angaben, pruefsumme, heute));
        var fassung = Unterschreibbare!;
        var neu = new Unterzeichnung(_unterzeichnungen.Count + 1, fassung, angaben, wer, jetzt);
        _unterzeichnungen.Add(neu);
        Vermerke(new UnterschriftErfasst(neu.Nummer, fassung.Nummer, angaben.Seite, angaben.Art, angaben.Datum, fassung.Pruefsumme, grund));
        if (Offen && Enum.GetValues<Parteirolle>().All(HatUnterschrieben))
        {
            (Offen, WirksameFassung) = (false, fassung.Nummer);
            Vermerke(new VereinbarungWirksamGeworden(fassung.Nummer, Aenderung, fassung.Inhalt.Betrag, fassung.Pruefsumme, "Beide Seiten haben denselben Wortlaut unterschrieben."));
        }

        StandNeu(jetzt);
        return neu;
    }

    /// <summary>What speaks against adding the day that a signature lacked.</summary>
    /// <param name="heute">Day, Europe/Berlin.</param>
    public IReadOnlyList<Verstoss> PruefeDatieren(Beteiligter wer, int nummer, DateOnly datum, DateOnly heute)
    {
        var unterschrift = Hole(nummer);
        return
        [
            .. Erlaubt(Verfahrensakt.Datieren, wer),
            .. Wenn(wer.Seite != Parteirolle.Land && unterschrift.Seite != wer.Seite, VerfahrenRegeln.NurEigeneUnterschriften),
            .. Wenn(unterschrift.GestrichenAm is not null, VerfahrenRegeln.UnterschriftGestrichen),
            .. Wenn(unterschrift.Datum is not null, VerfahrenRegeln.SchonDatiert),
            .. Wenn(datum > heute, VerfahrenRegeln.DatumInDerZukunft),
        ];
    }

    /// <summary>Adds the day that a signature lacked (R39).</summary>
    /// <param name="heute">Day, Europe/Berlin.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeDatieren"/>.</exception>
    public void Datieren(Beteiligter wer, int nummer, DateOnly datum, DateOnly heute, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeDatieren(wer, nummer, datum, heute));
        Hole(nummer).Datum = datum;
        Vermerke(new UnterschriftDatiert(nummer, datum, grund));
    }

    /// <summary>What speaks against striking a signature.</summary>
    public IReadOnlyList<Verstoss> PruefeStreichen(Beteiligter wer, int nummer, string grund)
    {
        var unterschrift = Hole(nummer);
        var einzige = _unterzeichnungen.Count(u => u.Fassung == unterschrift.Fassung && u.Seite == unterschrift.Seite && u.GestrichenAm is null) == 1;
        return
        [
            .. unterschrift.Fassung == Unterschreibbare?.Nummer ? Erlaubt(Verfahrensakt.Streichen, wer) : [new(VerfahrenRegeln.NichtInDiesemStand)],
            .. Wenn(unterschrift.GestrichenAm is not null, VerfahrenRegeln.UnterschriftGestrichen),
            .. Wenn(unterschrift.Fassung == WirksameFassung && einzige, VerfahrenRegeln.LetzteUnterschriftBleibt),
            .. Wenn(string.IsNullOrWhiteSpace(grund), VerfahrenRegeln.OhneGrund),
        ];
    }

    /// <summary>Strikes a signature that was recorded by mistake; it stays visible, and the text stays as it is.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeStreichen"/>.</exception>
    public void Streichen(Beteiligter wer, int nummer, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeStreichen(wer, nummer, grund));
        var unterschrift = Hole(nummer);
        (unterschrift.GestrichenAm, unterschrift.GestrichenWeil) = (jetzt, grund.Trim());
        Vermerke(new UnterschriftGestrichen(nummer, unterschrift.Seite, grund.Trim()));
        StandNeu(jetzt);
    }

    /// <summary>Begins an amendment on a copy of what is in force; that stays in force until both sides have signed the amendment.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">Nothing is in force, an amendment is under way, or there is no reason.</exception>
    public void AenderungBeginnen(Beteiligter wer, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny([.. Erlaubt(Verfahrensakt.AenderungBeginnen, wer), .. Wenn(string.IsNullOrWhiteSpace(grund), VerfahrenRegeln.OhneGrund)]);
        (Aenderung, Offen, Bearbeitet, Arbeitskopie) = (Aenderung + 1, true, wer.Seite, Wirksame!.Inhalt);
        Vermerke(new AenderungBegonnen(Aenderung, wer.Seite, grund.Trim()));
        StandNeu(jetzt);
    }

    /// <summary>Ends the talks without result; of an amendment, what was in force stays so.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">Nothing is open, or there is no reason.</exception>
    public void Beenden(Beteiligter wer, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny([.. Erlaubt(Verfahrensakt.Beenden, wer), .. Wenn(string.IsNullOrWhiteSpace(grund), VerfahrenRegeln.OhneGrund)]);
        (Offen, Arbeitskopie) = (false, null);
        Vermerke(new VerfahrenBeendet(Aenderung, grund.Trim()));
        StandNeu(jetzt);
    }

    private Unterzeichnung Hole(int nummer) => _unterzeichnungen.Find(u => u.Nummer == nummer) ?? throw new InvalidOperationException($"No signature {nummer}");
}
