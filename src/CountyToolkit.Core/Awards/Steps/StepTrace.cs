using System.Text.Json.Nodes;

namespace CountyToolkit.Awards.Steps;

/// <summary>One line of the trace: a step that bit, and the enterprise's total before and after it.</summary>
internal sealed record StepTrace
{
    /// <summary>Name of the step; <c>law</c> and <c>policy-year</c> come before the declared ones.</summary>
    public required string Step { get; init; }

    /// <summary>Clause; null when neither figure nor settings cite one.</summary>
    public string? Clause { get; init; }

    /// <summary>The figure that bit; null when the step has none.</summary>
    public StepFigure? Figure { get; init; }

    /// <summary>Total in 元 before the step.</summary>
    public required Exact Before { get; init; }

    /// <summary>Total in 元 after it; equal to <see cref="Before"/> when the step holds, splits or stages.</summary>
    public required Exact After { get; init; }

    /// <summary>Why, once for each line or matter the step touched.</summary>
    public required IReadOnlyList<Because> Reasons { get; init; }

    /// <summary>The form it is answered or stored in; <paramref name="text"/> writes an amount in 元.</summary>
    public JsonObject ToJson(Func<Exact, string> text) => new()
    {
        ["step"] = Step,
        ["clause"] = Clause,
        ["figure"] = Figure is null ? null : new JsonObject { ["key"] = Figure.Key, ["value"] = Figure.Value is { } value ? text(value) : null },
        ["before"] = text(Before),
        ["after"] = text(After),
        ["because"] = new JsonArray([.. Reasons.Select(r => r.ToJson())]),
    };
}
