using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.App.Vorlagen;

/// <summary>Number and title of a clause as a page shows them; <see cref="Zeichen"/> is "§ 4", a dash for the Präambel.</summary>
public sealed record Klauselkopf(string Id, string Zeichen, string Titel, string Kurztitel)
{
    /// <summary>"§ 4 Haushaltsmittel und Eckdaten" for lists, gaps as an ellipsis; or the title alone.</summary>
    public string Eintrag => Zeichen == "–" ? Kurztitel : $"{Zeichen} {Kurztitel}";

    public static Klauselkopf Aus(Klausel klausel, Vorlage vorlage) => new(
        klausel.Id,
        Vorlagenrechnung.Nummer(vorlage.Klauseln, klausel.Id) is { } n ? $"§ {n}" : "–",
        Lueckentext.Klartext(klausel.Titel, vorlage),
        string.Concat(Lueckentext.Teile(klausel.Titel, vorlage).Select(t => t.Luecke ? "…" : t.Text)));

    /// <summary>The parts of a template around its clauses, which a comparison names as well.</summary>
    public static Klauselkopf? Teil(string id) => id switch
    {
        Routes.Titelblatt => Ohne(id, "Titelblatt"),
        Routes.Massnahmenarten => Ohne(id, "Maßnahmenarten"),
        Routes.UnterschriftLand => Ohne(id, "Unterschrift des Landes"),
        Routes.UnterschriftKoerperschaft => Ohne(id, "Unterschrift der Gebietskörperschaft"),
        _ => null,
    };

    private static Klauselkopf Ohne(string id, string titel) => new(id, "–", titel, titel);
}
