using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Steps;

/// <summary>
/// 分期兑付: each line is cut into instalments, rounded down to the unit of <c>round</c>, the last taking the rest. Steps
/// declared after this one (先分期后补差) take their money from the earliest instalment first.
/// </summary>
internal sealed class Stages(IReadOnlyList<Stage> stages, string? clause) : AwardStep("stages", clause)
{
    /// <summary>Reads <c>[ { "share": "80%", "year": 0 }, { "share": "20%", "year": 1, "if": …, "else": "forfeit" } ]</c>.</summary>
    public static AwardStep Read(StepSettings settings)
    {
        List<Stage> stages = [];
        foreach (JsonNode? node in settings.Node as JsonArray ?? [])
        {
            JsonObject stage = node as JsonObject ?? [];
            if (StrictJson.Whole(stage["year"]) is not ({ } year and >= 0) || (stages.Count > 0 && year < stages[^1].Year))
            {
                settings.Refuse("stage-year", stage["year"]?.ToJsonString());
                year = 0;
            }

            stages.Add(new Stage(settings.Share(stage["share"]) ?? Exact.Zero, year, StageCondition.Read(stage, settings)));
        }

        Exact sum = stages.Aggregate(Exact.Zero, (total, s) => total + s.Share);
        if (sum != Exact.One)
        {
            settings.Refuse("shares-not-whole", (sum * new Exact(100, 1)) + "%");
        }

        return new Stages(stages, settings.ListClause);
    }

    /// <summary>What the stage of this place hangs on; null = nothing.</summary>
    public StageCondition? Condition(int stage) => stage < stages.Count ? stages[stage].Condition : null;

    /// <inheritdoc/>
    public override void Apply(AwardSheet sheet) => sheet.Record(Name, Clause, null, reasons =>
    {
        RoundOff.ToFen(sheet, reasons);
        StageState[] states = [.. stages.Select(s => s.Condition?.State(sheet.Input.Grades, sheet.Terms.Year) ?? StageState.Due)];
        foreach (AwardLine line in sheet.Lines.Where(l => l.Amount.Sign > 0))
        {
            line.Parts = Cut(line.Amount, sheet, states);
        }

        for (int i = 0; i < stages.Count; i++)
        {
            Exact amount = sheet.Lines.SelectMany(l => l.Parts ?? []).Where(p => p.Stage == i).Aggregate(Exact.Zero, (sum, p) => sum + p.Amount);
            if (amount.Sign > 0)
            {
                reasons.Add(states[i] == StageState.Due
                    ? new Because("award.because.stage-due", Yuan.Exactly(amount), Text(sheet.Terms.Year + stages[i].Year))
                    : stages[i].Condition!.Reason(sheet, states[i], amount));
            }
        }
    });

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private List<StagePart> Cut(Exact amount, AwardSheet sheet, StageState[] states)
    {
        List<StagePart> parts = [];
        Exact left = amount;
        for (int i = 0; i < stages.Count; i++)
        {
            Exact part = i == stages.Count - 1 ? left : RoundOff.Down(amount * stages[i].Share, sheet.Unit);
            parts.Add(new StagePart(i, sheet.Terms.Year + stages[i].Year, part, states[i]));
            left -= part;
        }

        return parts;
    }
}
