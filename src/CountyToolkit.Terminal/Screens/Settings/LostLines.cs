using System.Globalization;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>The acts a backup in the place of the file loses, the last ones whole.</summary>
internal static class LostLines
{
    /// <summary>A line an act, the newest below; how many stand before them.</summary>
    public static IEnumerable<TextLine> Of(Workplace workplace, IReadOnlyList<ActLine> lost, int most) =>
    [
        .. lost.TakeLast(most).Select(a => new TextLine(LostActs.Line(workplace.Wording, a), Look.Text, 2)),
        .. lost.Count > most ? new[] { new TextLine(workplace.Say("backups.loses-more", (lost.Count - most).ToString(CultureInfo.InvariantCulture)), Look.Muted, 2) } : [],
    ];
}
