namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>One line of a form.</summary>
/// <param name="Label">What is asked.</param>
/// <param name="Editor">Where it is answered.</param>
internal sealed record FormField(string Label, View Editor)
{
    /// <summary>What is wrong with the answer, as a sentence; null = nothing.</summary>
    public Func<string?> Problem { get; init; } = () => null;

    /// <summary>Called once the keys go elsewhere, or everything is looked at: the answer may be written as it was understood.</summary>
    public Action Left { get; init; } = () => { };

    /// <summary>Rows the editor takes.</summary>
    public int Rows { get; init; } = 1;
}
