using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Auskunft;

/// <summary>The dated legal parameters in public, and any deadline computed from them with its reasons (IOP-25).</summary>
public static class RechtsstandZeigen
{
    public static IResult Get(HttpRequest anfrage, Rechtsstandquelle quelle, TimeProvider clock)
    {
        var rechtsstand = quelle.Lies();
        var form = new FristForm(rechtsstand);
        if (form.IstGefragt(anfrage.Query))
        {
            form.Read(anfrage.Query);
        }

        return Page.Of<RechtsstandZeigenView, Rechtsstandseite>(new(form, rechtsstand, clock.Heute()));
    }
}

public sealed record Rechtsstandseite(FristForm Form, Rechtsstand Rechtsstand, DateOnly Heute)
{
    /// <summary>When a row applies, in words; what applies today needs no more.</summary>
    public string Geltung(Rechtsstandzeile zeile)
    {
        var zeit = (zeile.GueltigVon, zeile.GueltigBis) switch
        {
            (null, null) => "bis auf Weiteres",
            (null, { } bis) => $"bis {Deutsch.Tag(bis)}",
            ({ } von, null) => $"seit {Deutsch.Tag(von)}",
            ({ } von, { } bis) => $"{Deutsch.Tag(von)} bis {Deutsch.Tag(bis)}",
        };
        return zeile.GueltigBis < Heute ? $"{zeit}, gilt nicht mehr"
            : zeile.GueltigVon > Heute ? $"{zeit.Replace("seit", "ab", StringComparison.Ordinal)}, gilt noch nicht"
            : zeit;
    }
}

public sealed class FristForm : Form
{
    private readonly Rechtsstand rechtsstand;

    public Field<string> Art { get; }

    public Field<DateOnly> Beginn { get; }

    /// <summary>The answer; null until both fields are right.</summary>
    public Frist? Frist { get; private set; }

    public FristForm(Rechtsstand rechtsstand)
    {
        this.rechtsstand = rechtsstand;
        Art = Choice("art", "Worum geht es?", [.. rechtsstand.Zeilen.GroupBy(z => z.Parameter).Select(g => (g.Key.ToString(), Antwort(g.Last())))]);
        Beginn = Date("beginn", "Datum", "Der Tag, ab dem gerechnet wird. Zum Beispiel 31 12 2026. Steht der Tag im Jahr fest, zählt nur das Jahr.");
    }

    /// <summary>True when the form was sent; other words in the address are none of its business.</summary>
    public bool IstGefragt(IQueryCollection gefragt) => gefragt.Keys.Any(k => k == Art.Name || k.StartsWith($"{Beginn.Name}-", StringComparison.Ordinal));

    protected override void Check()
    {
        if (!Beginn.HasValue)
        {
            return;
        }

        var tag = Beginn.Value;
        if (tag < Frist.Frueheste || tag > Frist.Spaeteste)
        {
            Beginn.Fail($"Geben Sie einen Tag zwischen dem {Deutsch.Tag(Frist.Frueheste)} und dem {Deutsch.Tag(Frist.Spaeteste)} ein");
        }
        else if (Art.HasValue && rechtsstand.Finde(Enum.Parse<Rechtsparameter>(Art.Value), tag) is { } zeile)
        {
            Frist = Frist.Berechne(zeile, tag);
        }
        else if (Art.HasValue)
        {
            Beginn.Fail("Für diesen Tag ist keine Regel hinterlegt. Welche Zeiten es gibt, zeigt die Tabelle unten");
        }
    }

    private static string Antwort(Rechtsstandzeile zeile) => zeile.Wert is Dauer
        ? $"{zeile.Bezeichnung}, gerechnet ab: {zeile.Beginn}"
        : $"{zeile.Bezeichnung}, fester Tag im Jahr";
}
