using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Indicators;
using CountyToolkit.Pools;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>The register as the list shows it, read once and kept until somebody writes to the file or the day changes.</summary>
internal sealed class EnterpriseList(Workplace workplace)
{
    private const string RevenueCode = "revenue";
    private (string Head, DateOnly Day)? readAt;

    /// <summary>All enterprises, ended ones too, in order of registration; empty before the first reading.</summary>
    public IReadOnlyList<EnterpriseRow> Rows { get; private set; } = [];

    /// <summary>The year <see cref="EnterpriseRow.Revenue"/> is of; null when the file has none.</summary>
    public string? RevenueYear { get; private set; }

    /// <summary>Whether what was read no longer is what the file holds.</summary>
    public bool IsStale => readAt != Now();

    /// <summary>Reads the register anew.</summary>
    public void Read()
    {
        DateOnly today = workplace.Today;
        Catalogue catalogue = workplace.Catalogue;
        (string, DateOnly) now = Now();
        ILookup<long, Title> titles = new TitleStore(workplace.Connection).Find().ToLookup(t => t.EnterpriseId);
        ILookup<long, string> pools = new PoolStore(workplace.Connection).Members(today).ToLookup(m => m.EnterpriseId, m => workplace.Word(m.Pool));
        Dictionary<long, Exact> revenue = Revenue(catalogue);
        Rows = [.. new FindEnterprises(workplace.Connection).Keys(today).Select(e => new EnterpriseRow(e.Enterprise, e.Keys)
        {
            Standing = Standing(e.Enterprise, titles[e.Enterprise.Id], catalogue, today),
            Pools = string.Join('、', pools[e.Enterprise.Id]),
            Revenue = revenue.TryGetValue(e.Enterprise.Id, out Exact value) ? value : null,
            AboveScale = e.Enterprise[Profile.AboveScale] is { } above ? workplace.Say(above == "true" ? "word.yes" : "word.no") : "",
        })];
        readAt = now;
    }

    private (string, DateOnly) Now() => (new AuditStore(workplace.Connection).Head(), workplace.Today);

    private string Standing(Enterprise enterprise, IEnumerable<Title> events, Catalogue catalogue, DateOnly today) =>
        enterprise.EndedOn is { } ended
            ? workplace.Say(enterprise.SuccessorId is null ? "enterprises.closed-on" : "enterprises.merged-on", IsoDate.Text(ended))
            : HeldTitle.Of(events, catalogue, today) is [Title highest, ..] ? workplace.Word(highest.Pool) : "";

    private Dictionary<long, Exact> Revenue(Catalogue catalogue)
    {
        IndicatorStore store = new(workplace.Connection);
        RevenueYear = store.NewestYear(RevenueCode);
        if (RevenueYear is null || !catalogue.TryIndicator(RevenueCode, out IndicatorEntry? entry))
        {
            return [];
        }

        SourceRank rank = new(catalogue);
        return store.InPeriod(RevenueYear, entry.Code).GroupBy(v => v.EnterpriseId)
            .ToDictionary(g => g.Key, g => ScaledValue.Of(rank.Best(g)!.Value!.Value, entry.Decimals));
    }
}
