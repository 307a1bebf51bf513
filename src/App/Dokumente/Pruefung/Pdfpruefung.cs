namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>A rule of PDF/UA-1 under the number veraPDF gives it: German text, and what in a file breaks it (A11Y-41).</summary>
internal sealed record Pdfregel(string Nummer, string Text, Func<Pdfbild, IEnumerable<string>> Verstoesse, bool NurZugaenglich = false);

/// <summary>A rule with what breaks it; null when the rule does not apply to this kind of file.</summary>
public sealed record Pdfbefund(string Nummer, string Text, IReadOnlyList<string>? Verstoesse)
{
    public bool Bestanden => Verstoesse is null or [];
}

/// <summary>Everything the rules look at, read once.</summary>
internal sealed record Pdfbild(Pdfdatei Datei, Pdfstruktur Struktur, Pdfinhalt Inhalt, Pdfangaben Angaben);

/// <summary>
/// Our own check of PDF files by the rules of PDF/UA-1 that a machine can check and that our documents can break; an archive copy (PDF/A-3a)
/// has to keep the same ones except those by which a file calls itself PDF/UA.
/// </summary>
public static class Pdfpruefung
{
    private const int MeisteStellen = 5;

    /// <summary>The result of every rule, in the order of the standard.</summary>
    /// <exception cref="SatzException">qpdf is missing, or the file is no PDF that can be read.</exception>
    public static IReadOnlyList<Pdfbefund> Pruefe(string datei)
    {
        var pdf = Pdfdatei.Lies(datei);
        var struktur = new Pdfstruktur(pdf);
        var bild = new Pdfbild(pdf, struktur, new Pdfinhalt(pdf, struktur), Pdfangaben.Aus(pdf));
        return [.. Alle.Select(r => new Pdfbefund(r.Nummer, r.Text, r.NurZugaenglich && bild.Angaben.IstArchiv ? null : [.. r.Verstoesse(bild).Distinct().Take(MeisteStellen)]))];
    }

    internal static IReadOnlyList<Pdfregel> Alle { get; } =
        [.. Dateiregeln.Alle, .. Strukturregeln.Alle, .. Tabellenregeln.Alle, .. Anmerkungsregeln.Alle, .. Schriftregeln.Alle];
}
