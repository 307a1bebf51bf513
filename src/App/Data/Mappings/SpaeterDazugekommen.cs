using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zielwerk.App.Data.Mappings;

/// <summary>A column that was added to an aggregate which has rows: while it is empty it is no part of the state, so that the fingerprints in the Akte stay right.</summary>
internal static class SpaeterDazugekommen
{
    private const string Vermerk = "Zielwerk:SpaeterDazu";

    public static PropertyBuilder<T> SpaeterDazu<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Vermerk, true);

    public static bool IstSpaeterDazugekommen(this IReadOnlyProperty property) => property.FindAnnotation(Vermerk) is not null;
}
