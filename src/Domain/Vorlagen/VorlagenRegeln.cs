using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Vorlagen;

/// <summary>Rules of templates and drafts.</summary>
public static class VorlagenRegeln
{
    public static Regel FormVorhanden { get; } = new(
        "VL-01", "Für eine Vertragspartei fehlt eine grammatische Form; ohne sie kann kein Entwurf entstehen.", "R44 (Formen der Vertragsparteien)");

    public static Regel WertVorhanden { get; } = new(
        "VL-02", "Ein Wert für die Vorlage fehlt; ohne ihn kann kein Entwurf entstehen.", "R43 (Vorlage des Jahres)");

    public static Regel KurzformEingefuehrt { get; } = new(
        "VL-03", "Eine Kurzform wird verwendet, ohne dass der Text sie einführt.", "R46 (Kurzformen)");
}
