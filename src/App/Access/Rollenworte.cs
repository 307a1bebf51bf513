using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access;

/// <summary>Roles as people read them.</summary>
public static class Rollenworte
{
    public static string Von(Rolle rolle) => rolle == Rolle.Pruefung ? "Prüfung" : rolle.ToString();
}
