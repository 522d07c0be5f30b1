namespace CountyToolkit.Rules.Worker;

/// <summary>What the parent holds its children to.</summary>
public sealed record WorkerOptions
{
    /// <summary>How a child is started; null = found by <see cref="WorkerCommand.Find"/>.</summary>
    public WorkerCommand? Command { get; init; }

    /// <summary>Children a batch is spread over.</summary>
    public int Children { get; init; } = 2;

    /// <summary>
    /// Wall clock of one evaluation, after which the child is ended and started anew, unless the machine is so busy that it had
    /// hardly a turn. The child itself gives up after 2.5 seconds of work; this is for a child that no longer answers.
    /// </summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Failures in a row with one code that stop a batch: the fault is then not the subject's.</summary>
    public int FailuresInARow { get; init; } = 5;

    /// <summary>Heap of a child, as the runtime reads it: hexadecimal bytes, 256 MB.</summary>
    public string HeapLimit { get; init; } = "10000000";
}
