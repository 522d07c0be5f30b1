using System.Globalization;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Items;

/// <summary>Writes an answer in its hashed form.</summary>
internal static class ItemJson
{
    internal static JsonObject Of(ItemAnswer answer)
    {
        JsonObject json = new() { ["outcome"] = answer.Outcome.Text() };
        if (answer.Exact is { } exact)
        {
            json["exact"] = new JsonObject { ["num"] = Whole(exact.Numerator), ["den"] = Whole(exact.Denominator) };
        }

        if (answer.Root > 1)
        {
            json["root"] = answer.Root.ToString(CultureInfo.InvariantCulture);
        }

        Text(json, "op", answer.Op);
        if (answer.Bound is { } bound)
        {
            Text(json, "bound", bound.Value?.ToString());
            Text(json, "unit", bound.Unit);
            Text(json, "figure", bound.Figure);
            Text(json, "clause", bound.Clause);
        }

        Text(json, "period", PeriodOf(answer.Inputs));
        Lists(json, answer);
        if (answer.Points is { } points)
        {
            json["points"] = points.Low.ToString();
            json["pointsMax"] = points.High.ToString();
        }

        Text(json, "max", answer.Max?.ToString());
        Text(json, "given", answer.Given);
        Text(json, "why", answer.Why);
        if (answer.Judged is { } judged)
        {
            json["judged"] = Judged(judged);
        }

        if (answer.Other is { } other)
        {
            json["other"] = new JsonObject { ["window"] = other.Window.ToJson(), ["outcome"] = other.Outcome.Text() };
        }

        return json;
    }

    /// <summary>The period the inputs share, or from the earliest to the latest; null without inputs.</summary>
    internal static string? PeriodOf(IReadOnlyList<Operand> inputs)
    {
        string[] periods = [.. inputs.Select(i => i.Period).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return periods.Length switch
        {
            0 => null,
            1 => periods[0],
            _ => periods[0] + "~" + periods[^1],
        };
    }

    private static void Lists(JsonObject json, ItemAnswer answer)
    {
        if (answer.Inputs.Count > 0)
        {
            json["inputs"] = new JsonArray([.. answer.Inputs.Select(i => i.ToJson())]);
        }

        if (answer.Missing.Count > 0)
        {
            json["missing"] = new JsonArray([.. answer.Missing.Select(m => m.ToJson())]);
        }

        if (answer.Asked is { } asked)
        {
            json["asked"] = asked.DeepClone();
        }

        if (answer.Found is { Count: > 0 } found)
        {
            json["found"] = found.DeepClone();
        }
    }

    private static JsonObject Judged(Facts.JudgementFact judged)
    {
        JsonObject json = new() { ["outcome"] = judged.Outcome.Text(), ["on"] = IsoDate.Text(judged.On) };
        Text(json, "by", judged.By);
        Text(json, "reason", judged.Reason);
        return json;
    }

    private static void Text(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static string Whole(System.Numerics.BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
