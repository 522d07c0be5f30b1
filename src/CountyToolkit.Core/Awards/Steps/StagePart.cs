using System.Text.Json.Nodes;

namespace CountyToolkit.Awards.Steps;

/// <summary>The part of a line that falls to one stage.</summary>
internal sealed class StagePart(int stage, int year, Exact amount, StageState state)
{
    /// <summary>Which stage, from 0.</summary>
    public int Stage { get; } = stage;

    /// <summary>Year it is paid in.</summary>
    public int Year { get; } = year;

    /// <summary>In 元.</summary>
    public Exact Amount { get; private set; } = amount;

    /// <summary>Whether it is due.</summary>
    public StageState State { get; } = state;

    /// <summary>Takes up to <paramref name="cut"/> away and answers what is still to be taken elsewhere.</summary>
    public Exact Take(Exact cut)
    {
        Exact taken = Exact.Min(cut, Amount);
        Amount -= taken;
        return cut - taken;
    }

    /// <summary>The form it is stored in.</summary>
    public JsonObject ToJson(Func<Exact, string> text) => new()
    {
        ["stage"] = Stage,
        ["year"] = Year,
        ["amount"] = text(Amount),
        ["state"] = State switch { StageState.Due => "due", StageState.Pending => "pending", _ => "forfeited" },
    };
}
