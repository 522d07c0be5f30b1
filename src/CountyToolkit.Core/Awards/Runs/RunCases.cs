using System.Collections;
using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Awards.Runs;

/// <summary>
/// The enterprises of a run waiting to be judged, their facts on disk; a request is made when a worker is ready for it.
/// </summary>
internal sealed class RunCases(ProgrammeBundle programme, int year, DateOnly date, RunSpool spool) : IReadOnlyList<EvalRequest>
{
    private readonly List<(string Code, RunSpool.Piece Facts, RunSpool.Piece Sources)> cases = [];
    private readonly List<(int Case, DateOnly Day)> requests = [];

    /// <summary>How many requests the cases make.</summary>
    public int Count => requests.Count;

    /// <summary>The request of a place, made anew each time.</summary>
    public EvalRequest this[int index]
    {
        get
        {
            (int at, DateOnly day) = requests[index];
            return programme.Request(ResultBlob.ForWorker(Parse(cases[at].Facts), Parse(cases[at].Sources)), year, date, day);
        }
    }

    /// <summary>Adds an enterprise.</summary>
    public void Add(string code, JsonObject facts, JsonObject sources)
    {
        requests.AddRange(programme.Days(facts, year, date).Select(day => (cases.Count, day)));
        cases.Add((code, spool.Append(CanonicalJson.Bytes(facts)), spool.Append(CanonicalJson.Bytes(sources))));
    }

    /// <summary>Judges every case and gives each verdict in the order the cases were added.</summary>
    /// <param name="worker">A worker that has the bundle loaded.</param>
    /// <param name="take">Gets code, canonical facts, canonical sources and verdict.</param>
    /// <param name="progress">Gets how many are done, of how many.</param>
    /// <param name="cancel">Stops between two enterprises.</param>
    public void Judge(RuleWorker worker, Action<string, byte[], byte[], JsonObject> take, Action<int, int>? progress, CancellationToken cancel)
    {
        List<(DateOnly, JsonObject)> days = [];
        worker.EvaluateAll(
            this,
            (place, verdict) =>
            {
                (int at, DateOnly day) = requests[place];
                (string code, RunSpool.Piece facts, RunSpool.Piece sources) = cases[at];
                days.Add((day, (JsonObject)verdict));
                if (place + 1 == requests.Count || requests[place + 1].Case != at)
                {
                    take(code, spool.Read(facts), spool.Read(sources), ProgrammeBundle.Joined(days));
                    days.Clear();
                    progress?.Invoke(at + 1, cases.Count);
                }
            },
            cancel);
    }

    /// <inheritdoc/>
    public IEnumerator<EvalRequest> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private JsonObject Parse(RunSpool.Piece piece) => StrictJson.ReadObject(Encoding.UTF8.GetString(spool.Read(piece)), "facts");
}
