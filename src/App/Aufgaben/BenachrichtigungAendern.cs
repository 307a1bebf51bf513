using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Aufgaben;

/// <summary>How often the digest comes.</summary>
public static class BenachrichtigungAendern
{
    public static async Task<IResult> Get(TechnikDb technik, CurrentUser ich, CancellationToken abbruch)
    {
        var form = new BenachrichtigungForm();
        form.Rhythmus.Preset(((await technik.Set<Benachrichtigung>().FindAsync([ich.PersonId!.Value.Value], abbruch))?.Rhythmus ?? Rhythmus.Taeglich).ToString());
        return Page.Of<BenachrichtigungView, BenachrichtigungForm>(form);
    }

    public static async Task<IResult> Post(HttpContext http, IFormCollection posted, TechnikDb technik, CurrentUser ich)
    {
        var form = new BenachrichtigungForm();
        if (!form.Read(posted))
        {
            return Page.Invalid<BenachrichtigungView, BenachrichtigungForm>(form);
        }

        var person = ich.PersonId!.Value.Value;
        var wunsch = await technik.Set<Benachrichtigung>().FindAsync([person], http.RequestAborted);
        if (wunsch is null)
        {
            technik.Add(wunsch = new Benachrichtigung { PersonId = person });
        }

        wunsch.Rhythmus = Enum.Parse<Rhythmus>(form.Rhythmus.Value);
        wunsch.Version++;
        await technik.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Benachrichtigungen, "Ihre Auswahl ist gespeichert.");
    }
}

public sealed class BenachrichtigungForm : Form
{
    public BenachrichtigungForm() => Rhythmus = Choice(
        "rhythmus", "Wie oft möchten Sie eine Übersicht per Mail?",
        [
            (nameof(Data.Technik.Rhythmus.Taeglich), "Täglich, wenn es etwas Neues gibt"),
            (nameof(Data.Technik.Rhythmus.Woechentlich), "Wöchentlich, am Montag"),
            (nameof(Data.Technik.Rhythmus.Nie), "Nie"),
        ]);

    public Field<string> Rhythmus { get; }
}
