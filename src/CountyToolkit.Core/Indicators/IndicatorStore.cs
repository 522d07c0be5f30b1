using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Indicators;

/// <summary>Reads values of indicators. A value written again stays in the history; the newest of its source and period holds.</summary>
public sealed class IndicatorStore(SqliteConnection db)
{
    private const string Columns = """
        SELECT t.id, t.enterprise_id, i.code AS indicator, t.period, t.source, t.value, t.batch_id, t.place, a.operator, a.at
        """;

    private const string Now = Columns + """
         FROM indicator_value_now t JOIN indicator i ON i.id = t.indicator_id LEFT JOIN audit a ON a.id = t.act_id
        """;

    private const string Ever = Columns + """
        , EXISTS (SELECT 1 FROM indicator_value_now n WHERE n.id = t.id) AS holds
        , CASE WHEN t.batch_id IS NULL THEN json_extract(a.detail, '$.reason') END AS reason
         FROM indicator_value t JOIN indicator i ON i.id = t.indicator_id LEFT JOIN audit a ON a.id = t.act_id
        """;

    // From the enterprises on, so that the index by enterprise and indicator is used and not every value looked at.
    private const string OneIndicator = """
         FROM enterprise e JOIN indicator i ON i.code = @indicator
        CROSS JOIN indicator_value_now t ON t.enterprise_id = e.id AND t.indicator_id = i.id
        LEFT JOIN audit a ON a.id = t.act_id WHERE t.value IS NOT NULL
        """;

    private const string Held = """
        SELECT t.enterprise_id, t.indicator_id, t.id, t.value FROM indicator_value_now t
        WHERE t.period = @period AND t.source = @source
        """;

    /// <summary>Row ids of the indicators that have been used, by code.</summary>
    public IReadOnlyDictionary<string, long> Ids() =>
        db.Query<(string Code, long Id)>("SELECT code, id FROM indicator").ToDictionary(i => i.Code, i => i.Id, StringComparer.Ordinal);

    /// <summary>Values of an enterprise that hold now, all sources; of one period when given.</summary>
    public IReadOnlyList<IndicatorValue> Of(long enterpriseId, string? period = null) => [.. db.Query<IndicatorValue>(
        Now + " WHERE t.enterprise_id = @enterpriseId AND (@period IS NULL OR t.period = @period) ORDER BY t.period, i.id, t.source",
        new { enterpriseId, period })];

    /// <summary>Values of every enterprise for one period that hold now, blank ones left out, by enterprise and indicator.</summary>
    public IEnumerable<IndicatorValue> InPeriod(string period) => db.Query<IndicatorValue>(
        Now + " WHERE t.period = @period AND t.value IS NOT NULL ORDER BY t.enterprise_id, i.id, t.source", new { period });

    /// <summary>Values of every enterprise for one indicator and period that hold now, blank ones left out, by enterprise.</summary>
    public IEnumerable<IndicatorValue> InPeriod(string period, string indicator) => db.Query<IndicatorValue>(
        Columns + OneIndicator + " AND t.period = @period ORDER BY e.id, t.source", new { period, indicator });

    /// <summary>The newest whole year for which any enterprise has a value of an indicator; null when none has.</summary>
    public string? NewestYear(string indicator) => db.ExecuteScalar<string?>(
        "SELECT MAX(t.period)" + OneIndicator + " AND length(t.period) = 4", new { indicator });

    /// <summary>Every value an indicator of an enterprise ever had, oldest row first, with what holds now marked.</summary>
    public IReadOnlyList<IndicatorValue> History(long enterpriseId, string indicator, string? period = null) => [.. db.Query<IndicatorValue>(
        Ever + " WHERE t.enterprise_id = @enterpriseId AND i.code = @indicator AND (@period IS NULL OR t.period = @period) ORDER BY t.period, t.id",
        new { enterpriseId, indicator, period })];

    /// <summary>What one source said of one period and still holds, by enterprise and indicator code: an import asks it once a file.</summary>
    public IReadOnlyDictionary<(long EnterpriseId, string Indicator), HeldValue> HeldBy(string period, string source)
    {
        Dictionary<long, string> codes = Ids().ToDictionary(i => i.Value, i => i.Key);
        Dictionary<(long, string), HeldValue> held = [];
        foreach ((long enterprise, long indicator, long row, long? value) in db.Query<(long, long, long, long?)>(Held, new { period, source }, buffered: false))
        {
            held[(enterprise, codes[indicator])] = new HeldValue(row, value);
        }

        return held;
    }
}
