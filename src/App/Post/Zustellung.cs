using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Post;

/// <summary>Sends what lies in the outbox, a batch at a time; what fails is tried again later and later, then given up.</summary>
public sealed class Zustellung(IDbContextFactory<TechnikDb> fabrik, Posteinstellungen einstellungen, TimeProvider clock, ILogger<Zustellung> log)
{
    public const int JeStapel = 50;
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    /// <summary>Sent messages stay this long, without words and address, to answer "was it sent?".</summary>
    private static readonly TimeSpan Aufbewahrung = TimeSpan.FromDays(90);

    /// <summary>How long after each failure the next attempt waits; after the last one the message is given up.</summary>
    public static IReadOnlyList<TimeSpan> Abstaende { get; } =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>Sends one batch; gives the number sent.</summary>
    public async Task<int> SendeAsync(CancellationToken cancellation)
    {
        await using var db = await fabrik.CreateDbContextAsync(cancellation);
        var jetzt = clock.GetUtcNow().UtcDateTime;
        var faellig = await db.Set<Versand>().Where(v => v.Naechster <= jetzt).OrderBy(v => v.Naechster).ThenBy(v => v.Id).Take(JeStapel).ToListAsync(cancellation);
        var gesendet = 0;
        foreach (var versand in faellig)
        {
            gesendet += await NimmAsync(db, versand, jetzt, cancellation) && await SendeEineAsync(db, versand, cancellation) ? 1 : 0;
        }

        return gesendet;
    }

    /// <summary>Forgets messages that are long gone.</summary>
    public async Task RaeumeAufAsync(CancellationToken cancellation)
    {
        await using var db = await fabrik.CreateDbContextAsync(cancellation);
        var grenze = clock.GetUtcNow().UtcDateTime - Aufbewahrung;
        db.RemoveRange(await db.Set<Versand>().Where(v => v.Angelegt < grenze && v.Naechster == null).Take(1000).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Claims the message before sending: of two programs on one database only one gets it, and a crash while sending repeats it at most once per attempt.</summary>
    private static async Task<bool> NimmAsync(TechnikDb db, Versand versand, DateTime jetzt, CancellationToken cancellation)
    {
        versand.Naechster = jetzt + Abstaende[Math.Min(versand.Versuche, Abstaende.Count - 1)];
        versand.Versuche++;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(versand).State = EntityState.Detached;
            return false;
        }
    }

    private async Task<bool> SendeEineAsync(TechnikDb db, Versand versand, CancellationToken cancellation)
    {
        string? fehler = null;
        try
        {
            await UebergibAsync(versand, cancellation);
            versand.Gesendet = clock.GetUtcNow().UtcDateTime;
            (versand.Naechster, versand.An, versand.Text) = (null, "", "");
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // The message of the fault may name the recipient; its kind is enough to look for the cause.
            fehler = fault is SmtpException smtp ? $"SMTP {smtp.StatusCode}" : fault is OperationCanceledException ? "Zeitüberschreitung" : fault.GetType().Name;
            if (versand.Versuche > Abstaende.Count)
            {
                (versand.Naechster, versand.An, versand.Text) = (null, "", "");
            }

            log.LogWarning("Nachricht {Versand} nicht gesendet, Versuch {Versuch}: {Fehler}{Ende}", versand.Id, versand.Versuche, fehler, versand.Naechster is null ? ". Aufgegeben." : "");
        }

        versand.Fehler = fehler;
        await db.SaveChangesAsync(cancellation);
        return fehler is null;
    }

    private async Task UebergibAsync(Versand versand, CancellationToken cancellation)
    {
        using var mail = new MailMessage(einstellungen.Absender, versand.An)
        {
            Subject = versand.Betreff,
            SubjectEncoding = Encoding.UTF8,
            Body = versand.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };

        // No answers of machines, no loops of absence notices (RFC 3834).
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("X-Auto-Response-Suppress", "All");
        mail.Headers.Add("Message-ID", $"<{versand.Id:N}@{new MailAddress(einstellungen.Absender).Host}>");
        using var client = Client();
        using var grenze = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        grenze.CancelAfter(Geduld);
        await client.SendMailAsync(mail, grenze.Token);
    }

    private SmtpClient Client()
    {
        if (einstellungen.Host is null)
        {
            Datenordner.LegeAn(einstellungen.Ablage);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = einstellungen.Ablage };
        }

        return new SmtpClient(einstellungen.Host, einstellungen.Port)
        {
            EnableSsl = einstellungen.Tls,
            Credentials = einstellungen.Benutzer is { Length: > 0 } benutzer ? new NetworkCredential(benutzer, einstellungen.Passwort) : null,
        };
    }
}
