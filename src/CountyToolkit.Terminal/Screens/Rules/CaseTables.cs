using CountyToolkit.People;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Cases of a rule out as a table, back in, and those that are missing: what the keys of the cases page do.</summary>
/// <param name="workplace">Where.</param>
/// <param name="bundle">The document.</param>
/// <param name="rule">The rule chosen first.</param>
internal sealed class CaseTables(Workplace workplace, Bundle bundle, string? rule)
{
    private readonly string[] rules = [.. bundle.Rules];

    /// <summary>Why cases cannot be taken in; null = they can.</summary>
    public static string? WhyNotIn(Workplace workplace) => workplace.WhyNot(Right.ProposePolicy);

    /// <summary>Asks where to, and writes the cases of a rule.</summary>
    public void Out() => Ask("do.cases.out", "lawbook.case-file", (chosen, path) =>
    {
        string written = CaseOutput.New(path, WriteCases.All(bundle, chosen));
        workplace.Typed($"rules cases {Named(chosen)} --out {Workplace.Shell(path)}");
        workplace.Tell(workplace.Say("lawbook.case-out", FormattableString.Invariant($"{CaseReader.Read(bundle, chosen).Count}"), written));
    });

    /// <summary>Asks for a table, takes it in, shows what it brought and what differs.</summary>
    /// <param name="done">Called once it is taken in.</param>
    public void In(Action done) => Ask("do.cases.in", "lawbook.case-file", (chosen, path) =>
    {
        if (!File.Exists(path))
        {
            throw new OfficeError(ErrorKind.BadInput, "cases.no-file", path);
        }

        byte[] bytes = File.ReadAllBytes(path);
        string own = ScriptFolders.Of(workplace.Surroundings, workplace.File.Path)[1];
        TakeCases read = TakeCases.Read(bundle, chosen, bytes, Path.GetFileName(path));
        workplace.Work(
            workplace.Say("do.cases.in"),
            (progress, cancel) =>
            {
                using RuleWorker worker = new();
                return CasesTaken.Of(read, bundle, chosen, own, worker, (at, all) => progress(new Progress(at, all)), cancel);
            },
            taken =>
            {
                workplace.Typed($"rules cases {Named(chosen)} --in {Workplace.Shell(path)}");
                done();
                MessageBox.Tell(workplace.Application, workplace.Say("do.cases.in"), [.. taken.Lines(workplace.Language).Select(l => Line(l, taken.Differing.Any()))], workplace.Say("screen.close"));
            });
    });

    /// <summary>Asks where to, and writes the cases that are missing, to be filled in.</summary>
    public void Propose() => Ask("do.cases.propose", "lawbook.case-lacking-file", (chosen, path) =>
    {
        if (File.Exists(path))
        {
            throw new OfficeError(ErrorKind.BadInput, "cases.out-exists", path);
        }

        workplace.Work(
            workplace.Say("do.cases.propose"),
            (progress, cancel) =>
            {
                using RuleWorker worker = new();
                return ProposeCases.Run(bundle, chosen, new CaseRun(bundle, worker, question => ProgrammeCases.Answer(question, worker)), (at, all) => progress(new Progress(at, all)), cancel);
            },
            proposed =>
            {
                string? written = proposed.Rows.Count > 0 ? CaseOutput.New(path, WriteCases.Proposed(bundle, proposed)) : null;
                workplace.Typed($"rules cases {Named(chosen)} --propose --out {Workplace.Shell(path)}");
                MessageBox.Tell(workplace.Application, workplace.Say("do.cases.propose"), [.. ProposedLines.Of(workplace.Language, proposed, written, Named(chosen)).Select(l => Line(l, false))], workplace.Say("screen.close"));
            });
    });

    private void Ask(string title, string file, Action<string, string> act)
    {
        FormBox? box = null;
        ComboBox? which = null;
        TextField? path = null;
        string Full() => Path.GetFullPath(path!.Text.Trim(), Path.GetDirectoryName(workplace.File.Path)!);
        box = new FormBox(workplace)
        {
            Told = () => [new TextLine(workplace.Say("screen.path.told", path!.Text.Trim().Length == 0 ? "" : Full()), Look.Muted)],
            ToldRows = 3,
        };
        which = box.Choice(workplace.Say("lawbook.rule"), [.. rules.Select(r => bundle.Head(r)?.Title is { Length: > 0 } named ? r + "  " + named : r)], Math.Max(0, Array.IndexOf(rules, rule)));
        path = box.Text(workplace.Say("lawbook.case-table"), workplace.Say(file, rule ?? rules[0]), needed: true);
        box.Ask(workplace.Say(title), workplace.Say(title), () => act(rules[which.Chosen], Full()));
    }

    private string Named(string chosen) => bundle.PolicyId + "/" + chosen;

    private static TextLine Line(string text, bool differs) => new(text.TrimStart(), differs ? Look.Warning : Look.Text, text.Length - text.TrimStart().Length);
}
