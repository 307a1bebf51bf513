namespace Zielwerk.App.Access.Oidc;

/// <summary>Why a sign-in at the provider was refused. The name stands in the log, the page says less.</summary>
public enum Grund
{
    /// <summary>Discovery document, keys or token address do not answer.</summary>
    AnbieterNichtErreichbar,

    /// <summary>Discovery document of another issuer, or with addresses that are not https.</summary>
    AnbieterUnbrauchbar,

    /// <summary>The person, or the provider for them, said no.</summary>
    Abgebrochen,

    /// <summary>The provider answered with another error.</summary>
    AnbieterMeldetFehler,

    /// <summary>No cookie of a sign-in that began in this browser, or it is too old, or not ours.</summary>
    KeinBeginn,

    /// <summary>The answer belongs to another sign-in.</summary>
    ZustandFalsch,

    /// <summary>The answer was used before.</summary>
    SchonVerwendet,

    /// <summary>Parameter iss of the answer (RFC 9207) missing though announced, or of somebody else.</summary>
    AntwortVonFremdem,

    CodeFehlt,
    CodeAbgelehnt,
    TokenUnlesbar,

    /// <summary>No signature, a symmetric one, or a method that is not on the list.</summary>
    TokenVerfahren,

    /// <summary>Not an id_token by its typ, or with critical extensions nobody here knows.</summary>
    TokenArt,
    TokenSchluessel,
    TokenUnterschrift,
    TokenAussteller,
    TokenEmpfaenger,
    TokenAbgelaufen,
    TokenNochNichtGueltig,
    TokenNonce,
    TokenSubjekt,
    TokenBindung,

    /// <summary>The provider signed in more weakly than Oidc:Acr asks for.</summary>
    StufeFehlt,

    /// <summary>Confirmation asked for a fresh sign-in, the provider vouches for an old one.</summary>
    NichtFrisch,

    /// <summary>Everything is right, but no account here is connected with this access.</summary>
    NichtVerbunden,

    /// <summary>The access belongs to another account.</summary>
    SchonVerbunden,

    /// <summary>Another person came back than the one who confirms.</summary>
    AnderePerson,
}
