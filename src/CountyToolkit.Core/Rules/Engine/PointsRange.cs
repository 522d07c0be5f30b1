namespace CountyToolkit.Rules.Engine;

/// <summary>A score that may still be open: what is sure, what is possible, and the most the item can give.</summary>
internal sealed record PointsRange(Exact Low, Exact High, Exact? Max)
{
    public bool Settled => Low == High;
}
