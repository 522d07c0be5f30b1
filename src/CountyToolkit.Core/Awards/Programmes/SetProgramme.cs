using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Awards.Programmes;

/// <summary>
/// Changes a programme in the office's own <c>policy.json</c>, beside its file. What was not changed keeps its bytes; a programme the office
/// has not had before is copied whole, since an own one replaces the shipped one. All changes of one call are checked together.
/// </summary>
public sealed class SetProgramme
{
    private readonly string policy;
    private readonly string id;
    private readonly Bundle bundle;
    private readonly OwnDocument own;
    private readonly ProgrammeAnswer answer;
    private readonly Catalogue catalogue;
    private byte[] json;
    private string[] at = [];

    private SetProgramme(string shippedRoot, string ownRoot, string programme)
    {
        string[] parts = programme.Split('/');
        (policy, id) = parts.Length == 2 ? (parts[0], parts[1]) : throw new OfficeError(ErrorKind.Usage, "programmes.name", null, programme);
        ScriptLibrary library = new(shippedRoot, ownRoot);
        bundle = library.Bundle(policy);
        catalogue = library.Catalogue();
        own = new OwnDocument(shippedRoot, ownRoot, policy);
        json = own.Before;
        answer = new ProgrammeAnswer(bundle.Policy(), catalogue, [.. bundle.Rules], Others(library, policy), programme);
    }

    /// <summary>Makes the changes; answers the path of the file written.</summary>
    /// <param name="shippedRoot">The shipped <c>scripts</c> folder.</param>
    /// <param name="ownRoot">The office's own; it need not exist yet.</param>
    /// <param name="programme"><c>POLICY/PROGRAMME</c>.</param>
    /// <param name="edits">What is to change.</param>
    /// <exception cref="OfficeError"><c>programmes.*</c>, <c>award.programme.*</c>: everything wrong with it, and nothing is written.</exception>
    public static string Run(string shippedRoot, string ownRoot, string programme, IReadOnlyList<ProgrammeEdit> edits)
    {
        SetProgramme act = new(shippedRoot, ownRoot, programme);
        act.Begin();
        foreach (ProgrammeEdit edit in edits.OrderBy(e => e.Field == "steps" ? 0 : 1))
        {
            act.Apply(edit);
        }

        act.Check();
        return act.own.Write(act.json);
    }

    // A document that cannot be read has nothing to offer here; lint says what is wrong with it.
    private static Dictionary<string, string> Others(ScriptLibrary library, string policy)
    {
        Dictionary<string, string> titles = new(StringComparer.Ordinal);
        foreach (string other in library.Policies.Where(p => p != policy))
        {
            try
            {
                foreach (JsonObject programme in library.Bundle(other).Policy().Programmes.OfType<JsonObject>())
                {
                    titles[other + "/" + StrictJson.Text(programme["id"])] = StrictJson.Text(programme["title"]) ?? "";
                }
            }
            catch (OfficeError)
            {
                // Another document that cannot be read is not this one's affair; its own page says so.
                continue;
            }
        }

        return titles;
    }

    // The programme in the office's own document: there already, or copied from the shipped one.
    private void Begin()
    {
        int there = Place(StrictJson.ReadObject(Encoding.UTF8.GetString(json), own.Path));
        if (there < 0)
        {
            int shipped = own.Shipped is null ? -1 : Place(StrictJson.ReadObject(Encoding.UTF8.GetString(own.Shipped), policy));
            if (shipped < 0)
            {
                string[] all = [.. bundle.Policy().Programmes.Select(p => policy + "/" + StrictJson.Text(p?["id"]))];
                throw new OfficeError(ErrorKind.BadInput, "award.no-programme", policy, policy + "/" + id, string.Join(" ", all));
            }

            there = JsonSplice.Count(json, "programmes");
            json = JsonSplice.Put(json, JsonSplice.Text(own.Shipped!, "programmes", Digits(shipped))!, "programmes", Digits(there));
        }

        at = ["programmes", Digits(there)];
    }

    private int Place(JsonObject document) => (document["programmes"] as JsonArray ?? []).ToList().FindIndex(p => StrictJson.Text(p?["id"]) == id);

