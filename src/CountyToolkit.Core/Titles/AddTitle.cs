using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Titles;

/// <summary>Records an event of a title.</summary>
public sealed class AddTitle(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>
    /// Checks and adds, and answers the row id. A blank level is the pool's own. Where a first day is given and no last
    /// one, and the title is recognised, reviewed or moved in, the last day follows from the years the pool is valid for.
    /// </summary>
    /// <exception cref="OfficeError">
    /// <c>enterprise.unknown</c>, <c>entry.code-unknown</c>, <c>entry.dates</c>; <c>title.twice</c>: the same event of that day is there.
    /// </exception>
    public long Run(Title row)
    {
        KnownCode.NeedEnterprise(index, row.EnterpriseId, row.Place);
        PoolRung pool = KnownCode.Pool(catalogue, row.Pool, row.Place);
        Title checkedRow = row with
        {
            Pool = pool.Code,
            Event = KnownCode.Need(catalogue, catalogue.TitleEvents, row.Event, row.Place),
            Level = KnownCode.Optional(catalogue, catalogue.Levels, row.Level, row.Place) ?? pool.Level,
        };
        checkedRow = checkedRow with { UntilOn = row.UntilOn ?? LastDay(checkedRow, pool) };
        KnownCode.RefuseCrossed(checkedRow.FromOn, checkedRow.UntilOn, row.Place);
        if (new TitleStore(act.Connection).Find(row.EnterpriseId, pool.Code).Any(t => t.Event == checkedRow.Event && t.OnDate == row.OnDate))
        {
            throw new OfficeError(ErrorKind.BadInput, "title.twice", row.Place, index.NameOf(row.EnterpriseId), pool.Label, IsoDate.Text(row.OnDate));
        }

        act.Detail["enterprise"] = row.EnterpriseId;
        return TitleStore.Add(act, checkedRow);
    }

    /// <summary>The last day of a title that begins on a day; null when its document names no span.</summary>
    public static DateOnly? LastDay(DateOnly from, PoolRung pool) => pool.ValidYears is { } years ? from.AddYears(years).AddDays(-1) : null;

    private static DateOnly? LastDay(Title row, PoolRung pool) =>
        row.FromOn is { } from && row.Event is "recognised" or "reviewed" or "moved-in" ? LastDay(from, pool) : null;
}
