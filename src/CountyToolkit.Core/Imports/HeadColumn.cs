namespace CountyToolkit.Imports;

/// <summary>One column of a table with its heading, the levels of a merged heading joined as 父/子.</summary>
internal sealed record HeadColumn
{
    private static readonly string[] Neutral = ["", "金额", "数值", "数量", "全年", "本年", "本期", "本年度", "年度", "合计数"];

    public HeadColumn(int column, IReadOnlyList<string> levels)
    {
        Column = column;
        Text = string.Join('/', levels.Select(FullWidth.FoldTight));
        HeadText[] parts = [.. levels.Select(HeadText.Of)];
        Unit = parts.LastOrDefault(p => p.Unit is not null)?.Unit;
        Period = parts.LastOrDefault(p => p.Period is not null)?.Period;
        HeadText[] telling = [.. parts.Where(p => !Neutral.Contains(p.Whole))];
        telling = telling.Length > 0 ? telling : [.. parts.Where(p => p.Whole.Length > 0).Take(1)];
        Keys = telling.Length == 0
            ? []
            : [.. ((string[])[
                string.Join('/', telling.Select(p => p.Whole)),
                string.Join('/', telling.Select(p => p.Bare)),
                telling[^1].Whole,
                telling[^1].Bare,
            ]).Where(k => k.Length > 0).Distinct()];
    }

    /// <summary>1-based column.</summary>
    public int Column { get; }

    /// <summary>The heading as shown and remembered.</summary>
    public string Text { get; }

    /// <summary>Unit named in the heading, or null.</summary>
    public string? Unit { get; }

    /// <summary>Period named in the heading, or null.</summary>
    public string? Period { get; }

    /// <summary>What the heading may be known under, best first.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>How the column is named to a person: <c>C列“营业收入”</c>.</summary>
    public string Shown => $"{CellAddress.Letters(Column)}“{Text}”";
}
