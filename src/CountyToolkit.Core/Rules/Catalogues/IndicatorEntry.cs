namespace CountyToolkit.Rules.Catalogues;

/// <summary>An indicator (指标) of <c>indicators.json</c>.</summary>
public sealed record IndicatorEntry
{
    /// <summary>Code used in facts and expressions, such as <c>revenue</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese label, free of brackets, usable in expressions.</summary>
    public required string Label { get; init; }

    /// <summary>Unit its values are written in, such as 万元; empty when it has none.</summary>
    public required string Unit { get; init; }

    /// <summary>Most decimals a value may have in that unit (万元 with 6 = 分); also the scale it is stored with.</summary>
    public required int Decimals { get; init; }

    /// <summary><c>money</c>, <c>count</c>, <c>percent</c> or <c>text</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>时点, 当期 or 累计.</summary>
    public string? Basis { get; init; }

    /// <summary><c>year</c>, <c>half</c>, <c>quarter</c> or <c>month</c>: how often it is asked for.</summary>
    public string? Frequency { get; init; }

    /// <summary>Sources best first; empty when the order of <c>codes.json</c> holds.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
