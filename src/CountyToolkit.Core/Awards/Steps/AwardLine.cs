using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Steps;

/// <summary>
/// One line a rule's <c>c.pay</c> made, on its way through the steps. Its amount only ever goes down, except that
/// rounding may lift it to the next unit; what a cap allowed is remembered, so that nothing later can lift it above.
/// </summary>
internal sealed class AwardLine
{
    private AwardLine(int index, JsonObject source, Exact? computed)
    {
        Index = index;
        Source = source;
        Computed = computed;
        Amount = computed ?? Exact.Zero;
    }

    /// <summary>Call order in the rule, from 0.</summary>
    public int Index { get; }

    /// <summary>The line as the verdict has it.</summary>
    public JsonObject Source { get; }

    /// <summary>Amount the rule computed, in 元; null = a figure is not filled in.</summary>
    public Exact? Computed { get; }

    /// <summary>Amount after the steps so far, in 元.</summary>
    public Exact Amount { get; private set; }

    /// <summary>The lowest cap met so far; null = none.</summary>
    public Exact? Limit { get; private set; }

    /// <summary>Paid no earlier than this day; null = not held.</summary>
    public DateOnly? HeldUntil { get; set; }

    /// <summary>Instalments; null until the step <c>stages</c>.</summary>
    public IReadOnlyList<StagePart>? Parts { get; set; }

    /// <summary>Pool of the title it is for; null when it is not for a title.</summary>
    public string? Pool => StrictJson.Text(Source["pool"]) ?? StrictJson.Text((Source["title"] as JsonObject)?["pool"]);

    /// <summary>Day of the title it is for.</summary>
    public DateOnly? TitleOn => StrictJson.Date((Source["title"] as JsonObject)?["on"]);

    /// <summary>Weight in a pot shared by weight; 1 when the rule gives none.</summary>
    public Exact Weight => StrictJson.Number(Source["weight"]) ?? Exact.One;

    /// <summary>How it is called in the trace: the pool, else its number.</summary>
    public string Name => Pool ?? "#" + (Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What keeps the rule from computing it, as the line says; a line of no such words names its figure.</summary>
    public IEnumerable<MissingFact> Missing => Source["missing"] is JsonArray { Count: > 0 } blanks
        ? blanks.Select(MissingFact.Read)
        : [new MissingFact("figure", StrictJson.Text(Source["figure"]) ?? Name)];

    /// <summary>Order in which a year's cap is filled: by day of title, then call order; lines without a title last.</summary>
    public (DateOnly, int) Order => (TitleOn ?? DateOnly.MaxValue, Index);

    /// <summary>Reads a line of a verdict.</summary>
    public static AwardLine Read(int index, JsonNode? node)
    {
        JsonObject source = node as JsonObject ?? [];
        string? amount = StrictJson.Text(source["amount"]) ?? source["amount"]?.ToJsonString();
        return new AwardLine(index, source, amount is null ? null : Exact.Parse(amount));
    }

    /// <summary>Lowers the amount to at most <paramref name="to"/>; instalments already made lose the earliest money first.</summary>
    public void Lower(Exact to)
    {
        if (to >= Amount)
        {
            return;
        }

        Exact cut = Amount - to;
        Amount = to;
        foreach (StagePart part in Parts ?? [])
        {
            cut = part.Take(cut);
        }
    }

    /// <summary>Lowers the amount to a cap and remembers the cap.</summary>
    public void LimitTo(Exact cap)
    {
        Limit = Limit is { } limit ? Exact.Min(limit, cap) : cap;
        Lower(cap);
    }

    /// <summary>Sets the rounded amount.</summary>
    public void Round(Exact rounded) => Amount = rounded;
}
