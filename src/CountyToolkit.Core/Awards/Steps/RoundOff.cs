using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Steps;

/// <summary>取整: each line rounded once, to 元 or 分, downwards or halves up, but never above a cap. Until here every amount is an exact fraction.</summary>
internal sealed class RoundOff(Exact unit, bool down, string? clause) : AwardStep("round", clause)
{
    private const string Modes = "yuan-down yuan-half-up fen-down fen-half-up";

    /// <summary>Amounts are multiples of it from here on, instalments too.</summary>
    public Exact Unit => unit;

    /// <summary>Reads one of the modes, or <c>{ "to": mode, "clause": … }</c>.</summary>
    public static AwardStep Read(StepSettings settings)
    {
        settings.Only("to");
        string? mode = StrictJson.Text(settings.Node is JsonObject ? settings.Field("to") : settings.Node);
        if (mode is null || !Modes.Split(' ').Contains(mode, StringComparer.Ordinal))
        {
            settings.Refuse("round-unknown", mode ?? settings.Node?.ToJsonString(), Modes);
            mode = "yuan-down";
        }

        bool yuan = mode.StartsWith("yuan", StringComparison.Ordinal);
        return new RoundOff(yuan ? Exact.One : new Exact(1, 100), mode.EndsWith("down", StringComparison.Ordinal), settings.Clause);
    }

    /// <summary>The greatest multiple of <paramref name="unit"/> not above an amount.</summary>
    public static Exact Down(Exact amount, Exact unit) => Exact.Of((amount / unit).Floor()) * unit;

    /// <summary>Rounds down to whole 分 what no step has rounded yet: money cannot be paid in less.</summary>
    public static void ToFen(AwardSheet sheet, List<Because> reasons)
    {
        Exact fen = new(1, 100);
        foreach (AwardLine line in sheet.Lines.Where(l => !(l.Amount / fen).Denominator.IsOne))
        {
            Exact whole = Down(line.Amount, fen);
            reasons.Add(new Because("award.because.round", line.Name, Yuan.Exactly(line.Amount), Yuan.Exactly(whole)));
            line.Lower(whole);
        }
    }

    /// <inheritdoc/>
    public override void Apply(AwardSheet sheet) => sheet.Record(Name, Clause, null, reasons =>
    {
        sheet.Unit = unit;
        foreach (AwardLine line in sheet.Lines)
        {
            Exact up = (line.Amount / unit).Round(0) * unit;
            Exact rounded = down || (sheet.Terms.Engine.RoundsWithinCaps && up > line.Limit) ? Down(line.Amount, unit) : up;
            if (rounded != line.Amount)
            {
                reasons.Add(new Because("award.because.round", line.Name, Yuan.Exactly(line.Amount), Yuan.Exactly(rounded)));
                line.Round(rounded);
            }
        }
    });
}
