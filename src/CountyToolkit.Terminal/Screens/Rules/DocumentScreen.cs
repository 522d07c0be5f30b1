using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>One document: its page, its figures, the text of its rules, their cases, what lint says.</summary>
internal sealed class DocumentScreen : OfficeScreen
{
    private const int Script = 3, Faults = 5;

    private readonly string policy;
    private readonly TextView page = new();
    private readonly FiguresPage figures;
    private readonly ProgrammesPage programmes;
    private readonly ScriptPage scripts;
    private readonly CasesPage cases;
    private readonly FaultsPage faults;
    private readonly TabView tabs;
    private Law? law;

    /// <summary>A document, opened at the text of a rule when one is named.</summary>
    public DocumentScreen(Workplace workplace, string policy, string? rule)
        : base(workplace)
    {
        this.policy = policy;
        figures = new FiguresPage(workplace);
        programmes = new ProgrammesPage(workplace);
        scripts = new ScriptPage(workplace);
        cases = new CasesPage(workplace, () => Crumb);
        faults = new FaultsPage(workplace, GoTo);
        tabs = new TabView(
        [
            (Say("lawbook.tab.document"), page), (Say("lawbook.tab.figures"), figures.List), (Say("lawbook.tab.programmes"), programmes.View), (Say("lawbook.tab.rules"), scripts.Text),
            (Say("lawbook.tab.cases"), cases.List), (Say("lawbook.tab.faults"), faults.Table),
        ])
        {
            Hint = Say("screen.tabs"),
        };
        if (rule is not null)
        {
            tabs.Choose(Script);
            scripts.OpenAt = rule;
        }
    }

    /// <inheritdoc/>
    public override string Crumb => Say("do.rules") + " › " + (law?.Document.Number ?? policy);

    /// <inheritdoc/>
    public override string Aside => law is null ? "" : tabs.Page == cases.List ? cases.Aside : tabs.Page == faults.Table ? faults.Aside : LawWords.Force(Workplace, law);

