using Zielwerk.App.Access.Konten;
using Zielwerk.App.Akte;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

public sealed class PersonAendernForm : Form
{
    public Field<string> Vorname { get; }

    public Field<string> Nachname { get; }

    public Field<string> Email { get; }

    public Field<string> Telefon { get; }

    public PersonAendernForm(Person person)
    {
        Vorname = Text("vorname", "Vorname").AtMost(100).Preset(person.Vorname);
        Nachname = Text("nachname", "Nachname").AtMost(100).Preset(person.Nachname);
        Email = EmailAddress("email", "E-Mail-Adresse", "Damit meldet sich die Person an, und dorthin gehen Nachrichten. Eine neue gilt, sobald sie dort bestätigt ist.").Preset(person.Email);
        Telefon = Text("telefon", "Telefon").Optional().AtMost(50).Preset(person.Telefon ?? "");
        Fuer(person.Id, person.Version);
    }

    protected override void Check()
    {
        if (Email.HasValue && !Versand.IstAdresse(Email.Value))
        {
            Email.Fail("Geben Sie genau eine E-Mail-Adresse ein, ohne Namen und Leerzeichen");
        }
    }
}

/// <summary>Name and addresses of somebody who belongs to this organisation only. A new e-mail address counts once it is confirmed there.</summary>
public sealed class PersonAendern : Zugangsakt
{
    private PersonAendernForm form = null!;
    private string? neueAdresse;

    public override Handlung Handlung => Handlung.PersonenVerwalten;

    public override string Knopf => "Speichern";

    public override string Titel(Zugangslage lage) => "Angaben ändern";

    public override Task<Form?> FormularAsync(Zugangslage lage)
    {
        form = new(lage.Person);
        lage.Dienst<Einsichten>().Vermerke(lage.Person.Id, nameof(Person.Email), nameof(Person.Telefon));
        return Task.FromResult<Form?>(lage.Person.GehoertZu(lage.Organisation.Id, lage.Heute) ? form : null);
    }

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage) =>
        lage.Person.PruefeAllein(lage.Organisation.Id, lage.Heute).Select(v => ((Field?)null, v));

    protected override Task FuehreAsync(Zugangslage lage)
    {
        neueAdresse = form.Email.Value.Trim().ToLowerInvariant() is var email && email != lage.Person.Email ? email : null;
        if (neueAdresse is null || (form.Vorname.Value, form.Nachname.Value, form.Telefon.OrNull()) != (lage.Person.Vorname, lage.Person.Nachname, lage.Person.Telefon))
        {
            lage.Person.Aendern(form.Vorname.Value, form.Nachname.Value, lage.Person.Email, form.Telefon.OrNull(), "Angaben berichtigt");
        }

        return Task.CompletedTask;
    }

    protected override async Task<string> DanachAsync(Zugangslage lage)
    {
        if (neueAdresse is null)
        {
            return "Die Angaben sind gespeichert.";
        }

        await lage.Dienst<Adresswechsel>().SchickeAsync(lage.Person, lage.Organisation, neueAdresse, lage.Abbruch);
        return $"Die Angaben sind gespeichert. Eine E-Mail an {neueAdresse} ist unterwegs. Die neue Adresse gilt, sobald sie dort bestätigt ist.";
    }
}

/// <summary>Closes the access at once, with all sessions.</summary>
public sealed class PersonSperren : Zugangsakt
{
    private readonly GrundForm form = new();

    public override Handlung Handlung => Handlung.PersonenVerwalten;

    public override string Knopf => "Zugang sperren";

    public override string Titel(Zugangslage lage) => "Zugang sperren";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) => ["Die Person kann sich dann nicht mehr anmelden. Laufende Sitzungen enden sofort. Ihre Rollen bleiben und gelten wieder, wenn Sie die Sperre aufheben. Bis dahin ruhen auch ihre Vertretungen: Niemand handelt für sie."];

    public override Task<Form?> FormularAsync(Zugangslage lage) =>
        Task.FromResult<Form?>(!lage.Person.Gesperrt && lage.Person.GehoertZu(lage.Organisation.Id, lage.Heute) ? form : null);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage) =>
        lage.Person.PruefeAllein(lage.Organisation.Id, lage.Heute).Concat(lage.Person.PruefeOhneZugangsverwaltung(lage.Organisation.Id, lage.Leute, lage.Heute)).Select(v => ((Field?)null, v));

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Person.Sperren(form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override async Task<string> DanachAsync(Zugangslage lage)
    {
        await lage.Dienst<Sitzungen>().BeendeAlleAsync(lage.Person.Id.Value, null, lage.Abbruch);
        await lage.Dienst<Zugangspost>().ZieheZurueckAsync(lage.Person, lage.Abbruch);
        return $"Der Zugang von {lage.Person.Anzeigename} ist gesperrt.";
    }
}

/// <summary>Opens the access again.</summary>
public sealed class PersonEntsperren : Zugangsakt
{
    private readonly GrundForm form = new();

    public override Handlung Handlung => Handlung.PersonenVerwalten;

    public override string Knopf => "Sperre aufheben";

    public override string Titel(Zugangslage lage) => "Sperre aufheben";

