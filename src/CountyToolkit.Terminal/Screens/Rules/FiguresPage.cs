using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>The figures of a document as a table; past and future entries stand beside today's.</summary>
internal sealed class FiguresPage(Workplace workplace)
{
    /// <summary>The table.</summary>
    public ListBody<FigureRow> List { get; } = new(Table(workplace), workplace.Say("lawbook.figures-hint"))
    {
        Matches = (row, text) => FullWidth.Fold(row.Label).Contains(text, StringComparison.OrdinalIgnoreCase)
            || row.Figure.Key.Contains(text, StringComparison.OrdinalIgnoreCase)
            || PinyinInitials.Of(row.Label).Contains(text, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Shows a document's figures.</summary>
    public void Show(Law law) => List.All = FigureRow.All(law.Document, workplace.Today);

    /// <summary>Shows the selected entry in full.</summary>
    public void Open()
    {
        FigureRow row = List.Table.Selected!;
        MessageBox.Tell(workplace.Application, row.Label, FigureText.Of(workplace, row), workplace.Say("screen.close"));
    }

    private static TableView<FigureRow> Table(Workplace workplace) => new()
    {
        Empty = workplace.Say("lawbook.no-figures"),
        Columns =
        [
            new(workplace.Say("lawbook.figure"), 16, r => r.Label) { Stretches = true, Look = r => r.Holds ? Look.Text : Look.Muted },
            new(workplace.Say("lawbook.value"), 10, r => r.Value(workplace)) { IsNumber = true, Look = r => r.Figure.IsBlank ? Look.Bad : r.Holds ? Look.Text : Look.Muted },
            new(workplace.Say("lawbook.unit"), 4, r => r.Figure.Unit ?? "") { Look = _ => Look.Muted },
            new(workplace.Say("lawbook.from"), 10, r => Day(r.Figure.From)),
            new(workplace.Say("lawbook.until"), 10, r => Day(r.Until)),
            new(workplace.Say("lawbook.clause"), 10, r => r.Figure.Clause ?? ""),
            new(workplace.Say("lawbook.certainty"), 4, r => LawWords.Certainty(workplace, r.Figure.Certainty)) { Look = r => r.Figure.Certainty is null or "seen" ? Look.Muted : Look.Warning },
        ],
    };

    private static string Day(DateOnly? day) => day is { } on ? IsoDate.Text(on) : "";
}
