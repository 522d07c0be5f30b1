using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What differs between two versions, a line a matter: money first in words, places and files that have none last.</summary>
/// <param name="say">The words.</param>
/// <param name="words">Figures in words.</param>
/// <param name="before">The version applied.</param>
/// <param name="after">The version proposed.</param>
/// <param name="table">Programmes of a document.</param>
internal sealed class VersionChanges(Wording say, VersionFigures words, Bundle before, Bundle after, Func<PolicyDocument, ProgrammeTable> table)
{
    private readonly IReadOnlyList<BundleChange> changes = [.. BundleChanges.Of(before, after).Where(c => (c.Before ?? "[]") != "[]" || (c.After ?? "[]") != "[]")];
    private readonly PolicyDocument old = before.Policy();
    private readonly PolicyDocument made = after.Policy();

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines() =>
    [
        .. Head(), .. Relations(), .. Clauses(), .. Figures(), .. new ProgrammeChanges(say, table(old), table(made), changes).Lines(), .. Plans(), .. Scripts(), .. Cases(), .. Others(),
    ];

    private IEnumerable<string> Head() => changes.Where(c => c.Path.Length > 0 && Parts(c).Length == 1).Select(c =>
        Change(Messages.Has("lawbook.head." + c.Path) ? say.Say("lawbook.head." + c.Path) : c.Path, c.Before, c.After));

    private IEnumerable<string> Relations()
    {
        string[] was = [.. old.Relations.Select(r => DocumentWords.Relation(say, r))], now = [.. made.Relations.Select(r => DocumentWords.Relation(say, r))];
        return was.Except(now).Select(r => Change(say.Say("version.relation"), r, null)).Concat(now.Except(was).Select(r => Change(say.Say("version.relation"), null, r)));
    }

    private IEnumerable<string> Clauses()
    {
        Dictionary<string, string> was = old.Clauses.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => ClauseText.Gist(say, c)), now = made.Clauses.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => ClauseText.Gist(say, c));
        return now.Keys.Union(was.Keys).Where(id => was.GetValueOrDefault(id) != now.GetValueOrDefault(id))
            .Select(id => Change(say.Say("version.clause-of", id), was.GetValueOrDefault(id), now.GetValueOrDefault(id)));
    }

    private IEnumerable<string> Figures()
    {
        FigureLines lines = new(say, words, old.Figures, made.Figures);
        HashSet<string> keys = [.. changes.Select(Parts).Where(p => p is ["figures", _, ..]).Select(p => p[1])];
        return made.Figures.Keys.Union(old.Figures.Keys).Where(keys.Contains).SelectMany(lines.Of);
    }

    private IEnumerable<string> Plans()
    {
        foreach (string part in PlanWords.Parts)
        {
            IReadOnlyDictionary<string, (string Name, string Text)> was = new PlanWords(say, old).Of(part), now = new PlanWords(say, made).Of(part);
            foreach (string id in now.Keys.Union(was.Keys))
            {
                (string? name, string? text) = was.TryGetValue(id, out (string Name, string Text) before) ? (before.Name, before.Text) : (null, (string?)null);
                (string? newName, string? newText) = now.TryGetValue(id, out (string Name, string Text) after) ? (after.Name, after.Text) : (null, (string?)null);
                if (name is not null && newName is not null && name != newName)
                {
                    yield return Change(say.Say("version.one-of-" + part), name, newName);
                }

                if (text != newText)
                {
                    yield return Change(say.Say("version.one-of-" + part) + " " + (newName ?? name), text, newText);
                }
            }
        }
    }

    private IEnumerable<string> Scripts() => changes.Where(c => IsScript(c.File)).Select(c =>
    {
        string name = c.File[..^3] + (RuleHead.Read(after.Text(c.File) ?? before.Text(c.File)!).Title is { Length: > 0 } title ? " " + title : "");
        LinesChanged lines = LinesChanged.Of(before.Text(c.File), after.Text(c.File));
        return c.After is null ? say.Say("version.script-gone", name)
            : c.Before is null ? say.Say("version.script-new", name, Count(lines.Added))
            : say.Say("version.script-changed", name, Count(lines.Added), Count(lines.Removed));
    });

    // Facts the cases begin from change them too.
    private IEnumerable<string> Cases()
    {
        bool facts = changes.Any(c => c.File.EndsWith(".facts.json", StringComparison.Ordinal));
        foreach (string rule in after.Rules.Union(before.Rules).Where(r => facts || changes.Any(c => IsCases(c.File, r))))
        {
            CaseTally tally = CaseTally.Of(before, after, rule);
            if (tally is not { Added: 0, Changed: 0, Dropped: 0 } || changes.Any(c => IsCases(c.File, rule)))
            {
                yield return say.Say("version.cases", rule, Count(tally.Before), Count(tally.After), Count(tally.Added), Count(tally.Changed), Count(tally.Dropped));
            }
        }
    }

    private IEnumerable<string> Others()
    {
        string[] rules = [.. after.Rules.Union(before.Rules)];
        foreach (BundleChange change in changes.Where(c => c.Path.Length == 0 && !IsScript(c.File) && !rules.Any(r => IsCases(c.File, r))))
        {
            yield return Change(change.File, change.Before, change.After);
        }

        foreach (BundleChange change in changes.Where(c => Parts(c) is [not ("relations" or "clauses" or "figures" or "programmes"), _, ..] parts && !IsPlan(parts)))
        {
            yield return Change(DocumentWords.Place(say, made, change.Path), change.Before, change.After);
        }

        foreach (string other in after.Others.Keys.Union(before.Others.Keys))
        {
            string? was = before.Others.GetValueOrDefault(other)?.Hash, now = after.Others.GetValueOrDefault(other)?.Hash;
            if (was != now)
            {
                yield return say.Say("version.refers", other, was is null ? "—" : Sha256.CheckCode(was), now is null ? "—" : Sha256.CheckCode(now));
            }
        }
    }

    private string Change(string place, string? was, string? now) => say.Say("lawbook.change", place, was ?? "—", now ?? "—");

    private static string[] Parts(BundleChange change) => change.Path.Length == 0 ? [] : change.Path.Split(" › ");

    // What the words of a plan leave out, such as a reading's choices, is told by its place.
    private static bool IsPlan(string[] parts) => PlanWords.Parts.Contains(parts[0]) && !(parts is ["readings", _, "choices" or "settles", ..]);

    private static bool IsScript(string file) => file.EndsWith(".js", StringComparison.Ordinal);

    private static bool IsCases(string file, string rule) => file == rule + ".cases.csv" || file == rule + ".cases.json";

    private static string Count(int number) => FormattableString.Invariant($"{number}");
}
