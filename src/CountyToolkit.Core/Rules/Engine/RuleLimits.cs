namespace CountyToolkit.Rules.Engine;

/// <summary>What one evaluation may use. The child holds these itself; the parent only watches the clock.</summary>
internal static class RuleLimits
{
    /// <summary>Meaning of every word and operator, and of every award step; raised on any change of meaning, and stored with every verdict.</summary>
    public const string EngineId = "county-rules/3";

    /// <summary>Statements of one evaluation; a long rule over a full subject needs about a thousand.</summary>
    public const int Statements = 1_000_000;

    /// <summary>Bytes one evaluation may allocate on its thread.</summary>
    public const long AllocatedBytes = 200L << 20;

    /// <summary>The same for each further member of a group.</summary>
    public const long AllocatedBytesOfMember = 4L << 20;

    /// <summary>Stack of the thread rules run on; the engine needs up to 4 KB a level.</summary>
    public const int StackBytes = 16 << 20;

    /// <summary>Length of a rule's text in characters.</summary>
    public const int ScriptCharacters = 200_000;

    /// <summary>Depth of brackets, and steps in one chain of operators or members: deeper text kills the parser itself.</summary>
    public const int Nesting = 100;

    /// <summary>Steps in one chain such as <c>1 + 1 + 1 …</c> or <c>a.b.c …</c>.</summary>
    public const int Chain = 500;

    /// <summary>Elements an array may hold.</summary>
    public const int ArrayLength = 100_000;

    /// <summary>Characters a text may hold.</summary>
    public const int TextLength = 1_000_000;

    /// <summary>Time this process may work on one evaluation, held by the guard wherever the script runs a statement.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(1.5);

    /// <summary>Time worked after which the watchdog gives up on a call inside the engine that the guard cannot reach.</summary>
    public static readonly TimeSpan HardDeadline = TimeSpan.FromSeconds(2.5);

    /// <summary>Time one regular expression may match, set before the first is used in the process.</summary>
    public static readonly TimeSpan Match = TimeSpan.FromMilliseconds(200);
}
