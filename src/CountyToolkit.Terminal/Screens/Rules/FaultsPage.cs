using System.Globalization;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>What lint says of a document; a finding in a rule's text is gone to.</summary>
internal sealed class FaultsPage(Workplace workplace, Action<FaultRow> goTo)
{
    private Bundle? bundle;
    private bool checkedNow;

    /// <summary>The table.</summary>
    public TableView<FaultRow> Table { get; } = new()
    {
        Empty = workplace.Say("lawbook.not-linted"),
        Columns =
        [
            new(workplace.Say("lawbook.file"), 24, r => r.File) { Look = r => r.IsAsked ? Look.Warning : Look.Bad },
            new(workplace.Say("lawbook.line"), 4, r => Place(r.Line)) { IsNumber = true },
            new(workplace.Say("lawbook.column"), 4, r => Place(r.Column)) { IsNumber = true },
            new(workplace.Say("lawbook.fault"), 30, r => r.Sentence + " " + r.Advice) { Stretches = true },
        ],
    };

    /// <summary>How many there are.</summary>
    public string Aside => checkedNow ? workplace.Say("rules.linted", Place(Table.Rows.Count(r => !r.IsAsked)), Place(Table.Rows.Count(r => r.IsAsked))) : workplace.Say("lawbook.not-checked");

    /// <summary>Takes another version; what was found in the one before is gone.</summary>
    public void Show(Law law)
    {
        bundle = law.Bundle;
        checkedNow = false;
        Table.Rows = [];
        Table.Empty = workplace.Say("lawbook.not-linted");
    }

    /// <summary>Checks.</summary>
    /// <param name="any">Called when something was found.</param>
    public void Run(Action any) => workplace.Work(
        workplace.Say("do.rules.lint"),
        (_, _) =>
        {
            using RuleWorker worker = new();
            return BundleFaults.Of(bundle!, worker, workplace.Today).Select(m => FaultRow.Of(m, workplace.Language)).OrderBy(r => r.IsAsked).ToArray();
        },
        found =>
        {
            checkedNow = true;
            Table.Rows = found;
            Table.Empty = workplace.Say("lawbook.no-faults");
            if (found.Length > 0)
            {
                any();
            }

            workplace.Tell(Aside, found.Any(f => !f.IsAsked) ? Look.Bad : Look.Good);
        });

    /// <summary>Says the selected finding in full; where it stands in a rule, a button goes there.</summary>
    public void Open()
    {
        FaultRow fault = Table.Selected!;
        (string, Action) close = (workplace.Say("screen.close"), () => { });
        IReadOnlyList<(string, Action)> buttons = fault.Rule is not null && fault.Line > 0 ? [(workplace.Say("lawbook.fault.go"), () => goTo(fault)), close] : [close];
        MessageBox.Ask(workplace.Application, fault.File, [new TextLine(fault.Sentence), new TextLine("→ " + fault.Advice, Look.Muted)], buttons, 0);
    }

    private static string Place(int number) => number.ToString(CultureInfo.InvariantCulture);
}
