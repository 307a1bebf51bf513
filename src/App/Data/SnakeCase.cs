using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Zielwerk.App.Data;

/// <summary>Names columns, keys and indexes in snake_case, so that SQL by hand needs no quotes.</summary>
public static class SnakeCase
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            Columns(entity, "");
            foreach (var key in entity.GetKeys())
            {
                key.SetName($"pk_{entity.GetTableName()}");
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName($"fk_{entity.GetTableName()}_{foreignKey.PrincipalEntityType.GetTableName()}");
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName($"ix_{entity.GetTableName()}_{string.Join('_', index.Properties.Select(p => Of(p.Name)))}");
            }
        }
    }

    /// <summary>"AnzahlProjekte" gives "anzahl_projekte".</summary>
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && result.Length > 0)
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    private static void Columns(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(prefix + Of(property.Name));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            Columns(complex.ComplexType, $"{prefix}{Of(complex.Name)}_");
        }
    }
}
