using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Checks;

/// <summary>
/// 对标缺项: what keeps a verdict from being met, by the nearest way. Of alternatives only the nearest count; a score counts as
/// one item, short by points. Nearer is: fewer items unmet, then fewer of them all or nothing (a title, an award: work cannot
/// bring them by degrees as it brings a number), then fewer open (blank or to be judged), then less missing in proportion to the bounds.
/// </summary>
/// <param name="Unmet">Items whose answer is no.</param>
/// <param name="Absolute">Those of them without a number.</param>
/// <param name="Open">Items without an answer: data missing, inquiry unanswered, to be judged.</param>
/// <param name="Shortfall">Sum over unmet items of what is missing divided by the bound; 1 where there is no number.</param>
/// <param name="Items">Those items as in the verdict given, in its order.</param>
/// <param name="Choices">Where one of several would do, on the nearest way.</param>
public sealed record Gap(int Unmet, int Absolute, int Open, Exact Shortfall, IReadOnlyList<JsonObject> Items, IReadOnlyList<GapChoice> Choices) : IComparable<Gap>
{
    private static readonly string[] MadeUp = ["score", "points", "total", "best", "band", "value", "inClass", "classify"];

    /// <summary>The gap of a verdict; nothing for one that is met or does not apply.</summary>
    /// <param name="verdict">With its <c>ways</c> (<see cref="CheckQuestion.Ways"/>); without them alternatives inside other combinations are taken as demanded all.</param>
    public static Gap Of(JsonObject verdict) => new GapReader(verdict).Read();

    /// <summary>
    /// How many items stand in the way, unmet or open. Enterprises are ordered by it first: of one that reported nothing, little
    /// is known to be unmet, and it is not near. Among the ways of one enterprise what only lacks data is the nearer one.
    /// </summary>
    public int Count => Unmet + Open;

    /// <summary>
    /// Whether what stands below an item makes up its class, number or score: it is not demanded itself, and to fall short of it is
    /// no shortfall (the bounds of a size class above all: nobody is asked to be large).
    /// </summary>
    public static bool IsMadeUp(JsonObject item) => item["classes"] is not null || MadeUp.Contains(StrictJson.Text(item["word"]) ?? "");

    /// <inheritdoc/>
    public int CompareTo(Gap? other) => other is null ? 1
        : (Unmet, Absolute, Open).CompareTo((other.Unmet, other.Absolute, other.Open)) is not 0 and int order ? order : Shortfall.CompareTo(other.Shortfall);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Gap left, Gap right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Gap left, Gap right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Gap left, Gap right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Gap left, Gap right) => left.CompareTo(right) >= 0;

    /// <summary>Id of an item; empty for a verdict without conditions.</summary>
    internal static string Id(JsonObject item) => StrictJson.Text(item["id"]) ?? "";
}
