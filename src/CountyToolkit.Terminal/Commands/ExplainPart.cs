namespace CountyToolkit.Terminal.Commands;

/// <summary>What a line of an explanation is about.</summary>
internal enum ExplainPart
{
    /// <summary>Who, which programme, when.</summary>
    Head,

    /// <summary>The document and whether it is in force.</summary>
    Law,

    /// <summary>Heading of a part.</summary>
    Part,

    /// <summary>The verdict as a whole.</summary>
    Verdict,

    /// <summary>One condition.</summary>
    Item,

    /// <summary>A value a condition or line was computed of, with its source.</summary>
    Input,

    /// <summary>Something that is missing.</summary>
    Blank,

    /// <summary>What is paid for.</summary>
    Line,

    /// <summary>A step from the line to the money.</summary>
    Step,

    /// <summary>Why a step did what it did.</summary>
    Because,

    /// <summary>What comes out.</summary>
    Granted,

    /// <summary>A part of it, by year.</summary>
    Instalment,

    /// <summary>What a person set beside it.</summary>
    Hand,

    /// <summary>The run and its hash.</summary>
    Proof,
}
