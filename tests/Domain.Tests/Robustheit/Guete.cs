using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>Right, wrong and missed values of a reading.</summary>
public readonly record struct Guete(int Richtig, int Falsch, int Verfehlt)
{
    public double Praezision => Richtig + Falsch == 0 ? 1 : (double)Richtig / (Richtig + Falsch);

    public double Trefferquote => Richtig + Verfehlt == 0 ? 1 : (double)Richtig / (Richtig + Verfehlt);

    public double F1 => Praezision + Trefferquote == 0 ? 0 : 2 * Praezision * Trefferquote / (Praezision + Trefferquote);

    public static Guete operator +(Guete a, Guete b) => new(a.Richtig + b.Richtig, a.Falsch + b.Falsch, a.Verfehlt + b.Verfehlt);

    /// <summary>Compares value by value at the same path; a wrong value counts as wrong and as missed.</summary>
    /// <param name="feld">Which paths count.</param>
    public static Guete Von(Vereinbarungsinhalt soll, Vereinbarungsinhalt? ist, Func<string, bool> feld)
    {
        var a = Feldliste.Aus(soll).Where(p => feld(p.Key)).ToDictionary();
        var b = Feldliste.Aus(ist).Where(p => feld(p.Key)).ToDictionary();
        var richtig = a.Count(p => b.GetValueOrDefault(p.Key) == p.Value);
        return new(richtig, b.Count - richtig, a.Count - richtig);
    }

    public override string ToString() => string.Create(Deutsch.Kultur, $"{Praezision:0.000} {Trefferquote:0.000} {F1:0.000}");
}
