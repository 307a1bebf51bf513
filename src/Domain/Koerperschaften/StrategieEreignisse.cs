using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Koerperschaften;

/// <summary>A body has a new version of its strategy.</summary>
public sealed record StrategieFortgeschrieben(int Fassung, string Bezeichnung, string BeschlossenVon, DateOnly GueltigVon, string Grund) : Ereignis(Grund);

/// <summary>A version was handed to the Land.</summary>
public sealed record StrategieEingereicht(int Fassung, DateOnly Am, string Grund) : Ereignis(Grund);

/// <summary>A version was coordinated with a group.</summary>
public sealed record StrategieAbgestimmt(int Fassung, Abstimmungsgruppe Gruppe, DateOnly Am, string Grund) : Ereignis(Grund);
