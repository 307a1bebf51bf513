using Zielwerk.Domain.Grundlagen;
using static Zielwerk.Domain.Organisationen.Beziehung;
using static Zielwerk.Domain.Organisationen.Handlung;

namespace Zielwerk.Domain.Organisationen;

/// <summary>
/// The rights, all of them: role × act × state × relation. Routes, pages, lists, row-level security and tests read this one table
/// (ASVS 8.1.1); docs/rechte.md prints it.
/// </summary>
public static class Rechtetabelle
{
    /// <summary>State of a case in which it is worked on.</summary>
    public const string Laufend = "Laufend";

    /// <summary>State of a case that is closed.</summary>
    public const string Abgeschlossen = "Abgeschlossen";

    /// <summary>State of a programme year that is being prepared.</summary>
    public const string Vorbereitung = "Vorbereitung";

    /// <summary>State of a programme year that is open.</summary>
    public const string Eroeffnet = "Eroeffnet";

    private static readonly string[] Immer = [];
    private static readonly string[] NurLaufend = [Laufend];

    // States of the talks on an agreement; a test holds these rows against the table of their transitions.
    private static readonly string[] ImGespraech = ["BeiDerKoerperschaft", "BeimLand"];

    public static IReadOnlyList<Recht> Alle { get; } =
    [
        .. Zeilen(Rolle.Betrieb, Jede, Immer, false, OrganisationenVerwalten, OrganisationLesen, ZugangsverwaltungBerufen, AktePruefen, EinsichtenLesen),

        .. Zeilen(Rolle.Programmsteuerung, Jede, Immer, true, VorgangLesen, VorgangAnlegen, UnterlageLesen, ProjektLesen, MeldungLesen, MeldungErledigen),
        .. Zeilen(Rolle.Programmsteuerung, Jede, NurLaufend, true, VorgangAendern, VermerkSchreiben, WiedervorlageSetzen, PflichtErledigen, UnterlageHochladen, UnterlageEntfernen),

        .. Zeilen(Rolle.Programmsteuerung, Jede, Immer, true, ProgrammjahrLesen, ProgrammjahrFortschreiben, ZuteilungLesen, StrategieLesen),
        .. Zeilen(Rolle.Programmsteuerung, Jede, [Vorbereitung, Eroeffnet], true, ProgrammjahrAendern, KontingentAendern, ZuteilungAendern),
        .. Zeilen(Rolle.Programmsteuerung, Jede, [Vorbereitung], true, ProgrammjahrEroeffnen),
        .. Zeilen(Rolle.Programmsteuerung, Jede, [Eroeffnet], true, ProgrammjahrAbschliessen),

        .. Zeilen(Rolle.Bewilligung, Jede, Immer, true, VorgangLesen, VorgangAnlegen, UnterlageLesen, ProjektLesen, AkteExportieren),
        .. Zeilen(Rolle.Bewilligung, Jede, NurLaufend, true, VorgangAendern, ZustaendigkeitAendern, VermerkSchreiben, WiedervorlageSetzen, PflichtErledigen, UnterlageHochladen, UnterlageEntfernen, VorgangAbschliessen),
        .. Zeilen(Rolle.Bewilligung, Jede, [Abgeschlossen], true, VorgangOeffnen),
        .. Zeilen(Rolle.Bewilligung, Jede, Immer, true, ProgrammjahrLesen, ZuteilungLesen, StrategieLesen),

        .. Zeilen(Rolle.Koordination, EigeneOrganisation, Immer, true, VorgangLesen, UnterlageLesen, ProjektLesen, AkteExportieren),
        .. Zeilen(Rolle.Koordination, EigeneOrganisation, NurLaufend, true, AnsprechpersonAendern, VermerkSchreiben, WiedervorlageSetzen, UnterlageHochladen, UnterlageEntfernen, ProjektAnlegen, ProjektZuordnen, ProjektvermerkSchreiben),

        .. Zeilen(Rolle.Koordination, EigeneOrganisation, Immer, true, ZuteilungLesen, StrategieLesen, StrategieAendern),

        .. Vereinbarung(Rolle.Programmsteuerung, Jede, "EntwurfBeimLand", "BeimLand"),
        .. Zeilen(Rolle.Programmsteuerung, Jede, NurLaufend, true, VerfahrenEroeffnen),
        .. Zeilen(Rolle.Programmsteuerung, Jede, ["TeilweiseUnterzeichnet", "Wirksam"], true, UnterschriftStreichen),
        .. Zeilen(Rolle.Programmsteuerung, Jede, ["EntwurfBeimLand", .. ImGespraech, "Abgestimmt", "TeilweiseUnterzeichnet"], true, VerfahrenBeenden),
        .. Vereinbarung(Rolle.Koordination, EigeneOrganisation, "BeiDerKoerperschaft"),
        .. new[] { Rolle.Bewilligung, Rolle.Pruefung }.SelectMany(r => Zeilen(r, Jede, Immer, true, VerfahrenLesen)),

        .. Zeilen(Rolle.Projektleitung, EigenesProjekt, Immer, true, ProjektLesen),
        .. Zeilen(Rolle.Projektleitung, EigenesProjekt, NurLaufend, true, ProjektvermerkSchreiben),

        .. Zeilen(Rolle.Pruefung, Jede, Immer, true, VorgangLesen, UnterlageLesen, ProjektLesen, AkteExportieren, AktePruefen, EinsichtenLesen),
        .. Zeilen(Rolle.Pruefung, Jede, Immer, true, ProgrammjahrLesen, ZuteilungLesen, StrategieLesen),

        .. Zeilen(Rolle.Zugangsverwaltung, EigeneOrganisation, Immer, true, OrganisationLesen, PersonenVerwalten, SitzungenBeenden, VertretungEinrichten),

        .. Enum.GetValues<Rolle>().SelectMany(r => Zeilen(r, Selbst, Immer, false, RolleUebergeben, VertretungEinrichten)),
        .. Enum.GetValues<Rolle>().Where(r => r is not (Rolle.Betrieb or Rolle.Zugangsverwaltung)).SelectMany(r => Zeilen(r, EigeneOrganisation, Immer, true, KalenderVerwalten)),
    ];

