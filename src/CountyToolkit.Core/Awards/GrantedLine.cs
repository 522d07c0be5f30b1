using System.Text.Json.Nodes;
using CountyToolkit.Awards.Steps;

namespace CountyToolkit.Awards;

/// <summary>One line as it comes out of the steps.</summary>
internal sealed record GrantedLine
{
    private GrantedLine(AwardLine line, AwardCap.CappedAmount amount)
    {
        Line = line;
        Amount = amount;
    }

    /// <summary>The line with what the rule said of it.</summary>
    public AwardLine Line { get; }

    /// <summary>What is granted for it.</summary>
    public AwardCap.CappedAmount Amount { get; }

    /// <summary>Closes a line: the only way from a computed amount to a granted one.</summary>
    public static GrantedLine Close(AwardLine line) => new(line, AwardCap.CappedAmount.Of(line));

    /// <summary>The line as the verdict had it, with what was granted of it.</summary>
    public JsonObject ToJson(Func<Exact, string> text)
    {
        JsonObject json = Line.Source.DeepClone().AsObject();
        json["amount"] = Line.Computed is { } computed ? text(computed) : null;
        json["pool"] = Line.Pool;
        json["granted"] = text(Amount.InYuan);
        if (Line.Parts is { } parts)
        {
            json["parts"] = new JsonArray([.. parts.Select(p => p.ToJson(text))]);
        }

        if (Line.HeldUntil is { } until)
        {
            json["heldUntil"] = IsoDate.Text(until);
        }

        return json;
    }
}
