using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Checks;
using CountyToolkit.Policies;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards;

/// <summary>
/// What a proposed version would change: every programme of the document computed over the register with the version applied and
/// with the proposed one, as of the programme's last run that was submitted; every other rule asked of everyone. Nothing is written.
/// </summary>
public sealed class WhatIf(SqliteConnection db, RuleWorker worker)
{
    private const string Format = "county-whatif/1";
    private readonly Dictionary<(string Programme, string Code), (WhatIfResult? Before, WhatIfResult After)> kept = [];

    /// <summary>Whether the results of those who gain or lose stay at hand for <see cref="Explain"/>; off where only the sums are wanted.</summary>
    public bool Keeps { get; init; }

    /// <summary>How the money of one who gains or loses came out under each version: lines, steps, instalments; null = under that version not computed.</summary>
    /// <param name="programme"><c>POLICY/PROGRAMME</c>.</param>
    /// <param name="code">统一社会信用代码.</param>
    /// <param name="language">Language of the sentences.</param>
    public (JsonObject? Before, JsonObject? After) Explain(string programme, string code, Language language) =>
        kept.TryGetValue((programme, code), out (WhatIfResult? Before, WhatIfResult After) both) ? (both.Before?.Shown(language), both.After.Shown(language)) : (null, null);

    /// <summary>The comparison as a document: <c>policy, proposed, active, begins, programmes, rules</c>; amounts in 元.</summary>
    /// <param name="proposed">The version offered.</param>
    /// <param name="today">Today: the date where a programme has not run.</param>
    /// <param name="at">Policy year and date to compute for; null = those of each programme's last run.</param>
    /// <param name="progress">Told how many computations of how many are done.</param>
    /// <param name="cancel">Stops between enterprises.</param>
    /// <exception cref="OfficeError"><c>award.programme.*</c>, <c>worker.*</c>.</exception>
    public JsonObject Run(Bundle proposed, DateOnly today, (int Year, DateOnly Date)? at = null, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        PolicyStore store = new(db);
        Bundle? active = store.FindActive(proposed.PolicyId) is { } row ? store.Read(row.Sha256) : null;
        PolicyDocument document = proposed.Policy();
        string[] programmes = [.. document.Programmes.OfType<JsonObject>().Select(p => StrictJson.Text(p["id"])).OfType<string>()];
        HashSet<string> paying = [.. document.Programmes.OfType<JsonObject>().Select(p => StrictJson.Text(p["rule"]) ?? "")];
        string[] rules = [.. proposed.Rules.Where(r => !paying.Contains(r) && proposed.Head(r) is { Kind: not ("award" or "group"), Subject: "enterprise" })];
        int done = 0, all = programmes.Length + rules.Length;
        void Step() => progress?.Invoke(++done, all);
        return new JsonObject
        {
            ["format"] = Format,
            ["policy"] = proposed.PolicyId,
            ["paidTwice"] = new JsonArray([.. PaidTwice.Of(store, proposed, today)]),
            ["proposed"] = proposed.Hash,
            ["active"] = active?.Hash,
            ["begins"] = WhatIfDay.Begins(active, proposed) is { } begins ? IsoDate.Text(begins) : null,
            ["programmes"] = new JsonArray([.. programmes.Select(p => Programme(active, proposed, p, at ?? (today.Year, today), at is not null, Step, cancel))]),
            ["rules"] = new JsonArray([.. rules.Select(r => Rule(active, proposed, r, at?.Date ?? today, Step, cancel))]),
        };
    }

    private JsonObject Programme(Bundle? active, Bundle proposed, string id, (int Year, DateOnly Date) at, bool asked, Action step, CancellationToken cancel)
    {
        AwardRunStore runs = new(db);
        AwardRun[] all = [.. runs.All().Where(r => r.Programme == proposed.PolicyId + "/" + id && r.SupplementOf is null)];

        // A draft may be anybody's trial; what was submitted is what the office pays by.
        AwardRun? last = all.FirstOrDefault(r => r.IsLive) ?? all.FirstOrDefault();
        RunOrder order = last is null || asked ? new RunOrder(at.Year, at.Date, null, new Dictionary<long, string>()) : RunOrder.Of(runs, last);
        (Bundle asIf, bool shifted) = WhatIfDay.AsOf(active, proposed, order.Date);
        Dictionary<string, WhatIfResult> was = [], made = [];
        Dictionary<string, WhatIfAmount> before = active is null || !Has(active, id) ? [] : Amounts(active, id, order, was, cancel);
        Dictionary<string, WhatIfAmount> after = Amounts(asIf, id, order, made, cancel);
        step();
        WhatIfLine[] lines = [.. after.Values.Select(a => new WhatIfLine(a.Code, a.Name, before.GetValueOrDefault(a.Code), a)).Where(l => l.Differs)];
        foreach (WhatIfLine line in lines.Where(l => made.ContainsKey(l.Code)))
        {
            kept[(proposed.PolicyId + "/" + id, line.Code)] = (was.GetValueOrDefault(line.Code), made[line.Code]);
        }

        return new JsonObject
        {
            ["programme"] = proposed.PolicyId + "/" + id,
            ["year"] = order.Year,
            ["date"] = IsoDate.Text(order.Date),
            ["run"] = asked ? null : last?.Id,
            ["asIf"] = shifted,
            ["ownDay"] = OwnDay(active, proposed, id, order.Date),
            ["enterprises"] = after.Count,
            ["open"] = after.Values.Count(a => a.Granted is null),
            ["blanks"] = WhatIfBlanks.Grouped(after.Values.Where(a => a.Granted is null)),
            ["before"] = Yuan.Shown(Sum(before.Values)),
            ["after"] = Yuan.Shown(Sum(after.Values)),
            ["change"] = Yuan.Shown(Sum(after.Values) - Sum(before.Values)),
            ["gain"] = lines.Count(l => l.Change.Sign > 0),
            ["lose"] = lines.Count(l => l.Change.Sign < 0),
            ["lines"] = new JsonArray([.. lines.OrderBy(l => l.Change).Select(l => l.ToJson())]),
        };
    }

