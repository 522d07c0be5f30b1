using System.Collections.Concurrent;
using System.Globalization;

namespace CountyToolkit.Rules.Expressions;

/// <summary>
/// A unit of measure: how many of the base unit it is, and what it measures. 元、万元、亿元 measure the same; 个、件、项、家
/// are one; % is a hundredth of a bare number; 万元/亩 is a quotient. A unit nobody has told us of measures itself.
/// </summary>
public sealed class Unit
{
    /// <summary>Units already read: a bundle names a few dozen, and every comparison asks for one.</summary>
    private static readonly ConcurrentDictionary<string, Unit> Read = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> dimensions;

    private Unit(Exact factor, SortedDictionary<string, int> dimensions)
    {
        Factor = factor;
        this.dimensions = dimensions;
    }

    /// <summary>A bare number.</summary>
    public static Unit None { get; } = new(Exact.One, []);

    /// <summary>How many base units one of it is: 万元 is 10000 of the base 元, % is 1/100.</summary>
    public Exact Factor { get; }

    /// <summary>The base unit in words, such as <c>元/亩</c>; empty for a bare number.</summary>
    public string Base
    {
        get
        {
            string above = string.Join("·", dimensions.Where(d => d.Value > 0).Select(d => Power(d.Key, d.Value)));
            string below = string.Concat(dimensions.Where(d => d.Value < 0).Select(d => "/" + Power(d.Key, -d.Value)));
            return above.Length == 0 && below.Length > 0 ? "1" + below : above + below;
        }
    }

    /// <summary>Product of two units.</summary>
    public static Unit operator *(Unit a, Unit b) => new(a.Factor * b.Factor, Join(a, b, 1));

    /// <summary>Quotient of two units.</summary>
    public static Unit operator /(Unit a, Unit b) => new(a.Factor / b.Factor, Join(a, b, -1));

    /// <summary>
    /// Reads a unit such as <c>万元</c>, <c>%</c> or <c>万元/亩</c>; null or empty is a bare number. False when a part of a
    /// quotient is empty.
    /// </summary>
    public static bool TryParse(string? text, out Unit unit)
    {
        unit = None;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        string[] parts = text.Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0)
            {
                return false;
            }

            Unit part = Simple(parts[i]);
            unit = i == 0 ? part : unit / part;
        }

        return true;
    }

    /// <summary>Reads a unit of a catalogue or a figure.</summary>
    /// <exception cref="RuleTextError"><c>expression.bad-unit</c>.</exception>
    public static Unit Parse(string? text) => string.IsNullOrEmpty(text) ? None : Read.GetOrAdd(text, Fresh);

    /// <summary>Whether both measure the same, so that they can be added and compared.</summary>
    public bool Fits(Unit other) => ReferenceEquals(dimensions, other.dimensions) || (dimensions.Count == other.dimensions.Count && dimensions.SequenceEqual(other.dimensions));

    /// <summary>Whether it measures nothing: a bare number, a percentage, a multiple.</summary>
    public bool IsBare => dimensions.Count == 0;

    internal Unit WithoutFactor() => new(Exact.One, dimensions);

    private static Unit Fresh(string text) => TryParse(text, out Unit unit) ? unit : throw new RuleTextError("expression.bad-unit", 0, text);

    private static Unit Simple(string name)
    {
        if (KnownUnits.TryFind(name, out Exact factor, out string dimension))
        {
            return dimension.Length == 0 ? new Unit(factor, []) : new Unit(factor, new SortedDictionary<string, int>(StringComparer.Ordinal) { [dimension] = 1 });
        }

        return new Unit(Exact.One, new SortedDictionary<string, int>(StringComparer.Ordinal) { [name] = 1 });
    }

    private static SortedDictionary<string, int> Join(Unit a, Unit b, int sign)
    {
        SortedDictionary<string, int> joined = new(a.dimensions, StringComparer.Ordinal);
        foreach ((string name, int power) in b.dimensions)
        {
            int sum = joined.GetValueOrDefault(name) + (sign * power);
            if (sum == 0)
            {
                joined.Remove(name);
            }
            else
            {
                joined[name] = sum;
            }
        }

        return joined;
    }

    private static string Power(string name, int power) => power == 1 ? name : name + power.ToString(CultureInfo.InvariantCulture);
}
