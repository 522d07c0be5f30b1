namespace CountyToolkit.Imports;

/// <summary>Something a person should know about how a file was read.</summary>
/// <param name="Code">Key of the sentence.</param>
/// <param name="Args">Its parameters, {0} onwards.</param>
public sealed record ImportNote(string Code, IReadOnlyList<string> Args)
{
    /// <summary>The sentence.</summary>
    public string Sentence(Language language) => Messages.Text(language, Code, [.. Args]);
}
