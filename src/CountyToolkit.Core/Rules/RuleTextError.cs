namespace CountyToolkit.Rules;

/// <summary>
/// Something written in a rule cannot be read: an expression, a figure, an argument of a word. It names the column, so
/// that the rule's author finds it, and is rendered from the message files like every refusal.
/// </summary>
public sealed class RuleTextError : Exception
{
    /// <param name="code">Key of the sentence, such as <c>expression.unknown-code</c>.</param>
    /// <param name="column">Column in the text, from 1; 0 when the text as a whole is meant.</param>
    /// <param name="args">Parameters {0}, {1} … of the sentence.</param>
    public RuleTextError(string code, int column, params string[] args)
        : base(code)
    {
        Code = code;
        Column = column;
        Args = args;
    }

    /// <summary>Key of the sentence.</summary>
    public string Code { get; }

    /// <summary>Column in the text, from 1; 0 for the whole.</summary>
    public int Column { get; }

    /// <summary>Parameters of the sentence.</summary>
    public IReadOnlyList<string> Args { get; }

    /// <summary>The sentence, with the way to write it instead where there is one.</summary>
    public string Sentence(Language language) => Messages.Text(language, Code, [.. Args]);
}
