using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>How the programmes of two versions differ: a line a setting, a new programme step by step.</summary>
/// <param name="say">The words.</param>
/// <param name="before">Programmes of the version applied.</param>
/// <param name="after">Programmes of the version proposed.</param>
/// <param name="changes">Every value that differs, for what has no words.</param>
internal sealed class ProgrammeChanges(Wording say, ProgrammeTable before, ProgrammeTable after, IReadOnlyList<BundleChange> changes)
{
    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines()
    {
        Dictionary<string, JsonObject> old = before.Programmes.ToDictionary(Id), made = after.Programmes.ToDictionary(Id);
        string[] kept = [.. old.Keys.Where(made.ContainsKey)];
        return
        [
            .. made.SelectMany(p => old.TryGetValue(p.Key, out JsonObject? was) ? Changed(was, p.Value) : Whole(p.Value)),
            .. old.Where(p => !made.ContainsKey(p.Key)).Select(p => say.Say("version.programme-gone", Title(p.Value))),
            .. kept.SequenceEqual(made.Keys.Where(old.ContainsKey)) ? Array.Empty<string>()
                : [say.Say("version.programme-order", string.Join('、', kept.Select(k => Title(old[k]))), string.Join('、', made.Keys.Where(old.ContainsKey).Select(k => Title(made[k]))))],
        ];
    }

    private IEnumerable<string> Whole(JsonObject programme) => ProgrammeLine.Of(say, after, programme).Select(l => l.Step is null
        ? say.Say("version.programme-new", l.Name, l.Says)
        : say.Say("version.value", say.Say("version.programme-of", Title(programme), l.Name.TrimStart()), l.Says));

    private IEnumerable<string> Changed(JsonObject was, JsonObject now)
    {
        Dictionary<string, ProgrammeRow> old = before.Rows(was).ToDictionary(r => r.Field), made = after.Rows(now).ToDictionary(r => r.Field);
        foreach (string field in made.Keys.Union(old.Keys))
        {
            ProgrammeRow? one = old.GetValueOrDefault(field), other = made.GetValueOrDefault(field);
            if ((one?.Value ?? "") != (other?.Value ?? ""))
            {
                string step = (other ?? one)!.Step is { } of ? say.Say("award.step." + of) + " " : "";
                yield return say.Say("lawbook.change", say.Say("version.programme-of", Title(now), step + (other ?? one)!.Label), Said(one), Said(other));
            }
        }

        // Whatever of a programme is no field of its table is told by its place.
        HashSet<string> fields = [.. made.Keys.Union(old.Keys).Select(f => f.Split('.')[0])];
        foreach (BundleChange change in changes.Where(c => c.Path.Split(" › ") is ["programmes", var id, var name, ..] && id == Id(now) && !fields.Contains(name)))
        {
            yield return say.Say("lawbook.change", change.Path, change.Before ?? "—", change.After ?? "—");
        }
    }

    private static string Said(ProgrammeRow? row) => row is { Said.Length: > 0 } ? row.Said : "—";

    private static string Id(JsonObject programme) => StrictJson.Text(programme["id"])!;

    private static string Title(JsonObject programme) => StrictJson.Text(programme["title"]) ?? Id(programme);
}
