using System.Globalization;
using System.Numerics;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace CountyToolkit.Tests.Rules.Expressions;

/// <summary>What holds for every expression.</summary>
public sealed class ExpressionProperties
{
    private static readonly string[] Pieces =
    [
        "revenue", "营业收入", "employees", "own_brand", "sum", "mean", "growth", "cagr", "meanGrowth", "latest", "min", "max", "(", ")", "[", "]", ",", "+", "-", "*", "/",
        "@", "@Q", "@2024Q3", "@2024-07", "1", "2", "0", "3年", "5%", "100万元", "1.5", "万元", "亩", " ", "．", "（", "𠮷", "\0", "\"", "n", "３", "..", "@@",
    ];

    [Fact]
    public void Whatever_is_written_the_parser_answers_or_throws_its_own_error() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(),
        text => Record.Exception(() => ARule.Expression(text)) is null or RuleTextError).Check(Trials.Of(3000));

    [Fact]
    public void Any_text_at_all_is_answered_or_refused() => Prop.ForAll<string?>(
        text => Record.Exception(() => ARule.Expression(text ?? "")) is null or RuleTextError).Check(Trials.Of(2000));

    /// <summary>An oracle of its own: numerator and denominator as whole numbers, never reduced.</summary>
    [Fact]
    public void Arithmetic_agrees_with_whole_numbers() => Prop.ForAll(
        Gen.Choose(0, 3).SelectMany(op => Gen.Choose(-999_999, 999_999).SelectMany(a => Gen.Choose(1, 999_999).SelectMany(b => Gen.Choose(-999_999, 999_999).Select(c => (op, a, b, c))))).ToArbitrary(),
        t =>
        {
            (int op, int a, int b, int c) = t;
            string text = $"(revenue / tax) {"+-*/"[op]} (net_profit / tax)";
            string values = string.Create(CultureInfo.InvariantCulture, $$"""{ "2023": { "revenue": {{a}}.01, "tax": {{b}}.37, "net_profit": {{c}}.5 } }""");
            ExpressionAnswer answer = ARule.Evaluate(text, values);
            BigInteger x = Hundredths(a, 1), y = Hundredths(b, 37), z = Hundredths(c, 50);
            (BigInteger num, BigInteger den) = op switch
            {
                0 => ((x * y) + (z * y), y * y),
                1 => ((x * y) - (z * y), y * y),
                2 => (x * z, y * y),
                _ => (x * y, y * z),
            };
            return den.IsZero ? answer.State == ExpressionState.Manual
                : answer.Value is { } value && value.Numerator * den == num * value.Denominator;
        }).Check(Trials.Of(500));

    [Fact]
    public void The_order_of_growths_by_powers_is_that_of_a_root_drawn_to_many_digits() => Prop.ForAll(
        Gen.Choose(1, 5_000_000).SelectMany(last => Gen.Choose(1, 5_000_000).SelectMany(first => Gen.Choose(1, 4).SelectMany(years => Gen.Choose(-90, 400).Select(bound => (last, first, years, bound))))).ToArbitrary(),
        t =>
        {
            Exact ratio = new(t.last, t.first), bound = new(t.bound, 100);
            int order = Comparison.Order(ratio, t.years, bound);
            Exact shown = Comparison.Shown(ratio, t.years), next = shown + new Exact(1, 100_000_000);
            return order >= 0 ? next > bound : shown < bound;
        }).Check(Trials.Of(1000));

    private static BigInteger Hundredths(int whole, int hundredths) => ((BigInteger)whole * 100) + (whole < 0 ? -hundredths : hundredths);
}
