using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Facts;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Worker;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards.Runs;

/// <summary>
/// A run computed from the file as it stands, before anything is written: population, facts, verdicts, steps, pot.
/// Facts and verdicts lie on disk; what stays in memory is the lines.
/// </summary>
internal sealed class RunComputation : IDisposable
{
    private readonly RunSpool spool = new();
    private readonly List<(string Code, RunSpool.Piece Facts, RunSpool.Piece Sources, RunSpool.Piece Verdict, JsonArray? Held)> judged = [];
    private readonly RunBook book;
    private readonly ProgrammeBundle programme;
    private readonly RunOrder order;

    /// <param name="db">The file.</param>
    /// <param name="programme">Programme and bundle.</param>
    /// <param name="order">Year, date, and which run it is.</param>
    public RunComputation(SqliteConnection db, ProgrammeBundle programme, RunOrder order)
    {
        this.programme = programme;
        this.order = order;
        DateOnly seen = programme.FactsDay(order.Year, order.Date);
        Population = RunPopulation.On(db, seen, order.ByHand);
        Held = new HeldMoney(db, seen, order.Run);
        book = new RunBook(programme.Terms(order.Year, order.Date), HeldMoney.TakenFromPot(db, programme.Programme.FullId, order.Year, order.Run), order.SupplementOf is not null);
    }

    /// <summary>Who is in the run and who is not.</summary>
    public RunPopulation Population { get; }

    /// <summary>Engine that gave the verdicts; null before any.</summary>
    public string? Engine { get; private set; }

    /// <summary>The pot, as the run document shows it.</summary>
    public JsonObject? Pot => book.Pot;

    private HeldMoney Held { get; }

    /// <summary>Gathers facts, judges every enterprise, and takes them all through the steps.</summary>
    public void Run(SqliteConnection db, RuleWorker worker, Action<int, int>? progress, CancellationToken cancel)
    {
        worker.Load(programme.Bundle);
        Dictionary<string, long> rows = Population.Members.ToDictionary(m => m.Code!, m => m.Id, StringComparer.Ordinal);
        RunCases cases = new(programme, order.Year, order.Date, spool);
        foreach (EnterpriseFacts each in Population.Facts(new FactsOf(db, programme.Catalogue), programme.FactsDay(order.Year, order.Date)))
        {
            cancel.ThrowIfCancellationRequested();
            cases.Add(each.Enterprise.Code!, each.Facts, each.Sources);
        }

        cases.Judge(worker, (code, facts, sources, verdict) => Take(code, facts, sources, verdict, Held.Of(rows[code])), progress, cancel);
        book.Close();
    }

    /// <summary>Every result in the order of registration, with the bytes it is stored as.</summary>
    public IEnumerable<(AwardResult Result, byte[] Bytes)> Results()
    {
        foreach ((string code, RunSpool.Piece facts, RunSpool.Piece sources, RunSpool.Piece verdict, JsonArray? held) in judged)
        {
            AwardResult result = book.Result(code);
            yield return (result, ResultBlob.Compose(code, spool.Read(facts), spool.Read(sources), spool.Read(verdict), held, result));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => spool.Dispose();

    private void Take(string code, byte[] facts, byte[] sources, JsonObject verdict, JsonArray? held)
    {
        Engine ??= StrictJson.Text(verdict["engine"]);
        judged.Add((code, spool.Append(facts), spool.Append(sources), spool.Append(CanonicalJson.Bytes(verdict)), held));
        book.Add(AwardInput.Of(verdict, StrictJson.ReadObject(System.Text.Encoding.UTF8.GetString(facts), "facts"), held));
    }
}
