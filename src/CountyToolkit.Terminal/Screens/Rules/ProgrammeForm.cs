using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Asks for the fields of a programme, or of one of its steps with its place in the order, and writes what was changed into the office's own folder.</summary>
internal sealed class ProgrammeForm
{
    private readonly Workplace workplace;
    private readonly Law law;
    private readonly ProgrammeTable table;
    private readonly JsonObject programme;
    private readonly string id;
    private readonly Action done;
    private readonly FormBox form;
    private readonly List<(ProgrammeRow Row, Func<string> Typed)> asked = [];

    private ProgrammeForm(Workplace workplace, Law law, ProgrammeTable table, ProgrammeLine line, Action done)
    {
        this.workplace = workplace;
        this.law = law;
        this.table = table;
        programme = line.Programme;
        id = law.Id + "/" + line.Id;
        this.done = done;
        form = new FormBox(workplace);
    }

    /// <summary>Asks for what a line says.</summary>
    public static void Show(Workplace workplace, Law law, ProgrammeTable table, ProgrammeLine line, Action done)
    {
        ProgrammeForm ask = new(workplace, law, table, line, done);
        if (line.Step is { } step)
        {
            ask.Step(step);
        }
        else
        {
            ask.Own(line);
        }
    }

    /// <summary>Asks for a further step: which, where, and its settings.</summary>
    public static void Add(Workplace workplace, Law law, ProgrammeTable table, ProgrammeLine line, Action done)
    {
        string[] there = [.. ProgrammeTable.Steps(line.Programme)];
        string[] others = [.. ProgrammeTable.AllSteps.Except(there)];
        PickList.Show(workplace.Application, workplace.Say("do.rules.add-step"), [.. others.Select(s => workplace.Say("award.step." + s))], 0, place =>
            new ProgrammeForm(workplace, law, table, line, done).Further(others[place], line.Place > 0 ? line.Place : there.Length));
    }

    private void Own(ProgrammeLine line)
    {
        foreach (ProgrammeRow row in table.Rows(programme).Where(r => r.Step is null && r.Field is not ("rule" or "note")))
        {
            Ask(row);
        }

        form.Ask(line.Name.Trim(), workplace.Say("do.rules.programme"), close => Write([], close));
    }

    private void Step(string step)
    {
        List<string> steps = [.. ProgrammeTable.Steps(programme)];
        int at = steps.IndexOf(step);
        ComboBox place = form.Choice(workplace.Say("lawbook.step-place"), [.. steps.Select((_, i) => workplace.Say("lawbook.step-at", Digits(i + 1))), workplace.Say("lawbook.step-out")], at);
        AskAll([.. table.Of(programme, step), .. table.Further(programme, step)]);
        form.Ask(workplace.Say("award.step." + step), workplace.Say("do.rules.programme"), close =>
        {
            List<string> order = [.. steps.Where(s => s != step)];
            if (place.Chosen < steps.Count)
            {
                order.Insert(place.Chosen, step);
            }

            bool gone = place.Chosen == steps.Count;
            Write(order.SequenceEqual(steps) ? [] : [new ProgrammeEdit("steps", string.Join(',', order))], close, gone ? [] : null);
        });
    }

    private void Further(string step, int after)
    {
        List<string> steps = [.. ProgrammeTable.Steps(programme)];
        ComboBox place = form.Choice(workplace.Say("lawbook.step-place"), [.. Enumerable.Range(1, steps.Count + 1).Select(i => workplace.Say("lawbook.step-at", Digits(i)))], Math.Min(after, steps.Count));
        JsonObject bare = new() { ["id"] = programme["id"]!.DeepClone() };
        AskAll([.. table.Of(bare, step), .. table.Further(bare, step)]);
        form.Ask(workplace.Say("award.step." + step), workplace.Say("do.rules.add-step"), close =>
        {
            steps.Insert(place.Chosen, step);
            Write([new ProgrammeEdit("steps", string.Join(',', steps))], close);
            steps.Remove(step);
        });
    }

    private void AskAll(IEnumerable<ProgrammeRow> rows)
    {
        foreach (ProgrammeRow row in rows)
        {
            Ask(row);
        }
    }

    private void Ask(ProgrammeRow row)
    {
        IReadOnlyList<(string Code, string Word)> choices = table.Choices(row.Field);
        if (choices.Count == 0)
        {
            // Several codes are shown by their words, which may be typed back.
            TextField field = form.Text(row.Label, Shown(row));
            asked.Add((row with { Value = field.Text }, () => field.Text.Trim()));
            return;
        }

        // What is written and no longer known stays to be seen: saving something else must not take it away.
        IEnumerable<(string Code, string Word)> all = row.Value.Length == 0 || choices.Any(c => c.Code == row.Value) ? choices : choices.Append((row.Value, row.Value));
        string[] codes = ["", .. all.Select(c => c.Code)];
        ComboBox box = form.Choice(row.Label, [workplace.Say("lawbook.not-given"), .. all.Select(c => c.Word)], Array.IndexOf(codes, row.Value));
        asked.Add((row, () => codes[box.Chosen]));
    }

    private static string Shown(ProgrammeRow row) => row.Field is "steps" or "difference.ladder" ? row.Said.Replace(" → ", "，", StringComparison.Ordinal) : row.Value;

    private void Write(IEnumerable<ProgrammeEdit> first, Action close, IReadOnlyList<ProgrammeEdit>? instead = null)
    {
        ProgrammeEdit[] edits = [.. first, .. instead ?? [.. asked.Select(a => new ProgrammeEdit(a.Row.Field, a.Typed())).Where((e, i) => e.Value != asked[i].Row.Value)]];
        if (edits.Length == 0)
        {
            close();
            workplace.Tell(workplace.Say("lawbook.nothing-changed"), Look.Warning);
            return;
        }

        IReadOnlyList<string> folders = ScriptFolders.Of(workplace.Surroundings, workplace.File.Path);
        SetProgramme.Run(folders[0], folders[1], id, edits);
        close();
        done();
        workplace.Typed(string.Join(' ', edits.Select(e => Workplace.Shell(e.Field + "=" + e.Value)).Prepend("programmes set " + id)));
        workplace.Tell(workplace.Say("lawbook.programme-set", law.Document.Number));
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
