using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Dokumente;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.App.Tests.Bench;

/// <summary>Not tests but the measured parts of ./dev bench; they run only when asked for (explicit) and leave files in ZIELWERK_BENCH.</summary>
public class Messung
{
    private static readonly string Ordner = Environment.GetEnvironmentVariable("ZIELWERK_BENCH") ?? Path.GetTempPath();

    /// <summary>Five hundred agreements as text files: every body, twenty years, invented projects and amounts.</summary>
    [Fact(Explicit = true)]
    public void Schreibe_einen_Bestand()
    {
        var ziel = Directory.CreateDirectory(Path.Combine(Ordner, "bestand")).FullName;
        var kataloge = Stammdaten.Kataloge();
        var vorlagen = Stammdaten.Vorlagen();
        var anzahl = 0;
        foreach (var jahr in Enumerable.Range(2015, 20))
        {
            var vorlage = vorlagen.LastOrDefault(v => v.Jahr <= jahr) ?? vorlagen[0];
            foreach (var koerperschaft in kataloge.GueltigAm(new DateOnly(jahr, 7, 1)))
            {
                File.WriteAllLines(Path.Combine(ziel, $"{jahr}-{koerperschaft.Ags}.txt"), Entwurfstext.Text(Entwurf.Aus(vorlage, Angaben(vorlage, koerperschaft, jahr, anzahl++))));
            }
        }

        anzahl.ShouldBeInRange(500, 600);

        Entwurfsangaben Angaben(Vorlage vorlage, Domain.Koerperschaften.Koerperschaft koerperschaft, int jahr, int n)
        {
            var angaben = Entwurfsangaben.Neu(vorlage, kataloge, koerperschaft, jahr, Geld.Euro(400_000 + (n * 7919 % 900_000)));
            return angaben with
            {
                Massnahmenarten = [.. angaben.Massnahmenarten.Select((m, i) => m with { Projekte = [.. Enumerable.Range(1, (n + i) % 4).Select(p => $"Beispielprojekt {p} der Maßnahmenart {i + 1}")] })],
            };
        }
    }

    /// <summary>A person of a body with a session in the database of ZIELWERK_BENCH_DB; its key goes to the file sitzung.</summary>
    [Fact(Explicit = true)]
    public async Task Schreibe_eine_Sitzung()
    {
        var verbindung = Environment.GetEnvironmentVariable("ZIELWERK_BENCH_DB").ShouldNotBeNull();
        var optionen = (new DbContextOptionsBuilder<Db>(), new DbContextOptionsBuilder<TechnikDb>());
        DataSetup.Use(optionen.Item1, verbindung);
        DataSetup.Use(optionen.Item2, verbindung);
        await using var db = new Db(optionen.Item1.Options);
        await using var technik = new TechnikDb(optionen.Item2.Options);
        var (clock, jetzt, schluessel) = (TimeProvider.System, TimeProvider.System.GetUtcNow().UtcDateTime, Schluessel.Neu());
        var organisation = Organisation.Anlegen(Id<Organisation>.New(clock), Organisationsart.Bewilligungsbehoerde, "Beispielbehörde", null, false, "Messung");
        var person = Person.Anlegen(Id<Person>.New(clock), "Beate", "Beispiel", "beate.beispiel@example.org", null, RandomNumberGenerator.GetHexString(32), "Messung");
        person.RolleVergeben(organisation, Rolle.Bewilligung, clock.Heute(), null, "Messung");
        db.AddRange(organisation, person);
        await db.SaveChangesAsync();
        technik.Add(new Konto { Id = person.Id.Value, Email = person.Email, EmailNormal = person.Email.ToUpperInvariant(), Sicherheitsstempel = "messung", Angelegt = jetzt });
        technik.Add(new Sitzung
        {
            Id = Guid.CreateVersion7(),
            SchluesselHash = Schluessel.Hash(schluessel),
            KontoId = person.Id.Value,
            Angelegt = jetzt,
            Zuletzt = jetzt,
            LaeuftAb = jetzt.AddHours(12),
            BestaetigtAm = jetzt,
            Geraet = "Messung",
            Weg = Anmeldeweg.Passwort,
        });
        await technik.SaveChangesAsync();
        await File.WriteAllTextAsync(Path.Combine(Ordner, "sitzung"), schluessel);
    }

    /// <summary>One clean agreement, read warm in this process, against the process pdftotext on a PDF of the same text.</summary>
    [Fact(Explicit = true)]
    public void Lesung_gegen_pdftotext()
    {
        var leser = new Leser(Stammdaten.Vorlagen(), Stammdaten.Kataloge());
        var text = SauberesKassel(leser);
        var quelle = new Quelltext("kassel.txt", Textart.Text, text, []);
        leser.Lies(quelle).Inhalt!.Budget!.Betrag.ShouldBe(Geld.Euro(1_121_600));
        var pdf = Drucke(text);
        // Warm means compiled for good: on a busy machine the runtime needs a few thousand calls to get there.
        var lesung = Median(3000, 300, () => leser.Lies(quelle));
        var pdftotext = Median(5, 40, () => Laufe("pdftotext", "-layout", pdf, "-"));
        File.WriteAllText(Path.Combine(Ordner, "lesung.txt"), string.Create(CultureInfo.InvariantCulture, $"{lesung:F3} {pdftotext:F3}\n"));
    }

