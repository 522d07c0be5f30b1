namespace CountyToolkit.Terminal.Commands;

/// <summary>Weight of a line of a page.</summary>
internal enum PageTone
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Head,

    /// <summary>Of lesser weight.</summary>
    Weak,

    /// <summary>To be looked at.</summary>
    Mind,

    /// <summary>In order.</summary>
    Good,
}
