using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Screens.Rules;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;
using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>
/// 条件: the rule of the next rung on today, what is a no first, then what is open, met ones folded. What is missing is filled in and
/// judged right here, and asked again.
/// </summary>
internal sealed class ConditionsTab : EnterpriseTab
{
    private readonly TableBetween<ConditionLine> view;
    private CheckQuestion? question;
    private (CheckQuestion? Question, string Head)? asked;
    private bool unfolded;

    /// <summary>The page of an enterprise; without a question the rule last chosen is asked, or else the next rung.</summary>
    public ConditionsTab(Workplace workplace, long id, CheckQuestion? question)
        : base(workplace, id)
    {
        this.question = question is null ? null : question with { Ways = true, Only = new HashSet<long> { id } };
        view = new TableBetween<ConditionLine>
        {
            Table = new TableView<ConditionLine> { Columns = ConditionColumns.Of(workplace) },
            RowsBelow = 3,
            Below = Beneath,
        };
    }

    /// <inheritdoc/>
    public override string Title => Say("enterprise.conditions");

    /// <inheritdoc/>
    public override View View => view;

    /// <summary>The answer shown; null before one was asked.</summary>
    public CheckedFirm? Answer { get; private set; }

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(EnterpriseDoes.Evidence, ShowEvidence) { WhyNot = NoRow },
        new(EnterpriseDoes.Ask, Choose),
        new(EnterpriseDoes.Value, FillIn) { WhyNot = MayNotFillIn },
        new(EnterpriseDoes.Judge, Judge) { WhyNot = MayNotJudge },
        new(EnterpriseDoes.Unfold, Unfold) { WhyNot = () => Answer is null ? Say("enterprise.not-checked") : null },
        new(GapsDoes.Firm, () => Workplace.Application.Push(new GapScreen(Workplace, question!.Pool!, question.Date, Answer!.Enterprise))) { WhyNot = NoGap },
        new(CaseDoes.Keep, () => CaseKeep.Ask(Workplace, question!, Answer!.Enterprise.Code ?? Answer.Enterprise.Name)) { WhyNot = () => Answer is null ? Say("enterprise.not-checked") : CaseKeep.WhyNot(Workplace) },
    ];

    /// <inheritdoc/>
    public override void Load()
    {
        question ??= Workplace.Asked is { } kept ? kept with { Only = new HashSet<long> { Id } } : NextRung.Of(Workplace.Catalogue, HeldTitle.Of(new TitleStore(Workplace.Connection).Find(Id), Workplace.Catalogue, Workplace.Today), Workplace.Today)
            is { } next ? next with { Ways = true, Only = new HashSet<long> { Id } } : null;
        string head = new AuditStore(Workplace.Connection).Head();
        if (question is null)
        {
            view.Table.Empty = Say("enterprise.no-rung");
        }
        else if (new PolicyStore(Workplace.Connection).FindActive(question.Rule.Split('/')[0]) is null)
        {
            OfficeError refusal = new(ErrorKind.BadInput, "policy.not-active", question.Rule.Split('/')[0]);
            view.Table.Empty = refusal.Sentence(Workplace.Language) + " " + refusal.Advice(Workplace.Language);
        }
        else if (asked != (question, head))
        {
            // Set before the work begins: the dialog over this screen brings it to the top again when it closes.
            asked = (question, head);
            view.Table.Empty = Say("enterprise.not-checked");
            Ask(question);
        }
    }

    private void Ask(CheckQuestion about) => Workplace.Work(
        Say("enterprise.checking"),
        (_, cancel) => CheckedFirm.Ask(Workplace.Connection, Workplace.Worker, Workplace.Catalogue, Workplace.Language, about, cancel),
        answer =>
        {
            Answer = answer;
            Show();
        });

    private void Show()
    {
        string? selected = view.Table.Selected?.Id;
        view.Above = [.. ConditionHead.Lines(Workplace, Answer!, unfolded)];
        view.Table.Empty = Say("enterprise.all-met");
        view.Table.Rows = unfolded ? [.. ConditionLine.Unfolded(Workplace.Wording, Answer!.Verdict)] : [.. ConditionLine.Folded(Workplace.Wording, Answer!.Verdict)];
        view.Table.Select(view.Table.Shown.FirstOrDefault(l => l.Id == selected));
    }

    private void Unfold()
    {
        unfolded = !unfolded;
        Show();
    }

    private void Beneath(Canvas canvas, Rect area, ConditionLine line)
    {
        ItemEvidence evidence = new(Workplace.Wording, Workplace.Catalogue, Answer!);
        string compared = evidence.Compared(line.Item, line.IsDemanded);
        string lack = compared.Contains(line.Lack, StringComparison.Ordinal) ? "" : line.Lack;
        string said = string.Join("  ", new[] { line.Label.Trim(), lack, compared }.Where(t => t.Length > 0).Distinct());
        string[] known = [Say("enterprise.basis", Answer!.Policy.Number, evidence.Clause(line.Item)), evidence.Source(line.Item)];
        known = [.. known.Where(t => t.Length > 0)];

        // What has no source, as a reply that is wanting, leaves its row to the sentence.
        int rows = Math.Max(1, area.Height - known.Length);
        IReadOnlyList<string> wrapped = canvas.Widths.Wrap(said, area.Width);
        string[] first = wrapped.Count <= rows ? [.. wrapped] : [.. wrapped.Take(rows - 1), string.Concat(wrapped.Skip(rows - 1))];
        for (int i = 0; i < first.Length; i++)
        {
            canvas.PutFit(area.X, area.Y + i, area.Width, first[i]);
        }

        for (int i = 0; i < known.Length; i++)
        {
            canvas.PutFit(area.X, area.Y + first.Length + i, area.Width, known[i], Look.Muted);
        }
    }

    private void ShowEvidence() => Workplace.Application.Push(new EvidenceScreen(Workplace, Answer!, view.Table.Selected!.Item, view.Table.Selected.IsDemanded));

    private void Choose()
    {
        FormBox form = new(Workplace);
        RuleChoice choice = new(Workplace, form, question);
        form.Ask(Say("do.enterprise.ask"), Say("do.enterprises.check"), done =>
        {
            question = choice.Question with { Ways = true, Only = new HashSet<long> { Id } };
            Workplace.Asked = question;
            done();
        });
    }

    private void FillIn()
    {
        JsonObject blank = Blank()!;
        string? code = StrictJson.Text(blank["code"]);
        if (StrictJson.Text(blank["kind"]) == "attribute")
        {
            // The answer speaks of the firm on the day it was checked for; what is filled in is written about the firm of today.
            EnterpriseForms.Describe(Workplace, new EnterpriseStore(Workplace.Connection).Find(Id, Workplace.Today)!, code);
        }
        else
        {
            FactForms.Value(Workplace, Id, code, StrictJson.Text(blank["period"]));
        }
    }

    private void Judge()
    {
        (string rule, string item) = Answer!.Judged(view.Table.Selected!.Id);
        FactForms.Judge(Workplace, Answer.Enterprise, rule, item, view.Table.Selected.Label.Trim());
    }

    private JsonObject? Blank() => view.Table.Selected is { } line
        ? VerdictSummary.Blanks(line.Item).FirstOrDefault(b => StrictJson.Text(b["kind"]) is "indicator" or "attribute") : null;

    private string? NoGap() => Answer is null ? Say("enterprise.not-checked") : question is { Pool: not null, Purpose: "recognise" } ? null : Say("enterprise.no-gap");

    private string? NoRow() => view.Table.Selected is null ? Say("list.no-row") : null;

    private string? MayNotFillIn() => NoRow() ?? (Blank() is null ? Say("enterprise.no-blank") : Workplace.WhyNot(Right.EditRegister));

    private string? MayNotJudge() => NoRow() ?? (view.Table.Selected!.Outcome != "manual" ? Say("enterprise.not-manual") : Workplace.WhyNot(Right.Judge));
}
