using System.Globalization;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>A screen that is a list: search as you type, choice and order of columns, copying rows.</summary>
internal abstract class ListScreen<T>(Workplace workplace) : OfficeScreen(workplace)
    where T : class
{
    private ListBody<T>? body;

    /// <inheritdoc/>
    public override string Aside => Marks + (List.Sought.Length == 0
        ? Say("list.count", Number(List.All.Count))
        : Say("list.found", Number(List.Table.Rows.Count), Number(List.All.Count)));

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(OnEnter, () => Open(List.Table.Selected!)) { WhyNot = NoRow },
        .. Own(),
        new(ListDoes.Find, List.Find),
        new(ListDoes.Columns, () => ColumnChoice.Show(Workplace, List.Table)),
        new(ListDoes.Sort, () => ColumnChoice.Sort(Workplace, List.Table)),
        new(ListDoes.Copy, () => CopyRows.Run(Workplace, List.Table)) { WhyNot = NoRow },
    ];

    /// <summary>The table and its search line.</summary>
    protected ListBody<T> List => body ??= Make();

    /// <inheritdoc/>
    protected override View Body => List;

    /// <summary>What can be searched for, as a hint.</summary>
    protected abstract string Hint { get; }

    /// <summary>Columns, the first of which always stays.</summary>
    protected abstract IReadOnlyList<TableColumn<T>> Columns { get; }

    /// <summary>What Enter is called: a list to choose from does not open anything.</summary>
    protected virtual ScreenCommand OnEnter => ListDoes.Open;

    /// <summary>Whether rows can be marked.</summary>
    protected virtual bool CanMark => false;

    /// <summary>What makes a row the same one after it was read again.</summary>
    protected virtual object Identity(T row) => row;

    /// <summary>What is said when there are no rows: what would bring some.</summary>
    protected abstract string Empty { get; }

    /// <summary>What is said when a text typed finds none of the rows there are.</summary>
    protected virtual string NotFound(string text) => Say("list.not-found", text);

    /// <summary>A letter, figure or character that is no command of the list starts the search with it.</summary>
    public override bool Take(KeyEvent typed)
    {
        List.Find(typed);
        return true;
    }

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        List.All = Load();
    }

    /// <summary>Reads the rows; called whenever the screen comes to the top and on F5.</summary>
    protected abstract IReadOnlyList<T> Load();

    /// <summary>Whether a row is wanted for a text typed.</summary>
    protected abstract bool Matches(T row, string text);

    /// <summary>Opens a row.</summary>
    protected abstract void Open(T row);

    /// <summary>Commands of this list beside those of every list.</summary>
    protected virtual IEnumerable<ScreenAction> Own() => [];

    /// <summary>Why a command on a row cannot be done: there is none; null otherwise.</summary>
    protected string? NoRow() => List.Table.Selected is null ? Say("list.no-row") : null;

    /// <summary>A number in digits.</summary>
    protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Marks => List.Table.Marked.Count == 0 ? "" : Say("list.marked", Number(List.Table.Marked.Count)) + "  ";

    private ListBody<T> Make() => new(new TableView<T> { Columns = Columns, CanMark = CanMark, Identity = Identity, Empty = Empty }, Hint) { Matches = Matches, NotFound = NotFound, MoreColumns = more => Say("list.more-columns", Number(more)) };
}
