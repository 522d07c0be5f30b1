using System.Text.Json.Nodes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Rules;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>A run as it stands in the list.</summary>
/// <param name="Run">The run.</param>
/// <param name="Title">Title of its programme.</param>
internal sealed record AwardRow(AwardRun Run, string Title)
{
    private static readonly Exact TenThousand = Exact.Parse("10000");
    private readonly JsonObject totals = JsonNode.Parse(Run.Summary)!.AsObject();

    /// <summary>Enterprises granted something.</summary>
    public int Paid => Whole("paid");

    /// <summary>What is to be decided in all, in 元.</summary>
    public Exact Total => Amount("total");

    /// <summary>A count of the totals.</summary>
    public int Whole(string name) => StrictJson.Whole(totals[name]) ?? 0;

    /// <summary>An amount of the totals, in 元.</summary>
    public Exact Amount(string name) => StrictJson.Number(totals[name]) ?? Exact.Zero;

    /// <summary>An amount in 万元, two decimals.</summary>
    public static string Wan(Exact yuan) => (yuan / TenThousand).ToDecimalText(2);
}
