using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Ui;

/// <summary>A form declares its fields once; reading parses German input and keeps what was typed (architecture 9, 17).</summary>
public abstract class Form
{
    private readonly List<Field> fields = [];

    public IReadOnlyList<Field> Fields => fields;

    public IEnumerable<Field> Mistakes => fields.Where(f => f.Error is not null);

    public bool HasMistakes => fields.Exists(f => f.Error is not null);

    /// <summary>Reads what was posted; true when nothing is wrong.</summary>
    public bool Read(IFormCollection posted)
    {
        foreach (var field in fields)
        {
            field.Read(field.Kind == FieldKind.Date ? ReadDate(posted, field.Name) : posted[field.Name].ToString());
        }

        Check();
        return !HasMistakes;
    }

    /// <summary>Reads what stands in the address, of a form that only asks; true when nothing is wrong.</summary>
    public bool Read(IQueryCollection asked) => Read(new FormCollection(asked.ToDictionary(a => a.Key, a => a.Value)));

    /// <summary>Rules across fields, if they are about input; what the law says is asked in Domain.</summary>
    protected virtual void Check()
    {
    }

    protected Field<string> Text(string name, string label, string hint = "", string? missing = null) =>
        Add<string>(name, label, FieldKind.Text, hint, missing ?? $"Füllen Sie „{label}“ aus", t => (t, null));

    protected Field<string> LongText(string name, string label, string hint = "", string? missing = null) =>
        Add<string>(name, label, FieldKind.LongText, hint, missing ?? $"Füllen Sie „{label}“ aus", t => (t, null)).AtMost(4000);

    protected Field<string> EmailAddress(string name, string label, string hint = "") =>
        Add<string>(name, label, FieldKind.Email, hint, $"Geben Sie „{label}“ an", Eingabe.Email).Fill("email");

    /// <summary>A password as it was typed, blanks included. <paramref name="autocomplete"/>: current-password or new-password, so that password managers help.</summary>
    protected Field<string> Password(string name, string label, string autocomplete, string hint = "") =>
        Add<string>(name, label, FieldKind.Password, hint, $"Geben Sie „{label}“ ein", t => (t, null)).Fill(autocomplete).AtMost(500).Secret();

    /// <summary>A code that counts once.</summary>
    protected Field<string> OneTimeCode(string name, string label, string hint = "") =>
        Add<string>(name, label, FieldKind.Text, hint, $"Geben Sie „{label}“ ein", t => (t, null)).Fill("one-time-code").AtMost(40).Secret();

    protected Field<Geld> Euro(string name, string label, string hint = "") =>
        Add<Geld>(name, label, FieldKind.Money, hint, $"Geben Sie „{label}“ in Euro ein, zum Beispiel 12.500,00", Eingabe.Euro);

    protected Field<DateOnly> Date(string name, string label, string hint = "Zum Beispiel 31 12 2026") =>
        Add<DateOnly>(name, label, FieldKind.Date, hint, $"Geben Sie „{label}“ mit Tag, Monat und Jahr ein", Eingabe.Datum);

    protected Field<string> Choice(string name, string label, IReadOnlyList<(string Value, string Label)> options, string hint = "") =>
        Add<string>(name, label, FieldKind.Choice, hint, $"Wählen Sie bei „{label}“ eine Antwort aus", t => options.Any(o => o.Value == t)
            ? (t, null)
            : (null, $"Wählen Sie bei „{label}“ eine der Antworten aus")).From(options);

    private Field<T> Add<T>(string name, string label, FieldKind kind, string hint, string missing, Func<string, (T?, string?)> parse)
    {
        var field = new Field<T>(name, label, kind, hint, missing, parse);
        fields.Add(field);
        return field;
    }

    private static string ReadDate(IFormCollection posted, string name)
    {
        string[] parts = [posted[$"{name}-tag"].ToString(), posted[$"{name}-monat"].ToString(), posted[$"{name}-jahr"].ToString()];
        return parts.All(string.IsNullOrWhiteSpace) ? "" : string.Join('.', parts.Select(p => p.Trim()));
    }
}