    private Dictionary<string, WhatIfAmount> Amounts(Bundle bundle, string id, RunOrder order, Dictionary<string, WhatIfResult> results, CancellationToken cancel)
    {
        ProgrammeBundle programme = ProgrammeBundle.Read(bundle, id);
        programme = programme.Under(new PolicyStore(db).RepealsOf(programme.Policy));
        using RunComputation computed = new(db, programme, order);
        computed.Run(db, worker, null, cancel);
        Dictionary<string, string> names = computed.Population.Members.ToDictionary(m => m.Code!, m => m.Name, StringComparer.Ordinal);
        Dictionary<string, WhatIfAmount> amounts = new(StringComparer.Ordinal);
        foreach ((AwardResult result, byte[] bytes) in computed.Results())
        {
            amounts[result.Code] = new WhatIfAmount(result.Code, names[result.Code], result.Outcome, result.Granted, result.Granted is null ? WhatIfBlanks.Of(ResultBlob.Read(bytes)) : []);
            if (Keeps)
            {
                results[result.Code] = new WhatIfResult(programme, order.Date, bytes);
            }
        }

        return amounts;
    }

    private JsonObject Rule(Bundle? active, Bundle proposed, string rule, DateOnly day, Action step, CancellationToken cancel)
    {
        (Bundle asIf, bool shifted) = WhatIfDay.AsOf(active, proposed, day);
        CheckQuestion question = new() { Rule = proposed.PolicyId + "/" + rule, Date = day, Purpose = "recognise" };
        Dictionary<long, string> before = active is null || !active.Rules.Contains(rule) ? []
            : new CheckEnterprises(db, worker).Under(question, active, null, cancel).ToDictionary(c => c.Enterprise.Id, Answer);
        IReadOnlyList<CheckedEnterprise> after = new CheckEnterprises(db, worker).Under(question, asIf, null, cancel);
        step();
        return new JsonObject
        {
            ["rule"] = question.Rule,
            ["date"] = IsoDate.Text(day),
            ["asIf"] = shifted,
            ["enterprises"] = after.Count,
            ["lines"] = new JsonArray([.. after.Where(c => before.GetValueOrDefault(c.Enterprise.Id, "") != Answer(c)).Select(c => new JsonObject
            {
                ["code"] = c.Enterprise.Code,
                ["name"] = c.Enterprise.Name,
                ["before"] = before.GetValueOrDefault(c.Enterprise.Id),
                ["after"] = Answer(c),
            })]),
        };
    }

    private static JsonArray? OwnDay(Bundle? active, Bundle proposed, string id, DateOnly day)
    {
        JsonObject programme = proposed.Policy().Programmes.OfType<JsonObject>().First(p => StrictJson.Text(p["id"]) == id);
        JsonArray told = WhatIfDay.ReadOnOwnDay(active, proposed, StrictJson.Text(programme["rule"]) ?? "", StrictJson.Text(programme["checkOn"]), day);
        return told.Count > 0 ? told : null;
    }

    // A class or a score tells more than that the rule was met.
    private static string Answer(CheckedEnterprise one) =>
        StrictJson.Text(one.Verdict["class"]) ?? (StrictJson.Text(one.Verdict["outcome"]) + (one.Verdict["score"] is { } score ? " " + score.ToJsonString().Trim('"') : ""));

    private static bool Has(Bundle bundle, string id) => bundle.Policy().Programmes.OfType<JsonObject>().Any(p => StrictJson.Text(p["id"]) == id);

    private static Exact Sum(IEnumerable<WhatIfAmount> amounts) => amounts.Aggregate(Exact.Zero, (sum, a) => sum + (a.Granted ?? Exact.Zero));

    /// <summary>The document as it is stored.</summary>
    public static byte[] Bytes(JsonObject document) => Encoding.UTF8.GetBytes(CanonicalJson.Text(document));
}
