namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>Takes the signature part apart into signatories (R38): place and date, name, office, body; strokes of the pen are noise.</summary>
internal sealed class Unterschriftenblock(Dokument dok, Unterschriftszeilen arten)
{
    /// <summary>First word of the signatures behind <paramref name="abWort"/>; the number of words when there are none.</summary>
    public int Anfang(int abWort)
    {
        var ersatz = -1;
        for (var i = Math.Max(abWort, 0); i < dok.Worte.Count; i++)
        {
            if (!dok.Worte[i].Zeilenanfang)
            {
                continue;
            }

            var text = dok.Zeilen[dok.Worte[i].Zeile].Text;
            if (Unterschriftenspalten.Spalten(text).Any(s => Ortsdatum.Lies(s) is not null))
            {
                return i;
            }

            if (ersatz < 0 && text.Length < 60 && arten.Bestimme(text) == Zeilenart.Amt)
            {
                ersatz = i;
            }
        }

        // Without place and date: the name above the first office.
        return ersatz < 0 ? dok.Worte.Count : Zeilenvor(ersatz, abWort);
    }

    public List<Unterschriftsfund> Lies(int anfang)
    {
        var funde = new List<Unterschriftsfund>();
        foreach (var block in new Unterschriftenspalten(dok, arten).Bloecke(anfang))
        {
            funde.AddRange(LiesBlock(block));
        }

        return funde;
    }

    private int Zeilenvor(int wort, int ab)
    {
        var i = wort - 1;
        while (i > ab && !dok.Worte[i].Zeilenanfang)
        {
            i--;
        }

        return i >= ab && i >= 0 && Unterschriftszeilen.KannNameSein(dok.Zeilen[dok.Worte[i].Zeile].Text) && dok.Zeilen[dok.Worte[i].Zeile].Text.Length < 50 ? i : wort;
    }

    private List<Unterschriftsfund> LiesBlock(List<Blockzeile> block)
    {
        var ortszeile = block.FindIndex(z => Ortsdatum.Lies(z.Text) is not null);
        var ort = ortszeile >= 0 ? Ortsdatum.Lies(block[ortszeile].Text) : null;
        if (ort is { Datum: null } && block.Skip(ortszeile + 1).Select(Unterschriftenspalten.Datumszeile).FirstOrDefault(d => d is not null) is { } darunter)
        {
            ort = ort with { Datum = darunter.Datum, Fund = darunter.Fund };
        }

        var funde = new List<Unterschriftsfund>();
        var offen = new List<Blockzeile>();
        var vorab = new List<Blockzeile>();
        var fund = Neu();
        for (var i = 0; i < block.Count; i++)
        {
            var zeile = block[i];
            if (i == ortszeile || (Unterschriftenspalten.Datumszeile(zeile)?.Datum is { } tag && tag == ort?.Datum))
            {
                continue;
            }

            switch (arten.Bestimme(zeile.Text))
            {
                case Zeilenart.Leer or Zeilenart.Vertretung:
                    break;
                case Zeilenart.Amt:
                    if (fund.Amt is not null)
                    {
                        Schliesse(naechster: true);
                    }

                    NimmAmt(fund, zeile, offen);
                    break;
                case Zeilenart.Koerperschaft:
                    (fund.Amt is null ? vorab : fund.Koerperschaft).Add(zeile);
                    break;
                default:
                    // A name below its office: the office stood alone above it.
                    if (fund is { Amt: not null, Name: null, Koerperschaft.Count: 0 } && Unterschriftszeilen.IstName(Unterschriftszeilen.OhneVertretung(zeile.Text)))
                    {
                        fund.Name = zeile;
                    }
                    else
                    {
                        offen.Add(zeile);
                    }

                    break;
            }
        }

        Schliesse(naechster: false);
        foreach (var f in funde.Where(f => f.Koerperschaft.Count == 0))
        {
            f.Koerperschaft.AddRange(vorab.Count > 0 ? vorab : funde.FirstOrDefault(g => g.Koerperschaft.Count > 0)?.Koerperschaft ?? []);
        }

        return funde;

        Unterschriftsfund Neu() => new() { Ort = ort, OrtZeile = ortszeile >= 0 ? block[ortszeile].Nummer : 0, OrtText = ortszeile >= 0 ? block[ortszeile].Text : "" };

        void Schliesse(bool naechster)
        {
            List<Blockzeile> bleiben = [];
            if (fund.Name is null && fund.Amt is null)
            {
                WaehleNamen(fund, offen);
            }
            else
            {
                bleiben = Verteile(fund, offen, naechster);
            }

            if (fund.Name is not null || fund.Amt is not null || (ort is not null && funde.Count == 0))
            {
                funde.Add(fund);
            }

            fund = Neu();
            offen = bleiben;
        }
    }

