namespace CountyToolkit.Rules.Engine;

/// <summary>A blank was read where only a value can go on: it ends the item being computed, which becomes 待补数据.</summary>
internal sealed class BlankStop(MissingFact missing) : Exception
{
    public MissingFact Missing { get; } = missing;
}
