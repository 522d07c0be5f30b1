namespace CountyToolkit.Rules.Items;

/// <summary>Points as an interval: what is sure, and what is still possible. Equal ends are settled points.</summary>
/// <param name="Low">Sure.</param>
/// <param name="High">Possible.</param>
public readonly record struct PointsRange(Exact Low, Exact High)
{
    /// <summary>Settled points.</summary>
    public static PointsRange Of(Exact points) => new(points, points);
}
