using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Facts;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Awards.Steps;

/// <summary>The lines of one enterprise on their way through the steps, with the trace of what each step changed.</summary>
internal sealed class AwardSheet(AwardTerms terms, AwardInput input)
{
    private readonly List<StepTrace> trace = [];
    private readonly List<MissingFact> missing = [];
    private readonly HashSet<LedgerFact> setOff = new(ReferenceEqualityComparer.Instance);

    /// <summary>Programme, figures, law, year, date.</summary>
    public AwardTerms Terms { get; } = terms;

    /// <summary>The enterprise.</summary>
    public AwardInput Input { get; } = input;

    /// <summary>Lines in call order; none unless the verdict is met.</summary>
    public IReadOnlyList<AwardLine> Lines { get; } = input.Outcome != Outcome.Met ? []
        : [.. input.Lines.Select((node, i) => AwardLine.Read(i, node))];

    /// <summary>What the steps changed so far.</summary>
    public IReadOnlyList<StepTrace> Trace => trace;

    /// <summary>Figures not filled in, and the ledger when it was not asked: while there is one, nothing is granted.</summary>
    public IReadOnlyList<MissingFact> Missing => missing;

    /// <summary>Unit amounts are split by: 1 元 once rounded to it, else 0.01 元.</summary>
    public Exact Unit { get; set; } = new(1, 100);

    /// <summary>How levels of government share the money; null when the programme does not say.</summary>
    public Sharing? Shared { get; set; }

    /// <summary>Sum of the lines, in 元.</summary>
    public Exact Total => Lines.Aggregate(Exact.Zero, (sum, line) => sum + line.Amount);

    /// <summary>Whether the steps can still compute.</summary>
    public bool Computes => missing.Count == 0;

    /// <summary>Earlier money: the ledger, and what submitted runs hold.</summary>
    public IEnumerable<LedgerFact> Earlier => (Input.Ledger ?? []).Concat(Input.Held);

    /// <summary>Notes a blank that keeps the award from being computed.</summary>
    public void Lacks(string kind, string code)
    {
        if (!missing.Any(m => m.Kind == kind && m.Code == code))
        {
            missing.Add(new MissingFact(kind, code));
        }
    }

    /// <summary>Notes what a line without an amount says it needs.</summary>
    public void Lacks(AwardLine line)
    {
        foreach (MissingFact blank in line.Missing.Where(m => !missing.Contains(m)))
        {
            missing.Add(blank);
        }
    }

    /// <summary>Lets a step work on the lines, and writes one line of trace when it gave a reason.</summary>
    public void Record(string step, string? clause, StepFigure? figure, Action<List<Because>> work)
    {
        Exact before = Total;
        List<Because> reasons = [];
        work(reasons);
        if (reasons.Count > 0)
        {
            trace.Add(new StepTrace { Step = step, Clause = figure?.Clause ?? clause, Figure = figure, Before = before, After = Total, Reasons = reasons });
        }
    }

    /// <summary>A figure in 元 as of a day; null, noted as missing, when the office has not filled it in or none holds.</summary>
    public StepFigure? Figure(string key, DateOnly on)
    {
        Figure? figure = Terms.Figures.At(key, on);
        if (figure?.Value is { } value && FigureMoney.Scale(figure.Unit) is { } scale)
        {
            return new StepFigure(key, value * scale, figure.Clause);
        }

        Lacks("figure", key);
        return null;
    }

    /// <summary>Amount of an earlier line by the programme's basis; money recovered counts 0.</summary>
    public Exact Counted(LedgerFact line) => line.State == "recovered" ? Exact.Zero
        : Terms.Programme.Basis == LedgerBasis.Granted ? line.Granted
        : line.Paid ?? (line.State == "paid" ? line.Granted : Exact.Zero);

    /// <summary>Earlier money not yet set against an award of this run by another step, so that none is deducted twice.</summary>
    public IEnumerable<LedgerFact> NotSetOff(Func<LedgerFact, bool> which) => Earlier.Where(l => !setOff.Contains(l) && which(l));

    /// <summary>Marks earlier money as set against an award of this run.</summary>
    public void SetOff(IEnumerable<LedgerFact> lines) => setOff.UnionWith(lines);
}
