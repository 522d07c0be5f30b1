namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>What one source says of one indicator for one period, now or earlier.</summary>
/// <param name="Period">The period.</param>
/// <param name="Source">The source.</param>
/// <param name="Value">The value; null = blank.</param>
/// <param name="Standing">Used, beside it, or written over.</param>
/// <param name="Difference">How far it is from the value used, in the unit and as a share; empty for the one used.</param>
/// <param name="Origin">Batch, file and cell, or the paper somebody read it from; and why it was written over another.</param>
/// <param name="By">Operator and hour.</param>
/// <param name="Used">Whether it is the value used.</param>
/// <param name="Holds">Whether it still holds.</param>
internal sealed record SourceLine(string Period, string Source, Exact? Value, string Standing, string Difference, string Origin, string By, bool Used, bool Holds);