    /// <summary>Drafting agreements as PDF/UA in the warm typesetter, each another one, against LibreOffice's conversion of the same documents in one process.</summary>
    [Fact(Explicit = true)]
    public async Task Satz_gegen_LibreOffice()
    {
        const int anzahl = 20;
        using var setzer = new Setzer(new());
        var vorlage = Stammdaten.Vorlagen().Single(v => v.Jahr == 2025);
        var koerperschaften = Stammdaten.Kataloge().Koerperschaften;
        var n = 0;
        for (var i = 0; i < 60; i++)
        {
            await Setze();
        }

        var zeiten = new List<double>();
        for (var i = 0; i < 60; i++)
        {
            zeiten.Add(await Dauer(Setze));
        }

        var alle = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            alle.Add(await Dauer(async () =>
            {
                for (var j = 0; j < 27; j++)
                {
                    await Setze();
                }
            }));
        }

        var ordner = Directory.CreateDirectory(Path.Combine(Ordner, "libreoffice")).FullName;
        var dateien = Enumerable.Range(0, anzahl).Select(i => Path.Combine(ordner, $"{i}.docx")).ToList();
        dateien.ForEach(d => File.WriteAllBytes(d, Docxfassung.Schreibe(Dokument())));
        Wandle([dateien[0]]);
        var eines = await Dauer(() => Task.Run(() => Wandle([dateien[0]])));
        var viele = await Dauer(() => Task.Run(() => Wandle(dateien)));
        Directory.GetFiles(ordner, "*.pdf").Length.ShouldBe(anzahl);
        File.WriteAllText(Path.Combine(Ordner, "satz.txt"), string.Create(CultureInfo.InvariantCulture, $"{zeiten.Order().ElementAt(30):F1} {viele / anzahl:F1} {eines:F1} {alle.Order().ElementAt(2) / 1000:F3}\n"));

        async Task Setze() => (await setzer.SetzeAsync(Dokument(), Pdfnorm.Zugaenglich)).Length.ShouldBeGreaterThan(10_000);

        Dokument Dokument()
        {
            var koerperschaft = koerperschaften[++n % koerperschaften.Count];
            var angaben = Entwurfsangaben.Neu(vorlage, Stammdaten.Kataloge(), koerperschaft, 2025, Geld.Euro(500_000 + (n * 7919)));
            var mitProjekten = angaben with { Massnahmenarten = [.. angaben.Massnahmenarten.Select((m, i) => m with { Projekte = [.. Enumerable.Range(1, 3).Select(p => $"Beispielprojekt {n}.{p} der Maßnahmenart {i + 1}")] })] };
            return Vereinbarungsdokument.Aus(Entwurf.Aus(vorlage, mitProjekten), koerperschaft.Name, new($"Az. {n}", "Ministerium", DateTimeOffset.UnixEpoch, IstEntwurf: true));
        }

        void Wandle(IEnumerable<string> was) => Laufe("soffice", [$"-env:UserInstallation=file://{Path.Combine(Ordner, "office")}", "--headless",
            "--convert-to", "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}", "--outdir", ordner, .. was]);

        static async Task<double> Dauer(Func<Task> was)
        {
            var start = Stopwatch.GetTimestamp();
            await was();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    private static IReadOnlyList<string> SauberesKassel(Leser leser)
    {
        var zeilen = File.ReadAllLines(Ablage.Pfad("samples", "kassel-2024.txt"));
        var inhalt = leser.Lies(new Quelltext("kassel-2024.txt", Textart.Ocr, zeilen, [])).Inhalt.ShouldNotBeNull();
        var vorlage = Stammdaten.Vorlagen().Single(v => v.Jahr == 2024);
        return Entwurfstext.Text(Entwurf.Aus(vorlage, Domain.Zielvereinbarungen.Entwurfswerte.Aus(inhalt, vorlage)));
    }

    private static string Drucke(IReadOnlyList<string> zeilen)
    {
        var html = Path.Combine(Ordner, "kassel.html");
        var pdf = Path.Combine(Ordner, "kassel.pdf");
        File.WriteAllText(html, "<!doctype html><html lang=de><meta charset=utf-8><title>Zielvereinbarung</title>" + string.Concat(zeilen.Where(z => z != "").Select(z => $"<p>{System.Net.WebUtility.HtmlEncode(z)}</p>")));
        Laufe("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={Path.Combine(Ordner, "chromium")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", $"file://{html}");
        new FileInfo(pdf).Length.ShouldBeGreaterThan(1000);
        return pdf;
    }

    private static void Laufe(string programm, params string[] argumente)
    {
        using var prozess = Process.Start(new ProcessStartInfo(programm, argumente) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        prozess.ErrorDataReceived += (_, _) => { };
        prozess.BeginErrorReadLine();
        prozess.StandardOutput.ReadToEnd();
        prozess.WaitForExit();
        prozess.ExitCode.ShouldBe(0, programm);
    }

    /// <summary>Median in milliseconds after a warm-up.</summary>
    private static double Median(int warm, int laeufe, Action was)
    {
        for (var i = 0; i < warm; i++)
        {
            was();
        }

        var zeiten = new double[laeufe];
        for (var i = 0; i < laeufe; i++)
        {
            var start = Stopwatch.GetTimestamp();
            was();
            zeiten[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(zeiten);
        return zeiten[laeufe / 2];
    }
}
