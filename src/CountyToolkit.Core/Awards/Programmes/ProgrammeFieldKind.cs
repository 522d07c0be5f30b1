namespace CountyToolkit.Awards.Programmes;

/// <summary>What kind of answer a field of a programme takes.</summary>
internal enum ProgrammeFieldKind
{
    /// <summary>Words of the office.</summary>
    Text,

    /// <summary>One of the codes of <see cref="ProgrammeField.Options"/>.</summary>
    Choice,

    /// <summary>Key of a figure of the document.</summary>
    Figure,

    /// <summary>A clause of the document.</summary>
    Clause,

    /// <summary>A rule of the document.</summary>
    Rule,

    /// <summary>Programmes, one or several.</summary>
    Programmes,

    /// <summary>Pools, lowest first.</summary>
    Pools,

    /// <summary>Steps in their order.</summary>
    Steps,

    /// <summary>A level of government.</summary>
    Level,

    /// <summary>A share such as 80%, or the rest.</summary>
    Share,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A kind of yearly grade.</summary>
    GradeKind,

    /// <summary>Grades, as they are written.</summary>
    Grades,
}
