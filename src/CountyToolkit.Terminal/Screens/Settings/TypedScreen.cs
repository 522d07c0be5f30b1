using System.Text;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>The command lines of what was written at the screens since the start; on a copy of the file they can be run again.</summary>
internal sealed class TypedScreen(Workplace workplace) : TextScreen(workplace)
{
    /// <inheritdoc/>
    public override string Crumb => Say("do.settings") + " › " + Say("do.settings.typed");

    /// <inheritdoc/>
    public override string HelpPage => "help";

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions => [new(SettingsDoes.Save, Save) { WhyNot = () => Workplace.TypedSoFar.Count == 0 ? Say("typed.none") : null }];

    /// <inheritdoc/>
    protected override IEnumerable<TextLine> Lines() => Workplace.TypedSoFar.Count == 0
        ? [new TextLine(Say("typed.none"), Look.Muted, 1)]
        : Workplace.TypedSoFar.Select(t => new TextLine(t, Look.Text, 1));

    private void Save()
    {
        FormBox box = new(Workplace);
        TextField field = box.Text(Say("typed.file"), Path.Combine(Path.GetDirectoryName(Workplace.File.Path)!, Say("typed.file-name", IsoDate.Text(Workplace.Today))), needed: true);
        box.Ask(Say("do.settings.save"), Say("do.settings.save"), () => Write(Path.GetFullPath(field.Text.Trim())));
    }

    private void Write(string path)
    {
        if (Path.Exists(path))
        {
            throw new OfficeError(ErrorKind.BadInput, "export.exists", path);
        }

        try
        {
            File.WriteAllText(path, string.Join('\n', Workplace.TypedSoFar) + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OfficeError(ErrorKind.File, "typed.not-saved", path, fault.Message);
        }

        Workplace.Tell(Say("typed.saved", path));
    }
}
