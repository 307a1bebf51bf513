namespace Zielwerk.App.Ui;

/// <summary>Why a draft was kept.</summary>
public enum Entwurfsgrund
{
    /// <summary>By script while typing, or when the page was left.</summary>
    Getippt,

    /// <summary>With the button.</summary>
    Knopf,

    /// <summary>It was sent and not accepted.</summary>
    NichtAngenommen,

    /// <summary>It was sent after the session had ended.</summary>
    Sitzungsende,

    /// <summary>It was sent while somebody else saved.</summary>
    Gleichzeitig,
}

/// <summary>Typed and not yet sent: values by input, and the state of the object they were typed over.</summary>
/// <param name="Zeit">When, as the notice says it: "14:03 Uhr", "12. März 2026, 14:03 Uhr".</param>
public sealed record Entwurfsstand(
    IReadOnlyDictionary<string, string> Werte, IReadOnlyDictionary<string, string> Stand, IReadOnlyList<string> Offen,
    Entwurfsgrund Grund, string Zeit, bool IstVerworfen);

/// <summary>Somebody else with fresh typing in the same form.</summary>
public sealed record Mitbearbeitung(string Name, string Seit);

/// <summary>Who saved an object last, and when ("14:03 Uhr").</summary>
public sealed record Speichervermerk(string Name, string Zeit);

/// <summary>Until when the sitting lasts, as computed by the server.</summary>
/// <param name="Rest">Until it ends when nothing is sent.</param>
/// <param name="Ende">The same as a time of day: "15:03 Uhr".</param>
/// <param name="Spaetestens">When it ends in any case, as a time of day.</param>
public sealed record Restzeit(TimeSpan Rest, string Ende, string Spaetestens, bool IstVerlaengerbar);

/// <summary>What became of an earlier sending of the same rendering.</summary>
public enum Sendungsart
{
    Neu,
    Erledigt,
    Laeuft,
}

public sealed record Sendung(Sendungsart Art, string? Ziel = null);

/// <summary>
/// What the form kit asks of the portal: who sits there, what they typed before, who else is at it. The room Entwuerfe answers;
/// no handler ever calls it.
/// </summary>
public interface IFormularablage
{
    /// <summary>The signed-in person of this request; null when nobody is, or the page is for everyone.</summary>
    Guid? Person { get; }

    /// <summary>The sitting of the person; null when nobody is signed in.</summary>
    Restzeit? Sitzung { get; }

    /// <summary>Address of the sign-in that leads back to a page.</summary>
    string Anmeldung(string zurueck);

    /// <summary>The draft of this person under a key, and who else types there.</summary>
    Task<(Entwurfsstand? Entwurf, IReadOnlyList<Mitbearbeitung> Andere)> LiesAsync(string schluessel, CancellationToken cancellation);

    /// <summary>The last entry of the Akte about an object.</summary>
    Task<Speichervermerk?> LetzteSpeicherungAsync(string aggregat, string id, CancellationToken cancellation);

    /// <summary>Keeps typed values for the person of the form; null when its rendering is already done with. Gives the time for the notice.</summary>
    Task<string?> SichereAsync(Formularzeichen zeichen, IReadOnlyDictionary<string, string> werte, Entwurfsgrund grund, CancellationToken cancellation);

    /// <summary>Sets a draft aside; it can be taken back for a while.</summary>
    Task VerwirfAsync(Formularzeichen zeichen, CancellationToken cancellation);

    /// <summary>Takes a draft that was set aside back.</summary>
    Task HoleZurueckAsync(Formularzeichen zeichen, CancellationToken cancellation);

    /// <summary>Claims a rendering for one sending; a second one learns what became of the first.</summary>
    Task<Sendung> BeginneAsync(Formularzeichen zeichen, CancellationToken cancellation);

    /// <summary>The sending was accepted: the draft goes, the answer is remembered.</summary>
    Task SchliesseAsync(Formularzeichen zeichen, string ziel, CancellationToken cancellation);

    /// <summary>The sending was not accepted: it may be sent again.</summary>
    Task GibFreiAsync(Formularzeichen zeichen, CancellationToken cancellation);
}

/// <summary>Nobody is signed in and nothing is kept: components alone, and a portal without accounts.</summary>
internal sealed class KeineAblage : IFormularablage
{
    public Guid? Person => null;

    public Restzeit? Sitzung => null;

    public string Anmeldung(string zurueck) => "/";

    public Task<(Entwurfsstand? Entwurf, IReadOnlyList<Mitbearbeitung> Andere)> LiesAsync(string schluessel, CancellationToken cancellation) =>
        Task.FromResult<(Entwurfsstand?, IReadOnlyList<Mitbearbeitung>)>((null, []));

    public Task<Speichervermerk?> LetzteSpeicherungAsync(string aggregat, string id, CancellationToken cancellation) => Task.FromResult<Speichervermerk?>(null);

    public Task<string?> SichereAsync(Formularzeichen zeichen, IReadOnlyDictionary<string, string> werte, Entwurfsgrund grund, CancellationToken cancellation) =>
        Task.FromResult<string?>(null);

    public Task VerwirfAsync(Formularzeichen zeichen, CancellationToken cancellation) => Task.CompletedTask;

    public Task HoleZurueckAsync(Formularzeichen zeichen, CancellationToken cancellation) => Task.CompletedTask;

    public Task<Sendung> BeginneAsync(Formularzeichen zeichen, CancellationToken cancellation) => Task.FromResult(new Sendung(Sendungsart.Neu));

    public Task SchliesseAsync(Formularzeichen zeichen, string ziel, CancellationToken cancellation) => Task.CompletedTask;

    public Task GibFreiAsync(Formularzeichen zeichen, CancellationToken cancellation) => Task.CompletedTask;
}
