namespace Zielwerk.App.Ui;

/// <summary>Who runs this installation, as the foot of every page says it. Asked for each page: the name may change with the day.</summary>
public sealed class Betreiber(Func<string> name)
{
    public string Name => name();
}
