using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Ui;

public enum FieldKind
{
    Text,
    LongText,
    Email,
    Money,
    Date,
    Choice,
    Checks,
    Password,
}

/// <summary>One question of a form: name, label, hint, what was typed, and what is wrong with it (architecture 9).</summary>
public abstract class Field(string name, string label, FieldKind kind, string hint)
{
    public string Name { get; } = name;

    public string Label { get; } = label;

    public FieldKind Kind { get; } = kind;

    public string Hint { get; } = hint;

    /// <summary>Exactly what was typed; shown again when something is wrong.</summary>
    public string Raw { get; private set; } = "";

    /// <summary>Says what to do; same words in the summary and at the field. Null when all is well.</summary>
    public string? Error { get; private set; }

    public bool IsOptional { get; protected set; }

    /// <summary>A password, a code: never kept in a draft and never sent back to the browser.</summary>
    public bool IsSecret { get; protected set; }

    public int MaxLength { get; protected set; } = 200;

    /// <summary>Digits are typed here, see <see cref="Field{T}.Digits"/>.</summary>
    public bool IsDigits { get; protected set; }

    public string Autocomplete { get; protected set; } = "off";

    /// <summary>Choices of a <see cref="FieldKind.Choice"/> or <see cref="FieldKind.Checks"/>: value and label.</summary>
    public IReadOnlyList<(string Value, string Label)> Options { get; protected set; } = [];

    /// <summary>Ids of the hint and the message, in the order a screen reader shall read them; null when there are none.</summary>
    public string? DescribedBy => (Hint.Length > 0, Error is not null) switch
    {
        (true, true) => $"{Name}-hinweis {Name}-fehler",
        (true, false) => $"{Name}-hinweis",
        (false, true) => $"{Name}-fehler",
        _ => null,
    };

    /// <summary>The form it belongs to.</summary>
    internal Form? Form { get; set; }

    /// <summary>Names of its inputs.</summary>
    public IReadOnlyList<string> Inputs => Kind == FieldKind.Date ? [$"{Name}-tag", $"{Name}-monat", $"{Name}-jahr"] : [Name];

    /// <summary>What the object held when the form was made; empty for something new.</summary>
    public string Stored { get; private set; } = "";

    /// <summary>Set while two values wait for a decision.</summary>
    public Feldkonflikt? Konflikt { get; private set; }

    /// <summary>The value was changed by somebody else only, and stands in the field now.</summary>
    public bool TakenOver { get; internal set; }

    /// <summary>Where the error summary leads: the input that must be corrected first.</summary>
    public string FocusId => Kind switch
    {
        _ when Konflikt is not null => $"{Zusammenfuehrung.Wahl(this)}-1",
        FieldKind.Date => $"{Name}-tag",
        FieldKind.Choice or FieldKind.Checks when Options.Count > 0 => $"{Name}-1",
        _ => Name,
    };

    /// <summary>Marks the field as wrong; the first message stays.</summary>
    public void Fail(string message) => Error ??= message;

    /// <summary>The same text for notations of the same value.</summary>
    internal string Comparable(string raw)
    {
        var text = raw.ReplaceLineEndings("\n").Trim();
        return Kind switch
        {
            FieldKind.Money when Eingabe.Euro(text) is { Error: null, Value: var betrag } => betrag.Cent.ToString(Deutsch.Kultur),
            FieldKind.Date when Eingabe.Datum(text) is { Error: null, Value: var tag } => tag.ToString("yyyy-MM-dd", Deutsch.Kultur),
            _ => text,
        };
    }

    /// <summary>A value as it is shown beside another one.</summary>
    internal string Readable(string raw) => raw.Trim() switch
    {
        "" => "(leer)",
        var text when Kind == FieldKind.Checks => string.Join(", ", text.Split(',').Select(w => Options.FirstOrDefault(o => o.Value == w).Label ?? w)),
        var text when Options.Count > 0 => Options.FirstOrDefault(o => o.Value == text).Label ?? text,
        var text when Kind == FieldKind.Money => $"{text.TrimEnd('€', ' ')} €",
        var text => text,
    };

    internal void Clash(Feldkonflikt konflikt)
    {
        Konflikt = konflikt;
        Fail($"Entscheiden Sie bei „{Label}“, welcher Wert gelten soll");
    }

    internal void Keep(string raw) => Raw = Stored = raw;

    internal void Read(string raw, bool judge = true)
    {
        Raw = raw;
        if (!judge)
        {
            return;
        }

        if (raw.Length > MaxLength)
        {
            Fail($"Kürzen Sie „{Label}“ auf höchstens {MaxLength} Zeichen");
        }
        else if (raw.Any(z => z < ' ' && z is not ('\r' or '\n' or '\t')))
        {
            // Nobody types them, PostgreSQL refuses one of them, and terminals obey others.
            Fail($"Schreiben Sie „{Label}“ neu: Der Text enthält unsichtbare Steuerzeichen");
        }
        else if (raw.Trim().Length > 0)
        {
            Parse(Kind == FieldKind.Password ? raw : raw.Trim());
        }
        else if (!IsOptional)
        {
            Fail(Missing);
        }
    }

    private protected abstract string Missing { get; }

    private protected abstract void Parse(string text);
}

/// <summary>A field whose text becomes a value; <paramref name="parse"/> gives the value or the message.</summary>
public sealed class Field<T>(string name, string label, FieldKind kind, string hint, string missing, Func<string, (T? Value, string? Error)> parse)
    : Field(name, label, kind, hint)
{
    private T? value;

    public bool HasValue { get; private set; }

    /// <summary>The value typed; only when <see cref="HasValue"/>.</summary>
    public T Value => HasValue ? value! : throw new InvalidOperationException($"{Name} has no value");

    /// <summary>The value, or null (the default of a value type) when nothing was typed.</summary>
    public T? OrNull() => HasValue ? value : default;

    public Field<T> Optional()
    {
        IsOptional = true;
        return this;
    }

    /// <summary>Digits are typed here: a phone shows its number keys.</summary>
    public Field<T> Digits()
    {
        IsDigits = true;
        return this;
    }

    public Field<T> AtMost(int characters)
    {
        MaxLength = characters;
        return this;
    }

    /// <summary>Says that what is typed here may be kept nowhere: passwords, one-time codes.</summary>
    public Field<T> Secret()
    {
        IsSecret = true;
        return this;
    }

    public Field<T> Fill(string autocomplete)
    {
        Autocomplete = autocomplete;
        return this;
    }

    internal Field<T> From(IReadOnlyList<(string Value, string Label)> options)
    {
        Options = options;
        return this;
    }

    /// <summary>Prefills the field without judging it.</summary>
    public Field<T> Preset(string raw)
    {
        Keep(raw.Length > MaxLength ? raw[..MaxLength] : raw);
        return this;
    }

    private protected override string Missing => missing;

    private protected override void Parse(string text)
    {
        var (parsed, error) = parse(text);
        if (error is not null)
        {
            Fail(error);
            return;
        }

        value = parsed;
        HasValue = true;
    }
}
