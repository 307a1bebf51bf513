using System.Globalization;
using Microsoft.Extensions.Caching.Memory;
using Zielwerk.App.Dokumente;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Register;

/// <summary>A file offered at an agreement; the size is null when the file could not be made.</summary>
public sealed record Registerdatei(string Url, string Text, string Art, long? Bytes);

/// <summary>
/// The agreement as a file to take away: made from its own words as read, with a note what it is. Finished files are kept, since the page
/// says their size.
/// </summary>
public sealed class Registerdokumente(Setzer setzer, ILogger<Registerdokumente> log) : IDisposable
{
    private const long HoechstensBytes = 16_000_000;

    private static readonly (Dokumentform Form, string Text, string Art)[] Angebot =
    [
        (Dokumentform.Pdf, "Vereinbarung als PDF", "barrierefrei (PDF/UA)"),
        (Dokumentform.Docx, "Vereinbarung als Word-Datei", "DOCX"),
        (Dokumentform.Text, "Vereinbarung als Text", "TXT"),
        (Dokumentform.Pdfa, "Archivfassung", "PDF/A-3 mit Datensatz"),
    ];

    private readonly MemoryCache speicher = new(new MemoryCacheOptions { SizeLimit = HoechstensBytes });

    /// <summary>All forms with their sizes. A form that cannot be made now is offered all the same: who asks for it reads why.</summary>
    public async Task<IReadOnlyList<Registerdatei>> DateienAsync(Vereinbarungsseite seite, Lesevorgang vorgang, CancellationToken abbruch)
    {
        var dateien = new List<Registerdatei>();
        foreach (var (form, text, art) in Angebot)
        {
            dateien.Add(new(Routes.Dokument(seite.Eintrag.Jahr, seite.Eintrag.Ags, form), text, art, await GroesseAsync(seite, vorgang, form, abbruch)));
        }

        return dateien;
    }

    /// <summary>The file.</summary>
    /// <exception cref="SatzException">A PDF could not be made.</exception>
    public async Task<byte[]> SchreibeAsync(Vereinbarungsseite seite, Lesevorgang vorgang, Dokumentform form, CancellationToken abbruch)
    {
        var schluessel = (vorgang.Id, form.Name, seite.Eintrag.Bestaetigt, seite.Eintrag.Beispieldaten);
        if (speicher.TryGetValue(schluessel, out byte[]? bytes))
        {
            return bytes!;
        }

        bytes = await form.SchreibeAsync(Dokument(seite, vorgang), setzer, abbruch);
        speicher.Set(schluessel, bytes, new MemoryCacheEntryOptions { Size = bytes.Length });
        return bytes;
    }

    public void Dispose() => speicher.Dispose();

    private async Task<long?> GroesseAsync(Vereinbarungsseite seite, Lesevorgang vorgang, Dokumentform form, CancellationToken abbruch)
    {
        try
        {
            return (await SchreibeAsync(seite, vorgang, form, abbruch)).LongLength;
        }
        catch (SatzException fault)
        {
            log.LogWarning(fault, "Die Fassung {Form} der Vereinbarung {Jahr} {Ags} ist nicht entstanden", form.Name, seite.Eintrag.Jahr, seite.Eintrag.Ags);
            return null;
        }
    }

    private static Dokument Dokument(Vereinbarungsseite seite, Lesevorgang vorgang)
    {
        var (e, inhalt) = (seite.Eintrag, seite.Inhalt);
        var liste = seite.Klauseln.Index().Where(k => k.Item.ListeNachAbsatz is not null).Select(k => ((int, int)?)(k.Index, k.Item.ListeNachAbsatz!.Value)).FirstOrDefault();
        return Vereinbarungsdokument.Gelesen(inhalt, liste, Hinweise(seite, vorgang), new(
            string.Create(CultureInfo.InvariantCulture, $"{inhalt.Dokumentart} {e.Jahr} · {e.Name} · {e.Ags}"),
            inhalt.Parteien.FirstOrDefault(p => p.Rolle == Domain.Zielvereinbarungen.Parteirolle.Land)?.Name ?? "Land Hessen",
            new(DateTime.SpecifyKind(vorgang.GelesenAm, DateTimeKind.Utc)),
            IstEntwurf: false,
            new("datensatz.json", "application/json", "Datensatz der Vereinbarung mit Fundstellen", vorgang.Datensatz)));
    }

    private static IReadOnlyList<string> Hinweise(Vereinbarungsseite seite, Lesevorgang vorgang) =>
    [
        $"Lesefassung aus dem öffentlichen Register, gelesen am {vorgang.GelesenAm.ToString("d. MMMM yyyy", Domain.Grundlagen.Deutsch.Kultur)} aus {Worte.Quelle(seite.Lesung.Textart)}. "
            + (seite.Eintrag.Bestaetigt ? "Ein Mensch hat sie bestätigt." : "Ein Mensch hat sie noch nicht bestätigt.")
            + " Maßgeblich ist die unterschriebene Vereinbarung.",
        .. seite.Eintrag.Beispieldaten ? ["Beispieldaten: Diese Vereinbarung ist erfunden."] : Array.Empty<string>(),
    ];
}
