namespace CountyToolkit.Rules.Bundles;

/// <summary>A recorded answer (口径) to an ambiguity of a document.</summary>
public sealed record Reading
{
    /// <summary>Id, such as <c>A1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>Answers possible, code and words.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Choices { get; init; }

    /// <summary>Answer used while nobody has decided; null when none is fair.</summary>
    public string? Default { get; init; }

    /// <summary>The answer given; null = unsettled.</summary>
    public string? Choice { get; init; }

    /// <summary>Who gave it.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What the answer settles besides what rules ask: <c>term</c> = whether the document holds after its own term; null = nothing.</summary>
    public string? Settles { get; init; }

    /// <summary>Whether somebody has decided; an item that rests on an unsettled reading is marked.</summary>
    public bool Settled => Choice is not null;

    /// <summary>The answer in use: the one given, else the default; null when the question is open.</summary>
    public string? Answer => Choice ?? Default;
}
