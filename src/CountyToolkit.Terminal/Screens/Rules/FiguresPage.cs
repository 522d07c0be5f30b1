using CountyToolkit.Policies;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Screens.Approvals;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Every number of a document's figures as a table; past and future entries stand beside today's.</summary>
internal sealed class FiguresPage(Workplace workplace)
{
    private Law? law;

    /// <summary>The table.</summary>
    public ListBody<FigureValue> List { get; } = new(Table(workplace), workplace.Say("lawbook.figures-hint"))
    {
        RowsBelow = 1,
        Below = (canvas, place, row) => canvas.PutFit(
            place.X,
            place.Y,
            place.Width,
            string.Join("  ", row.Label, workplace.Say("lawbook.figure.span", Day(row.Figure.From), row.Until is null ? "—" : Day(row.Until)), row.Clause),
            Look.Text),
        Matches = (row, text) => FullWidth.Fold(row.Label).Contains(text, StringComparison.OrdinalIgnoreCase)
            || row.Path.Contains(text, StringComparison.OrdinalIgnoreCase)
            || PinyinInitials.Of(row.Label).Contains(text, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Shows a document's figures.</summary>
    public void Show(Law shown)
    {
        law = shown;
        List.All = FigureValue.All(shown.Document.Figures, workplace.Today, workplace.Catalogue);
    }

    /// <summary>Shows all that is known of the selected number, and by which approvals it came to be so; a button opens the approval.</summary>
    public void Open()
    {
        FigureValue row = List.Table.Selected!;
        IReadOnlyList<FigureStep> steps = FigureHistory.Of(workplace.Connection, law!.Id, row.Path);
        List<(string, Action)> buttons = [(workplace.Say("screen.close"), () => { })];
        if ((FigureText.InForceBy(row, steps) ?? (steps.Count > 0 ? steps[^1] : null))?.Approval is { } approval)
        {
            buttons.Add((workplace.Say("act.approval", FormattableString.Invariant($"{approval.Id}")), () => workplace.Application.Push(new ApprovalScreen(workplace, approval.Id))));
        }

        MessageBox.Ask(workplace.Application, row.Label, FigureText.Of(workplace, row, steps), buttons, 0);
    }

    /// <summary>Asks for a new value of the selected number.</summary>
    public void Edit(Action done) => FigureForm.Show(workplace, law!, List.Table.Selected!, done);

    private static TableView<FigureValue> Table(Workplace workplace) => new()
    {
        Empty = workplace.Say("lawbook.no-figures"),
        Columns =
        [
            new(workplace.Say("lawbook.figure"), 31, r => r.Label) { Stretches = true, Look = r => r.Holds ? Look.Text : Look.Muted },
            new(workplace.Say("lawbook.value"), 9, r => r.Value?.ToString() ?? workplace.Say("lawbook.to-fill-in")) { IsNumber = true, Look = r => r.Value is null ? Look.Bad : r.Holds ? Look.Text : Look.Muted },
            new(workplace.Say("lawbook.unit"), 4, r => r.Unit) { Look = _ => Look.Muted },
            new(workplace.Say("lawbook.from"), 10, r => Day(r.Figure.From)),
            new(workplace.Say("lawbook.certainty"), 4, r => LawWords.Certainty(workplace, r.Certainty)) { Look = r => r.Certainty is null or "seen" ? Look.Muted : Look.Warning },
            new(workplace.Say("lawbook.clause"), 8, r => r.Clause ?? ""),
            new(workplace.Say("lawbook.until"), 10, r => Day(r.Until)),
        ],
    };

    private static string Day(DateOnly? day) => day is { } on ? IsoDate.Text(on) : "";
}
