using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Post;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Aufgaben;

/// <summary>The digest: one mail, only on working days, only when there is news.</summary>
public class SammelpostTests
{
    private static Task Drehe(Vorgangslage lage) => lage.Portal.Services.GetRequiredService<Postdienst>().DreheAsync(TestContext.Current.CancellationToken);

    /// <summary>Mails since the last call: recipient and text.</summary>
    private static List<(string An, string Betreff, string Text)> Hole(Vorgangslage lage)
    {
        var ordner = Path.Combine(lage.Portal.Datenordner, "post");
        if (!Directory.Exists(ordner))
        {
            return [];
        }

        var mails = Directory.GetFiles(ordner).Select(f => (Datei: f, Text: File.ReadAllText(f).ReplaceLineEndings("\n"))).ToList();
        mails.ForEach(m => File.Delete(m.Datei));
        return [.. mails.Select(m => (Kopf(m.Text, "To"), Betreff(m.Text), Encoding.UTF8.GetString(Convert.FromBase64String(m.Text.Split("\n\n", 2)[1].Replace("\n", "", StringComparison.Ordinal))).ReplaceLineEndings("\n"))).OrderBy(m => m.Item1)];
    }

    private static string Kopf(string mail, string name) => mail.Split('\n').First(z => z.StartsWith($"{name}: ", StringComparison.Ordinal))[(name.Length + 2)..];

    private static string Betreff(string mail)
    {
        var roh = mail.Split("\nSubject: ")[1].Split("\n\n")[0];
        var teile = roh.Split('\n').TakeWhile((z, i) => i == 0 || z.StartsWith(' ')).Select(z => z.Trim());
        return string.Concat(teile.Select(t => t.StartsWith("=?utf-8?B?", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Convert.FromBase64String(t[10..^2])) : t));
    }