    /// <summary>True when one of the roles knows the act at all; what a route asks before a thing is loaded.</summary>
    public static bool Kennt(IEnumerable<Befugnis> befugnisse, Handlung handlung) => befugnisse.Any(b => Zeilen(b, handlung).Any());

    /// <summary>Asks the table.</summary>
    /// <param name="ich">Who acts.</param>
    /// <param name="befugnisse">The roles that person may use today.</param>
    /// <param name="gegenstand">What the act is about.</param>
    public static Rechtspruefung Pruefe(Id<Person> ich, IEnumerable<Befugnis> befugnisse, Handlung handlung, Gegenstand gegenstand)
    {
        var bestes = new Rechtspruefung(Rechtsergebnis.KeinRecht, null);
        foreach (var befugnis in befugnisse.OrderBy(b => b.Fuer is not null))
        {
            foreach (var zeile in Zeilen(befugnis, handlung))
            {
                var ergebnis = !Passt(zeile.Beziehung, ich, befugnis, gegenstand) ? Rechtsergebnis.Fremd
                    : zeile.Zustaende.Count > 0 && !zeile.Zustaende.Contains(gegenstand.Zustand ?? "") ? Rechtsergebnis.FalscherZustand
                    : Rechtsergebnis.Erlaubt;
                if (ergebnis > bestes.Ergebnis)
                {
                    bestes = new(ergebnis, ergebnis == Rechtsergebnis.Erlaubt ? befugnis : null);
                }
            }
        }

        return bestes;
    }

    private static IEnumerable<Recht> Zeilen(Befugnis befugnis, Handlung handlung) =>
        Alle.Where(r => r.Rolle == befugnis.Rolle && r.Handlung == handlung && (befugnis.Fuer is null || r.AuchVertretung));

    // A role in a test organisation reaches test things only, however far it reaches otherwise.
    private static bool Passt(Beziehung beziehung, Id<Person> ich, Befugnis befugnis, Gegenstand gegenstand) =>
        (!befugnis.IstTest || gegenstand.IstTest) && beziehung switch
        {
            Jede => true,
            EigeneOrganisation => gegenstand.Organisation == befugnis.OrganisationId,
            EigenesProjekt => gegenstand.Traeger == befugnis.OrganisationId,
            _ => gegenstand.Person == ich && gegenstand.Organisation == befugnis.OrganisationId,
        };

    /// <summary>What both sides of an agreement may do; the working copy only when it is theirs.</summary>
    private static IEnumerable<Recht> Vereinbarung(Rolle rolle, Beziehung beziehung, params string[] amZug) =>
    [
        .. Zeilen(rolle, beziehung, Immer, true, VerfahrenLesen),
        .. Zeilen(rolle, beziehung, amZug, true, VerfahrenBearbeiten),
        .. Zeilen(rolle, beziehung, ["EntwurfBeimLand", .. ImGespraech, "Abgestimmt", "TeilweiseUnterzeichnet", "Wirksam"], true, AnmerkungSchreiben),
        .. Zeilen(rolle, beziehung, ImGespraech, true, FassungAnnehmen),
        .. Zeilen(rolle, beziehung, ["Abgestimmt"], true, FassungWiederOeffnen),
        .. Zeilen(rolle, beziehung, ["Abgestimmt", "TeilweiseUnterzeichnet", "Wirksam"], true, UnterschriftErfassen),
        .. Zeilen(rolle, beziehung, ["TeilweiseUnterzeichnet", "Wirksam"], true, UnterschriftDatieren),
        .. Zeilen(rolle, beziehung, ["Wirksam"], true, AenderungBeginnen),
    ];

    private static IEnumerable<Recht> Zeilen(Rolle rolle, Beziehung beziehung, string[] zustaende, bool auchVertretung, params Handlung[] handlungen) =>
        handlungen.Select(h => new Recht(rolle, h, beziehung, zustaende, auchVertretung));
}
