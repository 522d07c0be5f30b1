using CountyToolkit.Checks;
using CountyToolkit.People;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Keeps the enterprise just asked about as a worked case of the rule, once a person has said what the document makes of it, or that nobody has checked.</summary>
internal static class CaseKeep
{
    private static readonly Outcome[] Outcomes = [.. Enum.GetValues<Outcome>().Where(o => o != Outcome.Failed)];

    /// <summary>Why it cannot be kept; null = it can.</summary>
    public static string? WhyNot(Workplace workplace) => workplace.WhyNot(Right.Export);

    /// <summary>Asks for the expectation and keeps it.</summary>
    /// <param name="workplace">Where.</param>
    /// <param name="question">The rule, date and purpose, and the one enterprise.</param>
    /// <param name="named">Its code or name, for the command line it equals.</param>
    public static void Ask(Workplace workplace, CheckQuestion question, string named)
    {
        FormBox box = new(workplace) { Told = () => [new TextLine(workplace.Say("case-keep.told"), Look.Muted)], ToldRows = 3 };
        ComboBox expect = box.Choice(workplace.Say("case-keep.expect"), [workplace.Say("case-keep.unchecked"), .. Outcomes.Select(o => workplace.Say("outcome." + o.Text()))]);
        box.Ask(workplace.Say("do.cases.keep"), workplace.Say("do.cases.keep"), close =>
        {
            close();
            Keep(workplace, question, named, expect.Chosen <= 0 ? null : Outcomes[expect.Chosen - 1].Text());
        });
    }

    private static void Keep(Workplace workplace, CheckQuestion question, string named, string? expect)
    {
        IReadOnlyList<string> folders = ScriptFolders.Of(workplace.Surroundings, workplace.File.Path);
        Bundle bundle = RuleCommands.BundleOf(new ScriptLibrary(folders[0], folders[1]), question.Rule);
        workplace.Work(
            workplace.Say("do.cases.keep"),
            (_, _) =>
            {
                using RuleWorker worker = new();
                return KeepCase.Run(workplace.Session, bundle, folders[1], question, expect, new CaseRun(bundle, worker, asked => ProgrammeCases.Answer(asked, worker)));
            },
            kept =>
            {
                string purpose = question.Purpose == "recognise" ? "" : " --purpose " + question.Purpose;
                workplace.Typed($"rules keep {question.Rule} {Workplace.Shell(named)} --date {IsoDate.Text(question.Date)}{purpose}{(expect is null ? "" : " --expect " + expect)}");
                MessageBox.Tell(workplace.Application, workplace.Say("do.cases.keep"), [.. KeepCommand.Lines(workplace.Language, kept).SelectMany(l => l.Split('\n')).Select(l => new TextLine(l.Trim(), Look.Text, l.Length - l.TrimStart().Length))], workplace.Say("screen.close"));
            });
    }
}
