using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Organisationen;

/// <summary>Rules about organisations, people, roles and substitution.</summary>
public static class OrganisationRegeln
{
    public static Regel NameFehlt { get; } = new(
        "OP-1", "Ohne Namen geht es nicht. Geben Sie den Namen an.", "Zugang der Organisationen (IOP-14)");

    public static Regel AgsNurBeiGebietskoerperschaft { get; } = new(
        "OP-2", "Ein Landkreis oder eine kreisfreie Stadt braucht den amtlichen Schlüssel mit fünf Ziffern, andere Organisationen haben keinen.",
        "Amtliches Gemeindeverzeichnis (IOP-33)");

    public static Regel OrganisationIstBeendet { get; } = new(
        "OP-3", "Diese Organisation nimmt nicht mehr teil. Führen Sie sie zuerst fort.", "Zugang der Organisationen (IOP-14)");

    public static Regel OrganisationLaeuft { get; } = new(
        "OP-4", "Diese Organisation nimmt bereits teil.", "Zugang der Organisationen (IOP-14)");

    public static Regel RollePasstNicht { get; } = new(
        "OP-5", "Diese Rolle gibt es in dieser Organisation nicht.", "Rechtetabelle (IOP-14)");

    public static Regel RolleSchonVergeben { get; } = new(
        "OP-6", "Die Person hat diese Rolle in dieser Zeit schon.", "Rechtetabelle (IOP-14)");

    public static Regel RolleNichtVergeben { get; } = new(
        "OP-7", "Die Person hat diese Rolle nicht. Laden Sie die Seite neu.", "Rechtetabelle (IOP-14)");

    public static Regel EndeVorBeginn { get; } = new(
        "OP-8", "Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.", "Zugang der Organisationen (IOP-14)");

    public static Regel VertretungDurchSichSelbst { get; } = new(
        "OP-9", "Niemand vertritt sich selbst. Wählen Sie eine andere Person.", "Zugang der Organisationen (IOP-14)");

    public static Regel VertretungZuLang { get; } = new(
        "OP-10", "Eine Vertretung dauert höchstens ein Jahr. Geben Sie die Rolle weiter, wenn es länger dauert.", "Zugang der Organisationen (IOP-14)");

    public static Regel VertretungGehoertNichtDazu { get; } = new(
        "OP-11", "Vertreten kann nur, wer zur selben Organisation gehört.", "Zugang der Organisationen (IOP-14)");

    public static Regel LetzteZugangsverwaltung { get; } = new(
        "OP-12", "Das ist die letzte Person, die in dieser Organisation Zugänge verwaltet. Geben Sie die Aufgabe zuerst an jemanden weiter.",
        "Zugang der Organisationen (IOP-14)");

    public static Regel PersonGesperrt { get; } = new(
        "OP-13", "Der Zugang dieser Person ist gesperrt. Heben Sie zuerst die Sperre auf.", "Zugang der Organisationen (IOP-14)");

    public static Regel PersonNichtGesperrt { get; } = new(
        "OP-14", "Der Zugang dieser Person ist nicht gesperrt.", "Zugang der Organisationen (IOP-14)");

    public static Regel PersonGehoertMehreren { get; } = new(
        "OP-15", "Diese Person arbeitet auch in einer anderen Organisation. Ihre Angaben und ihren Zugang ändert sie selbst; Sie können ihr die Rollen in Ihrer Organisation entziehen.",
        "Zugang der Organisationen (IOP-14)");

    public static Regel EigenerBetrieb { get; } = new(
        "OP-17", "Ihre eigene Betriebsorganisation können Sie nicht beenden: Danach könnte niemand mehr das Portal verwalten.", "Zugang der Organisationen (IOP-14)");

    public static Regel VertretungVorbei { get; } = new(
        "OP-18", "Dieser Tag ist schon vorbei. Eine Vertretung gilt frühestens ab heute; was schon geschehen ist, ändert sie nicht.", "Zugang der Organisationen (IOP-14)");

    public static Regel EigenerZugang { get; } = new(
        "OP-19", "Ihren eigenen Zugang können Sie nicht so erneuern. Bitten Sie jemanden, der auch Zugänge verwaltet, oder den Betrieb.", "Zugang der Organisationen (IOP-14)");

    public static Regel VertretungRuht { get; } = new(
        "OP-20", "Der Zugang der vertretenen Person ist gesperrt. So lange ruhen auch ihre Vertretungen. Geben Sie die Rolle jemand anderem, oder heben Sie die Sperre auf.",
        "Zugang der Organisationen (IOP-14)");
}
