using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Titles;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Checks;

/// <summary>政策找企业: who stands below a rung, nearest first. Holders of the rung's title, or of a title that stands after it in pools.json, are above.</summary>
/// <param name="db">An open county file.</param>
/// <param name="worker">Runs the rung's rule.</param>
/// <param name="catalogue">The rungs in order.</param>
public sealed class FindGaps(SqliteConnection db, RuleWorker worker, Catalogue catalogue)
{
    /// <summary>Every enterprise below the rung whose verdict is not met, nearest first, then by row.</summary>
    /// <param name="pool">Code or label of the rung.</param>
    /// <param name="date">Day of the facts and of the law.</param>
    /// <param name="only">Row ids of those asked for; null = all. One named is answered even when it stands above or is met.</param>
    /// <param name="progress">Told how many of how many are done.</param>
    /// <param name="cancel">Stops between evaluations.</param>
    /// <exception cref="OfficeError">As <see cref="CheckRule.Of"/> and <see cref="CheckEnterprises.Run"/>.</exception>
    public FoundGaps Run(string pool, DateOnly date, IReadOnlySet<long>? only = null, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        CheckQuestion question = CheckRule.Of(catalogue, pool, "recognise", date);
        HashSet<long> there = [.. new EnterpriseStore(db).All(date).Where(e => e.EndedOn is null).Select(e => e.Id)];
        question = question with { Only = only ?? Below(there, question.Pool!, date), Ways = true };
        IEnumerable<FoundGap> found = new CheckEnterprises(db, worker).Run(question, progress, cancel).Select(c => new FoundGap(c, Gap.Of(c.Verdict)));
        FoundGap[] below = [.. found.Where(f => only is not null || f.Gap.Items.Count > 0).OrderBy(f => f.Gap.Count).ThenBy(f => f.Gap).ThenBy(f => f.Checked.Enterprise.Id)];
        return new FoundGaps(below, there.Count - below.Count(f => there.Contains(f.Checked.Enterprise.Id)));
    }

    private HashSet<long> Below(IEnumerable<long> there, string pool, DateOnly date)
    {
        TitleStore titles = new(db);
        HashSet<long> above = [.. catalogue.Pools.SkipWhile(p => p.Code != pool).SelectMany(p => titles.Holders(p.Code, date))];
        return [.. there.Where(e => !above.Contains(e))];
    }
}
