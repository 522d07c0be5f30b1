namespace CountyToolkit.Indicators;

/// <summary>A value that holds now, by its row.</summary>
/// <param name="RowId">Row of <c>indicator_value</c>.</param>
/// <param name="Value">Scaled value; null = blank.</param>
public readonly record struct HeldValue(long RowId, long? Value);
