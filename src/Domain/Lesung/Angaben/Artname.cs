namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>The name of a Maßnahmenart; errors against the standard name are put right with a finding, other names stay.</summary>
internal static class Artname
{
    public static string Lies(Dokument dok, Listeneintrag kopf, string feld)
    {
        var text = Ebnung.Text(kopf.Text).TrimEnd(':', ' ');
        if (kopf.Art is not { } soll || text == soll)
        {
            return text;
        }

        if (Aehnlichkeit.Kern(text) != Aehnlichkeit.Kern(soll) && !dok.Bild.IstVerlesen(text, soll))
        {
            dok.Buch.Info(Befundcodes.TemplateDeviation, feld, $"Die Vorlage nennt diese Maßnahmenart \"{soll}\".", kopf.Roh);
            return text;
        }

        var worte = kopf.Roh.TrimEnd(':', ' ').Split(' ');
        var fehler = Fehler(worte, soll.Split(' '), out var zeichen, out var blank);
        if (fehler.Count == 0)
        {
            return soll;
        }

        var nurBlank = blank && zeichen.Count == 0;
        var meldung = nurBlank ? "Leerzeichen im Wort entfernt."
            : zeichen.Count is > 0 and <= 3 ? string.Join(", ", zeichen.Select(z => $"{z.Ist} statt {z.Soll}"))
            : "Erkennungsfehler berichtigt.";
        dok.Buch.Info(Befundcodes.OcrCorrection, feld, meldung, nurBlank || kopf.EndZeile > kopf.Zeile ? Auszug(worte, fehler) : kopf.Roh);
        return soll;
    }

    /// <summary>Indexes of the words that differ; case and punctuation aside.</summary>
    private static List<int> Fehler(string[] ist, string[] soll, out HashSet<(char Ist, char Soll)> zeichen, out bool blank)
    {
        var fehler = new List<int>();
        zeichen = [];
        blank = false;
        int i = 0, j = 0;
        while (i < ist.Length)
        {
            var a = Wortfolge.Zerlege(ist[i]).Kern;
            var b = j < soll.Length ? Wortfolge.Zerlege(soll[j]).Kern : "";
            if (a == b || ist[i].Replace("-", "", StringComparison.Ordinal) == soll.ElementAtOrDefault(j)?.Replace("-", "", StringComparison.Ordinal))
            {
                i++;
                j++;
                continue;
            }

            fehler.Add(i);
            if (i + 1 < ist.Length && a + Wortfolge.Zerlege(ist[i + 1]).Kern is var zwei && (zwei == b || Aehnlichkeit.Geruest(zwei) == Aehnlichkeit.Geruest(b)))
            {
                blank = true;
                fehler.Add(i + 1);
                i++;
            }
            else if (a.Length == b.Length)
            {
                zeichen.UnionWith(a.Zip(b).Where(p => p.First != p.Second));
            }

            i++;
            j++;
        }

        return fehler;
    }

    /// <summary>The words concerned; a gap of one word stays, a longer one becomes "...".</summary>
    private static string Auszug(string[] worte, List<int> fehler)
    {
        var text = worte[fehler[0]];
        for (var k = 1; k < fehler.Count; k++)
        {
            var luecke = fehler[k] - fehler[k - 1] - 1;
            text += luecke == 0 ? " " : luecke == 1 ? $" {worte[fehler[k] - 1]} " : " ... ";
            text += worte[fehler[k]];
        }

        return text;
    }
}
