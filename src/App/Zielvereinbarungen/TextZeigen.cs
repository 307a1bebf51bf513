using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>The text with its projects and remarks, as the reader's side sees it now; the side whose turn it is edits from here.</summary>
public static class TextZeigen
{
    public static async Task<IResult> Get(string verfahren, HttpContext http, Db db, CurrentUser ich, Einsichten einsichten)
    {
        var (fall, antwort) = await Verfahrenszugriff.HoleAsync(db, ich, verfahren, Handlung.VerfahrenLesen, http.RequestAborted);
        if (fall is null)
        {
            return antwort!;
        }

        var v = fall.Verfahren;
        var seite = Verfahrenszugriff.Seite(ich, v);
        var anmerkungen = v.Anmerkungen.Where(a => a.IstSichtbarFuer(seite)).ToList();
        var namen = await Verfahrenszugriff.NamenAsync(db, anmerkungen.Select(a => a.PersonId.Value), http.RequestAborted);
        einsichten.VermerkeAlle<Vereinbarungsverfahren>(anmerkungen.Count > 0 ? [v.Id] : [], nameof(v.Anmerkungen));
        var text = Verfahrenszugriff.Lesbar(v, seite);
        return Page.Of<TextZeigenView, Textseite>(new(
            fall, seite, text, anmerkungen, namen, text is { Fassung: null } && ich.Darf(Handlung.VerfahrenBearbeiten, fall.Gegenstand) && !v.HatAngenommen(v.Bearbeitet),
            ich.Darf(Handlung.AnmerkungSchreiben, fall.Gegenstand), text is null ? [] : [.. Verfahrenshinweise.Projekte(text.Inhalt, Stammdaten.Projektmerkmale()).Select(h => (h.Projekt.Nummer, h.Hinweis.Regel.Text))]));
    }
}

/// <summary>The text page.</summary>
/// <param name="Text">What the reader's side reads; null when there is nothing for it yet.</param>
/// <param name="DarfBearbeiten">The working copy is the reader's to change now.</param>
public sealed record Textseite(
    Verfahrensfall Fall, Parteirolle? Seite, Lesefassung? Text, IReadOnlyList<Anmerkung> Anmerkungen, Namen Namen, bool DarfBearbeiten, bool DarfAnmerken,
    IReadOnlyList<(int Projekt, string Hinweis)> Hinweise);
