using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Ui;

/// <summary>A form declares its fields once; reading parses German input and keeps what was typed (architecture 9, 17).</summary>
public abstract class Form
{
    private readonly List<Field> fields = [];

    public IReadOnlyList<Field> Fields => fields;

    public IEnumerable<Field> Mistakes => fields.Where(f => f.Error is not null);

    /// <summary>Something is wrong, or somebody else's change came in that the person has not seen yet.</summary>
    public bool HasMistakes => fields.Exists(f => f.Error is not null || f.TakenOver);

    /// <summary>Somebody else saved in the meantime, in a way the person must see before saving.</summary>
    public bool IsConflict => fields.Exists(f => f.Konflikt is not null || f.TakenOver);

    /// <summary>Tells the forms of one page apart; must be given when two of a kind stand on it.</summary>
    public virtual string Kennung => GetType() is { DeclaringType: { } aussen } innen ? $"{aussen.Name}.{innen.Name}" : GetType().Name;

    /// <summary>Version of the object this form changes; null for something new.</summary>
    public int? Fassung { get; private set; }

    /// <summary>Kind and key of that object, as the Akte names it.</summary>
    public (string Aggregat, string Id)? Gegenstand { get; private set; }

    /// <summary>The form only asks and changes nothing (its values stand in the address).</summary>
    public bool OnlyAsks { get; private set; }

    /// <summary>
    /// Says which object the form changes, and in which version its values were preset. Called where the form is made from the object,
    /// for showing and for receiving alike; a change by somebody else in between is then noticed and shown (POR-02).
    /// </summary>
    public void Fuer<T>(Id<T> id, int version)
        where T : Aggregat => (Gegenstand, Fassung) = ((typeof(T).Name, id.ToString()), version);

    /// <summary>Reads what was posted; true when nothing is wrong and nobody else's change is in the way.</summary>
    public bool Read(IFormCollection posted)
    {
        var zeichen = posted is Formulareingang { Zeichen: var z } && z.IstVon(this) ? z : null;
        if (zeichen is { Fassung: not null } && Fassung is null)
        {
            throw new InvalidOperationException($"{GetType().Name} was shown for an object (Fuer) and is received without one: make it the same way.");
        }

        foreach (var field in fields)
        {
            Read(field, Typed(posted, field), zeichen?.Stand, zeichen?.Offen, posted[Zusammenfuehrung.Wahl(field)].ToString(), judge: true);
        }

        Check();
        return !HasMistakes;
    }

    /// <summary>Reads what stands in the address, of a form that only asks; true when nothing is wrong.</summary>
    public bool Read(IQueryCollection asked)
    {
        OnlyAsks = true;
        return Read(new FormCollection(asked.ToDictionary(a => a.Key, a => a.Value)));
    }

    /// <summary>Puts the typed text of a draft back; false when it says the same as the object.</summary>
    internal bool Restore(Entwurfsstand entwurf)
    {
        var werte = new FormCollection(entwurf.Werte.ToDictionary(w => w.Key, w => new Microsoft.Extensions.Primitives.StringValues(w.Value)));
        var anders = false;
        foreach (var field in fields.Where(f => !f.IsSecret && f.Inputs.Any(werte.ContainsKey)))
        {
            var typed = Typed(werte, field);
            anders |= field.Comparable(typed) != field.Comparable(field.Stored);
            Read(field, typed, entwurf.Stand, entwurf.Offen, "", judge: false);
        }

        return anders;
    }

    private void Read(Field field, string typed, IReadOnlyDictionary<string, string>? stand, IReadOnlyList<string>? offen, string wahl, bool judge)
    {
        if (Fassung is null || field.IsSecret)
        {
            field.Read(typed, judge);
        }
        else
        {
            Zusammenfuehrung.Lies(field, typed, stand?.GetValueOrDefault(field.Name), offen?.Contains(field.Name) == true, wahl, judge);
        }
    }

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

    /// <summary>Any number of answers, none included; typed are their values with commas between, so that a value has none.</summary>
    protected Field<IReadOnlyList<string>> Checks(string name, string label, IReadOnlyList<(string Value, string Label)> options, string hint = "") =>
        Add<IReadOnlyList<string>>(name, label, FieldKind.Checks, hint, "", t => t.Split(',') is var werte && werte.All(w => options.Any(o => o.Value == w))
            ? (werte, null)
            : (null, $"Wählen Sie bei „{label}“ nur Antworten aus, die hier stehen")).From(options).AtMost(2000).Optional();

    private Field<T> Add<T>(string name, string label, FieldKind kind, string hint, string missing, Func<string, (T?, string?)> parse)
    {
        var field = new Field<T>(name, label, kind, hint, missing, parse);
        field.Form = this;
        fields.Add(field);
        return field;
    }

    private static string Typed(IFormCollection posted, Field field)
    {
        if (field.Kind != FieldKind.Date)
        {
            return posted[field.Name].ToString();
        }

        string[] parts = [.. field.Inputs.Select(i => posted[i].ToString())];
        return parts.All(string.IsNullOrWhiteSpace) ? "" : string.Join('.', parts.Select(p => p.Trim()));
    }
}
