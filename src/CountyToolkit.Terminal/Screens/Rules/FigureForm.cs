using CountyToolkit.People;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Asks for a figure's new value and its first day, says what that will mean, and writes it into the office's own folder.</summary>
internal sealed class FigureForm
{
    private static readonly string[] Certainties = ["seen", "secondary", "memory"];

    private readonly Workplace workplace;
    private readonly Law law;
    private readonly FigureValue row;
    private readonly Action done;
    private readonly TextField value;
    private readonly TextField from = new();
    private readonly TextField clause;
    private readonly ComboBox certainty;
    private Dialog? box;

    private FigureForm(Workplace workplace, Law law, FigureValue row, Action done)
    {
        this.workplace = workplace;
        this.law = law;
        this.row = row;
        this.done = done;
        value = new TextField { Text = row.Value?.ToString() ?? "" };
        clause = new TextField { Text = row.Figure.Clause ?? "" };
        certainty = new ComboBox(workplace.Application, workplace.Say("lawbook.certainty"), [.. Certainties.Select(c => workplace.Say("lawbook.known." + c))])
        {
            Chosen = Array.IndexOf(Certainties, row.Figure.Certainty),
        };
    }

    /// <summary>Why a figure cannot be set now; null = it can.</summary>
    public static string? WhyNot(Workplace workplace) => workplace.WhyNot(Right.ProposePolicy);

    /// <summary>Shows the form for one number.</summary>
    public static void Show(Workplace workplace, Law law, FigureValue row, Action done) => new FigureForm(workplace, law, row, done).Open();

    private void Open()
    {
        string unit = row.Unit.Length > 0 ? workplace.Say("lawbook.form.value", row.Unit) : workplace.Say("lawbook.value");
        Form form = new(
        [
            new FormField(unit, value) { Problem = () => value.Text.Trim().Length == 0 ? workplace.Say("lawbook.form.no-value") : null },
            new FormField(workplace.Say("lawbook.form.from"), from) { Problem = WrongDay },
            new FormField(workplace.Say("lawbook.clause"), clause),
            new FormField(workplace.Say("lawbook.certainty"), certainty),
        ]);
        box = new Dialog
        {
            Title = row.Label,
            Content = form,
            Wanted = (70, 12),
            Buttons = [(workplace.Say("do.rules.figure"), () => { if (form.Check()) { Ask(); } }), (workplace.Say("screen.no"), () => box!.Close())],
        };
        workplace.Application.Push(box);
    }

    private string? WrongDay() =>
        from.Text.Trim().Length == 0 || IsoDate.TryParse(FullWidth.Fold(from.Text).Trim(), out _) ? null : workplace.Say("lawbook.form.not-day");

    private void Ask()
    {
        DateOnly? day = IsoDate.TryParse(FullWidth.Fold(from.Text).Trim(), out DateOnly first) ? first : null;
        bool same = Exact.Parse(SetFigure.Number(value.Text.Trim(), row)) == row.Value;
        FigureEdit edit = new(row.Path, same ? null : value.Text.Trim(), day ?? row.Figure.From)
        {
            Clause = clause.Text.Trim() is { Length: > 0 } rests && rests != row.Figure.Clause ? rests : null,
            Certainty = certainty.Chosen >= 0 && Certainties[certainty.Chosen] != row.Figure.Certainty ? Certainties[certainty.Chosen] : null,
        };
        bool corrects = day is null || day == row.Figure.From;
        if (corrects && edit is { Value: null, Clause: null, Certainty: null })
        {
            workplace.Tell(workplace.Say("lawbook.nothing-changed"), Look.Warning);
            return;
        }

        workplace.Confirm(workplace.Say("do.rules.figure"), FigureQuestion.Of(workplace, law, row, edit, corrects), workplace.Say("do.rules.figure"), () => Write(edit));
    }

    private void Write(FigureEdit edit)
    {
        IReadOnlyList<string> folders = ScriptFolders.Of(workplace.Surroundings, workplace.File.Path);
        SetFigure.Run(folders[0], folders[1], law.Id, edit, workplace.Today);
        box!.Close();
        done();
        string typed = string.Join(' ', new[] { "figures set", law.Id, Workplace.Shell(edit.Path) }
            .Concat(edit.Value is { } number ? ["--value", Workplace.Shell(number)] : [])
            .Concat(edit.From is { } on ? ["--from", IsoDate.Text(on)] : [])
            .Concat(edit.Clause is { } rests ? ["--clause", Workplace.Shell(rests)] : [])
            .Concat(edit.Certainty is { } known ? ["--certainty", known] : []));
        workplace.Typed(typed);
        workplace.Tell(workplace.Say("lawbook.form.written", row.Label));
    }
}
