using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Asks for a figure that is not there yet, or for a further row of a table by title; takes one out again.</summary>
internal static class NewFigureForm
{
    private static readonly string[] Certainties = ["seen", "secondary", "memory"];

    /// <summary>Asks which first, where the document has a table by title; else straight for a figure.</summary>
    public static void Show(Workplace workplace, Law law, Action done)
    {
        Figure[] tables = [.. law.Document.Figures.Keys.Select(k => law.Document.Figures.At(k, workplace.Today)).OfType<Figure>().Where(f => f.Table is { By: "pool", Columns.Count: 1 })];
        if (tables.Length == 0)
        {
            Key(workplace, law, done);
            return;
        }

        string[] choices = [workplace.Say("do.rules.add-figure"), .. tables.Select(t => workplace.Say("lawbook.row-of", t.Label ?? t.Key))];
        PickList.Show(workplace.Application, workplace.Say("do.rules.add-figure"), choices, 0, place =>
        {
            if (place == 0)
            {
                Key(workplace, law, done);
            }
            else
            {
                Row(workplace, law, tables[place - 1], done);
            }
        });
    }

    /// <summary>Takes the selected number out, after a question.</summary>
    public static void Remove(Workplace workplace, Law law, FigureValue row, Action done)
    {
        // Of several entries of a figure the one selected goes; of one entry alone, the office's whole figure.
        bool oneOfMany = row.Figure.Table is null && law.Document.Figures.Entries(row.Figure.Key).Count > 1;
        FigureEdit edit = new(row.Figure.Table is null ? row.Figure.Key : row.Path, null, oneOfMany ? row.Figure.From : null) { Remove = true };
        workplace.Confirm(
            workplace.Say("do.rules.remove-figure"),
            [new TextLine(row.Label, Look.Title), new TextLine(workplace.Say("lawbook.figure.value", row.Value?.ToString() ?? "—", row.Unit)), new TextLine(workplace.Say("lawbook.form.consequence"))],
            workplace.Say("do.rules.remove-figure"),
            () => Write(workplace, law, edit, row.Label, "lawbook.form.removed", done));
    }

    private static void Key(Workplace workplace, Law law, Action done)
    {
        FormBox form = new(workplace);
        TextField label = form.Text(workplace.Say("lawbook.form.label"), needed: true);
        TextField key = form.Text(workplace.Say("lawbook.form.key"), problem: _ => null);
        TextField value = form.Text(workplace.Say("lawbook.form.value-unit"), needed: true);
        TextField from = form.Date(workplace.Say("lawbook.form.from-or-always"), law.Document.Effective, needed: false);
        ComboBox clause = form.Choice(workplace.Say("lawbook.clause"), [workplace.Say("lawbook.not-given"), .. law.Document.Clauses.Select(c => c.Id + "  " + c.Gist)]);
        ComboBox certainty = form.Choice(workplace.Say("lawbook.certainty"), [.. Certainties.Select(c => workplace.Say("lawbook.known." + c))]);
        form.Ask(workplace.Say("do.rules.add-figure"), workplace.Say("do.rules.add-figure"), close =>
        {
            string named = FormBox.Written(key) ?? PinyinInitials.Of(label.Text.Trim()).ToLowerInvariant();
            FigureEdit edit = new(named, value.Text.Trim(), FormBox.Day(from))
            {
                Label = label.Text.Trim(),
                Clause = clause.Chosen > 0 ? law.Document.Clauses[clause.Chosen - 1].Id : null,
                Certainty = Certainties[Math.Max(0, certainty.Chosen)],
            };
            Write(workplace, law, edit, edit.Label, "lawbook.form.written", () =>
            {
                close();
                done();
            });
        });
    }

    private static void Row(Workplace workplace, Law law, Figure table, Action done)
    {
        PoolRung[] rungs = [.. workplace.Catalogue.Pools.Where(p => !table.Table!.TryRow(p.Code, out _))];
        FormBox form = new(workplace);
        ComboBox rung = form.Choice(workplace.Say("lawbook.form.title"), [.. rungs.Select(r => r.Label)]);
        TextField value = form.Text(workplace.Say("lawbook.form.value", table.Table!.Columns.Values.First()), needed: true);
        form.Ask(workplace.Say("lawbook.row-of", table.Label ?? table.Key), workplace.Say("do.rules.add-figure"), close =>
        {
            FigureEdit edit = new(table.Key + "." + rungs[rung.Chosen].Code, value.Text.Trim(), null);
            Write(workplace, law, edit, rungs[rung.Chosen].Label, "lawbook.form.written", () =>
            {
                close();
                done();
            });
        });
    }

    private static void Write(Workplace workplace, Law law, FigureEdit edit, string label, string said, Action done)
    {
        IReadOnlyList<string> folders = ScriptFolders.Of(workplace.Surroundings, workplace.File.Path);
        SetFigure.Run(folders[0], folders[1], law.Id, edit, workplace.Today);
        done();
        (string Option, string? Value)[] options =
        [
            ("--label", edit.Label), ("--value", edit.Value), ("--from", edit.From is { } day ? IsoDate.Text(day) : null), ("--clause", edit.Clause), ("--certainty", edit.Certainty),
        ];
        IEnumerable<string> words = options.Where(o => o.Value is not null).SelectMany(o => new[] { o.Option, Workplace.Shell(o.Value!) });
        workplace.Typed(string.Join(' ', ["figures set", law.Id, Workplace.Shell(edit.Path), .. words, .. edit.Remove ? ["--remove"] : Array.Empty<string>()]));
        workplace.Tell(workplace.Say(said, label));
    }
}
