using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Data;

/// <summary>Stores an <see cref="Id{T}"/> as its Guid.</summary>
public sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));

/// <summary>Moments are UTC: SQLite forgets the kind, PostgreSQL refuses any other.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment.ToUniversalTime(), moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc));

/// <summary>Stores a small immutable value as JSON text, the same on both databases.</summary>
public sealed class JsonConverter<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, JsonOptions.Stored), text => JsonSerializer.Deserialize<T>(text, JsonOptions.Stored)!)
{
    public static ValueComparer<T> Comparer { get; } = new(
        (a, b) => JsonSerializer.Serialize(a, JsonOptions.Stored) == JsonSerializer.Serialize(b, JsonOptions.Stored),
        value => JsonSerializer.Serialize(value, JsonOptions.Stored).GetHashCode(StringComparison.Ordinal),
        value => value);
}
