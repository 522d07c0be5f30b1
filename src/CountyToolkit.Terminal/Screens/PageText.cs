using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Screens;

/// <summary>How a printed page looks on a screen.</summary>
internal static class PageText
{
    /// <summary>The look of a line's tone.</summary>
    public static Look LookOf(PageTone tone) => tone switch
    {
        PageTone.Head => Look.Title,
        PageTone.Weak => Look.Muted,
        PageTone.Mind => Look.Warning,
        PageTone.Good => Look.Good,
        _ => Look.Text,
    };
}
