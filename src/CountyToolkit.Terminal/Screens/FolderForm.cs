using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>Asks for a folder or file to write to. What is not a full path lies beside the county file.</summary>
internal static class FolderForm
{
    /// <summary>Asks.</summary>
    /// <param name="workplace">Where.</param>
    /// <param name="title">Names the act.</param>
    /// <param name="name">Name proposed.</param>
    /// <param name="act">Takes the full path.</param>
    public static void Show(Workplace workplace, string title, string name, Action<string> act)
    {
        TextField path = new() { Text = name };
        string Full() => Path.GetFullPath(path.Text.Trim(), Path.GetDirectoryName(workplace.File.Path)!);
        FormBox box = new(workplace, new FormField(workplace.Say("screen.path"), path) { Problem = () => path.Text.Trim().Length == 0 ? workplace.Say("screen.path.blank") : null })
        {
            Told = () => [new TextLine(workplace.Say("screen.path.told", path.Text.Trim().Length == 0 ? "" : Full()), Look.Muted)],
            ToldRows = 3,
        };
        box.Ask(title, title, () => act(Full()));
    }
}
