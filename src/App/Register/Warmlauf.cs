using Zielwerk.App.Data;

namespace Zielwerk.App.Register;

/// <summary>Computes the start page once while the portal starts: the model, the queries and the page code come into being on another core.</summary>
public static class Warmlauf
{
    /// <param name="datenbank">Ends when the database is up to the program; the model is built without waiting for it.</param>
    public static async Task RunAsync(IServiceProvider services, Task datenbank, CancellationToken abbruch)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        _ = db.Model;
        await datenbank;
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = abbruch };
        http.Request.Path = "/";
        await (await VereinbarungListe.Get(http, db)).ExecuteAsync(http);
    }
}
