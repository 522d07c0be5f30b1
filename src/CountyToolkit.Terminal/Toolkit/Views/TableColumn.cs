using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Width">Cells it takes; of a column that stretches, the least.</param>
/// <param name="Text">What it shows of a row.</param>
internal sealed record TableColumn<T>(string Head, int Width, Func<T, string> Text)
{
    /// <summary>Its heading; where <see cref="LiveHead"/> is given, what that says now.</summary>
    public string Head { get => LiveHead?.Invoke() ?? field; init; } = Head;

    /// <summary>A heading that is known only once the rows are read.</summary>
    public Func<string>? LiveHead { get; init; }

    /// <summary>Whether it stands to the right: numbers and amounts.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it takes what width is left over; at least one column should.</summary>
    public bool Stretches { get; init; }

    /// <summary>How rows are ordered by it; null = by its text, ordinally.</summary>
    public Comparison<T>? Order { get; init; }

    /// <summary>How a row looks in it; null = plain.</summary>
    public Func<T, Look>? Look { get; init; }
}
