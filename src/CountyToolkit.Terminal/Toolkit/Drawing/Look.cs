namespace CountyToolkit.Terminal.Toolkit.Drawing;

/// <summary>What a cell means to the eye; how it is coloured is the <see cref="FrameWriter"/>'s affair. A look never carries meaning alone.</summary>
internal enum Look : byte
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>A heading.</summary>
    Title,

    /// <summary>Of lesser weight: units, hints, what is already done.</summary>
    Muted,

    /// <summary>A line or frame.</summary>
    Border,

    /// <summary>The row or choice the keys act on.</summary>
    Selected,

    /// <summary>The same in a list that has not the focus.</summary>
    SelectedAside,

    /// <summary>A field that takes text.</summary>
    Field,

    /// <summary>That field with the focus.</summary>
    FieldActive,

    /// <summary>A key that can be pressed.</summary>
    Key,

    /// <summary>In order.</summary>
    Good,

    /// <summary>To be looked at.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Bad,

    /// <summary>Behind a dialog.</summary>
    Dimmed,

    /// <summary>The filled part of a bar.</summary>
    Bar,
}
