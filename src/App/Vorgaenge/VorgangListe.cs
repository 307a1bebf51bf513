using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Vorgaenge;

/// <summary>What somebody looks for among the cases; stands in the address.</summary>
public sealed record Vorgangsfilter(string Suche, int? Jahr, Vorgangszustand? Stand, bool NurMeine, int Seite)
{
    public static Vorgangsfilter Leer { get; } = new("", null, null, false, 1);

    public bool Eingegrenzt => Suche.Length > 0 || Jahr is not null || Stand is not null || NurMeine;

    public static Vorgangsfilter Lies(IQueryCollection frage) => new(
        frage["suche"].ToString().Trim() is { Length: <= 120 } s ? s : "",
        int.TryParse(frage["jahr"], NumberStyles.None, CultureInfo.InvariantCulture, out var jahr) ? jahr : null,
        frage["stand"].ToString() switch { "laufend" => Vorgangszustand.Laufend, "abgeschlossen" => Vorgangszustand.Abgeschlossen, _ => null },
        frage["wer"] == "meine",
        int.TryParse(frage["seite"], NumberStyles.None, CultureInfo.InvariantCulture, out var seite) && seite is > 0 and < 100_000 ? seite : 1);

    public string Url(int? seite = null)
    {
        var teile = new List<string>();
        Nimm("suche", Suche);
        Nimm("jahr", Jahr?.ToString(CultureInfo.InvariantCulture) ?? "");
        Nimm("stand", Stand?.ToString().ToLowerInvariant() ?? "");
        Nimm("wer", NurMeine ? "meine" : "");
        Nimm("seite", (seite ?? Seite) > 1 ? (seite ?? Seite).ToString(CultureInfo.InvariantCulture) : "");
        return Routes.Liste + (teile.Count == 0 ? "" : "?" + string.Join('&', teile));

        void Nimm(string name, string wert)
        {
            if (wert.Length > 0)
            {
                teile.Add($"{name}={Uri.EscapeDataString(wert)}");
            }
        }
    }
}

/// <summary>All cases the person may read, the newest year first.</summary>
public static class VorgangListe
{
    public const int JeSeite = 30;

    public static async Task<IResult> Get(HttpContext http, Db db, CurrentUser ich, Rechtsstandquelle rechtsstand, TimeProvider clock)
    {
        var (filter, abbruch) = (Vorgangsfilter.Lies(http.Request.Query), http.RequestAborted);
        var gefunden = Suche(db.Vorgaenge.AsNoTracking(), filter, ich.PersonId!.Value);
        var anzahl = await gefunden.CountAsync(abbruch);
        var seiten = Math.Max(1, (anzahl + JeSeite - 1) / JeSeite);
        filter = filter with { Seite = Math.Min(filter.Seite, seiten) };
        var vorgaenge = await gefunden.OrderByDescending(v => v.Jahr).ThenBy(v => v.Sortierschluessel).ThenBy(v => v.Aktenzeichen)
            .Skip((filter.Seite - 1) * JeSeite).Take(JeSeite).ToListAsync(abbruch);
        var jahre = await db.Vorgaenge.Select(v => v.Jahr).Distinct().OrderByDescending(j => j).ToListAsync(abbruch);
        var namen = await Vorgangszugriff.NamenAsync(db, vorgaenge.Select(v => v.ZustaendigId), abbruch);
        var (recht, heute) = (rechtsstand.Lies(), clock.Heute());
        return Page.Of<VorgangListeView, Vorgangsliste>(new(
            filter, [.. vorgaenge.Select(v => Vorgangszeile.Von(v, recht, heute, namen))], anzahl, seiten, jahre, heute, ich.Darf(Handlung.VorgangAnlegen),
            ich.Befugnisse.Any(b => b.Rolle == Rolle.Bewilligung)));
    }

    private static IQueryable<Vorgang> Suche(IQueryable<Vorgang> alle, Vorgangsfilter filter, Id<Person> ich)
    {
        foreach (var wort in TextFaltung.Suche(filter.Suche).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            alle = alle.Where(v => v.Suchtext.Contains(wort));
        }

        alle = filter.Jahr is { } jahr ? alle.Where(v => v.Jahr == jahr) : alle;
        alle = filter.Stand is { } stand ? alle.Where(v => v.Zustand == stand) : alle;
        return filter.NurMeine ? alle.Where(v => v.ZustaendigId == ich) : alle;
    }
}

/// <summary>One line: the case, how it stands, and what comes next in it.</summary>
public sealed record Vorgangszeile(string Aktenzeichen, string Name, int Jahr, bool IstTest, Vorgangszustand Zustand, string? Zustaendig, Pflicht? Naechste)
{
    public static Vorgangszeile Von(Vorgang v, Rechtsstand recht, DateOnly heute, IReadOnlyDictionary<Id<Person>, string> namen) => new(
        v.Aktenzeichen, v.Koerperschaftsname, v.Jahr, v.IstTest, v.Zustand, v.ZustaendigId is { } z ? namen.GetValueOrDefault(z) : null,
        Pflichten.Von(v, recht, heute, Berlin.Tag).FirstOrDefault(p => p.Art is not null && p.Stand != Pflichtstand.Erledigt));
}

/// <summary>The page of the list.</summary>
/// <param name="MitMeinen">The person can be in charge of cases.</param>
public sealed record Vorgangsliste(
    Vorgangsfilter Filter, IReadOnlyList<Vorgangszeile> Zeilen, int Anzahl, int Seiten, IReadOnlyList<int> Jahre, DateOnly Heute, bool DarfAnlegen, bool MitMeinen);