    /// <inheritdoc/>
    public override string HelpPage => "rules";

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(RulesDoes.Open, Open) { WhyNot = CannotOpen },
        .. tabs.Page == cases.List ? [Test, .. cases.Actions(Shown)] : OfPage().Append(Test),
        new(RulesDoes.Lint, Lint),
        new(RulesDoes.Line, AskPlace),
        new(RulesDoes.Look, Search),
        .. tabs.Page == cases.List ? [] : new[] { Again },
        new(RulesDoes.WhatIf, () => WhatIfScreen.Show(Workplace, policy)) { WhyNot = () => WhatIfScreen.WhyNot(Workplace, law!) },
        new(RulesDoes.Propose, () => ProposeVersion.Ask(Workplace, Law.Of(Workplace, policy), Shown)) { WhyNot = () => ProposeVersion.WhyNot(Workplace, law!) },
    ];

    /// <inheritdoc/>
    protected override View Body => tabs;

    private ScreenAction Test => new(RulesDoes.Test, RunCases) { WhyNot = () => cases.WhyNot };

    private ScreenAction Again => new(RulesDoes.Next, () => scripts.Again()) { WhyNot = () => scripts.Sought.Length == 0 ? Say("lawbook.nothing-sought") : null };

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        Law fresh = Law.Of(Workplace, policy);
        bool same = fresh.Bundle.Hash == law?.Bundle.Hash && fresh.State == law.State;
        law = fresh;
        if (!same)
        {
            page.Lines = DocumentText.Of(Workplace, law);
            figures.Show(law);
            programmes.Show(law);
            scripts.Show(law);
            cases.Show(law);
            faults.Show(law);
        }
    }

    // Texts are changed outside the program: what is checked is what the folder holds now.
    private void Lint()
    {
        Shown();
        faults.Run(() => tabs.Choose(Faults));
    }

    private void RunCases()
    {
        Shown();
        cases.Run();
    }

    /// <summary>Shows a line of a rule's text.</summary>
    private void GoTo(FaultRow fault)
    {
        tabs.Choose(Script);
        scripts.GoTo(fault.Rule!, fault.Line);
        Workplace.Tell(Say("lawbook.at-line", FormattableString.Invariant($"{fault.Line}"), FormattableString.Invariant($"{fault.Column}"), fault.Sentence), Look.Warning);
    }

    private void Open()
    {
        if (tabs.Page == figures.List)
        {
            figures.Open();
        }
        else if (tabs.Page == programmes.View)
        {
            programmes.Open();
        }
        else if (tabs.Page == cases.List)
        {
            cases.Open();
        }
        else if (tabs.Page == scripts.Text)
        {
            scripts.Open(law!);
        }
        else
        {
            faults.Open();
        }
    }

    private string? CannotOpen() =>
        tabs.Page == figures.List ? figures.List.Table.Selected is null ? Say("list.no-row") : null
        : tabs.Page == programmes.View ? programmes.List.Selected is null ? Say("list.no-row") : null
        : tabs.Page == cases.List ? cases.List.Table.Selected is null ? Say("list.no-row") : null
        : tabs.Page == faults.Table ? faults.Table.Selected is null ? Say("list.no-row") : null
        : tabs.Page == scripts.Text ? law!.Origin == "shipped" ? Say("lawbook.shipped-document") : null
        : Say("lawbook.nothing-to-open");

    // F4 changes what the page shows, Ctrl+N adds to it.
    private IEnumerable<ScreenAction> OfPage() =>
        tabs.Page == programmes.View ?
        [
            new(RulesDoes.Programme, () => programmes.Edit(Shown)) { WhyNot = CannotSet },
            new(RulesDoes.AddStep, () => programmes.Add(Shown)) { WhyNot = CannotSet },
        ]
        : tabs.Page == page ?
        [
            new(RulesDoes.Head, () => DocumentForms.Head(Workplace, law!, Shown)) { WhyNot = () => DocumentForms.WhyNot(Workplace, law) },
            new(RulesDoes.Clause, () => DocumentForms.Clause(Workplace, law!, Shown)) { WhyNot = () => DocumentForms.WhyNot(Workplace, law) },
            new(RulesDoes.Relation, () => DocumentForms.Relation(Workplace, law!, Shown)) { WhyNot = () => DocumentForms.WhyNot(Workplace, law) },
        ]
        :
        [
            new(RulesDoes.Figure, () => figures.Edit(Shown)) { WhyNot = CannotSet },
            new(RulesDoes.AddFigure, () => NewFigureForm.Show(Workplace, law!, Shown)) { WhyNot = () => tabs.Page == figures.List ? FigureForm.WhyNot(Workplace) : Say("lawbook.figures-page") },
            new(RulesDoes.RemoveFigure, () => NewFigureForm.Remove(Workplace, law!, figures.List.Table.Selected!, Shown)) { WhyNot = CannotSet },
        ];

    private string? CannotSet() =>
        tabs.Page == programmes.View ? programmes.List.Selected is null ? Say("list.no-row") : FigureForm.WhyNot(Workplace)
        : tabs.Page != figures.List ? Say("lawbook.figures-page")
        : figures.List.Table.Selected is null ? Say("list.no-row")
        : FigureForm.WhyNot(Workplace);

    private void AskPlace() => Ask("do.rules.line", Say("lawbook.line") + "  " + Say("lawbook.line-hint"), text =>
    {
        tabs.Choose(Script);
        scripts.GoTo(text);
    });

    private void Search()
    {
        if (tabs.Page == figures.List)
        {
            figures.List.Find();
        }
        else if (tabs.Page == cases.List)
        {
            cases.List.Find();
        }
        else
        {
            Ask("do.rules.look", Say("lawbook.sought"), text =>
            {
                tabs.Choose(Script);

                // What is found depends on where the page stands, so it must have its place.
                tabs.Layout(tabs.Frame);
                scripts.Find(text);
            });
        }
    }

    private void Ask(string title, string question, Action<string> take) => AskLine.Show(Workplace, Say(title), [new TextLine(question)], "", _ => null, text =>
    {
        if (text.Length > 0)
        {
            take(text);
        }
    });
}
