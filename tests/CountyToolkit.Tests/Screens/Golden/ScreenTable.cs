namespace CountyToolkit.Tests.Screens.Golden;

/// <summary>Every screen of the office and how one gets there over the invented county. A new screen is one line more.</summary>
internal static class ScreenTable
{
    /// <summary>Name, operator, and the way from the first screen.</summary>
    public static IReadOnlyList<(string Name, string Person, Action<AnOffice> Open)> All { get; } =
    [
        ("today", "周敏", o => o.Go("")),
        ("palette", "周敏", o => o.Go("").Press("Ctrl+P")),
        ("help", "周敏", o => o.Go("").Press("F1")),
        ("rules", "周敏", o => o.Go("rules")),
        ("rules-columns", "周敏", o => o.Go("rules").Press("F2")),
        ("rules-document", "周敏", o => o.Go("rules").Press("Enter")),
        ("rules-figures", "周敏", o => o.Go("rules").Press("Enter", "Tab")),
        ("rules-cases", "周敏", o => o.Go("rules").Press("Enter", "Tab", "Tab")),
        ("rules-faults", "周敏", o => o.Go("rules").Press("Enter", "Shift+Tab")),
    ];

    /// <summary>Names for a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(s => s.Name)];

    /// <summary>Goes to a screen.</summary>
    public static void Open(AnOffice office, string name) => All.Single(s => s.Name == name).Open(office);

    /// <summary>Who looks at it.</summary>
    public static string Person(string name) => All.Single(s => s.Name == name).Person;
}
