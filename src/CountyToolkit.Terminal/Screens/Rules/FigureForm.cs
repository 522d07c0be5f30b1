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
    private const int RowsOfTold = 2;
    private static readonly string[] Certainties = ["seen", "secondary", "memory"];

    private readonly Workplace workplace;
    private readonly Law law;
    private readonly FigureValue row;
    private readonly Action done;
    private readonly FormBox box;
    private readonly TextField value;
    private readonly ComboBox how;
    private readonly TextField from;
    private readonly TextField clause;
    private readonly ComboBox certainty;

    private FigureForm(Workplace workplace, Law law, FigureValue row, Action done)
    {
        this.workplace = workplace;
        this.law = law;
        this.row = row;
        this.done = done;
        box = new FormBox(workplace) { Told = Told, ToldRows = RowsOfTold };
        value = box.Text(row.Unit.Length > 0 ? workplace.Say("lawbook.form.value", row.Unit) : workplace.Say("lawbook.value"), row.Value?.ToString() ?? "", needed: true);
        how = box.Choice(workplace.Say("lawbook.form.how"), [workplace.Say("lawbook.form.how.from"), workplace.Say("lawbook.form.how.correct")]);
        from = box.Date(workplace.Say("lawbook.form.from"), null, needed: false, DayProblem);
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

    // The other value holds from a day, or this one was never right: the two ways a number comes to be another.
    private bool Corrects => how.Chosen == 1;

    private string? DayProblem() => (Corrects, FormBox.Written(from)) switch
    {
        (true, not null) => workplace.Say("lawbook.form.no-day"),
        (false, null) when IsAnother() => workplace.Say("form.needed"),
        _ => null,
    };

    // A number that cannot be read is told by the act, not here.
    private bool IsAnother()
    {
        try
        {
            return Exact.Parse(SetFigure.Number(value.Text.Trim(), row)) != row.Value;
        }
        catch (OfficeError)
        {
            return true;
        }
    }

    private IReadOnlyList<TextLine> Told()
    {
        string since = row.Figure.From is { } first ? IsoDate.Text(first) : "—";
        return [Corrects ? new TextLine(workplace.Say("lawbook.form.told.correct", since), Look.Warning) : new TextLine(workplace.Say("lawbook.form.told.from"), Look.Muted)];
    }

    private void Ask(Action close)
    {
        DateOnly? day = Corrects ? null : FormBox.Day(from);
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
