using System.Reflection;
using System.Text.Json;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Akte;

/// <summary>Whoever adds an event, a property or a member of an enumeration gives it its German words, or the build is red.</summary>
[Anforderung("SEC-20")]
public class WorteTests
{
    private static readonly List<Type> Ereignisse =
        [.. new[] { typeof(Ereignis).Assembly, typeof(Db).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(Ereignis)) && !t.IsAbstract)];

    [Fact]
    public void Jedes_Ereignis_hat_seinen_Satz_und_kein_Satz_ist_uebrig()
    {
        Ereignisse.Count.ShouldBeGreaterThan(10);
        Ereignissaetze.Bekannte.Order(StringComparer.Ordinal).ShouldBe(Ereignisse.Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>With values and without those that may be missing: each sentence finds in the stored event what it speaks of.</summary>
    [Fact]
    public void Jeder_Satz_passt_zu_den_Werten_seines_Ereignisses()
    {
        foreach (var ereignis in Ereignisse)
        {
            var erzeuger = ereignis.GetConstructors().Single();
            foreach (var voll in (bool[])[true, false])
            {
                var beispiel = erzeuger.Invoke([.. erzeuger.GetParameters().Select(p => Beispiel(p, voll))]);
                var satz = Ereignissaetze.Von(ereignis.Name, JsonSerializer.Serialize(beispiel, ereignis, JsonOptions.Stored), Namen.Keine);
                satz.ShouldMatch(@"\Ahat (?!vermerkt).*[^ ]\.\z", ereignis.Name);
                satz.ShouldNotContain("  ");
            }
        }
    }

    [Fact]
    public async Task Jede_gespeicherte_Eigenschaft_hat_ihr_Wort_und_kein_Wort_ist_uebrig()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        var felder = db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType != typeof(Akteneintrag)).SelectMany(t => Aenderungsliste.Felder(t, t.ClrType.Name + ".")).ToList();
        felder.Select(f => f.Name).Except(Feldnamen.Bekannte).ShouldBeEmpty("ohne Wort");
        var aggregate = db.Model.GetEntityTypes().Select(t => t.ClrType.Name).ToHashSet();
        Feldnamen.Bekannte.Where(f => aggregate.Contains(f.Split('.')[0])).Except(felder.Select(f => f.Name)).ShouldBeEmpty("ohne Eigenschaft");

        var werte = felder.Select(f => Nullable.GetUnderlyingType(f.Typ) ?? f.Typ).Where(t => t.IsEnum).Distinct().SelectMany(Enum.GetNames).ToHashSet();
        werte.Except(Aktenwerte.Bekannte).ShouldBeEmpty("Wert ohne Wort");
    }

    [Theory]
    [InlineData("Zielvereinbarung", "BetragCent", "Geld vom Land")]
    [InlineData("Zielvereinbarung", "Projekte[1/2].Name", "Projekt 1/2")]
    [InlineData("Vorgang", "Erledigungen[Antrag].Am", "Antrag erledigt")]
    [InlineData("Zielvereinbarung", "Suchtext", null)]
    [InlineData("Zielvereinbarung", "Abgeschafft", "Abgeschafft")]
    public void Ein_Feld_heisst_wie_Menschen_es_nennen(string aggregat, string feld, string? wort) => Feldnamen.Von(aggregat, feld).ShouldBe(wort);

    [Theory]
    [InlineData("BetragCent", "20618000", "206.180,00\u202f€")]
    [InlineData("AnzahlProjekte", "4", "4")]
    [InlineData("Bis", "\"2026-03-13\"", "13. März 2026")]
    [InlineData("ErledigtAm", "\"2026-03-13T13:03:00.0000000Z\"", "13. März 2026, 14:03 Uhr")]
    [InlineData("Rolle", "\"Bewilligung\"", "Bewilligung")]
    [InlineData("Stand", "\"TeilweiseUnterschrieben\"", "von einer Seite unterschrieben")]
    [InlineData("Gesperrt", "true", "ja")]
    [InlineData("Sachstand", "\"\"", "–")]
    [InlineData("Sachstand", "{\"bytes\":4000,\"sha256\":\"ab\"}", "langer Text, 4\u202fkB")]
    [InlineData("ZustaendigId", "\"019d0000-0000-7000-8000-00000000000a\"", "nicht mehr bekannt")]
    public void Ein_Wert_steht_da_wie_Menschen_ihn_schreiben(string feld, string json, string text)
    {
        using var wert = JsonDocument.Parse(json);
        Aktenwerte.Zeige(feld, wert.RootElement, Namen.Keine).ShouldBe(text);
    }

    [Fact]
    public void Ein_Ereignis_das_niemand_mehr_kennt_wird_mit_Namen_genannt()
    {
        Ereignissaetze.Von("Abgeschafft", "{}", Namen.Keine).ShouldBe("hat vermerkt: Abgeschafft.");
        Ereignissaetze.Von("BarriereGemeldet", "{\"nummer\":1}", Namen.Keine).ShouldBe("hat vermerkt: BarriereGemeldet.");
    }

    private static object? Beispiel(ParameterInfo parameter, bool voll)
    {
        var typ = parameter.ParameterType;
        var darfFehlen = Nullable.GetUnderlyingType(typ) is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        var kern = Nullable.GetUnderlyingType(typ) ?? typ;
        return !voll && darfFehlen ? null
            : kern == typeof(string) ? "Wort"
            : kern == typeof(int) ? 3
            : kern == typeof(bool) ? voll
            : kern == typeof(DateOnly) ? new DateOnly(2026, 3, 13)
            : kern == typeof(Geld) ? new Geld(500)
            : kern == typeof(Guid) ? Guid.Empty
            : kern.IsEnum ? Enum.GetValues(kern).GetValue(0)
            : kern.IsGenericType && kern.GetGenericTypeDefinition() == typeof(Id<>) ? Activator.CreateInstance(kern, Guid.Empty)
            : throw new InvalidOperationException($"Give {parameter.Member.DeclaringType!.Name}.{parameter.Name} an example here.");
    }
}
