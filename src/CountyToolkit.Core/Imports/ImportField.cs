namespace CountyToolkit.Imports;

/// <summary>A column a form knows.</summary>
public sealed record ImportField
{
    /// <summary>Code, such as <c>credit_code</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The Chinese heading.</summary>
    public required string Label { get; init; }

    /// <summary>How its cells are read.</summary>
    public FieldKind Kind { get; init; }

    /// <summary>Whether a row without it is an error.</summary>
    public bool Required { get; init; }

    /// <summary>Other headings offices write for it.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>What may be written (label or code, folded) and the code it stands for; empty where anything may.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>();

    /// <summary>For <see cref="FieldKind.Number"/>: the unit values are kept in; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>For <see cref="FieldKind.Number"/>: decimals kept; more are rounded, halves away from zero, but never to a whole number.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether the column may stand several times, once a period (<c>2022年</c>, <c>2023年</c>).</summary>
    public bool ByPeriod { get; init; }

    /// <summary>Choices from codes and labels; either may be written.</summary>
    public static IReadOnlyDictionary<string, string> ChoicesOf(IEnumerable<KeyValuePair<string, string>> codesAndLabels)
    {
        Dictionary<string, string> choices = new(StringComparer.Ordinal);
        foreach ((string code, string label) in codesAndLabels)
        {
            choices[NameKey.Of(label)] = code;
            choices[NameKey.Of(code)] = code;
        }

        return choices;
    }
}
