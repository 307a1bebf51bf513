using System.Security.Cryptography;
using System.Text;

namespace Zielwerk.App.Ui;

/// <summary>A field in which somebody else has saved something else in the meantime; both values as people read them.</summary>
public sealed record Feldkonflikt(string Eigenes, string Gespeichertes);

/// <summary>
/// Brings together what a person typed and what somebody else saved in the meantime, field by field (POR-02). No value disappears
/// without a decision: a field only one of them changed takes that change, a field both changed waits for an answer.
/// </summary>
public static class Zusammenfuehrung
{
    public const string Meine = "meine";
    public const string Gespeicherte = "gespeicherte";

    /// <summary>Name of the input that carries the decision about a field.</summary>
    public static string Wahl(Field field) => $"zw-wahl-{field.Name}";

    /// <summary>Short name of a value; equal for notations of the same value.</summary>
    public static string Fingerabdruck(Field field, string raw) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(field.Comparable(raw))).AsSpan(0, 8));

    /// <summary>Reads one typed value into a field of an object that exists.</summary>
    /// <param name="stand">Fingerprint of the value the object held when it was typed over; null when that is not known.</param>
    /// <param name="offen">The person was asked before and has not decided.</param>
    /// <param name="wahl">Their decision, if one came along.</param>
    internal static void Lies(Field field, string typed, string? stand, bool offen, string wahl, bool judge)
    {
        var gleich = field.Comparable(typed) == field.Comparable(field.Stored);
        var bekannt = stand is not null && stand == Fingerabdruck(field, field.Stored);
        var (raw, ergebnis) = (gleich, bekannt) switch
        {
            (true, _) => (typed, Ergebnis.Klar),
            (_, true) when wahl == Gespeicherte => (field.Stored, Ergebnis.Klar),
            (_, true) when wahl == Meine || !offen => (typed, Ergebnis.Klar),
            (_, true) => (typed, Ergebnis.Offen),
            _ when !offen && wahl.Length == 0 && stand is not null && stand == Fingerabdruck(field, typed) => (field.Stored, Ergebnis.Uebernommen),
            _ => (typed, Ergebnis.Offen),
        };
        if (ergebnis == Ergebnis.Offen)
        {
            field.Clash(new(field.Readable(typed), field.Readable(field.Stored)));
        }

        field.TakenOver = ergebnis == Ergebnis.Uebernommen;
        field.Read(raw, judge);
    }

    private enum Ergebnis
    {
        Klar,
        Uebernommen,
        Offen,
    }
}
