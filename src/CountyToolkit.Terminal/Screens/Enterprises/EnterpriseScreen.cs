using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>One enterprise: what the register, the reports, the lists and the rules say of it, a tab each.</summary>
internal sealed class EnterpriseScreen : OfficeScreen
{
    private readonly long id;
    private readonly IReadOnlyList<EnterpriseTab> tabs;
    private readonly TabView pages;
    private readonly ConditionsTab conditions;
    private readonly TitlesTab titles;
    private Enterprise? enterprise;

    /// <summary>Opens one, on its conditions where a question is given.</summary>
    public EnterpriseScreen(Workplace workplace, long id, Checks.CheckQuestion? question = null)
        : base(workplace)
    {
        this.id = id;
        conditions = new ConditionsTab(workplace, id, question);
        titles = new TitlesTab(workplace, id);
        tabs =
        [
            new ProfileTab(workplace, id), new IndicatorsTab(workplace, id), titles,
            conditions, new MoneyTab(workplace, id), new CreditTab(workplace, id),
        ];
        pages = new TabView([.. tabs.Select(t => (t.Title, t.View))]) { Changed = () => Tab.Load(), Hint = workplace.Say("screen.tabs") };
        if (question is not null)
        {
            Opened = tabs.Count - 3;
        }
    }

    /// <inheritdoc/>
    public override string Crumb => Say("do.enterprises") + " › " + (enterprise?.Name ?? "");

    /// <inheritdoc/>
    public override string Aside => enterprise is null ? "" : enterprise.Code ?? Say("check.no-code");

    /// <inheritdoc/>
    public override string HelpPage => "enterprises";

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        .. Tab.Actions,
        new(EnterpriseDoes.Change, Change) { WhyNot = MayNotEdit },
        new(EnterpriseDoes.Rename, () => EnterpriseForms.Rename(Workplace, enterprise!)) { WhyNot = MayNotEdit },
        new(EnterpriseDoes.Code, () => EnterpriseForms.Code(Workplace, enterprise!)) { WhyNot = MayNotEdit },
        new(EnterpriseDoes.Set, () => EnterpriseForms.Describe(Workplace, enterprise!)) { WhyNot = MayNotEdit },
        new(EnterpriseDoes.End, () => EnterpriseForms.Close(Workplace, enterprise!)) { WhyNot = MayNotEnd },
        new(EnterpriseDoes.Merge, () => MergeForm.Ask(Workplace, enterprise!)) { WhyNot = MayNotEnd },
        new(EnterpriseDoes.Title, () => TitleForms.Add(Workplace, enterprise!, titles.StandOn)) { WhyNot = MayNotEdit },
        new(EnterpriseDoes.Print, () => PrintEnterprise.Ask(Workplace, enterprise!, conditions.Answer, forFirm: Tab == conditions)) { WhyNot = () => Workplace.WhyNot(Right.TakePage) },
    ];

    /// <inheritdoc/>
    protected override View Body => pages;

    private int? Opened { get; set; }

    private EnterpriseTab Tab => tabs[pages.Chosen];

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        enterprise = new EnterpriseStore(Workplace.Connection).Find(id, Workplace.Today);
        if (Opened is { } page)
        {
            Opened = null;
            pages.Choose(page);
        }
        else
        {
            Tab.Load();
        }
    }

    private string? MayNotEdit() => Workplace.WhyNot(Right.EditRegister);

    private string? MayNotEnd() => MayNotEdit() ?? (enterprise?.EndedOn is { } ended ? Say("enterprises.closed-on", IsoDate.Text(ended)) : null);

    private void Change()
    {
        ScreenAction[] acts = [.. Actions.Where(a => a.Command.Id.StartsWith("enterprise.", StringComparison.Ordinal) && a.Command.Key is null)];
        PickList.Show(Workplace.Application, Say("do.enterprise.change"), [.. acts.Select(a => Say("do." + a.Command.Id))], 0, at => Do(acts[at]));
    }
}
