using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;
using Jint.Native;

namespace CountyToolkit.Rules.Engine;

/// <summary>The words an amount is made with: a figure, a cell, a share, a banded rate, the least, the most, the sum. Exact until it is rounded by the programme.</summary>
internal sealed class HostAmounts(RuleRun run)
{
    private static readonly Unit Yuan = Unit.Parse("元");

    /// <summary>The amount a value stands for: a figure or cell in money, an expression in quotes, or an amount made before.</summary>
    /// <exception cref="RuleStop"><c>rule.not-an-amount</c>, <c>rule.not-money</c>.</exception>
    public Amount Of(JsValue value)
    {
        if (HostHandle.Of<Amount>(value) is { } made)
        {
            return made;
        }

        if (value.IsString())
        {
            return Evaluated(value.AsString());
        }

        if (HostHandle.Of<FigureCell>(value) is { Bound: null } cell)
        {
            // No row, or a cell left empty in the table: nothing is paid for it.
            IReadOnlyList<MissingFact> missing = cell.Missing is { } blank ? [blank] : [];
            return new Amount(missing.Count > 0 ? null : Exact.Zero, missing, [cell.Figure.Key], cell.Figure.Clause, []);
        }

        Bound bound = RuleRun.BoundOf(value, "amount");
        Unit unit = Unit.Parse(bound.Unit);
        if (!unit.Fits(Yuan))
        {
            throw new RuleStop("rule.not-money", bound.Figure ?? "", bound.Unit ?? "");
        }

        IReadOnlyList<MissingFact> unfilled = bound.Value is null ? [new MissingFact("figure", bound.Figure ?? "")] : [];
        return new Amount(bound.Value * unit.Factor, unfilled, bound.Figure is { } key ? [key] : [], bound.Clause, []);
    }

    public JsValue Word(string word, IReadOnlyList<JsValue> given) => run.Hand(word switch
    {
        "share" => Share(Of(At(given, 0)), At(given, 1)),
        "rate" => Rate(At(given, 0), At(given, 1)),
        "cap" => Amount.Of([Of(At(given, 0)), Of(At(given, 1))], all => Exact.Min(all[0], all[1])),
        "max" => Amount.Of(All(given), all => all.Aggregate(Exact.Max)),
        "min" => Amount.Of(All(given), all => all.Aggregate(Exact.Min)),
        _ => Amount.Of(All(given), all => all.Aggregate(Exact.Zero, (a, b) => a + b)),
    });

    /// <summary>A weight for sharing out a pot: a number, a figure, or an expression; null when it cannot be computed.</summary>
    public Exact? Weight(JsValue value)
    {
        if (value.IsString())
        {
            return run.Expression(value.AsString()).Evaluate(run.View()).Value;
        }

        return RuleRun.FigureNumber(value, "weight");
    }

    private static JsValue At(IReadOnlyList<JsValue> given, int at) => at < given.Count ? given[at] : JsValue.Undefined;

    private List<Amount> All(IReadOnlyList<JsValue> given)
    {
        IReadOnlyList<JsValue> parts = given.Count == 1 ? ScriptJson.Elements(given[0]) ?? given : given;
        return parts.Count > 0 ? [.. parts.Select(Of)] : throw new RuleStop("rule.empty-list", "amount");
    }

    private Amount Evaluated(string text)
    {
        Expression expression = run.Expression(text);
        if (!expression.Unit.Fits(Yuan))
        {
            throw new RuleStop("rule.not-money", text, expression.Unit.Base);
        }

        ExpressionAnswer answer = expression.Evaluate(run.View());
        return new Amount(answer.Value, answer.Missing, [], null, answer.Operands);
    }

    private static Amount Share(Amount part, JsValue rate)
    {
        Bound bound = RuleRun.BoundOf(rate, "share");
        Unit unit = Unit.Parse(bound.Unit);
        if (!unit.IsBare)
        {
            throw new RuleStop("rule.not-a-rate", bound.Figure ?? "", bound.Unit ?? "");
        }

        Exact? share = bound.Value * unit.Factor;
        return part with
        {
            Yuan = part.Yuan * share,
            Missing = share is null ? [.. part.Missing, new MissingFact("figure", bound.Figure ?? "")] : part.Missing,
            Figures = [.. part.Figures, .. bound.Figure is { } key ? new[] { key } : []],
            Clause = part.Clause ?? bound.Clause,
        };
    }

    /// <summary><c>c.rate(f.bands, expr)</c>: the row the amount falls in gives the rate for the whole of it.</summary>
    private Amount Rate(JsValue figure, JsValue amount)
    {
        Figure bands = figure.IsObject() && figure.AsObject() is FigureObject { Figure.Bands: not null } given
            ? given.Figure : throw new RuleStop("rule.not-bands", "rate");
        Amount part = Of(amount);
        Amount seen = part with { Figures = [.. part.Figures, bands.Key], Clause = part.Clause ?? bands.Clause };
        if (part.Yuan is not { } yuan)
        {
            return seen;
        }

        Exact inUnit = yuan / Unit.Parse(bands.Unit).Factor;
        BandRow row = bands.Bands!.FirstOrDefault(r => r.Bounds.All(b => Comparison.Holds(inUnit.CompareTo(b.Value), b.Key)))
            ?? throw new RuleStop("rule.no-band", bands.Key);
        return seen with { Yuan = yuan * (row.Rate ?? throw new RuleStop("rule.no-rate", bands.Key)) };
    }
}
