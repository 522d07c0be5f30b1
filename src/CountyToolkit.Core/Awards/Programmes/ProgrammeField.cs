using System.Globalization;

namespace CountyToolkit.Awards.Programmes;

/// <summary>A field a programme may have, and where it stands in its JSON.</summary>
/// <param name="Name">As typed; <c>N</c> stands for a place in a list, from 1.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Options">Codes of a choice.</param>
internal sealed record ProgrammeField(string Name, ProgrammeFieldKind Kind, params string[] Options)
{
    private static readonly string[] Years = ["policyYear", "policyYear-1", "policyYear+1", "policyYear+2"];

    /// <summary>Every field there is, the programme's own first, then step by step.</summary>
    public static IReadOnlyList<ProgrammeField> All { get; } =
    [
        new("title", ProgrammeFieldKind.Text), new("rule", ProgrammeFieldKind.Rule), new("mode", ProgrammeFieldKind.Text), new("clause", ProgrammeFieldKind.Clause), new("note", ProgrammeFieldKind.Text),
        new("policyYear", ProgrammeFieldKind.Choice, "year", "title.on"), new("dataYear", ProgrammeFieldKind.Choice, "policyYear-1", "policyYear", "policyYear+1"),
        new("checkOn", ProgrammeFieldKind.Choice, "date", "title.on", "year-end"), new("basis", ProgrammeFieldKind.Choice, "granted", "paid"), new("steps", ProgrammeFieldKind.Steps),
        new("item-cap.figure", ProgrammeFieldKind.Figure), new("item-cap.clause", ProgrammeFieldKind.Clause),
        new("once-per-title.programmes", ProgrammeFieldKind.Programmes), new("once-per-title.clause", ProgrammeFieldKind.Clause),
        new("highest.among", ProgrammeFieldKind.Programmes), new("highest.years", ProgrammeFieldKind.Choice, "policyYear", "all"), new("highest.clause", ProgrammeFieldKind.Clause),
        new("difference.ladder", ProgrammeFieldKind.Pools), new("difference.clause", ProgrammeFieldKind.Clause),
        new("year-cap.figure", ProgrammeFieldKind.Figure), new("year-cap.programmes", ProgrammeFieldKind.Programmes), new("year-cap.clause", ProgrammeFieldKind.Clause),
        new("waiting.months", ProgrammeFieldKind.Whole), new("waiting.clause", ProgrammeFieldKind.Clause),
        new("pot.figure", ProgrammeFieldKind.Figure), new("pot.cut", ProgrammeFieldKind.Choice, "proportional", "by-weight"), new("pot.clause", ProgrammeFieldKind.Clause),
        new("sharing.N.level", ProgrammeFieldKind.Level), new("sharing.N.share", ProgrammeFieldKind.Share), new("sharing.N.clause", ProgrammeFieldKind.Clause),
        new("round", ProgrammeFieldKind.Choice, "yuan-down", "yuan-half-up", "fen-down", "fen-half-up"),
        new("stages.N.share", ProgrammeFieldKind.Share), new("stages.N.year", ProgrammeFieldKind.Whole), new("stages.N.grade", ProgrammeFieldKind.GradeKind),
        new("stages.N.gradeYear", ProgrammeFieldKind.Choice, Years), new("stages.N.not", ProgrammeFieldKind.Grades), new("stages.N.in", ProgrammeFieldKind.Grades), new("stages.N.clause", ProgrammeFieldKind.Clause),
    ];

    /// <summary>The step it belongs to; null for the programme's own.</summary>
    public string? Step => Name == "round" ? Name : Name.Contains('.', StringComparison.Ordinal) ? Name[..Name.IndexOf('.', StringComparison.Ordinal)] : null;

    /// <summary>Whether it is one of a list's.</summary>
    public bool IsListed => Name.Contains(".N.", StringComparison.Ordinal);

    /// <summary>The field of a name typed, and its place in a list from 0 (0 too where there is no list); null when there is none.</summary>
    public static (ProgrammeField Field, int Place)? Of(string typed)
    {
        string[] parts = typed.Split('.');
        if (parts.Length == 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place > 0)
        {
            return All.FirstOrDefault(f => f.Name == parts[0] + ".N." + parts[2]) is { } listed ? (listed, place - 1) : null;
        }

        return All.FirstOrDefault(f => f.Name == typed && !f.IsListed) is { } own ? (own, 0) : null;
    }

    /// <summary>Its name at a place of its list.</summary>
    public string At(int place) => Name.Replace(".N.", "." + Digits(place + 1) + ".", StringComparison.Ordinal);

    /// <summary>Where it stands in the programme. A stage keeps its condition in an object of its own.</summary>
    public string[] Path(int place) => Name switch
    {
        "stages.N.grade" => ["stages", Digits(place), "if", "grade"],
        "stages.N.gradeYear" => ["stages", Digits(place), "if", "year"],
        "stages.N.not" => ["stages", Digits(place), "if", "not"],
        "stages.N.in" => ["stages", Digits(place), "if", "in"],
        _ => Name.Replace(".N.", "." + Digits(place) + ".", StringComparison.Ordinal).Split('.'),
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
