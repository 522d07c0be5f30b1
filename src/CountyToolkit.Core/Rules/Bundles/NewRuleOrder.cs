namespace CountyToolkit.Rules.Bundles;

/// <summary>What a new rule is to be.</summary>
/// <param name="Policy">Folder of its document; a new one is made when there is none.</param>
/// <param name="Rule">Its id.</param>
/// <param name="Shape">What it starts from.</param>
public sealed record NewRuleOrder(string Policy, string Rule, ExampleShape Shape)
{
    /// <summary>Number of a new document.</summary>
    public string? Number { get; init; }

    /// <summary>Title of a new document.</summary>
    public string? Title { get; init; }

    /// <summary>First day in force of a new document; null = today.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>Clause of an existing document it carries out; null = its first.</summary>
    public string? Clause { get; init; }
}
