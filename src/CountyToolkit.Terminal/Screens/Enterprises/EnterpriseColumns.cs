using CountyToolkit.Enterprises;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>What the list shows of an enterprise: at 80 columns whole names, codes and titles, wider terminals more.</summary>
internal static class EnterpriseColumns
{
    private const int CodeCells = 18;

    /// <summary>The columns, in the order they come into sight.</summary>
    /// <param name="workplace">Says the headings.</param>
    /// <param name="name">The name, with how it was found where that is not plain.</param>
    /// <param name="revenueYear">The year of the revenue shown; null when there is none.</param>
    public static IReadOnlyList<TableColumn<EnterpriseRow>> Of(Workplace workplace, Func<EnterpriseRow, string> name, Func<string?> revenueYear) =>
    [
        new(workplace.Say("col.name"), 28, name) { Stretches = true, Look = Ended },
        new(workplace.Say("col.creditCode"), CodeCells, r => r.Enterprise.Code ?? workplace.Say("check.no-code")) { Look = r => r.Enterprise.Code is null ? Look.Warning : Ended(r) },
        new(workplace.Say("enterprises.standing"), 18, r => r.Standing) { Look = Ended },
        new(workplace.Say("enterprises.town"), 8, r => r.Enterprise[Profile.Town] ?? "") { Look = Ended },
        new("", 14, r => r.Revenue?.ToDecimalText(2) ?? "")
        {
            LiveHead = () => workplace.Say("enterprises.revenue", revenueYear() ?? ""),
            IsNumber = true,
            Order = (a, b) => Nullable.Compare(a.Revenue, b.Revenue),
        },
        new(workplace.Say("col.industry"), 8, r => r.Enterprise[Profile.Industry] ?? ""),
        new(workplace.Say("col.aboveScale"), 4, r => r.AboveScale),
        new(workplace.Say("enterprises.pools"), 12, r => r.Pools),
        new(workplace.Say("enterprises.tags"), 12, r => r.Enterprise[Profile.Tags] ?? ""),
        new(workplace.Say("enterprises.number"), 6, r => FormattableString.Invariant($"#{r.Id}")) { IsNumber = true, Order = (a, b) => a.Id.CompareTo(b.Id) },
    ];

    /// <summary>The columns of firms whose title runs out: the day and the town before the rest.</summary>
    /// <param name="workplace">Says the headings.</param>
    /// <param name="all">The columns of the register.</param>
    /// <param name="ending">The title of a row.</param>
    public static IReadOnlyList<TableColumn<EnterpriseRow>> Ending(Workplace workplace, IReadOnlyList<TableColumn<EnterpriseRow>> all, Func<EnterpriseRow, EndingTitle?> ending)
    {
        string town = workplace.Say("enterprises.town"), standing = workplace.Say("enterprises.standing");
        return
        [
            all[0],
            new(workplace.Say("enterprises.ends-on"), 10, r => ending(r)?.Until is { } day ? IsoDate.Text(day) : ""),
            all.Single(c => c.Head == town),
            new(workplace.Say("enterprises.higher"), 18, r => ending(r)?.Higher is { } higher ? workplace.Word(higher.Pool) : ""),
            .. all.Skip(1).Where(c => c.Head != town && c.Head != standing),
        ];
    }

    private static Look Ended(EnterpriseRow row) => row.Enterprise.EndedOn is null ? Look.Text : Look.Muted;
}
