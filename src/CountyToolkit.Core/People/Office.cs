namespace CountyToolkit.People;

/// <summary>The office whose file it is.</summary>
public sealed record Office
{
    /// <summary>Name as printed on returns.</summary>
    public string Name { get; init; } = "";

    /// <summary>行政区划代码, six digits.</summary>
    public string Region { get; init; } = "";
}
