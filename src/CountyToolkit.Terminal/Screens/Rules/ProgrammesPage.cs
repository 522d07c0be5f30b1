using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>How a document's rules become money: each programme, its years and basis, and its steps in their order, in words.</summary>
internal sealed class ProgrammesPage(Workplace workplace)
{
    private const int RowsInFull = 3;
    private Law? law;
    private ProgrammeTable? table;

    /// <summary>The page: the table, and below it the selected line in full.</summary>
    public TableBetween<ProgrammeLine> View { get; } = new()
    {
        RowsBelow = RowsInFull,
        Below = InFull,
        Table = new()
        {
            Empty = workplace.Say("lawbook.no-programmes"),
            Columns =
            [
                new(workplace.Say("lawbook.programme-step"), 25, r => r.Name) { Look = r => r.Step is null ? Look.Title : Look.Text },
                new(workplace.Say("lawbook.programme-says"), 30, r => r.Says) { Stretches = true },
                new(workplace.Say("lawbook.clause"), 8, r => r.Clause),
            ],
        },
    };

    /// <summary>The table.</summary>
    public TableView<ProgrammeLine> List => View.Table;

    /// <summary>Shows a document's programmes.</summary>
    public void Show(Law shown)
    {
        law = shown;
        table = new ProgrammeTable(shown.Document, workplace.Catalogue, workplace.Language, workplace.Today);
        List.Rows = [.. table.Programmes.SelectMany(p => ProgrammeLine.Of(workplace.Wording, table, p))];
    }

    /// <summary>Shows the selected programme whole: its steps as sentences, then every field that is given.</summary>
    public void Open()
    {
        JsonObject programme = List.Selected!.Programme;
        IEnumerable<TextLine> steps = List.Rows.Where(r => r.Id == List.Selected!.Id).SelectMany(r => new[]
        {
            new TextLine(r.Name.Trim() + (r.Clause.Length > 0 ? "  " + r.Clause : ""), r.Step is null ? Look.Title : Look.Text),
            new TextLine(r.Says, Look.Muted, 4),
        });
        IEnumerable<TextLine> fields = table!.Rows(programme).Where(r => r.Value.Length > 0).Select(r => new TextLine(r.Field + "  " + r.Label + "  " + (r.Said == r.Value ? r.Value : r.Said + "  " + r.Value), Look.Muted, 2));
        MessageBox.Tell(workplace.Application, law!.Id + "/" + List.Selected!.Id, [.. steps, new TextLine(""), .. fields], workplace.Say("screen.close"));
    }

    /// <summary>Asks for what the selected line says.</summary>
    public void Edit(Action done) => ProgrammeForm.Show(workplace, law!, table!, List.Selected!, done);

    /// <summary>Asks for a further step of the selected programme.</summary>
    public void Add(Action done) => ProgrammeForm.Add(workplace, law!, table!, List.Selected!, done);

    private static void InFull(Canvas canvas, Rect area, ProgrammeLine line)
    {
        int y = area.Y;
        foreach (string part in canvas.Widths.Wrap(line.Says, area.Width).Take(area.Height))
        {
            canvas.PutFit(area.X, y++, area.Width, part);
        }
    }
}
