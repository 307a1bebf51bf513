using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>All versions, and the way to compare two.</summary>
public static class FassungenZeigen
{
    public static async Task<IResult> Get(string verfahren, string? alt, string? neu, HttpContext http, Db db, CurrentUser ich)
    {
        var (fall, antwort) = await Verfahrenszugriff.HoleAsync(db, ich, verfahren, Handlung.VerfahrenLesen, http.RequestAborted);
        if (fall is null)
        {
            return antwort!;
        }

        var nummern = fall.Verfahren.Fassungen.Select(f => $"{f.Nummer}").ToList();
        if (alt is not null && neu is not null && nummern.Contains(alt) && nummern.Contains(neu))
        {
            return Results.Redirect($"{Routes.Akt(fall.Verfahren.Id, "fassungen")}/{alt}/{neu}");
        }

        var namen = await Verfahrenszugriff.NamenAsync(db, fall.Verfahren.Fassungen.Select(f => f.PersonId.Value), http.RequestAborted);
        return Page.Of<FassungenZeigenView, Fassungsliste>(new(fall, namen));
    }
}

/// <summary>All versions.</summary>
public sealed record Fassungsliste(Verfahrensfall Fall, Namen Namen);

/// <summary>One version as it was handed over.</summary>
public static class FassungLesen
{
    public static async Task<IResult> Get(string verfahren, int nummer, HttpContext http, Db db, CurrentUser ich)
    {
        var (fall, antwort) = await Verfahrenszugriff.HoleAsync(db, ich, verfahren, Handlung.VerfahrenLesen, http.RequestAborted);
        return fall is null ? antwort!
            : fall.Verfahren.Fassungen.FirstOrDefault(f => f.Nummer == nummer) is not { } fassung ? Page.NotFound()
            : Page.Of<FassungLesenView, Fassungsseite>(new(fall, fassung, fall.Verfahren.Gueltige(fassung)));
    }
}

/// <summary>One version.</summary>
public sealed record Fassungsseite(Verfahrensfall Fall, Fassung Fassung, IReadOnlyList<Unterzeichnung> Unterschriften);

/// <summary>Two versions compared.</summary>
public static class FassungenVergleichen
{
    public static async Task<IResult> Get(string verfahren, int alt, int neu, HttpContext http, Db db, CurrentUser ich)
    {
        var (fall, antwort) = await Verfahrenszugriff.HoleAsync(db, ich, verfahren, Handlung.VerfahrenLesen, http.RequestAborted);
        if (fall is null)
        {
            return antwort!;
        }

        var (vorher, nachher) = (fall.Verfahren.Fassungen.FirstOrDefault(f => f.Nummer == alt), fall.Verfahren.Fassungen.FirstOrDefault(f => f.Nummer == neu));
        return vorher is null || nachher is null ? Page.NotFound() : Page.Of<FassungenVergleichenView, Fassungsvergleichsseite>(new(fall, vorher, nachher, Fassungsvergleich.Vergleiche(vorher, nachher)));
    }
}

/// <summary>Two versions compared.</summary>
public sealed record Fassungsvergleichsseite(Verfahrensfall Fall, Fassung Alt, Fassung Neu, IReadOnlyList<Fassungsunterschied> Unterschiede);
