using System.Globalization;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Ledger;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>奖补: what the ledger holds and what runs under way would add, the newest first; Enter tells the story of one.</summary>
internal sealed class MoneyTab : EnterpriseTab
{
    private readonly TableBetween<MoneyLine> view;

    /// <summary>The page of an enterprise.</summary>
    public MoneyTab(Workplace workplace, long id)
        : base(workplace, id) => view = new TableBetween<MoneyLine>
        {
            Table = new TableView<MoneyLine>
            {
                Columns =
                [
                    new(Say("col.programme"), 18, l => l.Programme) { Stretches = true },
                    new(Say("col.policyYear"), 8, l => l.Year.ToString(CultureInfo.InvariantCulture)),
                    new(Say("col.granted"), 14, l => l.GrantedFen is { } fen ? Fen.Text(fen) : Say("explain.open")) { IsNumber = true, Order = (a, b) => Nullable.Compare(a.GrantedFen, b.GrantedFen) },
                    new(Say("col.paid"), 14, l => Fen.Text(l.PaidFen)) { IsNumber = true, Order = (a, b) => a.PaidFen.CompareTo(b.PaidFen) },
                    new(Say("col.stateLabel"), 8, l => l.State) { Look = l => l.Entry is null ? Look.Warning : Look.Text },
                    new(Say("col.poolLabel"), 18, l => l.What),
                    new(Say("col.document"), 24, l => l.Paper),
                ],
                Empty = Say("enterprise.no-money"),
            },
            RowsBelow = 1,
            Below = (canvas, area, line) => canvas.PutFit(area.X, area.Y, area.Width, string.Join("  ", new[] { line.What, line.Run is { } run ? workplace.Say("enterprise.of-run", run.ToString(CultureInfo.InvariantCulture)) : "", line.Paper }.Where(t => t.Length > 0)), Look.Muted),
        };

    /// <inheritdoc/>
    public override string Title => Say("enterprise.money");

    /// <inheritdoc/>
    public override View View => view;

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
        [new(EnterpriseDoes.Explain, () => ExplainMoney.Show(Workplace, Id, view.Table.Selected!)) { WhyNot = () => view.Table.Selected is null ? Say("list.no-row") : null }];

    /// <inheritdoc/>
    public override void Load()
    {
        IReadOnlyList<LedgerLine> entries = new LedgerStore(Workplace.Connection).Lines(Id);
        ProgrammeTitles programmes = new(Workplace.Connection);
        view.Table.Rows = [.. UnderWay(programmes).Concat(entries.Select(e => Line(e, programmes))).OrderByDescending(l => l.Year).ThenByDescending(l => l.Run ?? 0)];
        view.Above =
        [
            new TextLine(Say(
                "enterprise.money-total",
                entries.Count.ToString(CultureInfo.InvariantCulture),
                Fen.Text(entries.Sum(e => e.Entry.GrantedFen)),
                Fen.Text(entries.Sum(e => e.PaidFen)),
                Fen.Text(entries.Where(e => e.State == "held").Sum(e => e.Entry.GrantedFen - e.PaidFen)))),
        ];
    }

    // What is approved stands in the ledger; drafts and what waits for a second person do not yet.
    private IEnumerable<MoneyLine> UnderWay(ProgrammeTitles programmes)
    {
        if (new EnterpriseStore(Workplace.Connection).Find(Id, Workplace.Today)?.Code is not { } code)
        {
            yield break;
        }

        foreach (AwardRun run in new AwardRunStore(Workplace.Connection).All().Where(r => r.State is "draft" or "submitted"))
        {
            if (ListRun.One(Workplace.Connection, run.Id, code) is { } firm)
            {
                long? fen = firm.Granted is { } yuan && Fen.TryParse(yuan.ToDecimalText(2), out long known) ? known : null;
                yield return new MoneyLine(programmes.Of(run.Programme), "", run.Year, fen, 0, Say("awards.state." + run.State), run.Id, "", null);
            }
        }
    }

    private MoneyLine Line(LedgerLine line, ProgrammeTitles programmes) => new(
        programmes.Of(line.Entry.Programme),
        line.Entry.Pool is { } pool ? Workplace.Word(pool) : "",
        line.Entry.PolicyYear,
        line.Entry.GrantedFen,
        line.PaidFen,
        Workplace.Catalogue.List("ledgerStates")?.Label(line.State) ?? line.State,
        line.Entry.RunId,
        line.Entry.Document ?? SourceText.Shown(line.Entry.RunId is { } run ? SourceText.OfRun(run, line.Entry) : SourceText.Of(null, line.Entry, _ => null), Workplace.Catalogue, Workplace.Language),
        line);
}
