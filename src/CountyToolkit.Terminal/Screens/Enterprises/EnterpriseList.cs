using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Indicators;
using CountyToolkit.Pools;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>The register as the list shows it, read once and kept until somebody writes to the file or the day changes.</summary>
internal sealed class EnterpriseList(Workplace workplace)
{
    private const string RevenueCode = "revenue";

    /// <summary>From so many firms on, reading takes longer than an answer to a key may.</summary>
    private const int Many = 2_000;
    private const int RowsBetweenSteps = 200;
    private RegisterRead? last;

    /// <summary>All enterprises, ended ones too, in order of registration; empty before the first reading.</summary>
    public IReadOnlyList<EnterpriseRow> Rows => last?.Rows ?? [];

    /// <summary>Whether it was ever read to its end.</summary>
    public bool WasRead => last is not null;

    /// <summary>The year <see cref="EnterpriseRow.Revenue"/> is of; null when the file has none.</summary>
    public string? RevenueYear => last?.RevenueYear;

    /// <summary>What the file is now; what was read of another state is stale.</summary>
    public (string Head, DateOnly Day) Now => (new AuditStore(workplace.Connection).Head(), workplace.Today);

    /// <summary>Whether what was read no longer is what the file holds.</summary>
    public bool IsStale => last?.Of != Now;

    /// <summary>Whether it is to be read in the background.</summary>
    public bool IsBig => new EnterpriseStore(workplace.Connection).Count() >= Many;

    /// <summary>Takes what was read.</summary>
    public void Take(RegisterRead read) => last = read;

    /// <summary>Reads the register; nothing shown changes until it is taken.</summary>
    public RegisterRead Read(Action<Progress>? progress = null, CancellationToken cancel = default)
    {
        (string Head, DateOnly Day) now = Now;
        Catalogue catalogue = workplace.Catalogue;
        int total = new EnterpriseStore(workplace.Connection).Count();
        progress?.Invoke(new Progress(0, total));
        ILookup<long, Title> titles = new TitleStore(workplace.Connection).Find().ToLookup(t => t.EnterpriseId);
        ILookup<long, string> pools = new PoolStore(workplace.Connection).Members(now.Day).ToLookup(m => m.EnterpriseId, m => workplace.Word(m.Pool));
        (string? year, Dictionary<long, Exact> revenue) = Revenue(catalogue);
        List<EnterpriseRow> rows = new(total);
        foreach ((Enterprise enterprise, EnterpriseKeys keys) in new FindEnterprises(workplace.Connection).Keys(now.Day))
        {
            cancel.ThrowIfCancellationRequested();
            rows.Add(new EnterpriseRow(enterprise, keys)
            {
                Standing = Standing(enterprise, titles[enterprise.Id], catalogue, now.Day),
                Pools = string.Join('、', pools[enterprise.Id]),
                Revenue = revenue.TryGetValue(enterprise.Id, out Exact value) ? value : null,
                AboveScale = enterprise[Profile.AboveScale] is { } above ? workplace.Say(above == "true" ? "word.yes" : "word.no") : "",
            });
            if (rows.Count % RowsBetweenSteps == 0)
            {
                progress?.Invoke(new Progress(rows.Count, total));
            }
        }

        return new RegisterRead(rows, year, now);
    }

    private string Standing(Enterprise enterprise, IEnumerable<Title> events, Catalogue catalogue, DateOnly today) =>
        enterprise.EndedOn is { } ended
            ? workplace.Say(enterprise.SuccessorId is null ? "enterprises.closed-on" : "enterprises.merged-on", IsoDate.Text(ended))
            : HeldTitle.Of(events, catalogue, today) is [Title highest, ..] ? workplace.Word(highest.Pool) : "";

    private (string? Year, Dictionary<long, Exact> Values) Revenue(Catalogue catalogue)
    {
        IndicatorStore store = new(workplace.Connection);
        string? year = store.NewestYear(RevenueCode);
        if (year is null || !catalogue.TryIndicator(RevenueCode, out IndicatorEntry? entry))
        {
            return (year, []);
        }

        SourceRank rank = new(catalogue);
        return (year, store.InPeriod(year, entry.Code).GroupBy(v => v.EnterpriseId)
            .ToDictionary(g => g.Key, g => ScaledValue.Of(rank.Best(g)!.Value!.Value, entry.Decimals)));
    }
}
