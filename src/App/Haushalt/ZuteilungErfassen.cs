using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>Enters a letter to a body: the first one, or one that replaces the valid one.</summary>
public static class ZuteilungErfassen
{
    public static async Task<IResult> Get(int programmjahr, string koerperschaft, Db db, CurrentUser ich, HttpContext http)
    {
        var (lage, antwort) = await HoleAsync(programmjahr, koerperschaft, db, ich, http);
        return lage is null ? antwort! : Page.Of<ZuteilungErfassenView, Erfassungsseite>(new(lage, new ZuteilungForm(lage)));
    }

    public static async Task<IResult> Post(int programmjahr, string koerperschaft, IFormCollection posted, Db db, CurrentUser ich, TimeProvider clock, HttpContext http)
    {
        var abbruch = http.RequestAborted;
        await using var allein = await db.BeginAloneAsync(abbruch);
        var (lage, antwort) = await HoleAsync(programmjahr, koerperschaft, db, ich, http);
        if (lage is null)
        {
            return antwort!;
        }

        var form = new ZuteilungForm(lage);
        if (form.Read(posted))
        {
            foreach (var verstoss in lage.Pruefe(form.Angabe))
            {
                form.Feld(verstoss.Regel).Fail(verstoss.ToString());
            }
        }

        if (!form.HasMistakes)
        {
            lage.Trage(form.Angabe, db, clock);
            if (await lage.Jahreslage.SpeichereAsync(db, HaushaltRegeln.KontingentReichtNicht, abbruch) is { } verstoss)
            {
                form.Betrag.Fail(verstoss.ToString());
            }
        }

        if (form.HasMistakes)
        {
            return Page.Invalid<ZuteilungErfassenView, Erfassungsseite>(new(lage, form));
        }

        await allein.CommitAsync(abbruch);
        return Page.Redirect(http, Routes.Zuteilung(programmjahr, koerperschaft), lage.Zuteilung?.GueltigeFassung > 1 ? "Die Zuteilung ist ersetzt." : "Die Zuteilung ist gespeichert.");
    }

    private static async Task<(Zuteilungslage? Lage, IResult? Antwort)> HoleAsync(int jahr, string ags, Db db, CurrentUser ich, HttpContext http)
    {
        var (lage, antwort) = await Zuteilungslage.HoleAsync(db, ich, jahr, ags, Handlung.ZuteilungAendern, http.RequestAborted);
        return lage is { Zuteilung: null, Koerperschaft: null } ? (null, Page.NotFound()) : (lage, antwort);
    }
}

/// <summary>The page that asks for a letter.</summary>
public sealed record Erfassungsseite(Zuteilungslage Lage, ZuteilungForm Form);

/// <summary>A letter with its amounts.</summary>
public sealed class ZuteilungForm : Form
{
    private readonly Field<Geld>[] scheiben;

    public ZuteilungForm(Zuteilungslage lage)
    {
        Vom = Date("vom", "Datum des Schreibens");
        Aktenzeichen = Text("aktenzeichen", "Aktenzeichen des Schreibens");
        Betrag = Euro("betrag", "Betrag", "Mit den zweckgebundenen Teilen, zum Beispiel 1.118.780");
        Teilzeit = Euro("teilzeit", "Davon für Teilzeitausbildung").Optional();
        Schwerpunkt = Euro("schwerpunkt", "Davon für den Schwerpunkt des Jahres").Optional();
        scheiben = [.. Enumerable.Range(0, Zuteilung.Scheibenzahl).Select(i => Euro(
            $"scheibe-{lage.Jahr + i}", $"Jahresscheibe {lage.Jahr + i}", i == 0 ? "Lassen Sie alle Jahresscheiben leer, wenn der ganze Betrag in dieses Jahr fällt." : "Verpflichtungsermächtigung").Optional())];
        Grund = LongText("grund", "Grund", "Steht im Schreiben und in der Akte. Zum Beispiel: Zuteilung nach dem Haushaltsgesetz, Kürzung durch Erlass vom 13. April.");
        if (lage.Zuteilung is { } z)
        {
            Fuer(z.Id, z.Version);
            Betrag.Preset(Zahlen.EuroCent(z.Mittel.Gesamt));
            Teilzeit.Preset(Zahlen.EuroCent(z.Mittel.Teilzeitausbildung));
            Schwerpunkt.Preset(Zahlen.EuroCent(z.Mittel.Jahresschwerpunkt));
            foreach (var (scheibe, feld) in z.Scheiben(z.GueltigeFassung).Zip(scheiben))
            {
                feld.Preset(Zahlen.EuroCent(scheibe.Betrag));
            }
        }
    }

    public Field<DateOnly> Vom { get; }

    public Field<string> Aktenzeichen { get; }

    public Field<Geld> Betrag { get; }

    public Field<Geld> Teilzeit { get; }

    public Field<Geld> Schwerpunkt { get; }

    public Field<string> Grund { get; }

    /// <summary>What was typed; only when nothing is wrong with it.</summary>
    public Zuteilungsangabe Angabe => new(
        Vom.Value, Aktenzeichen.Value, new(Betrag.Value, Teilzeit.OrNull(), Schwerpunkt.OrNull()),
        scheiben.Any(s => s.HasValue) ? [.. scheiben.Select(s => s.OrNull())] : [Betrag.Value, .. scheiben.Skip(1).Select(_ => default(Geld))], Grund.Value);

    /// <summary>Where a broken rule is shown.</summary>
    public Field Feld(Regel regel) =>
        regel == HaushaltRegeln.SchreibenAelter || regel == HaushaltRegeln.SchreibenPasstNicht ? Vom
        : regel == HaushaltRegeln.ScheibenUngleichBetrag ? scheiben[0]
        : regel == HaushaltRegeln.TeileUebersteigenGesamt ? Teilzeit
        : Betrag;
}
