using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Expressions;

/// <summary>
/// Arithmetic on facts as a rule writes it, such as <c>sum(rd_expense, 3) / sum(main_product_revenue, 3)</c> or
/// <c>研发费用 / 营业收入</c>: codes or labels, exact fractions, units checked when it is read. It holds no state and may
/// be kept and evaluated for any number of subjects.
/// </summary>
public sealed class Expression
{
    private readonly Node root;

    private Expression(string text, Node root)
    {
        Text = text;
        this.root = root;
        Unit = root.Unit.WithoutFactor();
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>What it measures, in base units.</summary>
    public Unit Unit { get; }

    /// <summary>For <c>cagr(x, n)</c> its n; else 1.</summary>
    public int Root => root is CompoundNode compound ? compound.Years : 1;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="RuleTextError"><c>expression.*</c> with the column: an unknown code (and the nearest known one), units that do not fit, a wrong count, something that is no expression.</exception>
    public static Expression Parse(string text, Catalogue catalogue) =>
        new(text, new ExpressionParser(new Lexer(text).Read(), catalogue).Whole());

    /// <summary>Evaluates it for one subject; never throws for what the facts hold.</summary>
    public ExpressionAnswer Evaluate(FactsView view)
    {
        ExpressionRun run = new(view);
        Exact? value = root.Evaluate(run, null, 0);
        ExpressionState state = run.Missing.Count > 0 ? ExpressionState.Missing : value is null ? ExpressionState.Manual : ExpressionState.Value;
        return new ExpressionAnswer
        {
            State = state,
            Value = state == ExpressionState.Value ? value : null,
            Root = Root,
            Unit = Unit,
            Operands = run.Operands,
            Missing = run.Missing,
            Why = state == ExpressionState.Manual ? run.Why : null,
        };
    }
}
