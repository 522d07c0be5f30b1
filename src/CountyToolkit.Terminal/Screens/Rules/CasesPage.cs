using System.Globalization;
using CountyToolkit.People;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>The worked cases of a document; once run, those that differ stand first.</summary>
internal sealed class CasesPage(Workplace workplace, Func<string> crumb)
{
    private Bundle? bundle;
    private OfficeError? unreadable;

    /// <summary>The table.</summary>
    public ListBody<CaseRow> List { get; } = new(Table(workplace), workplace.Say("lawbook.cases-hint"))
    {
        Matches = (row, text) => FullWidth.Fold(row.Case.Name).Contains(text, StringComparison.OrdinalIgnoreCase) || row.Case.Place.Contains(text, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>How many there are, hold, differ.</summary>
    public string Aside => List.All.Any(r => r.Result is not null)
        ? workplace.Say("rules.tested", Digits(List.All.Count), Digits(List.All.Count(r => r.State == "differs")))
        : workplace.Say("lawbook.cases-not-run", Digits(List.All.Count));

    /// <summary>Why they cannot be run; null = they can.</summary>
    public string? WhyNot => unreadable is not null ? unreadable.Sentence(workplace.Language) : List.All.Count == 0 ? workplace.Say("lawbook.no-cases") : null;

    /// <summary>What can be done with them here and nowhere else on the document.</summary>
    /// <param name="changed">Called when cases were taken in.</param>
    public IReadOnlyList<ScreenAction> Actions(Action changed) =>
    [
        new(CaseDoes.In, () => Tables().In(changed)) { WhyNot = () => CaseTables.WhyNotIn(workplace) },
        new(CaseDoes.Out, () => Tables().Out()) { WhyNot = () => WhyNot ?? workplace.WhyNot(Right.Export) },
        new(CaseDoes.Lacking, () => Tables().Propose()) { WhyNot = () => unreadable?.Sentence(workplace.Language) },
    ];

    /// <summary>Shows a document's cases, not run.</summary>
    public void Show(Law law)
    {
        bundle = law.Bundle;
        unreadable = null;
        try
        {
            List.All = [.. CaseReader.Read(bundle).Select(c => new CaseRow(c, null))];
        }
        catch (OfficeError fault)
        {
            unreadable = fault;
            List.All = [];
            List.Table.Empty = fault.Sentence(workplace.Language) + " " + fault.Advice(workplace.Language);
        }
    }

    /// <summary>Runs them all.</summary>
    public void Run() => workplace.Work(
        workplace.Say("do.rules.test"),
        (progress, cancel) =>
        {
            using RuleWorker worker = new();
            return BundleProof.Cases(bundle!, null, worker, (done, all) => progress(new Progress(done, all)), cancel);
        },
        results =>
        {
            List.All = [.. results.Select(r => new CaseRow(r.Case, r)).OrderBy(r => r.State == "differs" ? 0 : 1)];
            List.Table.Select(List.All[0]);
            string[] unreached = [.. UnreachedLines.Of(bundle!, results, true, workplace.Language)];
            Look look = List.All.Any(r => r.State == "differs") ? Look.Bad : unreached.Length > 0 ? Look.Warning : Look.Good;
            workplace.Tell(unreached.Length > 0 ? unreached[0] : Aside, look);
        });

    /// <summary>Opens the selected case.</summary>
    public void Open() => workplace.Application.Push(new CaseScreen(workplace, crumb(), List.Table.Selected!, bundle!));

    private CaseTables Tables() => new(workplace, bundle!, List.Table.Selected?.Case.Rule);

    private static TableView<CaseRow> Table(Workplace workplace) => new()
    {
        Empty = workplace.Say("lawbook.no-cases"),
        Columns =
        [
            new(workplace.Say("lawbook.case-name"), 48, r => r.Case.Name) { Stretches = true },
            new(workplace.Say("lawbook.result"), 6, r => workplace.Say("lawbook.case." + r.State)) { Look = r => r.State switch { "holds" => Look.Good, "differs" => Look.Bad, _ => Look.Muted } },
            new(workplace.Say("lawbook.date"), 10, r => IsoDate.Text(r.Case.Date)),
            new(workplace.Say("lawbook.rule"), 18, r => r.Case.Rule),
            new(workplace.Say("lawbook.programme"), 12, r => r.Case.Programme ?? ""),
        ],
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
