using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>What stands in the folders against the version applied, over everyone: totals above, then who loses and who gains, line by line.</summary>
internal sealed class WhatIfScreen : OfficeScreen
{
    // More would leave no room for the lines below; the command tells all of them.
    private const int MostHeads = 8;
    private readonly Law law;
    private readonly WhatIf whatIf;
    private readonly JsonObject document;
    private readonly TableBetween<WhatIfRow> body;

    private WhatIfScreen(Workplace workplace, Law law, WhatIf whatIf, JsonObject document)
        : base(workplace)
    {
        this.law = law;
        this.whatIf = whatIf;
        this.document = document;
        IReadOnlyList<WhatIfRow> rows = WhatIfRow.All(document);
        bool several = rows.Select(r => r.Of).Distinct().Count() > 1;
        body = new TableBetween<WhatIfRow> { Above = [.. Totals()], Table = Table(several) };
        body.Table.Rows = rows;
    }

    /// <inheritdoc/>
    public override string Crumb => string.Join(" › ", Say("do.rules"), law.Document.Number, Say("do.rules.whatif"));

    /// <inheritdoc/>
    public override string Aside => Say("list.count", FormattableString.Invariant($"{body.Table.Rows.Count}"));

    /// <inheritdoc/>
    public override string HelpPage => "rules";

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(RulesDoes.Open, Open) { WhyNot = NoRow },
        new(ListDoes.Sort, () => ColumnChoice.Sort(Workplace, body.Table)),
        new(ListDoes.Copy, () => CopyRows.Run(Workplace, body.Table)) { WhyNot = NoRow },
    ];

    /// <inheritdoc/>
    protected override View Body => body;

    /// <summary>Why there is nothing to compare; null = there is.</summary>
    public static string? WhyNot(Workplace workplace, Law law) => law.State == "active" ? workplace.Say("lawbook.nothing-new") : null;

    /// <summary>Computes the comparison, with progress, and shows it; nothing is written.</summary>
    public static void Show(Workplace workplace, Law law) => workplace.Work(
        workplace.Say("do.rules.whatif"),
        (progress, cancel) =>
        {
            using RuleWorker worker = new();
            WhatIf whatIf = new(workplace.Connection, worker) { Keeps = true };
            return (whatIf, Document: whatIf.Run(law.Bundle, workplace.Today, null, (at, all) => progress(new Progress(at, all)), cancel));
        },
        found => workplace.Application.Push(new WhatIfScreen(workplace, law, found.whatIf, found.Document)));

    private IEnumerable<TextLine> Totals() =>
        WhatIfLines.Heads(document, Workplace.Language).Take(MostHeads).Select(l => new TextLine(l.TrimStart(), l.StartsWith(' ') ? Look.Title : Look.Text, l.Length - l.TrimStart().Length));

    private TableView<WhatIfRow> Table(bool several)
    {
        List<TableColumn<WhatIfRow>> columns =
        [
            new(Say("col.name"), 16, r => r.Name) { Stretches = true },
            new(Say("col.code"), 18, r => r.Code),
            new(Say("lawbook.whatif.before"), 12, r => Said(r, "before")) { IsNumber = true },
            new(Say("lawbook.whatif.after"), 12, r => Said(r, "after")) { IsNumber = true },
            new(Say("col.change"), 12, r => r.IsMoney ? (r.Change.Sign > 0 ? "+" : "") + r.Change.ToDecimalText(2) : "")
            {
                IsNumber = true,
                Order = (a, b) => a.Change.CompareTo(b.Change),
                Look = r => r.Change.Sign < 0 ? Look.Bad : Look.Good,
            },
        ];
        if (several)
        {
            columns.Add(new(Say("lawbook.programme"), 14, r => r.Of.Split('/')[^1]));
        }

        return new TableView<WhatIfRow> { Columns = columns, Empty = Say("lawbook.whatif.same"), HasFocus = true };
    }

    private string Said(WhatIfRow row, string side) => row.IsMoney
        ? WhatIfLines.Amount(row.Line, side, Workplace.Language)
        : WhatIfLines.Word((side == "before" ? row.Before : row.After) ?? "", Workplace.Language);

    private string? NoRow() => body.Table.Selected is null ? Say("list.no-row") : null;

    private void Open()
    {
        WhatIfRow row = body.Table.Selected!;
        (JsonObject? before, JsonObject? after) = whatIf.Explain(row.Of, row.Code, Workplace.Language);
        List<TextLine> lines = [new TextLine(row.Name + "  " + row.Code, Look.Title), new TextLine(row.Of, Look.Muted)];
        lines.AddRange(Side("lawbook.whatif.before", Said(row, "before"), before));
        lines.AddRange(Side("lawbook.whatif.after", Said(row, "after"), after));
        MessageBox.Tell(Workplace.Application, Say("do.rules.whatif"), lines, Say("screen.close"));
    }

    private IEnumerable<TextLine> Side(string title, string answer, JsonObject? money)
    {
        yield return new TextLine("");
        yield return new TextLine(Say(title) + "  " + answer, Look.Title);
        foreach (ExplainLine line in money is null ? [] : ExplainLines.Money(Workplace.Wording, money))
        {
            yield return new TextLine(line.Amount.Length == 0 ? line.Text : Say("explain.with-amount", line.Text, line.Amount), line.Part == ExplainPart.Because ? Look.Muted : Look.Text, 2 + line.Indent);
        }
    }
}
