using CountyToolkit.Audit;
using CountyToolkit.Returns;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What a verification found, with whose and which figure it is and who wrote it when: an inspector knows firms and people, no row numbers.</summary>
/// <param name="say">The words.</param>
/// <param name="db">The file.</param>
/// <param name="catalogue">The catalogues, for units.</param>
/// <param name="forms">The forms of returns, for their names.</param>
internal sealed class ProblemWords(Wording say, SqliteConnection db, Catalogue catalogue, FormLibrary forms)
{
    private readonly ActWords acts = new(say, db, catalogue, forms);
    private readonly WrittenStore written = new(db);

    /// <summary>The sentence of a problem, and behind it what can be named.</summary>
    public string Of(Problem problem)
    {
        string[] named = [.. Named(problem)];
        string sentence = problem.Sentence(say.Language);
        return named.Length == 0 ? sentence : say.Say("verify.named", sentence, string.Join(say.Say("act.between"), named));
    }

    // A file that is not as it was written may hold anything: what cannot be read is not named, and the proof goes on.
    private List<string> Named(Problem problem)
    {
        List<string> named = [];
        try
        {
            if (problem.Table is { } table && problem.First is { } first && first == problem.Last && written.Find(table, first) is { } row)
            {
                named.Add(Row(row));
            }

            if (problem.Act is { } number && new AuditStore(db).Find(number) is { } entry)
            {
                ActLine act = acts.Of([entry])[0];
                named.Add(say.Say("verify.by", entry.Operator ?? say.Say("act.nobody"), say.Time(entry.At), act.What));
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Warn(fault);
        }

        return named;
    }

    private string Row(WrittenRow row) => string.Join(
        ' ', new[] { say.Say("table." + row.Table), row.Row("enterprise_id") is { } firm ? acts.Rows.Firm(firm) : "", acts.Rows.Short(row) }.Where(p => p.Length > 0));
}
