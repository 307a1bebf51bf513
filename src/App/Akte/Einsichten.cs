using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Akte;

/// <summary>
/// The personal data a request shows, collected by its handler and written by the filter of <see cref="Personenbezug"/> before the page goes out:
/// <code>einsichten.Vermerke(meldung.Id, nameof(meldung.Name), nameof(meldung.Email));</code>
/// </summary>
public sealed class Einsichten(TechnikDb technik, Db db, TimeProvider clock)
{
    private readonly List<(string Aggregat, string Id, string Angaben)> gezeigt = [];
    private bool gesagt;

    /// <summary>The page shows these data of an aggregate.</summary>
    /// <param name="angaben">Names of properties.</param>
    public void Vermerke<T>(Id<T> id, params IReadOnlyCollection<string> angaben)
        where T : Aggregat => VermerkeAlle([id], angaben);

    /// <summary>The page shows these data of several aggregates; of none when the list is empty, which must be said, too.</summary>
    public void VermerkeAlle<T>(IEnumerable<Id<T>> ids, params IReadOnlyCollection<string> angaben)
        where T : Aggregat
    {
        gesagt = true;
        gezeigt.AddRange(ids.Select(id => (typeof(T).Name, id.ToString(), string.Join(',', angaben))));
    }

    /// <summary>Writes what was shown.</summary>
    /// <exception cref="InvalidOperationException">The handler said nothing, or nobody has shown a right.</exception>
    internal async Task SchreibeAsync(string weg, CancellationToken abbruch)
    {
        if (!gesagt || (gezeigt.Count > 0 && db.Wer.Length == 0))
        {
            throw new InvalidOperationException($"{weg} shows personal data and does not say of whom (Einsichten.Vermerke), or to whom (CurrentUser.Verweigert).");
        }

        var jetzt = clock.GetUtcNow();
        technik.AddRange(gezeigt.Distinct().Select(g => new Einsicht
        {
            Id = Guid.CreateVersion7(jetzt),
            Zeitpunkt = jetzt.UtcDateTime,
            Wer = db.Wer,
            PersonId = Handelnder.Lies(db.Wer)?.PersonId,
            Aggregat = g.Aggregat,
            AggregatId = g.Id,
            Angaben = g.Angaben,
            Weg = weg,
        }));
        gezeigt.Clear();
        await technik.SaveChangesAsync(abbruch);
    }
}

/// <summary>Mark of a route whose pages show personal data: of people who send or are asked something, not the names of those who act in their office.</summary>
public sealed record Personenbezug
{
    /// <summary>In the words of routes.txt.</summary>
    public override string ToString() => "Einsicht vermerkt";
}

public static class Personenbezuege
{
    /// <summary>Every answer of this route that shows something stands in the log of read access before it goes out (ADR 18).</summary>
    public static RouteHandlerBuilder ZeigtPersonenbezogenes(this RouteHandlerBuilder route) =>
        route.WithMetadata(new Personenbezug()).AddEndpointFilter(async (aufruf, weiter) =>
        {
            var antwort = await weiter(aufruf);
            var http = aufruf.HttpContext;

            // A question that cannot be read (?akte=x) never reached the handler.
            if (Zeigt(antwort) && http.Response.StatusCode < StatusCodes.Status400BadRequest)
            {
                var muster = ((RouteEndpoint)http.GetEndpoint()!).RoutePattern.RawText;
                await http.RequestServices.GetRequiredService<Einsichten>().SchreibeAsync($"{http.Request.Method} {muster}", http.RequestAborted);
            }

            return antwort;
        });

    /// <summary>A page, also one with mistakes, or a file; neither a redirect nor an error.</summary>
    private static bool Zeigt(object? antwort) => antwort switch
    {
        Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult => false,
        IStatusCodeHttpResult { StatusCode: >= 300 and not StatusCodes.Status422UnprocessableEntity } => false,
        _ => true,
    };
}