    /// <summary>Lines left over behind the office are noise, unless they begin the next signatory.</summary>
    private static List<Blockzeile> Verteile(Unterschriftsfund fund, List<Blockzeile> offen, bool naechster)
    {
        var bleiben = new List<Blockzeile>();
        foreach (var zeile in offen)
        {
            if (fund.Amt is { } amt && zeile.Nummer < amt.Nummer)
            {
                fund.Rauschen.Add(zeile);
            }
            else if (naechster && Unterschriftszeilen.KannNameSein(zeile.Text))
            {
                bleiben.Add(zeile);
            }
            else if (!Unterschriftszeilen.IstName(zeile.Text))
            {
                fund.Rauschen.Add(zeile);
            }
        }

        return bleiben;
    }

    private void NimmAmt(Unterschriftsfund fund, Blockzeile zeile, List<Blockzeile> offen)
    {
        var text = zeile.Text.Trim();
        var amt = arten.Amt(text, out var stelle, out var laenge)!;
        fund.Amtstext = amt;
        var vor = text[..stelle].TrimEnd(' ', ',');
        var nach = text[stelle..];
        nach = nach.Length > laenge ? nach[laenge..].TrimStart(' ', ',') : "";
        if (vor.Length > 4 && Unterschriftszeilen.IstName(Unterschriftszeilen.OhneVertretung(vor)))
        {
            fund.Name = zeile with { Text = vor };
        }
        else if (Unterschriftszeilen.IstName(nach) && !Namensformen.IstArtikel(nach.Split(' ')[0]) && arten.Bestimme(nach) == Zeilenart.Anderes)
        {
            fund.Name = zeile with { Text = nach };
            nach = "";
        }

        var rest = Namensformen.OhneArtikel(nach + " ").Trim();
        fund.ArtikelBeimAmt = nach.Length > 0 && rest.Length < nach.Length;
        if (rest.Length > 0 && !Namensformen.IstArtikel(rest))
        {
            fund.Koerperschaft.Add(zeile with { Text = rest });
            text = text[..^rest.Length].TrimEnd();
        }

        fund.Amt = zeile with { Text = vor.Length > 4 && fund.Name is not null ? text[stelle..] : text };
        if (fund.Name is null)
        {
            WaehleNamen(fund, offen);
        }
    }

    /// <summary>The last line above the office that is or can be a name; the others are noise.</summary>
    private void WaehleNamen(Unterschriftsfund fund, List<Blockzeile> offen)
    {
        var name = offen.FindLastIndex(z => Unterschriftszeilen.IstName(Unterschriftszeilen.OhneVertretung(z.Text)));
        if (name < 0)
        {
            name = offen.FindLastIndex(z => Unterschriftszeilen.KannNameSein(Unterschriftszeilen.OhneVertretung(z.Text)) || Amtstraegersuche.Aehnlich(dok, z.Text) is not null);
        }

        if (name >= 0)
        {
            fund.Name = offen[name];
            offen.RemoveAt(name);
        }

        fund.Rauschen.AddRange(offen);
        offen.Clear();
    }
}
