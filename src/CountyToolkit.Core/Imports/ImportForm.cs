namespace CountyToolkit.Imports;

/// <summary>What a table may hold to be taken as register, indicators, incidents, titles or ledger.</summary>
public sealed record ImportForm
{
    /// <summary>Code, as <c>--form</c> takes it.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese name; <c>--form</c> takes it too.</summary>
    public required string Label { get; init; }

    /// <summary>The columns it knows.</summary>
    public required IReadOnlyList<ImportField> Fields { get; init; }

    /// <summary>Fields of which at least one must have a column: by what a row is told whose it is.</summary>
    public IReadOnlyList<string> Identity { get; init; } = ["credit_code", "name"];

    /// <summary>Whether at least one column of values must be known for a table to be of this form.</summary>
    public bool NeedsValues { get; init; }

    /// <summary>The field of a code or label; null when the form has none.</summary>
    public ImportField? Field(string codeOrLabel) =>
        Fields.FirstOrDefault(f => f.Code == codeOrLabel || NameKey.Of(f.Label) == NameKey.Of(codeOrLabel));
}
