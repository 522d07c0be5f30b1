namespace CountyToolkit.Returns.Packages;

/// <summary>One thing wrong with a package.</summary>
/// <param name="Code">Key of its sentence.</param>
/// <param name="File">The file it is about; empty for the package as a whole.</param>
/// <param name="Value">What was seen.</param>
public sealed record PackageProblem(string Code, string File, string Value)
{
    /// <summary>The problem as a sentence.</summary>
    public string Sentence(Language language) => Messages.Text(language, Code, File, Value);
}
