namespace CountyToolkit.Storage;

/// <summary>What an open file is doing while somebody may be waiting for it.</summary>
/// <param name="For">What it does.</param>
/// <param name="Since">How long it has done that.</param>
/// <param name="Done">How much of it is done: bytes of a copy.</param>
/// <param name="Total">How much there is in all; 0 = not known.</param>
public readonly record struct FileWait(FileWaitFor For, TimeSpan Since, long Done = 0, long Total = 0);
