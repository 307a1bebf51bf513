namespace Zielwerk.App;

public static class Program
{
    public static int Main(string[] args)
    {
        Web.Build(args).Run();
        return 0;
    }
}
