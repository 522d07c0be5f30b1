using CountyToolkit.Audit;

namespace CountyToolkit.Titles;

/// <summary>A yearly update of information (年度信息更新) by the holder of a title.</summary>
public sealed record TitleUpdate : TracedRow
{
    /// <summary>The enterprise.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>The title.</summary>
    public string Pool { get; init; } = "";

    /// <summary>The year it was made for.</summary>
    public int Year { get; init; }
}
