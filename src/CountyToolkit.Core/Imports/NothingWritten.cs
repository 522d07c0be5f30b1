namespace CountyToolkit.Imports;

/// <summary>Leaves the act of an import without a trace, carrying the answer: nothing was to be written.</summary>
internal sealed class NothingWritten(ImportAnswer answer) : Exception
{
    public ImportAnswer Answer { get; } = answer;
}
