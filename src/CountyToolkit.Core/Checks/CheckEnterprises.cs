using System.Text.Json.Nodes;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Titles;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Checks;

/// <summary>
/// Asks a rule about enterprises of the register, with the bundle that is active in the file and the facts as of the
/// date. Nothing is written: a check is a question, a run is a decision.
/// </summary>
public sealed class CheckEnterprises(SqliteConnection db, RuleWorker worker)
{
    /// <summary>Facts are held for so many enterprises at a time, so that a county of any size fits.</summary>
    private const int Portion = 500;

    /// <summary>The verdicts, in order of registration.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Told how many of how many are done.</param>
    /// <param name="cancel">Stops between evaluations.</param>
    /// <exception cref="OfficeError"><c>policy.not-active</c>, <c>check.rule</c>: the active bundle has no such rule; <c>worker.*</c>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<CheckedEnterprise> Run(CheckQuestion question, Action<int, int>? progress = null, CancellationToken cancel = default) =>
        Under(question, new PolicyStore(db).ReadActive(question.Rule.Split('/')[0]), progress, cancel);

    /// <summary>The verdicts under a bundle that need not be the active one.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="bundle">The bundle of its document.</param>
    /// <param name="progress">Told how many of how many are done.</param>
    /// <param name="cancel">Stops between evaluations.</param>
    /// <exception cref="OfficeError"><c>check.rule</c>: the bundle has no such rule; <c>worker.*</c>.</exception>
    public IReadOnlyList<CheckedEnterprise> Under(CheckQuestion question, Bundle bundle, Action<int, int>? progress, CancellationToken cancel)
    {
        RuleHead head = HeadOf(bundle, question.Rule);
        worker.Load(bundle);
        Catalogue catalogue = Catalogue.Read(bundle.Text("indicators.json")!, bundle.Text("pools.json")!, bundle.Text("codes.json")!);
        IReadOnlySet<long> population = question.Only ?? Population(question);
        IEnumerable<EnterpriseFacts> facts = new FactsOf(db, catalogue).All(question.Date, population);
        return head.IsGroup ? AsGroup([.. facts], bundle, question) : OneByOne(facts, population.Count, bundle, question, progress, cancel);
    }

    /// <summary>Everyone who is there on the date; for a review of a pool, those who hold the title then.</summary>
    private HashSet<long> Population(CheckQuestion question)
    {
        IEnumerable<Enterprise> there = new EnterpriseStore(db).All(question.Date).Where(e => e.EndedOn is null);
        if (question is not { Purpose: "review", Pool: { } pool })
        {
            return [.. there.Select(e => e.Id)];
        }

        IReadOnlySet<long> holders = new TitleStore(db).Holders(pool, question.Date, evenExpired: true);
        return [.. there.Select(e => e.Id).Where(holders.Contains)];
    }

    private static RuleHead HeadOf(Bundle bundle, string rule)
    {
        string[] parts = rule.Split('/');
        return (parts.Length == 2 && bundle.Rules.Contains(parts[1]) ? bundle.Head(parts[1]) : null)
            ?? throw new OfficeError(ErrorKind.BadInput, "check.rule", null, rule, string.Join('、', bundle.Rules));
    }

    private List<CheckedEnterprise> OneByOne(
        IEnumerable<EnterpriseFacts> facts, int total, Bundle bundle, CheckQuestion question, Action<int, int>? progress, CancellationToken cancel)
    {
        List<CheckedEnterprise> found = [];
        foreach (EnterpriseFacts[] portion in facts.Chunk(Portion))
        {
            EvalRequest[] requests = [.. portion.Select(f => Request(bundle, question, f.ForWorker()))];
            int before = found.Count;
            worker.EvaluateAll(
                requests,
                (at, verdict) =>
                {
                    found.Add(CheckedEnterprise.Of(portion[at], (JsonObject)verdict));
                    progress?.Invoke(before + at + 1, total);
                },
                cancel);
        }

        return found;
    }

    private List<CheckedEnterprise> AsGroup(IReadOnlyList<EnterpriseFacts> facts, Bundle bundle, CheckQuestion question)
    {
        JsonNode verdicts = worker.Evaluate(Request(bundle, question, new JsonArray([.. facts.Select(f => (JsonNode)f.ForWorker())])));
        return verdicts is JsonArray each
            ? [.. facts.Zip(each, (f, v) => CheckedEnterprise.Of(f, (JsonObject)v!.DeepClone()))]
            : [.. facts.Select(f => CheckedEnterprise.Of(f, (JsonObject)verdicts.DeepClone()))];
    }

    private static EvalRequest Request(Bundle bundle, CheckQuestion question, JsonNode facts) => new()
    {
        Bundle = bundle.Hash,
        Rule = question.Rule,
        Date = question.Date,
        Purpose = question.Purpose,
        Ways = question.Ways,
        Facts = facts,
    };
}
