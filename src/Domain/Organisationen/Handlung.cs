namespace Zielwerk.Domain.Organisationen;

/// <summary>What somebody wants to do: the second column of <see cref="Rechtetabelle"/>. Every address of the portal that is not public names one.</summary>
public enum Handlung
{
    OrganisationenVerwalten,
    OrganisationLesen,
    ZugangsverwaltungBerufen,
    PersonenVerwalten,
    SitzungenBeenden,
    RolleUebergeben,
    VertretungEinrichten,
    VorgangLesen,
    VorgangAnlegen,
    VorgangAendern,
    AnsprechpersonAendern,
    ZustaendigkeitAendern,
    VermerkSchreiben,
    WiedervorlageSetzen,
    PflichtErledigen,
    VorgangAbschliessen,
    VorgangOeffnen,
    UnterlageLesen,
    UnterlageHochladen,
    UnterlageEntfernen,
    ProjektLesen,
    ProjektAnlegen,
    ProjektZuordnen,
    ProjektvermerkSchreiben,
    ProgrammjahrLesen,
    ProgrammjahrFortschreiben,
    ProgrammjahrAendern,
    ProgrammjahrEroeffnen,
    ProgrammjahrAbschliessen,
    KontingentAendern,
    ZuteilungLesen,
    ZuteilungAendern,
    StrategieLesen,
    StrategieAendern,
    VerfahrenLesen,
    VerfahrenEroeffnen,
    VerfahrenBearbeiten,
    AnmerkungSchreiben,
    FassungAnnehmen,
    FassungWiederOeffnen,
    UnterschriftErfassen,
    UnterschriftDatieren,
    UnterschriftStreichen,
    AenderungBeginnen,
    VerfahrenBeenden,
    MeldungLesen,
    MeldungErledigen,
    KalenderVerwalten,
    AktePruefen,
    AkteExportieren,
    EinsichtenLesen,
}

/// <summary>How a person must stand to the thing.</summary>
public enum Beziehung
{
    /// <summary>Any thing of the kind.</summary>
    Jede,

    /// <summary>What belongs to the organisation in which the role is held.</summary>
    EigeneOrganisation,

    /// <summary>What is run by the organisation in which the role is held, as provider.</summary>
    EigenesProjekt,

    /// <summary>The person's own matters in the organisation in which the role is held.</summary>
    Selbst,
}
