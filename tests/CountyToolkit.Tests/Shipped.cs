using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests;

/// <summary>What the project ships, read from its source tree.</summary>
internal static class Shipped
{
    public static string Scripts { get; } = Path.Combine(Repository.Root, "scripts");

    public static Catalogue Catalogue { get; } = Catalogue.Read(Text("indicators.json"), Text("pools.json"), Text("codes.json"));

    private static string Text(string file) => File.ReadAllText(Path.Combine(Scripts, file));
}
