namespace CountyToolkit.Returns;

/// <summary>What the rows of a form are.</summary>
public enum FormRows
{
    /// <summary>A row a line of an approved award run.</summary>
    AwardRun,

    /// <summary>A row an enterprise that stands in a pool or holds a title on the day.</summary>
    PoolMembers,
}
