namespace CountyToolkit.Awards.Steps;

/// <summary>One step of a programme. Each of its kinds is one file: how its settings are read, and what it does to the lines.</summary>
internal abstract class AwardStep(string name, string? clause)
{
    /// <summary>The name it is declared with.</summary>
    public string Name { get; } = name;

    /// <summary>Clause its settings cite; a figure's own clause comes first in the trace.</summary>
    public string? Clause { get; } = clause;

    /// <summary>Whether the step must know what earlier money the enterprise had.</summary>
    public virtual bool ReadsLedger => false;

    /// <summary>Changes the lines of one enterprise and writes to its trace what it changed.</summary>
    public abstract void Apply(AwardSheet sheet);
}
