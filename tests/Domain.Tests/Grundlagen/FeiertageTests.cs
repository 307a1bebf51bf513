using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Tests.Grundlagen;

[Anforderung("IOP-25")]
public class FeiertageTests
{
    [Theory]
    [InlineData("1990-04-15")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    public void Ostern_liegt_richtig(string tag) => Feiertage.Ostersonntag(Tag(tag).Year).ShouldBe(Tag(tag));

    [Fact]
    public void Hessen_hat_2026_diese_zehn_Feiertage() => Feiertage.Im(2026).Select(f => $"{f.Tag:yyyy-MM-dd} {f.Name}").ShouldBe(
    [
        "2026-01-01 Neujahr", "2026-04-03 Karfreitag", "2026-04-06 Ostermontag", "2026-05-01 Tag der Arbeit", "2026-05-14 Christi Himmelfahrt",
        "2026-05-25 Pfingstmontag", "2026-06-04 Fronleichnam", "2026-10-03 Tag der Deutschen Einheit", "2026-12-25 1. Weihnachtstag", "2026-12-26 2. Weihnachtstag",
    ]);

    [Theory]
    [InlineData("2024-05-30", "Fronleichnam")]
    [InlineData("2025-06-19", "Fronleichnam")]
    [InlineData("2026-06-04", "Fronleichnam")]
    [InlineData("2027-05-27", "Fronleichnam")]
    [InlineData("2017-10-31", "Reformationstag")]
    [InlineData("2016-10-31", null)]
    [InlineData("2018-10-31", null)]
    [InlineData("2026-11-01", null)]
    [InlineData("2026-01-06", null)]
    [InlineData("1994-11-16", "Buß- und Bettag")]
    [InlineData("1990-11-21", "Buß- und Bettag")]
    [InlineData("1995-11-22", null)]
    [InlineData("2026-12-24", null)]
    [InlineData("2026-04-05", null)]
    public void Ein_Tag_hat_den_Namen_seines_Feiertags(string tag, string? name) => Feiertage.Name(Tag(tag)).ShouldBe(name);

    [Fact]
    public void Vor_1990_und_nach_2100_gibt_es_keine_Auskunft()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Feiertage.Im(1989));
        Should.Throw<ArgumentOutOfRangeException>(() => Feiertage.Im(2101));
        Feiertage.Im(1990)[0].Tag.ShouldBe(new(1990, 1, 1));
        Feiertage.Im(2100)[^1].Tag.ShouldBe(new(2100, 12, 26));
    }

    [Fact]
    public void In_jedem_Jahr_liegen_die_beweglichen_Feiertage_auf_ihrem_Wochentag()
    {
        for (var jahr = Feiertage.ErstesJahr; jahr <= Feiertage.LetztesJahr; jahr++)
        {
            Feiertage.Ostersonntag(jahr).ShouldBeInRange(new(jahr, 3, 22), new(jahr, 4, 25));
            Feiertage.Ostersonntag(jahr).DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            var tage = Feiertage.Im(jahr).ToDictionary(f => f.Name, f => f.Tag);
            tage.Values.ShouldBe(tage.Values.Order());
            tage["Karfreitag"].DayOfWeek.ShouldBe(DayOfWeek.Friday);
            tage["Christi Himmelfahrt"].DayOfWeek.ShouldBe(DayOfWeek.Thursday);
            tage["Pfingstmontag"].DayOfWeek.ShouldBe(DayOfWeek.Monday);
            tage["Fronleichnam"].DayOfWeek.ShouldBe(DayOfWeek.Thursday);
        }
    }

    [Theory]
    [InlineData("2026-06-04", "Feiertag: Fronleichnam", "2026-06-05")]
    [InlineData("2026-10-10", "Samstag", "2026-10-12")]
    [InlineData("2026-10-11", "Sonntag", "2026-10-12")]
    [InlineData("2026-04-03", "Feiertag: Karfreitag", "2026-04-07")]
    [InlineData("2026-12-25", "Feiertag: 1. Weihnachtstag", "2026-12-28")]
    [InlineData("2027-12-31", null, "2027-12-31")]
    [InlineData("2028-01-01", "Feiertag: Neujahr", "2028-01-03")]
    [InlineData("2026-12-24", null, "2026-12-24")]
    public void Was_kein_Arbeitstag_ist_fuehrt_zum_naechsten(string tag, string? hindernis, string arbeitstag)
    {
        Arbeitstage.Hindernis(Tag(tag)).ShouldBe(hindernis);
        Arbeitstage.Ab(Tag(tag)).ShouldBe(Tag(arbeitstag));
    }

    [Fact]
    public void Der_naechste_Arbeitstag_ist_immer_einer_und_nie_weiter_weg_als_noetig()
    {
        for (var tag = new DateOnly(1990, 1, 1); tag <= new DateOnly(2100, 12, 26); tag = tag.AddDays(1))
        {
            var ab = Arbeitstage.Ab(tag);
            Arbeitstage.Hindernis(ab).ShouldBeNull();
            for (var dazwischen = tag; dazwischen < ab; dazwischen = dazwischen.AddDays(1))
            {
                Arbeitstage.Hindernis(dazwischen).ShouldNotBeNull();
            }

            (ab.DayNumber - tag.DayNumber).ShouldBeLessThanOrEqualTo(4); // Good Friday to Tuesday, Christmas on Thursday to Monday
        }
    }

    private static DateOnly Tag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
