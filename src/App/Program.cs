namespace Zielwerk.App;

public static class Program
{
    public static int Main() => 0;
}
