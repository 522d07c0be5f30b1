namespace CountyToolkit.Rules.Expressions;

/// <summary>One evaluation: what was read, what was blank, and what had no answer.</summary>
internal sealed class ExpressionRun(FactsView view)
{
    private readonly List<Operand> operands = [];
    private readonly List<MissingFact> missing = [];

    internal IReadOnlyList<Operand> Operands => operands;

    internal IReadOnlyList<MissingFact> Missing => missing;

    internal string? Why { get; private set; }

    internal FactsView View => view;

    internal Exact? Read(string code, PeriodAnchor? anchor, int back, Exact factor) =>
        Note(anchor is null ? view.OfYear(code, back) : view.Of(code, anchor.On(view.Date).Back(back)), factor);

    internal Exact? Latest(string code, Exact factor) => Note(view.Latest(code), factor);

    internal Exact? NoAnswer(string why)
    {
        Why ??= why;
        return null;
    }

    private Exact? Note(Operand operand, Exact factor)
    {
        if (!operands.Contains(operand))
        {
            operands.Add(operand);
            if (operand.Value is null)
            {
                missing.Add(new MissingFact("indicator", operand.Code, operand.Period));
            }
        }

        return operand.Value * factor;
    }
}