    [Fact]
    public async Task Die_Uebersicht_kommt_ab_sieben_Uhr_einmal_und_nennt_keine_Personen()
    {
        await using var lage = await Vorgangslage.Neu([new("Adresse", "https://zielwerk.beispiel.de")]);
        await lage.MitStrategie(lage.Kreis);
        await lage.Aendere(Vorgangslage.Marburg, v => v.WiedervorlageSetzen(new(2026, 3, 26), "Zzmuster anrufen", lage.Behoerde.Id, lage.Weber.Id, new(2026, 3, 13), "Test"));
        await lage.Aendere(lage.Weber, w => w.VertretungEinrichten(lage.Lang, lage.Behoerde.Id, Rolle.Bewilligung, new(2026, 3, 25), new(2026, 3, 27), "Urlaub"));
        lage.Am(2026, 3, 25);
        lage.Portal.Uhr.Vor(TimeSpan.FromHours(-2.1)); // 6:54 in Germany
        await Drehe(lage);
        Hole(lage).ShouldBeEmpty();
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(10));
        await Drehe(lage);
        await Drehe(lage);
        var mails = Hole(lage);
        mails.Select(m => m.An).Order().ShouldBe(new[] { lage.Weber.Email, lage.Lang.Email, lage.Aydin.Email, lage.Fuldaer.Email }.Order());
        var aydin = mails.Single(m => m.An == lage.Aydin.Email);
        aydin.Betreff.ShouldBe("Zielwerk: 1 in den nächsten Tagen");
        aydin.Text.ShouldBe(
            """
            Guten Tag,

            in Zielwerk wartet auf Sie:

            In den nächsten Tagen
            - Antrag auf das Budget stellen: AQB-2026-06534, Landkreis Marburg-Biedenkopf
              Dienstag, 31. März 2026, noch 6 Tage
              https://zielwerk.beispiel.de/vorgaenge/AQB-2026-06534#pflichten

            Alle Aufgaben: https://zielwerk.beispiel.de/aufgaben
            Wie oft diese Nachricht kommt, bestimmen Sie hier: https://zielwerk.beispiel.de/konto/benachrichtigungen

            """.ReplaceLineEndings("\n"));
        mails.Single(m => m.An == lage.Lang.Email).Text.ShouldContain("- Wiedervorlage (in Vertretung): AQB-2026-06534, Landkreis Marburg-Biedenkopf\n  Donnerstag, 26. März 2026, morgen\n");
        string.Concat(mails.Select(m => m.Text)).ShouldNotContain("Zz");
    }

    [Fact]
    public async Task Dasselbe_ist_keine_Neuigkeit_aber_Ueberfaelliges_kommt_jede_Woche_wieder()
    {
        await using var lage = await Vorgangslage.Neu();
        await lage.MitStrategie(lage.Kreis);
        var tage = new List<DateOnly>();
        for (var tag = new DateOnly(2026, 3, 23); tag <= new DateOnly(2026, 4, 20); tag = tag.AddDays(1))
        {
            lage.Am(tag.Year, tag.Month, tag.Day);
            await Drehe(lage);
            tage.AddRange(Hole(lage).Where(m => m.An == lage.Aydin.Email).Select(_ => tag));
        }

        // Within sight on the 24th, due on the 31st, late on 1 April, then once a week; Easter Monday is 6 April.
        tage.ShouldBe([new(2026, 3, 24), new(2026, 3, 31), new(2026, 4, 1), new(2026, 4, 7), new(2026, 4, 13), new(2026, 4, 20)]);
    }

    [Fact]
    public async Task Wer_sie_woechentlich_will_bekommt_sie_montags_und_wer_nie_will_nie()
    {
        await using var lage = await Vorgangslage.Neu();
        await lage.MitStrategie(lage.Kreis);
        foreach (var (person, wunsch) in ((Person, string)[])[(lage.Aydin, "Wöchentlich, am Montag"), (lage.Fuldaer, "Nie")])
        {
            var seite = await (await lage.Portal.Als(person)).Get("/konto/benachrichtigungen");
            (await seite.Fill("Wie oft möchten Sie eine Übersicht per Mail?", wunsch).Press("Auswahl speichern")).Text.ShouldContain("Ihre Auswahl ist gespeichert.");
        }

        var gesendet = new List<(string An, DateOnly Tag)>();
        for (var tag = new DateOnly(2026, 3, 23); tag <= new DateOnly(2026, 4, 14); tag = tag.AddDays(1))
        {
            lage.Am(tag.Year, tag.Month, tag.Day);
            await Drehe(lage);
            gesendet.AddRange(Hole(lage).Select(m => (m.An, tag)));
        }

        gesendet.Where(g => g.An == lage.Fuldaer.Email).ShouldBeEmpty();
        gesendet.Where(g => g.An == lage.Aydin.Email).Select(g => g.Tag).ShouldBe([new(2026, 3, 30), new(2026, 4, 7), new(2026, 4, 13)]);
    }

    [Fact]
    public async Task Testorganisationen_Gesperrte_und_Leute_ohne_Zugang_bekommen_keine()
    {
        await using var lage = await Vorgangslage.Neu();
        await lage.MitStrategie(lage.Kreis);
        var testkreis = await lage.Portal.Organisation(Organisationsart.Gebietskoerperschaft, "Test-Landkreis", "06998", test: true);
        await lage.Vorgang(testkreis);
        await lage.Portal.Person(testkreis, Rolle.Koordination);
        await lage.Aendere(lage.Aydin, p => p.Sperren("Test"));
        await using (var technik = lage.Portal.Datenbank.Technik())
        {
            technik.Remove(technik.Set<Zielwerk.App.Data.Technik.Konto>().Single(k => k.Id == lage.Fuldaer.Id.Value));
            await technik.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        lage.Am(2026, 3, 31);
        await Drehe(lage);
        Hole(lage).ShouldBeEmpty();
    }

    /// <summary>Two years, day by day: each due thing lies in exactly the right bucket, no mail twice on a day or on a day off.</summary>
    [Fact]
    [Anforderung("IOP-25")]
    public async Task Zwei_Jahre_Tag_fuer_Tag()
    {
        var samen = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"Samen {samen}");
        var zufall = new Random(samen);
        await using var lage = await Vorgangslage.Neu();
        await lage.MitStrategie(lage.Kreis);
        await lage.Vorgang(lage.Kreis, 2027);
        var recht = lage.Portal.Services.GetRequiredService<App.Data.Rechtsstandquelle>().Lies();
        var (start, ende) = (new DateOnly(2026, 3, 14), new DateOnly(2028, 3, 14));
        var erwartet = new Dictionary<string, DateOnly>
        {
            [$"{Vorgangslage.Marburg}:antrag"] = new(2026, 3, 31),
            ["AQB-2027-06534:antrag"] = new(2027, 3, 31),
        };
        var offenBis = new Dictionary<string, DateOnly> { [$"{Vorgangslage.Marburg}:antrag"] = new(2026, 5, 11), ["AQB-2027-06534:antrag"] = new(2027, 3, 31) };
        var wer = new App.Aufgaben.Bearbeiter(lage.Aydin.Id, [new(Rolle.Koordination, lage.Kreis.Id, false)]);
        for (var tag = start; tag <= ende; tag = tag.AddDays(1))
        {
            lage.Am(tag.Year, tag.Month, tag.Day);
            if (zufall.Next(12) == 0)
            {
                var fuer = tag.AddDays(zufall.Next(0, 60));
                await lage.Aendere(Vorgangslage.Marburg, v => erwartet[$"{Vorgangslage.Marburg}:wv-{v.WiedervorlageSetzen(fuer, "Nachsehen", lage.Kreis.Id, null, tag, "Test").Nummer}"] = Arbeitstage.Ab(fuer));
            }

            await ErledigeAsync(lage, tag, erwartet, offenBis, zufall);
            await using var db = lage.Portal.Db();
            var faelle = await App.Aufgaben.Fall.LadeAsync(db, recht, tag, TestContext.Current.CancellationToken);
            var aufgaben = App.Aufgaben.Aufgabenbuch.Fuer(wer, faelle, tag).Where(a => a.Korb != App.Aufgaben.Korb.WartetAufAndere).ToList();
            aufgaben.Select(a => (a.Schluessel, a.Tag, a.Korb)).OrderBy(a => a.Schluessel, StringComparer.Ordinal)
                .ShouldBe(erwartet.Select(e => (e.Key, e.Value, Richtig(e.Value, tag))).OrderBy(e => e.Key, StringComparer.Ordinal), $"{tag:yyyy-MM-dd}, Samen {samen}");

            await Drehe(lage);
            await Drehe(lage);
            var mails = Hole(lage);
            mails.GroupBy(m => m.An).ShouldAllBe(g => g.Count() == 1, $"{tag:yyyy-MM-dd}, Samen {samen}");
            (Arbeitstage.Hindernis(tag) is null || mails.Count == 0).ShouldBeTrue($"mail on {tag:yyyy-MM-dd}, Samen {samen}");
            (mails.Exists(m => m.An == lage.Aydin.Email) || Arbeitstage.Hindernis(tag) is not null || !erwartet.ContainsValue(tag)).ShouldBeTrue($"no mail though due on {tag:yyyy-MM-dd}, Samen {samen}");
        }
    }

    private static async Task ErledigeAsync(Vorgangslage lage, DateOnly tag, Dictionary<string, DateOnly> erwartet, Dictionary<string, DateOnly> offenBis, Random zufall)
    {
        foreach (var schluessel in erwartet.Keys.ToList())
        {
            var (fall, was) = (schluessel.Split(':')[0], schluessel.Split(':')[1]);
            if (offenBis.TryGetValue(schluessel, out var bis) ? bis == tag : erwartet[schluessel] < tag && zufall.Next(4) == 0)
            {
                await lage.Aendere(fall, v =>
                {
                    if (was == "antrag")
                    {
                        v.PflichtErledigen(Pflichtart.Antrag, tag, tag, "Test");
                    }
                    else
                    {
                        v.WiedervorlageErledigen(int.Parse(was[3..], System.Globalization.CultureInfo.InvariantCulture), lage.Aydin.Id, lage.Portal.Uhr.GetUtcNow().UtcDateTime, "Test");
                    }
                });
                erwartet.Remove(schluessel);
            }
        }
    }

    /// <summary>Told anew, in other words than the program's: by the difference of the days.</summary>
    private static App.Aufgaben.Korb Richtig(DateOnly faellig, DateOnly heute)
    {
        if (faellig < heute)
        {
            return App.Aufgaben.Korb.Ueberfaellig;
        }

        return (faellig.DayNumber - heute.DayNumber) switch
        {
            0 => App.Aufgaben.Korb.Heute,
            <= 7 => App.Aufgaben.Korb.Bald,
            _ => App.Aufgaben.Korb.Spaeter,
        };
    }
}
