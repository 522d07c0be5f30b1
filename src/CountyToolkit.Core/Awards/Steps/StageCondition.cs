using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Awards.Steps;

/// <summary>A stage that hangs on a yearly grade. While the grade is not known the stage is pending; when it fails, the money is forfeited.</summary>
/// <param name="Grade">Kind of grade, such as <c>efficiency</c>.</param>
/// <param name="YearOffset">Years from the policy year to the year evaluated.</param>
/// <param name="Grades">The grades named.</param>
/// <param name="Excludes">True when the named grades lose the money (<c>not</c>), false when only they keep it (<c>in</c>).</param>
internal sealed record StageCondition(string Grade, int YearOffset, IReadOnlyList<string> Grades, bool Excludes)
{
    /// <summary>Reads <c>{ "grade", "year", "not": [...] }</c> or with <c>in</c>; <c>else</c> of the stage must be <c>forfeit</c>.</summary>
    public static StageCondition? Read(JsonObject stage, StepSettings settings)
    {
        if (stage["if"] is not JsonObject condition)
        {
            if (stage["if"] is not null || stage["else"] is not null)
            {
                settings.Refuse("stage-condition", stage.ToJsonString());
            }

            return null;
        }

        string? kind = StrictJson.Text(condition["grade"]);
        int? year = ProgrammeReader.YearOffset(StrictJson.Text(condition["year"]) ?? "policyYear");
        IReadOnlyList<string>? not = StrictJson.Texts(condition["not"]);
        IReadOnlyList<string>? only = StrictJson.Texts(condition["in"]);
        bool known = kind is not null && settings.Words.Catalogue.GradeKinds.Has(kind);
        if (!known || year is null || (not is null) == (only is null) || StrictJson.Text(stage["else"]) != "forfeit")
        {
            settings.Refuse("stage-condition", stage.ToJsonString());
        }

        return new StageCondition(kind ?? "", year ?? 0, not ?? only ?? [], not is not null);
    }

    /// <summary>Whether the stage is due, as the grades known now say.</summary>
    public StageState State(IReadOnlyList<GradeFact>? known, int policyYear)
    {
        string? grade = known?.LastOrDefault(g => g.Kind == Grade && g.Year == policyYear + YearOffset)?.Grade;
        return grade is null ? StageState.Pending
            : Grades.Contains(grade, StringComparer.Ordinal) != Excludes ? StageState.Due : StageState.Forfeited;
    }

    /// <summary>The reason the trace gives for a state.</summary>
    public Because Reason(AwardSheet sheet, StageState state, Exact amount)
    {
        GradeFact? grade = sheet.Input.Grades?.LastOrDefault(g => g.Kind == Grade && g.Year == sheet.Terms.Year + YearOffset);
        string year = (sheet.Terms.Year + YearOffset).ToString(CultureInfo.InvariantCulture);
        return state == StageState.Pending
            ? new Because("award.because.stage-pending", Yuan.Exactly(amount), Grade, year)
            : new Because("award.because.stage-forfeited", Yuan.Exactly(amount), Grade, year, grade?.Grade ?? "");
    }
}
