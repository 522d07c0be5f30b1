using CountyToolkit.Imports;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>The fields of a form, to say what a column is; typing filters at once.</summary>
/// <param name="workplace">What all screens share.</param>
/// <param name="table">The table.</param>
/// <param name="what">What is being said: a column, a value for every row.</param>
/// <param name="orNone">Whether no field can be chosen, too.</param>
/// <param name="picked">Takes the field, after the screen is closed.</param>
internal sealed class FieldsScreen(Workplace workplace, FoundTable table, string what, bool orNone, Action<ImportField?> picked) : ListScreen<FieldChoice>(workplace)
{
    /// <inheritdoc/>
    public override string Crumb => what;

    /// <inheritdoc/>
    public override string HelpPage => "import";

    /// <inheritdoc/>
    protected override ScreenCommand OnEnter => ListDoes.Choose;

    /// <inheritdoc/>
    protected override string Hint => Say("imports.fields.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("imports.fields.none");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<FieldChoice>> Columns =>
    [
        new(Say("imports.col.field"), 30, f => f.Label) { Stretches = true },
        new(Say("imports.col.unit"), 10, f => f.Field?.Unit ?? ""),
        new(Say("imports.col.taken"), 12, f => f.Column),
        new(Say("imports.col.field-code"), 22, f => f.Field?.Code ?? ""),
    ];

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        List.Find();
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FieldChoice> Load() =>
    [
        .. orNone ? (FieldChoice[])[new FieldChoice(null, Say("imports.not-imported"), "")] : [],
        .. table.Form.Fields.Select(f => new FieldChoice(f, f.Label, string.Join(' ', table.Columns.Where(c => c.Field == f).Select(c => CellAddress.Letters(c.Column))))),
    ];

    /// <inheritdoc/>
    protected override bool Matches(FieldChoice row, string text) =>
        row.Label.Contains(text, StringComparison.OrdinalIgnoreCase) || PinyinInitials.Match(row.Label, text)
        || (row.Field?.Code.Contains(text, StringComparison.OrdinalIgnoreCase) ?? false);

    /// <inheritdoc/>
    protected override void Open(FieldChoice row)
    {
        Close();
        picked(row.Field);
    }
}
