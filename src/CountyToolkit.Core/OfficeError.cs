namespace CountyToolkit;

/// <summary>
/// The one refusal the program makes: a code, where it happened, the value seen, and what to do.
/// The sentence is rendered from the message files (<c>code</c> says what happened, <c>code.do</c> what to do).
/// </summary>
public sealed class OfficeError : Exception
{
    // No text that anybody can type or import holds it.
    private const char WordMark = '\u0001';

    /// <param name="kind">The sort of refusal, which decides the exit code.</param>
    /// <param name="code">Key of the sentence in the message files, such as <c>import.numeric-code</c>.</param>
    /// <param name="where">The place: file:sheet:row:column, a record, a path; null when there is none.</param>
    /// <param name="value">The value seen, as it was written; null when there is none.</param>
    /// <param name="args">Parameters {2}, {3} … of the sentence; {0} is <paramref name="where"/> and {1} is <paramref name="value"/>.</param>
    public OfficeError(ErrorKind kind, string code, string? where = null, string? value = null, params string[] args)
        : base(code)
    {
        Kind = kind;
        Code = code;
        Where = where;
        Value = value;
        Args = args;
    }

    /// <summary>The sort of refusal.</summary>
    public ErrorKind Kind { get; }

    /// <summary>Key of the sentence.</summary>
    public string Code { get; }

    /// <summary>The place, or null.</summary>
    public string? Where { get; }

    /// <summary>The value seen, or null.</summary>
    public string? Value { get; }

    /// <summary>Further parameters of the sentence, {2} onwards.</summary>
    public IReadOnlyList<string> Args { get; }

    /// <summary>The other errors found in the same pass (this one is the first); empty when it stands alone.</summary>
    public IReadOnlyList<OfficeError> Others { get; init; } = [];

    /// <summary>One error that carries all of a pass: the first leads, the rest follow in <see cref="Others"/>.</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public static OfficeError Of(IReadOnlyList<OfficeError> errors)
    {
        if (errors.Count == 0)
        {
            throw new ArgumentException("at least one error", nameof(errors));
        }

        OfficeError first = errors[0];
        return new OfficeError(first.Kind, first.Code, first.Where, first.Value, [.. first.Args]) { Others = [.. errors.Skip(1)] };
    }

    /// <summary>A parameter that is a word of the message files, said in the reader's language.</summary>
    /// <param name="key">Key of the word, such as <c>outcome.missing</c>.</param>
    public static string Word(string key) => WordMark + key;

    /// <summary>What happened, as a sentence.</summary>
    public string Sentence(Language language) => Messages.Text(language, Code, Filled(language));

    /// <summary>What to do about it, as a sentence; empty when the message files have no advice for this code.</summary>
    public string Advice(Language language) =>
        Messages.Has(Code + ".do") ? Messages.Text(language, Code + ".do", Filled(language)) : "";

    private string[] Filled(Language language) =>
        [Where ?? "", Value ?? "", .. Args.Select(a => a.StartsWith(WordMark) ? Messages.Text(language, a[1..]) : a)];
}
