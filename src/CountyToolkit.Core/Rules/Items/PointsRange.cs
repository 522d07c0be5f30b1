namespace CountyToolkit.Rules.Items;

/// <summary>Points as an interval: what is sure, and what is still possible. Equal ends are settled points.</summary>
/// <param name="Low">Sure.</param>
/// <param name="High">Possible.</param>
public readonly record struct PointsRange(Exact Low, Exact High)
{
    /// <summary>Settled points.</summary>
    public static PointsRange Of(Exact points) => new(points, points);

    /// <summary>Whether nothing is open.</summary>
    public bool IsSettled => Low == High;

    /// <summary>The sum of both.</summary>
    public static PointsRange operator +(PointsRange a, PointsRange b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>The better of both: the greater of the lows, the greater of the highs.</summary>
    public static PointsRange Best(PointsRange a, PointsRange b) => new(Exact.Max(a.Low, b.Low), Exact.Max(a.High, b.High));

    /// <summary>Both ends cut to a cap.</summary>
    public PointsRange Cap(Exact most) => new(Exact.Min(Low, most), Exact.Min(High, most));

    /// <summary>
    /// Whether the points stand to a bound as the operator says: true or false when every possible number does or
    /// does not, null while it is open.
    /// </summary>
    public bool? Holds(string op, Exact bound)
    {
        if (op == "==" && !IsSettled)
        {
            return Low <= bound && bound <= High ? null : false;
        }

        bool low = Expressions.Comparison.Holds(Low.CompareTo(bound), op), high = Expressions.Comparison.Holds(High.CompareTo(bound), op);
        return low == high ? low : null;
    }
}
