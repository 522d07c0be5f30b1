using CountyToolkit.People;
using CountyToolkit.Rules.Figures;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Policies;

/// <summary>By which approval a number came into force: every version applied is kept, so what each changed can be told years later.</summary>
public static class FigureHistory
{
    /// <summary>The versions that changed a number, its clause or its unit, oldest first.</summary>
    /// <param name="db">The file.</param>
    /// <param name="policy">Id of the document.</param>
    /// <param name="path">The number, as <see cref="FigureValue.Path"/> names it.</param>
    /// <exception cref="OfficeError"><c>bundle.blob-missing</c>, <c>bundle.blob-changed</c>.</exception>
    public static IReadOnlyList<FigureStep> Of(SqliteConnection db, string policy, string path)
    {
        PolicyStore store = new(db);
        ApprovalStore approvals = new(db);
        List<FigureStep> steps = [];
        FigureValue[] before = [];
        foreach (StoredBundle version in store.All().Where(b => b.Policy == policy && b.State == "active").OrderBy(b => b.Id))
        {
            FigureValue[] after = [.. FigureValue.All(store.ReadPolicy(version.Sha256).Figures, DateOnly.MaxValue).Where(v => v.Path == path)];
            Approval? approval = version.ApprovalId is { } id ? approvals.Find(id) : null;
            steps.AddRange(Changed(before, after).Select(c => new FigureStep(version, approval, c.From, c.Before, c.After)));
            before = after;
        }

        return steps;
    }

    private static IEnumerable<(DateOnly? From, FigureValue? Before, FigureValue? After)> Changed(FigureValue[] before, FigureValue[] after)
    {
        foreach (DateOnly? from in before.Concat(after).Select(v => v.Figure.From).Distinct().OrderBy(f => f ?? DateOnly.MinValue))
        {
            FigureValue? was = before.FirstOrDefault(v => v.Figure.From == from), now = after.FirstOrDefault(v => v.Figure.From == from);
            if (was is null || now is null || was.Value != now.Value || was.Unit != now.Unit || was.Clause != now.Clause)
            {
                yield return (from, was ?? before.LastOrDefault(v => v.Figure.From is null || v.Figure.From < from), now);
            }
        }
    }
}
