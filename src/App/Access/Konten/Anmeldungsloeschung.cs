using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>
/// Sessions and one-time links go thirty days after their end, counted attempts and unfinished sign-ins after a day (PRIV-05). The last session of an account
/// stays: by its day the organisation sees who no longer needs the access.
/// </summary>
public sealed class Anmeldungsloeschung : ILoeschregel
{
    private const int Tage = 30;

    public async Task<int> WendeAnAsync(IServiceProvider dienste, DateOnly heute, CancellationToken abbruch)
    {
        var technik = dienste.GetRequiredService<TechnikDb>();
        var gestern = heute.AddDays(-1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var grenze = heute.AddDays(-Tage).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var (sitzungen, spaetere) = (technik.Set<Sitzung>(), technik.Set<Sitzung>());
        return await technik.LoescheAsync(sitzungen.Where(s => s.LaeuftAb < grenze && spaetere.Any(n => n.KontoId == s.KontoId && n.Angelegt > s.Angelegt)).OrderBy(s => s.LaeuftAb), abbruch)
            + await technik.LoescheAsync(technik.Set<Einladung>().Where(e => e.LaeuftAb < grenze).OrderBy(e => e.LaeuftAb), abbruch)
            + await technik.LoescheAsync(technik.Set<Anmeldeschritt>().Where(s => s.LaeuftAb < gestern).OrderBy(s => s.LaeuftAb), abbruch)
            + await technik.LoescheAsync(technik.Set<Anmeldesperre>().Where(s => s.Zuletzt < gestern).OrderBy(s => s.Zuletzt), abbruch);
    }
}
