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
    private readonly FormBox box;
    private readonly TextField value;
    private readonly TextField from;
    private readonly TextField clause;
    private readonly ComboBox certainty;

    private FigureForm(Workplace workplace, Law law, FigureValue row, Action done)
    {
        this.workplace = workplace;
        this.law = law;
        this.row = row;
        this.done = done;
        box = new FormBox(workplace);
        value = box.Text(row.Unit.Length > 0 ? workplace.Say("lawbook.form.value", row.Unit) : workplace.Say("lawbook.value"), row.Value?.ToString() ?? "", needed: true);
        from = box.Date(workplace.Say("lawbook.form.from"), null, needed: false);
        clause = box.Text(workplace.Say("lawbook.clause"), row.Clause ?? "");
        certainty = box.Choice(workplace.Say("lawbook.certainty"), [.. Certainties.Select(c => workplace.Say("lawbook.known." + c))], Array.IndexOf(Certainties, row.Certainty));
    }

    /// <summary>Why a figure cannot be set now; null = it can.</summary>
    public static string? WhyNot(Workplace workplace) => workplace.WhyNot(Right.ProposePolicy);

    /// <summary>Shows the form for one number.</summary>
    public static void Show(Workplace workplace, Law law, FigureValue row, Action done)
    {
        FigureForm form = new(workplace, law, row, done);
        form.box.Ask(row.Label, workplace.Say("do.rules.figure"), form.Ask);
    }

    private void Ask(Action close)
    {
        DateOnly? day = FormBox.Day(from);
        bool same = Exact.Parse(SetFigure.Number(value.Text.Trim(), row)) == row.Value;
        FigureEdit edit = new(row.Path, same ? null : value.Text.Trim(), day ?? row.Figure.From)
        {
            Clause = clause.Text.Trim() is { Length: > 0 } rests && rests != row.Clause ? rests : null,
            Certainty = certainty.Chosen >= 0 && Certainties[certainty.Chosen] != row.Certainty ? Certainties[certainty.Chosen] : null,
        };
        bool corrects = day is null || day == row.Figure.From;
        if (corrects && edit is { Value: null, Clause: null, Certainty: null })
        {
            workplace.Tell(workplace.Say("lawbook.nothing-changed"), Look.Warning);
            return;
        }

        workplace.Confirm(workplace.Say("do.rules.figure"), FigureQuestion.Of(workplace, law, row, edit, corrects), workplace.Say("do.rules.figure"), () => Write(edit, close));
    }

    private void Write(FigureEdit edit, Action close)
    {
        IReadOnlyList<string> folders = ScriptFolders.Of(workplace.Surroundings, workplace.File.Path);
        SetFigure.Run(folders[0], folders[1], law.Id, edit, workplace.Today);
        close();
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
