using Zielwerk.App.Ui;
using Zielwerk.Domain.Projekte;

namespace Zielwerk.App.Projekte;

/// <summary>The page of an act: what it is about, what to know, the form, and the way back.</summary>
public sealed record Projektakt(
    string Titel, string Knopf, string Worum, string Ziel, string Zurueck, IReadOnlyList<Crumb> Weg, IReadOnlyList<string> Hinweise, Form Form)
{
    /// <summary>An act on one project.</summary>
    public static Projektakt Von(Projekt projekt, string titel, string knopf, string ziel, IReadOnlyList<string> hinweise, Form form) => new(
        titel, knopf, $"{projekt.Titel}, {projekt.Koerperschaftsname} {projekt.Jahr}", ziel, Routes.Projekt(projekt.Nummer),
        Routes.Weg(new(projekt.Nummer, Routes.Projekt(projekt.Nummer)), new(titel)), hinweise, form);
}
