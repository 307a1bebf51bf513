using System.Text;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Vorlagen;

/// <summary>Fills the slots of sentences and collects what is missing.</summary>
internal sealed class Satzfueller(Vorlage vorlage, Entwurfsangaben angaben)
{
    private const string LeererOrt = "____________";
    private readonly List<Verstoss> _verstoesse = [];

    public IReadOnlyList<Verstoss> Verstoesse => _verstoesse;

    /// <summary>The sentence with its slots filled; slots of a signature take their values from <paramref name="unterschrift"/>.</summary>
    public string Fuelle(Satz satz, Entwurfsunterschrift? unterschrift = null)
    {
        var text = new StringBuilder();
        foreach (var baustein in satz.Bausteine)
        {
            text.Append(baustein switch
            {
                Text t => t.Wortlaut,
                Verweis v => Paragraph(v),
                Platzhalter p => Fuelle(p, unterschrift),
                _ => throw new ArgumentException($"Unbekannter Baustein {baustein}", nameof(satz)),
            });
        }

        return text.ToString().Trim();
    }

    /// <summary>A plain value: the draft's own, else the year's.</summary>
    public string Wert(string feld)
    {
        if (angaben.Werte.TryGetValue(feld, out var wert) || vorlage.Werte.TryGetValue(feld, out wert))
        {
            return wert;
        }

        Melde(VorlagenRegeln.WertVorhanden, feld);
        return "";
    }

    private string Fuelle(Platzhalter p, Entwurfsunterschrift? unterschrift) => (p.Feld, unterschrift) switch
    {
        (Felder.Ort, { } u) => u.Ort ?? LeererOrt,
        (Felder.Datum, { } u) => u.Datum?.ToString("d.M.yyyy", Deutsch.Kultur) ?? "",
        (Felder.Name, { } u) => u.Name ?? "",
        (Felder.Amt, { } u) => u.Amt ?? "",
        (Felder.Jahr, _) => angaben.Jahr.ToString(Deutsch.Kultur),
        (Felder.Ministerium, _) => Form(angaben.Ministerium, p),
        (Felder.Koerperschaft, _) => Form(angaben.Koerperschaft, p),
        _ => Wert(p.Feld),
    };

    private string Form(Benennung partei, Platzhalter p)
    {
        // Without article the adjective is strong ("Hessisches Ministerium"), and that is what the name itself shows.
        if (p is { OhneArtikel: true, Kasus: Kasus.Nominativ })
        {
            return partei.Name;
        }

        var form = p.Kasus is { } kasus ? partei.Formen?.In(kasus) : null;
        if (string.IsNullOrWhiteSpace(form))
        {
            Melde(VorlagenRegeln.FormVorhanden, $"{p.Kasus} von „{partei.Name}“");
            return "";
        }

        if (p.OhneArtikel)
        {
            form = form[(form.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }

        return p.Gross ? char.ToUpper(form[0], Deutsch.Kultur) + form[1..] : form;
    }

    private string Paragraph(Verweis verweis)
    {
        if (Vorlagenrechnung.Nummer(vorlage.Klauseln, verweis.Klausel) is { } nummer)
        {
            return $"§ {nummer}";
        }

        Melde(VorlagenRegeln.WertVorhanden, $"Klausel „{verweis.Klausel}“, auf die verwiesen wird");
        return "";
    }

    private void Melde(Regel regel, string angabe)
    {
        var verstoss = new Verstoss(regel, angabe);
        if (!_verstoesse.Contains(verstoss))
        {
            _verstoesse.Add(verstoss);
        }
    }
}
