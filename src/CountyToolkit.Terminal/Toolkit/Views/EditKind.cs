namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>What was done to a text last: several of the same run into one step that is taken back.</summary>
internal enum EditKind
{
    /// <summary>Nothing one could go on with: the caret was moved, a part pasted or cleared.</summary>
    Other,

    /// <summary>Graphemes typed, one after the other.</summary>
    Typing,

    /// <summary>Graphemes deleted, one after the other.</summary>
    Deleting,
}
