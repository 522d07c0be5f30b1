namespace CountyToolkit.Returns;

/// <summary>One column of a form, as written in its <c>form.json</c>.</summary>
public sealed record FormColumn
{
    /// <summary>Name of the column in checks and tests.</summary>
    public required string Code { get; init; }

    /// <summary>Head of the column.</summary>
    public required string Title { get; init; }

    /// <summary>Upper head shared with the neighbours that name the same; null when the head has one level.</summary>
    public string? Group { get; init; }

    /// <summary>What the column holds.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>Where its value comes from.</summary>
    public required SourcePath Source { get; init; }

    /// <summary>元, 万元 or 亿元 for money; null leaves the unit of the source.</summary>
    public string? Unit { get; init; }

    /// <summary>Places shown; the cell itself keeps every place of the value.</summary>
    public int Decimals { get; init; }

    /// <summary>Width in characters of a figure; a Chinese character takes two.</summary>
    public int Width { get; init; } = 12;

    /// <summary>A blank is no finding of the form's check.</summary>
    public bool Optional { get; init; }

    /// <summary>Summed in the totals row.</summary>
    public bool Total { get; init; }

    /// <summary>Cells hold numbers.</summary>
    public bool IsNumber => Kind is ColumnKind.Money or ColumnKind.Count or ColumnKind.Percent;
}