    private void Apply(ProgrammeEdit edit)
    {
        if (ProgrammeField.Of(edit.Field) is not { } found)
        {
            string nearest = NearestCode.Of(edit.Field, ProgrammeField.All.Select(f => f.At(0))) ?? "";
            throw new OfficeError(ErrorKind.BadInput, "programmes.no-field", policy + "/" + id, edit.Field, nearest, string.Join(" ", ProgrammeField.All.Select(f => f.Name)));
        }

        (ProgrammeField field, int place) = found;
        if (field.Kind == ProgrammeFieldKind.Steps)
        {
            Steps(edit.Value);
        }
        else if (edit.Value.Trim().Length == 0)
        {
            Remove(field, place);
        }
        else
        {
            Put(field, place, edit);
        }
    }

    private void Steps(string value)
    {
        string list = answer.Json(ProgrammeField.Of("steps")!.Value.Field, "steps", value);
        string[] wanted = [.. JsonNode.Parse(list)!.AsArray().Select(n => StrictJson.Text(n)!)];
        foreach (string gone in StepCatalogue.Names.Except(wanted))
        {
            json = JsonSplice.Remove(json, [.. at, gone]);
        }

        json = JsonSplice.Put(json, list, [.. at, "steps"]);
        (string Step, string Value)[] plain = [("round", "\"yuan-down\""), ("waiting", "{ \"from\": \"movedInOn\", \"months\": 12 }")];
        foreach ((string step, string settings) in plain.Where(p => wanted.Contains(p.Step) && JsonSplice.Find(json, [.. at, p.Step]) is null))
        {
            json = JsonSplice.Put(json, settings, [.. at, step]);
        }
    }

    private void Put(ProgrammeField field, int place, ProgrammeEdit edit)
    {
        string[] path = [.. at, .. field.Path(place)];
        if (field.IsListed && place > JsonSplice.Count(json, [.. at, field.Step!]))
        {
            throw new OfficeError(ErrorKind.BadInput, "programmes.place", policy + "/" + id, edit.Field, Digits(JsonSplice.Count(json, [.. at, field.Step!]) + 1));
        }

        if (field.Name == "sharing.N.share")
        {
            if (edit.Value.Trim() is "其余" or "rest")
            {
                Remove(field, place);
                return;
            }

            json = JsonSplice.Remove(json, [.. path[..^1], "rest"]);
        }

        json = JsonSplice.Put(json, answer.Json(field, edit.Field, edit.Value), path);
        if (path.Contains("if"))
        {
            string[] stage = path[..^2];
            json = JsonSplice.Find(json, [.. stage, "else"]) is null ? JsonSplice.Put(json, "\"forfeit\"", [.. stage, "else"]) : json;
            json = field.Name switch
            {
                "stages.N.not" => JsonSplice.Remove(json, [.. stage, "if", "in"]),
                "stages.N.in" => JsonSplice.Remove(json, [.. stage, "if", "not"]),
                _ => json,
            };
        }
    }

    // A share taken away takes its stage or level with it; a grade its whole condition.
    private void Remove(ProgrammeField field, int place)
    {
        string[] path = [.. at, .. field.Path(place)];
        if (field.Name is "stages.N.share" or "sharing.N.level")
        {
            json = JsonSplice.Remove(json, path[..^1]);
        }
        else if (field.Name == "sharing.N.share")
        {
            // One level takes what is left: it has no share of its own.
            json = JsonSplice.Put(JsonSplice.Remove(json, path), "true", [.. path[..^1], "rest"]);
        }
        else if (field.Name == "stages.N.grade")
        {
            json = JsonSplice.Remove(JsonSplice.Remove(json, path[..^1]), [.. path[..^2], "else"]);
        }
        else
        {
            json = JsonSplice.Remove(json, path);
        }
    }

    private void Check()
    {
        PolicyDocument document = PolicyDocument.Read(policy, own.Merged(json).ToJsonString(PolicyOverride.Written));
        List<OfficeError> errors = [];
        ProgrammeReader.Read(policy, document.Programmes, document.Figures, catalogue, errors);
        string where = policy + "/" + id;
        OfficeError[] ours = [.. errors.Where(e => e.Where == where || e.Where?.StartsWith(where + ".", StringComparison.Ordinal) == true)];
        if (ours.Length > 0)
        {
            throw OfficeError.Of(ours);
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
