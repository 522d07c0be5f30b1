using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>What the list of conditions shows.</summary>
internal static class ConditionColumns
{
    /// <summary>The columns, what is lacking right behind the outcome; at 80 these three have all the room, so that a condition can be read; the lines below say everything.</summary>
    public static IReadOnlyList<TableColumn<ConditionLine>> Of(Workplace workplace) =>
    [
        new(workplace.Say("enterprise.condition"), 34, l => l.Label) { Stretches = true, Look = Muted },
        new(workplace.Say("enterprise.outcome"), 8, l => VerdictSummary.Outcome(workplace.Wording, l.Item, l.IsDemanded)) { Look = l => l.IsDemanded ? LookOf(l.Outcome) : Muted(l) },
        new(workplace.Say("enterprise.short"), 20, l => l.Brief(workplace.Wording)) { Stretches = true },
        new(workplace.Say("enterprise.standard"), 16, l => l.Standard) { Stretches = true, Look = Muted },
        new(workplace.Say("enterprise.actual"), 11, l => l.Actual) { Stretches = true, Look = Muted },
        new(workplace.Say("enterprise.of-period"), 9, l => l.Period) { Look = Muted },
    ];

    /// <summary>How an outcome looks beside its word.</summary>
    public static Look LookOf(string outcome) => outcome switch
    {
        "met" => Look.Good,
        "missing" or "manual" => Look.Warning,
        "unmet" or "failed" => Look.Bad,
        _ => Look.Muted,
    };

    private static Look Muted(ConditionLine line) => line.Outcome is "met" or "not-applicable" || (!line.IsDemanded && line.Outcome == "unmet") ? Look.Muted : Look.Text;
}