    public override Task<Form?> FormularAsync(Zugangslage lage) => Task.FromResult<Form?>(lage.Person.Gesperrt && lage.Person.GehoertZu(lage.Organisation.Id, lage.Heute) ? form : null);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage) =>
        lage.Person.PruefeAllein(lage.Organisation.Id, lage.Heute).Select(v => ((Field?)null, v));

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Person.Entsperren(form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override Task<string> DanachAsync(Zugangslage lage) => Task.FromResult($"{lage.Person.Anzeigename} kann sich wieder anmelden.");
}

/// <summary>A form without questions: the page asks whether it is meant.</summary>
public sealed class FrageForm : Form;

/// <summary>Ends the sessions of a person, as after the loss of a device (ASVS 7.4.5).</summary>
public sealed class SitzungenBeenden : Zugangsakt
{
    private readonly GrundForm form = new();

    public override Handlung Handlung => Handlung.SitzungenBeenden;

    public override string Knopf => "Sitzungen beenden";

    public override string Titel(Zugangslage lage) => "Sitzungen beenden";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) => ["Die Person ist dann überall abgemeldet und kann sich sofort neu anmelden. Was sie gerade tippt, bleibt als Entwurf."];

    public override Task<Form?> FormularAsync(Zugangslage lage) =>
        Task.FromResult<Form?>(lage.Person.GehoertZu(lage.Organisation.Id, lage.Heute) && lage.Person.PruefeAllein(lage.Organisation.Id, lage.Heute).Count == 0 ? form : null);

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Person.SitzungenBeenden(form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override async Task<string> DanachAsync(Zugangslage lage)
    {
        await lage.Dienst<Sitzungen>().BeendeAlleAsync(lage.Person.Id.Value, lage.Person.Id == lage.Ich.PersonId ? lage.Ich.Sitzung!.Id : null, lage.Abbruch);
        return $"Alle Sitzungen von {lage.Person.Anzeigename} sind beendet.";
    }
}

/// <summary>
/// For somebody who lost the second factor and the recovery codes: a one-time link to set the access up anew. Whoever manages the access has seen the person at
/// the first invitation and must be as sure now (ASVS 6.4.4).
/// </summary>
public sealed class ZugangErneuern : Zugangsakt
{
    private readonly GrundForm form = new();

    public override Handlung Handlung => Handlung.PersonenVerwalten;

    public override string Knopf => "Link zum Neueinrichten schicken";

    public override string Titel(Zugangslage lage) => "Zugang neu einrichten lassen";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) =>
    [
        "Für Personen, die ihre Authenticator-App oder ihren Passkey und auch die Ersatzcodes verloren haben. Wer nur das Passwort vergessen hat, hilft sich auf der Anmeldeseite selbst.",
        "Überzeugen Sie sich vorher, dass es wirklich diese Person ist: persönlich, oder am Telefon unter der Nummer, die Sie kennen. Eine E-Mail genügt nicht.",
        "Der Link geht an die E-Mail-Adresse der Person, gilt 24 Stunden und nur einmal. Sobald ihn jemand benutzt, gelten alle bisherigen Wege der Anmeldung nicht mehr, und alle Sitzungen enden.",
    ];

    public override Task<Form?> FormularAsync(Zugangslage lage) =>
        Task.FromResult<Form?>(!lage.Person.Gesperrt && lage.Person.GehoertZu(lage.Organisation.Id, lage.Heute) ? form : null);

    protected override IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage) =>
        lage.Person.PruefeErneuern(lage.Ich.PersonId!.Value, lage.Organisation.Id, lage.Heute).Select(v => ((Field?)null, v));

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Person.ZugangErneuern(form.Grund.Value);
        return Task.CompletedTask;
    }

    protected override async Task<string> DanachAsync(Zugangslage lage)
    {
        await lage.Dienst<Zugangspost>().ErneuereAsync(lage.Person, lage.Organisation, lage.Abbruch);
        return $"Der Link für {lage.Person.Anzeigename} ist unterwegs.";
    }
}

/// <summary>Sends the invitation once more; the former link counts no longer.</summary>
public sealed class EinladungWiederholen : Zugangsakt
{
    public override Handlung Handlung => Handlung.PersonenVerwalten;

    public override string Knopf => "Noch einmal einladen";

    public override string Titel(Zugangslage lage) => "Einladung wiederholen";

    public override IReadOnlyList<string> Hinweise(Zugangslage lage) => [$"Die Einladung geht noch einmal an {lage.Person.Email}. Ein Link aus einer früheren Einladung gilt dann nicht mehr."];

    public override Task<Form?> FormularAsync(Zugangslage lage) =>
        Task.FromResult<Form?>(!lage.Person.Gesperrt && lage.Person.GehoertZu(lage.Organisation.Id, lage.Heute) ? new FrageForm() : null);

    protected override Task FuehreAsync(Zugangslage lage)
    {
        lage.Person.EinladungWiederholen(lage.Organisation.Id, "Auf der Seite der Person");
        return Task.CompletedTask;
    }

    protected override async Task<string> DanachAsync(Zugangslage lage)
    {
        await lage.Dienst<Zugangspost>().LadeEinAsync(lage.Person, lage.Organisation, lage.Abbruch);
        return $"Die Einladung an {lage.Person.Email} ist unterwegs.";
    }
}
