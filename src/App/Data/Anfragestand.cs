namespace Zielwerk.App.Data;

/// <summary>A session as a request finds it; moments UTC.</summary>
/// <param name="BestaetigtAm">When the person last proved who it is.</param>
public sealed record Sitzungsstand(Guid Id, Guid PersonId, DateTime Zuletzt, DateTime LaeuftAb, DateTime? BestaetigtAm);

/// <summary>What nearly every request asks of the database, in one question: its session and the head of the Akte.</summary>
public sealed class Anfragestand(Anfrageverbindungen verbindungen)
{
    private Aktenkopf? kopf;

    /// <summary>The session with this key (SHA-256), as long as nobody has ended it; its time limits are the caller's to judge.</summary>
    public async Task<Sitzungsstand?> SitzungAsync(byte[] schluesselHash, CancellationToken abbruch)
    {
        if (await verbindungen.SitzungAsync(schluesselHash, abbruch) is not { } gefunden)
        {
            return null;
        }

        kopf = gefunden.Kopf;
        return gefunden.Sitzung;
    }

    /// <summary>The head of the Akte at the time of this request, asked once.</summary>
    public async ValueTask<Aktenkopf> AktenkopfAsync(CancellationToken abbruch) => kopf ??= await verbindungen.KopfAsync(abbruch);
}
