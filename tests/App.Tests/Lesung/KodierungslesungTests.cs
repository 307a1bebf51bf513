using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Extraktion;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Tests.Lesung;

/// <summary>One agreement in every encoding and with every line end gives one record (R51).</summary>
[Anforderung("R51")]
public class KodierungslesungTests
{
    private static readonly Leser Leser = new(Stammdaten.Vorlagen(), Stammdaten.Kataloge());

    public static TheoryData<string, string> Faelle
    {
        get
        {
            var faelle = new TheoryData<string, string>();
            foreach (var beispiel in new[] { "kassel-2024.txt", "marburg-biedenkopf-2025.md" })
            {
                foreach (var kodierung in new[] { "utf-8-bom", "utf-16le", "utf-16be", "utf-16le-ohne-marke", "windows-1252", "nfd", "crlf", "cr" })
                {
                    faelle.Add(beispiel, kodierung);
                }
            }

            return faelle;
        }
    }

    [Theory]
    [MemberData(nameof(Faelle))]
    public void Jede_Kodierung_gibt_denselben_Datensatz(string beispiel, string kodierung)
    {
        var text = Ablage.Lies("samples", beispiel);
        var bytes = Kodiere(text, kodierung);
        bytes.ShouldNotBe(Encoding.UTF8.GetBytes(text));
        Satz(beispiel, bytes).ShouldBe(Satz(beispiel, Encoding.UTF8.GetBytes(text)));
    }

    // The guess of an encoding is a finding of its own; the rest must be the same to the last place in the source.
    private static string Satz(string name, byte[] bytes)
    {
        var lesung = Leser.Lies(Extraktor.Lies(name, bytes));
        lesung.Inhalt.ShouldNotBeNull();
        return LesungJson.Schreibe(lesung with { Befunde = [.. lesung.Befunde.Where(b => b.Code != Befundcodes.Encoding)] });
    }

    private static byte[] Kodiere(string text, string kodierung) => kodierung switch
    {
        "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16le" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16le-ohne-marke" => Encoding.Unicode.GetBytes(text),
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        "nfd" => Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)),
        "crlf" => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n")),
        "cr" => Encoding.UTF8.GetBytes(text.Replace('\n', '\r')),
        _ => throw new ArgumentOutOfRangeException(nameof(kodierung)),
    };
}
