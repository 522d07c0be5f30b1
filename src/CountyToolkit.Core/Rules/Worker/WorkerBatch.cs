using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Worker;

/// <summary>One batch under way: each child has a thread that asks it the next request; answers come out in order.</summary>
internal sealed class WorkerBatch(IReadOnlyList<EvalRequest> requests, RuleWorker worker, WorkerOptions options, CancellationToken cancel) : IDisposable
{
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
    private readonly BlockingCollection<(int Place, JsonNode Verdict)> done = [];
    private readonly ConcurrentQueue<Exception> faults = new();
    private int next = -1;
    private int running;

    public void Run(Action<int, JsonNode> take)
    {
        int count = Math.Clamp(options.Children, 1, Math.Max(1, requests.Count));
        Thread[] threads = [.. Enumerable.Range(0, count).Select(_ => new Thread(Work) { IsBackground = true })];
        running = threads.Length;
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        try
        {
            InOrder(take);
        }
        finally
        {
            stop.Cancel();
            foreach (Thread thread in threads)
            {
                thread.Join();
            }
        }

        if (faults.TryDequeue(out Exception? fault))
        {
            throw fault is OfficeError office ? OfficeError.Of([office, .. office.Others]) : new InvalidOperationException(fault.Message, fault);
        }

        cancel.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        stop.Dispose();
        done.Dispose();
    }

    private void InOrder(Action<int, JsonNode> take)
    {
        SortedDictionary<int, JsonNode> waiting = [];
        int due = 0, alike = 0;
        string? last = null;
        foreach ((int place, JsonNode verdict) in done.GetConsumingEnumerable())
        {
            waiting[place] = verdict;
            while (waiting.Remove(due, out JsonNode? answer))
            {
                // The children may be far ahead: what they have answered is not taken once the user has given up.
                cancel.ThrowIfCancellationRequested();
                string? code = Failure(answer);
                alike = code is not null && code == last ? alike + 1 : code is null ? 0 : 1;
                last = code;
                take(due++, answer);
                if (alike >= options.FailuresInARow)
                {
                    throw new OfficeError(ErrorKind.BadInput, "worker.batch-stopped", requests[due - 1].Rule, code, due.ToString(CultureInfo.InvariantCulture), requests.Count.ToString(CultureInfo.InvariantCulture));
                }
            }
        }
    }

    private static string? Failure(JsonNode verdict) =>
        verdict is JsonObject one && one["error"] is JsonObject error ? StrictJson.Text(error["code"]) : null;

    private void Work()
    {
        WorkerProcess? child = null;
        try
        {
            for (int at = Interlocked.Increment(ref next); at < requests.Count && !stop.IsCancellationRequested; at = Interlocked.Increment(ref next))
            {
                child ??= worker.Take();
                done.Add((at, worker.Answer(requests[at], ref child)));
            }
        }
        catch (Exception fault) when (fault is OfficeError or IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            faults.Enqueue(fault);
            stop.Cancel();
        }
        finally
        {
            worker.Give(child);
            if (Interlocked.Decrement(ref running) == 0)
            {
                done.CompleteAdding();
            }
        }
    }
}
