namespace Zielwerk.Domain.Organisationen;

/// <summary>What a person does in an organisation. What a role may do stands in <see cref="Rechtetabelle"/> alone.</summary>
public enum Rolle
{
    /// <summary>Runs the installation: enters organisations, keeps them able to work; sees no content of a case.</summary>
    Betrieb,

    /// <summary>Desk officer of the ministry.</summary>
    Programmsteuerung,

    /// <summary>Case worker of the granting authority.</summary>
    Bewilligung,

    /// <summary>Coordinator of a Landkreis or a kreisfreie Stadt.</summary>
    Koordination,

    /// <summary>Leads projects at a provider.</summary>
    Projektleitung,

    /// <summary>Auditor: reads everything of a case, changes nothing.</summary>
    Pruefung,

    /// <summary>Manages the people of the own organisation; exists in every organisation.</summary>
    Zugangsverwaltung,
}

/// <summary>Which role belongs to which kind of organisation.</summary>
public static class Rollen
{
    /// <summary>True when people of such an organisation can hold the role.</summary>
    public static bool PasstZu(this Rolle rolle, Organisationsart art) => rolle switch
    {
        Rolle.Betrieb => art == Organisationsart.Betreiber,
        Rolle.Programmsteuerung => art == Organisationsart.Ministerium,
        Rolle.Bewilligung => art == Organisationsart.Bewilligungsbehoerde,
        Rolle.Koordination => art == Organisationsart.Gebietskoerperschaft,
        Rolle.Projektleitung => art == Organisationsart.Traeger,
        Rolle.Pruefung => art == Organisationsart.Pruefung,
        _ => true,
    };

    /// <summary>The kind of organisation the role belongs to; of the one that exists in all, the operator, who sees no case.</summary>
    public static Organisationsart Art(this Rolle rolle) => Enum.GetValues<Organisationsart>().First(a => rolle.PasstZu(a));

    /// <summary>The roles people of such an organisation can hold, in the order of the table.</summary>
    public static IReadOnlyList<Rolle> Fuer(Organisationsart art) => [.. Enum.GetValues<Rolle>().Where(r => r.PasstZu(art))];
}
