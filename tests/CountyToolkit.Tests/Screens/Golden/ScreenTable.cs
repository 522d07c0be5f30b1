using CountyToolkit.Rules.Bundles;
using CountyToolkit.Tests.Toolkit;

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
        ("enterprises", "周敏", o => o.Go("enterprises")),
        ("enterprises-found", "周敏", o => o.Go("enterprises").Press("/").Type("dxyh")),
        ("enterprise", "周敏", o => Firm(o)),
        ("enterprise-indicators", "周敏", o => Firm(o).Press("Tab")),
        ("enterprise-conditions", "周敏", o => Firm(o).Press("Tab", "Tab", "Tab")),
        ("enterprises-gaps", "周敏", o => Gaps(o)),
        ("enterprises-gap", "周敏", o => Gaps(o).Press("/").Type("汐远").Press("Enter", "Enter")),
        ("enterprises-inquiries", "周敏", o => o.Go("enterprises").Press("F11")),
        ("approvals", "王芳", o => o.Go("approvals")),
        ("returns", "周敏", o => o.Go("returns")),
        ("settings", "陈立", o => o.Go("settings")),
        ("awards", "周敏", o => o.Go("awards")),
        ("awards-new", "周敏", o => o.Go("awards").Press("F4")),
        ("awards-run", "周敏", o => o.Go("awards").Press("Enter")),
        ("awards-explain", "周敏", o => o.Go("awards").Press("Enter", "/").Type("灯信").Press("Enter", "Enter")),
        ("imports", "周敏", o => o.Go("imports")),
        ("imports-batch", "周敏", o => o.Go("imports").Press("Enter")),
        ("imports-preview", "周敏", o => Preview(o)),
        ("imports-columns", "周敏", o => Preview(o).Press("Tab")),
        ("imports-row", "周敏", o => Preview(o).Press("Enter")),
        ("rules", "周敏", o => Law(o)),
        ("rules-columns", "周敏", o => Law(o).Press("F2")),
        ("rules-document", "周敏", o => Law(o).Press("Enter")),
        ("rules-figures", "周敏", o => Law(o).Press("Enter", "Tab")),
        ("rules-programmes", "周敏", o => Law(o).Press("Enter", "Tab", "Tab", "Down", "Down")),
        ("rules-programme-form", "周敏", o => Law(o).Press("Enter", "Tab", "Tab", "Down", "Down", "F4")),
        ("rules-whatif", "周敏", o => WhatIf(o)),
        ("rules-new", "周敏", o => Law(o).Press("Ctrl+N")),
        ("rules-text", "周敏", o => Law(o).Press("Enter", "Tab", "Tab", "Tab")),
        ("rules-cases", "周敏", o => Law(o).Press("Enter", "Shift+Tab", "Shift+Tab")),
        ("rules-faults", "周敏", o => Law(o).Press("Enter", "Shift+Tab")),
    ];

    // The county's own document, so that a document added elsewhere changes no picture but the first.
    private static Hands Firm(AnOffice office) => office.Go("enterprises").Press("/").Type("dxyh").Press("Enter", "Enter");

    private static Hands Gaps(AnOffice office) => office.Go("enterprises").Press("F9", "Enter", "Down", "Enter", "Tab", "Tab", "Enter");

    private static Hands Law(AnOffice office) => office.Go("rules").Press("/").Type("岱西").Press("Enter");

    // A higher amount written into the office's folder, and taken away again once it is compared.
    private static Hands WhatIf(AnOffice office)
    {
        string folder = Path.Combine(office.Folder, "scripts");
        FigureEdit edit = new("recognition.srdi-sme", "35万元", null);
        SetFigure.Run(Path.Combine(AppContext.BaseDirectory, "scripts"), folder, "county-awards", edit, new DateOnly(2026, 11, 22));
        Hands hands = Law(office).Press("F12");
        Directory.Delete(folder, recursive: true);
        return hands;
    }

    // The quarter with three errors, laid beside the file as a clerk would.
    private static Hands Preview(AnOffice office)
    {
        const string Quarter = "indicators-2026Q3.csv";
        File.Copy(Path.Combine(AppContext.BaseDirectory, "examples", "daixi", Quarter), Path.Combine(office.Folder, Quarter), overwrite: true);
        return office.Go("imports").Press("F4", "/").Type("2026Q3").Press("Enter", "Enter", "Enter");
    }

    /// <summary>Names for a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(s => s.Name)];

    /// <summary>Goes to a screen.</summary>
    public static void Open(AnOffice office, string name) => All.Single(s => s.Name == name).Open(office);

    /// <summary>Who looks at it.</summary>
    public static string Person(string name) => All.Single(s => s.Name == name).Person;
}
