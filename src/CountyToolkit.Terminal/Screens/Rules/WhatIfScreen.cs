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
    private readonly Law law;
    private readonly WhatIf whatIf;
    private readonly JsonObject document;
    private readonly LawNames names;
    private readonly TableBetween<WhatIfRow> body;

    private WhatIfScreen(Workplace workplace, Law law, WhatIf whatIf, JsonObject document)
        : base(workplace)
    {
        this.law = law;
        this.whatIf = whatIf;
        this.document = document;
        names = new LawNames(law.Bundle);
        IReadOnlyList<WhatIfRow> rows = WhatIfRow.All(document);
        bool several = rows.Select(r => r.Of).Distinct().Count() > 1;
        body = new TableBetween<WhatIfRow> { Above = [.. WhatIfSums.Of(document, names, Workplace.Wording)], Table = Table(several) };
        body.Table.Rows = rows;
    }

    /// <inheritdoc/>
    public override string Crumb => string.Join(" › ", Say("do.rules"), law.Document.Number, Say("do.rules.whatif"));

    /// <inheritdoc/>
    public override string Aside =>
        Say(document["active"] is null ? "lawbook.whatif.first" : "lawbook.whatif.version", Sha256.CheckCode(law.Bundle.Hash), FormattableString.Invariant($"{body.Table.Rows.Count}"));

    /// <inheritdoc/>
    public override string HelpPage => "rules";

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(RulesDoes.Open, Open) { WhyNot = NoRow },
        new(RulesDoes.WhatIfAt, () => WhatIfAsk.Show(Workplace, WhatIfLines.Early(document), WhatIfOpen.RepliedUntil(Workplace, document), at => Show(Workplace, law.Id, at, this))),
        new(RulesDoes.WhatIfOpen, () => WhatIfOpen.Show(Workplace, names, document)) { WhyNot = () => WhatIfOpen.WhyNot(Workplace, document) },
        new(ListDoes.Sort, () => ColumnChoice.Sort(Workplace, body.Table)),
        new(ListDoes.Copy, () => CopyRows.Run(Workplace, body.Table)) { WhyNot = NoRow },
    ];

    /// <inheritdoc/>
    protected override View Body => body;

    /// <summary>Why there is nothing to compare; null = there is.</summary>
    public static string? WhyNot(Workplace workplace, Law law) => law.State == "active" ? workplace.Say("lawbook.nothing-new") : null;

    /// <summary>Reads the folders anew, computes the comparison, with progress, and shows it; nothing is written.</summary>
    /// <param name="workplace">Where.</param>
    /// <param name="policy">The document.</param>
    /// <param name="at">Policy year and date; null = those of each programme's last run.</param>
    /// <param name="instead">The comparison this one takes the place of; null = none.</param>
    public static void Show(Workplace workplace, string policy, (int Year, DateOnly Date)? at = null, WhatIfScreen? instead = null)
    {
        Law law = Law.Of(workplace, policy);
        workplace.Work(
            workplace.Say("do.rules.whatif"),
            (progress, cancel) =>
            {
                using RuleWorker worker = new();
                WhatIf whatIf = new(workplace.Connection, worker) { Keeps = true };
                return (whatIf, Document: whatIf.Run(law.Bundle, workplace.Today, at, (done, all) => progress(new Progress(done, all)), cancel));
            },
            found =>
            {
                if (instead is not null)
                {
                    workplace.Application.Pop(instead);
                }

                workplace.Application.Push(new WhatIfScreen(workplace, law, found.whatIf, found.Document));
            });
    }

    // The code is the column to give way where firms stand under several programmes: Enter and Right show it.
    private TableView<WhatIfRow> Table(bool several)
    {
        TableColumn<WhatIfRow> code = new(Say("col.code"), 18, r => r.Code);
        TableColumn<WhatIfRow>[] money =
        [
            new(Say("lawbook.whatif.before"), 12, r => Said(r, "before")) { IsNumber = true },
            new(Say("lawbook.whatif.after"), 12, r => Said(r, "after")) { IsNumber = true },
            new(Say("col.change"), 12, r => r.IsMoney ? (r.Change.Sign > 0 ? "+" : "") + r.Change.ToDecimalText(2) : "")
            {
                IsNumber = true,
                Order = (a, b) => a.Change.CompareTo(b.Change),
                Look = r => r.Change.Sign < 0 ? Look.Bad : Look.Good,
            },
        ];
        TableColumn<WhatIfRow> name = new(Say("col.name"), 16, r => r.Name) { Stretches = true };
        return new TableView<WhatIfRow>
        {
            Columns = several ? [name, new(Say("lawbook.programme"), 12, r => Named(r)), .. money, code] : [name, code, .. money],
            Empty = Say("lawbook.whatif.same"),
            HasFocus = true,
        };
    }

    private string Said(WhatIfRow row, string side) => row.IsMoney
        ? WhatIfLines.Amount(row.Line, side, Workplace.Language)
        : WhatIfLines.Word((side == "before" ? row.Before : row.After) ?? "", Workplace.Language);

    private string Named(WhatIfRow row) => row.IsMoney ? names.Programme(row.Of) : names.Rule(row.Of);

    private string? NoRow() => body.Table.Selected is null ? Say("list.no-row") : null;

    private void Open()
    {
        WhatIfRow row = body.Table.Selected!;
        (JsonObject? before, JsonObject? after) = whatIf.Explain(row.Of, row.Code, Workplace.Language);
        List<TextLine> lines = [new TextLine(row.Name + "  " + row.Code, Look.Title), new TextLine(Named(row) + (row.Year.Length > 0 ? "  " + Say("lawbook.whatif.at", row.Year, row.Date) : "  " + row.Date), Look.Muted)];
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
