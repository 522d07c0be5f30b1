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
        TextField field = new() { Text = Path.Combine(Path.GetDirectoryName(Workplace.File.Path)!, Say("typed.file-name", IsoDate.Text(Workplace.Today))) };
        Dialog? box = null;
        Form form = new([new FormField(Say("typed.file"), field)])
        {
            Completed = () =>
            {
                Write(Path.GetFullPath(field.Text.Trim()));
                box!.Close();
            },
        };
        box = new Dialog { Title = Say("do.settings.save"), Content = form, Wanted = (76, 6) };
        Workplace.Application.Push(box);
    }

    private void Write(string path)
    {
        if (Path.Exists(path))
        {
            throw new OfficeError(ErrorKind.BadInput, "audit.target-exists", path);
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
