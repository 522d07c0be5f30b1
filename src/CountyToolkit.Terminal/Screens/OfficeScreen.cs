using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>
/// A screen of the office: where one is in the first line, who acts on which file at its right; the work in the middle; the keys
/// valid now, or the answer to the last one, in the last line. A key goes to the body first, then to the screen's commands, then to
/// those valid everywhere.
/// </summary>
internal abstract class OfficeScreen(Workplace workplace) : Screen
{
    /// <summary>Least width of the window that shows the office's list of work beside every screen.</summary>
    private const int WidthForPlaces = 110;

    private readonly StatusBar status = new();
    private readonly PlaceList places = new(workplace);

    /// <summary>What all screens share.</summary>
    protected Workplace Workplace => workplace;

    /// <summary>Where one is, as the titles on the way here joined by <c> › </c>.</summary>
    public abstract string Crumb { get; }

    /// <summary>Said at the right of the second line: a count, a state, an amount; empty for none.</summary>
    public virtual string Aside => "";

    /// <summary>Commands of this screen, in the order of the footer.</summary>
    public abstract IReadOnlyList<ScreenAction> Actions { get; }

    /// <summary>Name of the help page <c>county help</c> shows too.</summary>
    public abstract string HelpPage { get; }

    /// <summary>The work itself.</summary>
    protected abstract View Body { get; }

    /// <summary>Whether a wide window shows the office's list of work at the left; the first screen has it in its body.</summary>
    protected virtual bool PlacesAside => true;

    /// <summary>A sentence.</summary>
    protected string Say(string key, params string[] args) => workplace.Say(key, args);

    /// <inheritdoc/>
    public override void Shown() => Body.HasFocus = true;

    /// <summary>Reads the file anew, as somebody asked it to.</summary>
    public virtual void Refresh() => Shown();

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        workplace.Hush();
        workplace.Doing = null;
        if (Body.Handle(input))
        {
            return true;
        }

        if (input is PasteEvent paste)
        {
            Everywhere.Palette(workplace, this, paste.Text);
            return true;
        }

        return input is KeyEvent key && (Press(key.AsCommand()) || Everywhere.Handle(workplace, this, key.AsCommand()));
    }

    /// <summary>Takes a letter, figure or character that is no command of this screen; false leaves it to those valid everywhere.</summary>
    public virtual bool Take(KeyEvent typed) => false;

    /// <summary>Does a command, or says why not.</summary>
    public void Do(ScreenAction action)
    {
        if (action.WhyNot() is { } reason)
        {
            workplace.Tell(reason, Look.Warning);
        }
        else
        {
            workplace.Doing = action.Command;
            action.Run();
        }
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        canvas.Fill(Frame);
        RenderHead(canvas);
        RenderPlaces(canvas);
        Body.Render(canvas);
        canvas.Line(Frame.X, Frame.Bottom - 2, Frame.Width);
        status.Keys = [.. Footer()];
        status.Kept = Everywhere.InFooter(workplace, this).Count();
        status.Notice = workplace.Notice;
        status.Render(canvas);
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        status.Layout(Frame.CutBottom(1).Cut);
        Rect work = new(Frame.X, Frame.Y + 2, Frame.Width, Math.Max(0, Frame.Height - 4));
        (Rect left, Rect kept) = work.CutLeft(PlacesAside && Frame.Width >= WidthForPlaces ? places.Width + 1 : 0);
        places.Layout(left with { Width = Math.Max(0, left.Width - 1) });
        Body.Layout(kept);
    }

    private bool Press(KeyEvent key)
    {
        ScreenAction? action = Actions.FirstOrDefault(a => a.Command.Key == key);
        if (action is not null)
        {
            Do(action);
        }

        return action is not null;
    }

    private void RenderHead(Canvas canvas)
    {
        string who = workplace.Person is { } person ? FormattableString.Invariant($"{workplace.Role(person.Role)} {person.Name}") : "";
        string file = Path.GetFileName(workplace.File.Path) + (workplace.File.ReadOnly ? " " + Say("screen.only-reading") : "");
        string right = who + "  " + file;
        int room = Math.Min(canvas.Widths.Of(right), Frame.Width / 2);
        canvas.PutRight(Frame.Right - room - 1, Frame.Y, room, right, workplace.File.ReadOnly ? Look.Warning : Look.Muted);
        canvas.PutFit(Frame.X + 1, Frame.Y, Frame.Width - room - 4, Crumb, Look.Title);
        canvas.Line(Frame.X, Frame.Y + 1, Frame.Width);
        if (Aside.Length > 0)
        {
            string aside = " " + Aside + " ";
            int width = Math.Min(canvas.Widths.Of(aside), Frame.Width - 2);
            canvas.PutRight(Frame.Right - 1 - width, Frame.Y + 1, width, aside);
        }
    }

    private void RenderPlaces(Canvas canvas)
    {
        if (!places.Frame.IsEmpty)
        {
            places.Render(canvas);
            canvas.Upright(places.Frame.Right, places.Frame.Y, places.Frame.Height);
        }
    }

    private IEnumerable<(string Key, string Title)> Footer() =>
        Actions.Where(a => a.Command.Key is not null && a.WhyNot() is null)
            .Concat(Everywhere.InFooter(workplace, this))
            .Select(a => (a.Command.Key!.Name, Say("do." + a.Command.Id)));
}
