using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Enterprises;
using CountyToolkit.Indicators;
using CountyToolkit.Pools;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Titles;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Returns;

/// <summary>
/// A record an enterprise that stands in a pool or holds a title on the day, in order of registration; ended ones are
/// left out. Values are the best source's, as facts take them.
/// </summary>
internal sealed class PoolRows(SqliteConnection db, Catalogue catalogue)
{
    // As many years back as any form asks for.
    private const int Years = 6;

    /// <summary>The rows of one pool, or of all.</summary>
    public GatheredRows Gather(Heading heading, string? pool)
    {
        PoolRung? rung = pool is null ? null : KnownCode.Pool(catalogue, pool, null);
        DateOnly on = heading.Date;
        ILookup<long, PoolEntry> entries = new PoolStore(db).Members(on, rung?.Code).ToLookup(e => e.EnterpriseId);
        ILookup<long, Title> titles = new TitleStore(db).Find().ToLookup(t => t.EnterpriseId);
        ILookup<long, DatedValue> names = new EnterpriseStore(db).AllNames().ToLookup(n => n.EnterpriseId);
        Dictionary<long, JsonObject> values = Values(heading.Period.Year);
        List<JsonObject> records = [];
        foreach (Enterprise enterprise in new EnterpriseStore(db).All(on).Where(e => e.EndedOn is null))
        {
            IReadOnlyList<Title> held = HeldTitle.Of(titles[enterprise.Id], catalogue, on);
            if (entries[enterprise.Id].Any() || (rung is null ? held.Count > 0 : held.Any(t => t.Pool == rung.Code)))
            {
                records.Add(new JsonObject
                {
                    ["enterprise"] = Of(enterprise, names[enterprise.Id]),
                    ["attributes"] = new JsonObject(enterprise.Attributes.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value))),
                    ["pool"] = Of([.. entries[enterprise.Id]]),
                    ["title"] = Shown(held, rung) is { } title ? Of(title) : null,
                    ["values"] = values.GetValueOrDefault(enterprise.Id),
                });
            }
        }

        return new GatheredRows { Heading = heading with { Pool = rung?.Label ?? "" }, Records = records };
    }

    private static JsonObject Of(Enterprise enterprise, IEnumerable<DatedValue> names) => new()
    {
        ["name"] = enterprise.Name,
        ["code"] = enterprise.Code,
        ["formerName"] = names.Select(n => n.Value).LastOrDefault(n => n != enterprise.Name),
        ["region"] = enterprise[Profile.Region],
        ["town"] = enterprise[Profile.Town],
        ["industry"] = enterprise[Profile.Industry],
        ["registeredOn"] = enterprise[Profile.RegisteredOn],
        ["aboveScale"] = enterprise[Profile.AboveScale],
    };

    private JsonObject? Of(List<PoolEntry> entries) => entries.Count == 0 ? null : new JsonObject
    {
        ["name"] = string.Join("、", entries.Select(e => Label(e.Pool))),
        ["admittedOn"] = IsoDate.Text(entries.Min(e => e.OnDate)),
        ["reason"] = entries[^1].Reason,
        ["document"] = entries[^1].Document,
    };

    private JsonObject Of(Title title) => new()
    {
        ["name"] = Label(title.Pool),
        ["level"] = title.Level is null ? null : catalogue.Levels.Label(title.Level),
        ["batch"] = title.BatchName,
        ["document"] = title.Document,
        ["on"] = IsoDate.Text(title.OnDate),
        ["from"] = title.FromOn is DateOnly from ? IsoDate.Text(from) : null,
        ["until"] = title.UntilOn is DateOnly until ? IsoDate.Text(until) : null,
    };

    // In the list of one title it is that one that counts; else the highest.
    private static Title? Shown(IReadOnlyList<Title> held, PoolRung? rung) =>
        held.SingleOrDefault(t => t.Pool == rung?.Code) ?? (held.Count == 0 ? null : held[0]);

    private string Label(string pool) => catalogue.TryPool(pool, out PoolRung? rung) ? rung.Label : pool;

    private Dictionary<long, JsonObject> Values(int periodYear)
    {
        IndicatorStore store = new(db);
        SourceRank rank = new(catalogue);
        Dictionary<long, JsonObject> values = [];
        for (int year = periodYear - Years; year <= periodYear; year++)
        {
            string period = year.ToString(CultureInfo.InvariantCulture);
            foreach (IGrouping<(long Id, string Indicator), IndicatorValue> same in store.InPeriod(period).GroupBy(v => (v.EnterpriseId, v.Indicator)))
            {
                if (rank.Best(same) is { } best && catalogue.TryIndicator(same.Key.Indicator, out IndicatorEntry? entry))
                {
                    JsonObject years = values.TryGetValue(same.Key.Id, out JsonObject? known) ? known : values[same.Key.Id] = [];
                    JsonObject own = years[period] as JsonObject ?? [];
                    own[same.Key.Indicator] = ScaledValue.Text(best.Value!.Value, entry.Decimals);
                    years[period] ??= own;
                }
            }
        }

        return values;
    }
}
