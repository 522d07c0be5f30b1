using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Worker;

/// <summary>
/// Evaluates rules in child processes. A rule that hangs, fills memory or throws costs its own verdict (<c>failed</c>,
/// with code and line) and nothing else: the child is started anew and the work goes on.
/// </summary>
public sealed class RuleWorker : IDisposable
{
    private const int Protocol = 1;
    private static readonly TimeSpan LoadDeadline = TimeSpan.FromSeconds(30);

    private readonly WorkerOptions options;
    private readonly Dictionary<string, Bundle> bundles = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<WorkerProcess> idle = [];
    private int asked;

    /// <summary>Starts no child yet: that is done when the first is needed.</summary>
    public RuleWorker(WorkerOptions? options = null) => this.options = options ?? new WorkerOptions();

    /// <summary>Makes a bundle, and those it refers to, known; children get it when they need it.</summary>
    public void Load(Bundle bundle)
    {
        foreach (Bundle each in bundle.WithOthers)
        {
            bundles[each.Hash] = each;
        }
    }

    /// <summary>One evaluation: a verdict object, or for a group an array of them in order. The hashed form, without sentences.</summary>
    /// <exception cref="OfficeError"><c>worker.unknown-bundle</c>, <c>worker.no-start</c>, or what is wrong with the bundle.</exception>
    public JsonNode Evaluate(EvalRequest request)
    {
        WorkerProcess? child = Take();
        try
        {
            return Answer(request, ref child);
        }
        finally
        {
            Give(child);
        }
    }

    /// <summary>What lint says of a bundle's rules and document: objects of code, args, file, line, column; empty when good.</summary>
    public JsonArray Lint(Bundle bundle)
    {
        Load(bundle);
        WorkerProcess? child = Take();
        try
        {
            JsonObject? answer = child.Ask(new JsonObject { ["op"] = "lint", ["bundle"] = Files(bundle), ["others"] = new JsonArray([.. bundle.WithOthers.SkipLast(1).Select(o => Files(o))]) }, LoadDeadline);
            if (answer?["messages"] is JsonArray messages)
            {
                return (JsonArray)messages.DeepClone();
            }

            child = Drop(child);
            return [VerdictOfDeath.Error("rule.worker-died", bundle.PolicyId)];
        }
        finally
        {
            Give(child);
        }
    }

    /// <summary>
    /// Evaluates many requests over the children and gives each verdict to <paramref name="take"/> in the order of the
    /// requests. The same failure several times in a row stops the batch.
    /// </summary>
    /// <param name="requests">What is asked.</param>
    /// <param name="take">Gets the place of the request and its verdict, on the calling thread.</param>
    /// <param name="cancel">Stops between evaluations.</param>
    /// <exception cref="OfficeError"><c>worker.batch-stopped</c> with the code and how many were done.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void EvaluateAll(IReadOnlyList<EvalRequest> requests, Action<int, JsonNode> take, CancellationToken cancel = default)
    {
        using WorkerBatch batch = new(requests, this, options, cancel);
        batch.Run(take);
    }

    /// <summary>Ends every child.</summary>
    public void Dispose()
    {
        while (idle.TryTake(out WorkerProcess? child))
        {
            child.Dispose();
        }
    }

    internal WorkerProcess Take() => idle.TryTake(out WorkerProcess? child) ? child : Started();

    internal void Give(WorkerProcess? child)
    {
        if (child is not null)
        {
            idle.Add(child);
        }
    }

    /// <summary>Answers one request; a child that dies is dropped, and the request tried once more alone in a fresh one.</summary>
    internal JsonNode Answer(EvalRequest request, ref WorkerProcess? child)
    {
        bool timedOut = false;
        for (int attempt = 0; attempt < 2; attempt++)
        {
            child ??= Started();
            Supply(child, request.Bundle);
            int id = Interlocked.Increment(ref asked);
            JsonObject? answer = child.Ask(request.ToJson(id), Deadline(request));
            if (StrictJson.Whole(answer?["id"]) == id && answer!["verdict"] is { } verdict)
            {
                answer.Remove("verdict");
                bool ending = StrictJson.Flag(answer["ending"]) == true;
                child = ending ? Drop(child) : child;
                return verdict;
            }

            timedOut = child.TimedOut;
            child = Drop(child);
        }

        return VerdictOfDeath.Of(request, timedOut ? "rule.deadline" : "rule.worker-died");
    }

    private static WorkerProcess? Drop(WorkerProcess child)
    {
        child.Dispose();
        return null;
    }

    private TimeSpan Deadline(EvalRequest request) =>
        request.Facts is JsonArray group ? options.Deadline + TimeSpan.FromMilliseconds(20 * group.Count) : options.Deadline;

    private WorkerProcess Started()
    {
        WorkerProcess child = new(options);
        JsonObject? hello = child.Ask(new JsonObject { ["op"] = "hello", ["protocol"] = Protocol }, LoadDeadline);
        if (StrictJson.Whole(hello?["protocol"]) == Protocol)
        {
            return child;
        }

        string complaint = child.Complaint;
        child.Dispose();
        throw new OfficeError(ErrorKind.File, "worker.no-start", null, complaint);
    }

    private void Supply(WorkerProcess child, string hash)
    {
        if (child.Loaded.Contains(hash))
        {
            return;
        }

        Bundle bundle = bundles.GetValueOrDefault(hash) ?? throw new OfficeError(ErrorKind.BadInput, "worker.unknown-bundle", null, hash);
        foreach (Bundle each in bundle.WithOthers.Where(b => child.Loaded.Add(b.Hash)))
        {
            JsonObject? answer = child.Ask(new JsonObject { ["op"] = "load", ["bundle"] = Files(each) }, LoadDeadline);
            if (answer?["ok"] is null)
            {
                child.Loaded.Remove(each.Hash);
                JsonObject error = answer?["error"] as JsonObject ?? VerdictOfDeath.Error("rule.worker-died", each.PolicyId);
                throw RuleMessage.ToError(error);
            }
        }
    }

    private static JsonObject Files(Bundle bundle) => new()
    {
        ["hash"] = bundle.Hash,
        ["policy"] = bundle.PolicyId,
        ["files"] = new JsonObject(bundle.Files.Keys.Select(path => KeyValuePair.Create(path, (JsonNode?)bundle.Text(path)))),
        ["refers"] = new JsonObject(bundle.Others.Select(o => KeyValuePair.Create(o.Key, (JsonNode?)o.Value.Hash))),
    };
}
