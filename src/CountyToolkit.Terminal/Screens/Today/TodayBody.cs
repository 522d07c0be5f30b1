using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Today;

/// <summary>The office's list of work at the left, what waits at the right, the line selected there in full below it. Tab, Left and Right change sides.</summary>
internal sealed class TodayBody : View
{
    private const int RowsOfDetail = 4;

    private static readonly Dictionary<string, Right> Rights = new(StringComparer.Ordinal)
    {
        ["approval"] = Right.Approve,
        ["sent-back"] = Right.RunAwards,
        ["draft"] = Right.RunAwards,
        ["payment"] = Right.KeepLedger,
        ["title-ends"] = Right.EditRegister,
        ["update"] = Right.EditRegister,
        ["inquiry"] = Right.EditRegister,
        ["code"] = Right.EditRegister,
        ["figures"] = Right.EditRegister,
        ["import"] = Right.Import,
        ["backup"] = Right.Backup,
    };

    private readonly Workplace workplace;
    private readonly TextView detail = new() { Widths = CellWidth.Wide };
    private bool waitingHasKeys;

    /// <summary>Both sides, empty yet.</summary>
    public TodayBody(Workplace workplace)
    {
        this.workplace = workplace;
        PlaceList = new PlaceList(workplace);
        Waiting = new TableView<TodayLine>
        {
            Columns =
            [
                new(workplace.Say("today.head"), 9, l => l.Head) { Look = l => LookOf(l) },
                new(workplace.Say("today.what"), 24, l => l.Text) { Stretches = true },
                new(workplace.Say("today.when"), workplace.Language == Language.Chinese ? 11 : 12, l => l.When) { IsNumber = true },
            ],
            Empty = workplace.Say("today.nothing"),
        };
    }

    /// <summary>The left side.</summary>
    public PlaceList PlaceList { get; }

    /// <summary>The right side.</summary>
    public TableView<TodayLine> Waiting { get; }

    /// <summary>Whether the right side has the keys.</summary>
    public bool WaitingHasKeys => waitingHasKeys;

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => base.HasFocus;
        set
        {
            base.HasFocus = value;
            Focus();
        }
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        bool side = input is KeyEvent { Key: Key.Tab } or KeyEvent { Key: Key.Left or Key.Right, Modifiers: Modifiers.None };
        if (!side)
        {
            return waitingHasKeys ? Waiting.Handle(input) : PlaceList.Handle(input);
        }

        waitingHasKeys = ((KeyEvent)input).Key switch
        {
            Key.Left => false,
            Key.Right => true,
            _ => !waitingHasKeys,
        };
        Focus();
        return true;
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        PlaceList.Render(canvas);
        canvas.Upright(PlaceList.Frame.Right, Frame.Y, Frame.Height);
        Waiting.Render(canvas);
        if (Waiting.Selected is not null && detail.Frame.Height > 0)
        {
            canvas.Line(detail.Frame.X - 1, detail.Frame.Y - 1, detail.Frame.Width + 1);
            detail.Render(canvas);
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        (Rect left, Rect right) = Frame.CutLeft(PlaceList.Width);
        PlaceList.Layout(left);
        right = right.CutLeft(1).Kept;
        (Rect below, Rect above) = right.CutBottom(RowsOfDetail + 1);
        Waiting.Layout(above);
        IReadOnlyList<TextLine> lines = Waiting.Selected is { } line ? [new(line.Text), new(How(line.Item.Kind), Look.Muted)] : [];
        if (!lines.SequenceEqual(detail.Lines))
        {
            detail.Lines = lines;
        }

        detail.Layout(below.Inner(1, 0).CutTop(1).Kept);
    }

    // What mends it, to who may; who may not is told by whom.
    private string How(string kind) => Rights.TryGetValue(kind, out Right right) && workplace.WhyNot(right) is { } barred
        ? workplace.Say("today.look", barred) : workplace.Say("today.mend." + kind);

    private static Look LookOf(TodayLine line) => line.Item.Kind is "approval" or "sent-back" or "backup" ? Look.Warning : Look.Text;

    private void Focus()
    {
        PlaceList.HasFocus = HasFocus && !waitingHasKeys;
        Waiting.HasFocus = HasFocus && waitingHasKeys;
    }
}
