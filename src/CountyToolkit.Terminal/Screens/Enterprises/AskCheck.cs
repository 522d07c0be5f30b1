using System.Globalization;
using CountyToolkit.Checks;
using CountyToolkit.Pools;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Asks which rule on which day over whom, and works it out: the firms marked, those listed, or a whole pool.</summary>
internal static class AskCheck
{
    /// <summary>Shows the form.</summary>
    /// <param name="workplace">What screens share.</param>
    /// <param name="marked">Rows marked; the selected one stands in where none is.</param>
    /// <param name="selected">The selected row.</param>
    /// <param name="listed">All rows in sight of the filter.</param>
    public static void Show(Workplace workplace, IReadOnlyList<EnterpriseRow> marked, EnterpriseRow? selected, IReadOnlyList<EnterpriseRow> listed)
    {
        IReadOnlyList<EnterpriseRow> chosen = marked.Count > 0 ? marked : [selected!];
        (string Label, Func<IReadOnlySet<long>> Ids)[] scopes =
        [
            (marked.Count > 0 ? workplace.Say("check.ask.marked", Digits(marked.Count)) : workplace.Say("check.ask.selected", selected!.Enterprise.Name), () => Ids(chosen)),
            (workplace.Say("check.ask.listed", Digits(listed.Count)), () => Ids(listed)),
            .. workplace.Catalogue.Pools.Select(p => (workplace.Say("check.ask.pool", workplace.Word(p.Code)), (Func<IReadOnlySet<long>>)(() => Members(workplace, p.Code)))),
        ];
        FormBox form = new(workplace);
        ComboBox scope = form.Choice(workplace.Say("check.ask.scope"), [.. scopes.Select(s => s.Label)]);
        RuleChoice rule = new(workplace, form, null);
        form.Ask(workplace.Say("do.enterprises.check"), workplace.Say("do.enterprises.check"), done =>
        {
            CheckQuestion question = rule.Question with { Only = scopes[scope.Chosen].Ids(), Ways = true };
            if (question.Only.Count == 0)
            {
                throw new OfficeError(ErrorKind.BadInput, "check.nobody", scopes[scope.Chosen].Label);
            }

            done();
            Run(workplace, question, scopes[scope.Chosen].Label);
        });
    }

    private static void Run(Workplace workplace, CheckQuestion question, string scope) => workplace.Work(
        workplace.Say("enterprise.checking"),
        (progress, cancel) =>
        {
            IReadOnlyList<CheckedEnterprise> found = new CheckEnterprises(workplace.Connection, workplace.Worker)
                .Run(question, (done, total) => progress(new Progress(done, total)), cancel);
            return (IReadOnlyList<VerdictRow>)[.. found.Select(f => VerdictRow.Of(workplace.Wording, workplace.Catalogue, f)).OrderBy(r => VerdictSummary.Rank(r.Outcome))];
        },
        rows => workplace.Application.Push(new CheckResultsScreen(workplace, question, scope, rows)));

    private static HashSet<long> Ids(IEnumerable<EnterpriseRow> rows) => [.. rows.Select(r => r.Id)];

    private static HashSet<long> Members(Workplace workplace, string pool) => [.. new PoolStore(workplace.Connection).Members(workplace.Today, pool).Select(m => m.EnterpriseId)];

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
