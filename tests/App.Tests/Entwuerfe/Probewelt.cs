using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Entwuerfe;

/// <summary>A form that changes a person, as any slice would write it: nothing in it knows of drafts.</summary>
public sealed class PersonForm : Form
{
    public PersonForm(Person person)
    {
        Vorname = Text("vorname", "Vorname").Preset(person.Vorname);
        Nachname = Text("nachname", "Nachname").Preset(person.Nachname);
        Telefon = Text("telefon", "Telefon").Optional().Preset(person.Telefon ?? "");
        Grund = LongText("grund", "Grund").Optional();
        Code = Text("code", "Code").Optional().Secret();
        Fuer(person.Id, person.Version);
    }

    public Field<string> Vorname { get; }

    public Field<string> Nachname { get; }

    public Field<string> Telefon { get; }

    public Field<string> Grund { get; }

    public Field<string> Code { get; }
}

/// <summary>A form that makes something new.</summary>
public sealed class NeuForm : Form
{
    public NeuForm() => Name = Text("name", "Name der Organisation");

    public Field<string> Name { get; }
}

public sealed class Probeansicht<T> : View<T>
    where T : Form
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Layout>(0);
        builder.AddComponentParameter(1, "Title", typeof(T) == typeof(PersonForm) ? "Person ändern" : "Organisation anlegen");
        builder.AddComponentParameter(2, "Form", Model);
        builder.AddComponentParameter(3, "ChildContent", (RenderFragment)(inhalt =>
        {
            inhalt.OpenComponent<PostForm>(0);
            inhalt.AddComponentParameter(1, "ChildContent", (RenderFragment)(felder =>
            {
                foreach (var feld in Model.Fields)
                {
                    felder.OpenComponent(0, feld.Kind == FieldKind.LongText ? typeof(TextArea) : typeof(TextField));
                    felder.AddComponentParameter(1, "For", feld);
                    felder.CloseComponent();
                }

                felder.OpenComponent<Submit>(2);
                felder.AddComponentParameter(3, "Text", "Speichern");
                felder.CloseComponent();
            }));
            inhalt.CloseComponent();
        }));
        builder.CloseComponent();
    }
}

/// <summary>A portal with these two forms at addresses of their own.</summary>
public static class Probewelt
{
    public const string Neu = "/test/neu";

    public static string Adresse(Person person) => $"/test/personen/{person.Id}";

    public static Task<Portal> Start(Action<WebApplicationBuilder>? dienste = null) => Portal.Start(dienste, weg: app =>
    {
        app.MapGet("/test/personen/{id}", async (Id<Person> id, Db db) =>
            Page.Of<Probeansicht<PersonForm>, PersonForm>(new(await db.Personen.SingleAsync(p => p.Id == id)))).NurAngemeldet();
        app.MapPost("/test/personen/{id}", AendereAsync).NurAngemeldet();
        app.MapGet(Neu, () => Page.Of<Probeansicht<NeuForm>, NeuForm>(new())).NurAngemeldet();
        app.MapPost(Neu, LegeAnAsync).NurAngemeldet();
        app.MapGet("/test/fertig", () => Page.Of<Probeansicht<NeuForm>, NeuForm>(new())).NurAngemeldet();
        app.MapGet("/anmelden", () => Page.Error(StatusCodes.Status200OK, "Hier wird angemeldet")).Oeffentlich().WithOrder(-1);
    });

    /// <summary>The same change made by somebody else, past the form.</summary>
    public static async Task Aendert(this Portal portal, Person wer, Person person, string? vorname = null, string? nachname = null, string? telefon = null)
    {
        await using var db = portal.Db();
        db.Clock = portal.Uhr;
        var organisation = wer.Rollen[0];
        db.Wer = new Handelnder(wer.Id.Value, organisation.OrganisationId.Value, organisation.Rolle.ToString()).ToString();
        var geladen = await db.Personen.SingleAsync(p => p.Id == person.Id);
        geladen.Aendern(vorname ?? geladen.Vorname, nachname ?? geladen.Nachname, geladen.Email, telefon ?? geladen.Telefon, "Test");
        await db.SaveChangesAsync();
    }

    private static async Task<IResult> AendereAsync(Id<Person> id, HttpContext http, IFormCollection posted, Db db, CurrentUser ich, Zwischenruf zwischenruf)
    {
        var person = await db.Personen.SingleAsync(p => p.Id == id);
        var form = new PersonForm(person);
        if (!form.Read(posted))
        {
            return Page.Invalid<Probeansicht<PersonForm>, PersonForm>(form);
        }

        await zwischenruf.Jetzt();
        ich.HandeltFuerSich();
        person.Aendern(form.Vorname.Value, form.Nachname.Value, person.Email, form.Telefon.OrNull(), "Test");
        await db.SaveChangesAsync();
        return Page.Redirect(http, "/test/fertig", "Die Person ist geändert.");
    }

    private static async Task<IResult> LegeAnAsync(HttpContext http, IFormCollection posted, Db db, CurrentUser ich, TimeProvider clock, Zwischenruf zwischenruf)
    {
        var form = new NeuForm();
        if (!form.Read(posted))
        {
            return Page.Invalid<Probeansicht<NeuForm>, NeuForm>(form);
        }

        await zwischenruf.Jetzt();
        ich.HandeltFuerSich();
        db.Add(Organisation.Anlegen(Id<Organisation>.New(clock), Organisationsart.Traeger, form.Name.Value, null, false, "Test"));
        await db.SaveChangesAsync();
        return Page.Redirect(http, "/test/fertig", "Die Organisation ist angelegt.");
    }
}

/// <summary>What happens between reading a form and saving it; a test sets it.</summary>
public sealed class Zwischenruf
{
    public Func<Task> Jetzt { get; set; } = () => Task.CompletedTask;
}
