using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Awards.Programmes;

/// <summary>
/// Reads programmes and refuses what would leave a payment to chance: no order, no basis, an unknown step, a step
/// without its settings, settings without their step, shares that do not make a whole. Every error is found in one pass.
/// </summary>
public static partial class ProgrammeReader
{
    private static readonly string[] Fields = ["id", "title", "rule", "mode", "policyYear", "dataYear", "checkOn", "steps", "basis", "clause", "note"];

    /// <summary>All programmes of a policy.</summary>
    /// <param name="policy">Policy id.</param>
    /// <param name="programmes">The <c>programmes</c> of its <c>policy.json</c>.</param>
    /// <param name="figures">The figures of the policy.</param>
    /// <param name="catalogue">The codes that are known.</param>
    /// <param name="errors">Takes every error, codes <c>award.programme.*</c>.</param>
    public static IReadOnlyList<Programme> Read(string policy, JsonNode? programmes, PolicyFigures figures, Catalogue catalogue, ICollection<OfficeError> errors)
    {
        ProgrammeWords words = new(figures, catalogue);
        List<Programme> read = [];
        foreach (JsonNode? node in programmes as JsonArray ?? [])
        {
            if (node is not JsonObject one || StrictJson.Text(one["id"]) is not { Length: > 0 } id)
            {
                errors.Add(new OfficeError(ErrorKind.BadInput, "award.programme.no-id", policy));
                continue;
            }

            if (read.Any(p => p.Id == id))
            {
                errors.Add(new OfficeError(ErrorKind.BadInput, "award.programme.twice", policy + "/" + id, id));
            }

            read.Add(ReadOne(policy, id, one, words, errors));
        }

        return read;
    }

    private static Programme ReadOne(string policy, string id, JsonObject node, ProgrammeWords words, ICollection<OfficeError> errors)
    {
        string where = policy + "/" + id;
        return new Programme
        {
            Policy = policy,
            Id = id,
            Title = StrictJson.Text(node["title"]) ?? id,
            Rule = Rule(node, where, errors),
            Mode = StrictJson.Text(node["mode"]),
            ByTitleYear = Choice(node, "policyYear", ["year", "title.on"], "year", where, errors) == "title.on",
            DataYearOffset = DataYear(node, where, errors),
            CheckOn = Choice(node, "checkOn", ["date", "title.on", "year-end"], "date", where, errors) switch
            {
                "title.on" => CheckDay.TitleOn,
                "year-end" => CheckDay.YearEnd,
                _ => CheckDay.Date,
            },
            Basis = Choice(node, "basis", ["granted", "paid"], null, where, errors) == "paid" ? LedgerBasis.Paid : LedgerBasis.Granted,
            Steps = Steps(node, where, words, errors),
        };
    }

    private static string Rule(JsonObject node, string where, ICollection<OfficeError> errors)
    {
        string? rule = StrictJson.Text(node["rule"]);
        if (string.IsNullOrEmpty(rule))
        {
            errors.Add(new OfficeError(ErrorKind.BadInput, "award.programme.no-rule", where));
        }

        return rule ?? "";
    }

    private static string? Choice(JsonObject node, string field, string[] allowed, string? otherwise, string where, ICollection<OfficeError> errors)
    {
        string? text = StrictJson.Text(node[field]) ?? (node[field] is null ? otherwise : node[field]!.ToJsonString());
        if (text is null || !allowed.Contains(text, StringComparer.Ordinal))
        {
            errors.Add(new OfficeError(
                ErrorKind.BadInput, text is null ? "award.programme.undeclared" : "award.programme.choice", where, text ?? field, field, string.Join(" ", allowed)));
        }

        return text;
    }

    private static int DataYear(JsonObject node, string where, ICollection<OfficeError> errors)
    {
        string text = StrictJson.Text(node["dataYear"]) ?? (node["dataYear"] is null ? "policyYear-1" : node["dataYear"]!.ToJsonString());
        if (YearOffset(text) is { } offset)
        {
            return offset;
        }

        errors.Add(new OfficeError(ErrorKind.BadInput, "award.programme.choice", where, text, "dataYear", "policyYear policyYear-1 policyYear+1"));
        return -1;
    }

    /// <summary>The years added to the policy year by <c>policyYear</c>, <c>policyYear-1</c> …; null for anything else.</summary>
    internal static int? YearOffset(string? text)
    {
        Match match = YearText().Match(text ?? "");
        return !match.Success ? null : match.Groups[1].Length == 0 ? 0 : int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static List<AwardStep> Steps(JsonObject node, string where, ProgrammeWords words, ICollection<OfficeError> errors)
    {
        List<AwardStep> steps = [];
        if (StrictJson.Texts(node["steps"]) is not { Count: > 0 } names)
        {
            errors.Add(new OfficeError(ErrorKind.BadInput, "award.programme.undeclared", where, "steps", "steps", string.Join(" ", StepCatalogue.Names)));
            return steps;
        }

        foreach (string name in names)
        {
            if (!StepCatalogue.Names.Contains(name, StringComparer.Ordinal))
            {
                errors.Add(new OfficeError(ErrorKind.BadInput, "award.programme.step-unknown", where, name, string.Join(" ", StepCatalogue.Names)));
            }
            else if (steps.Any(s => s.Name == name))
            {
                errors.Add(new OfficeError(ErrorKind.BadInput, "award.programme.step-twice", where, name));
            }
            else
            {
                steps.Add(StepCatalogue.Read(name, new StepSettings(where, name, node[name], words, errors)));
            }
        }

        RefuseStrayFields(node, where, names, errors);
        RefuseRoundAfterStages(where, names, errors);
        return steps;
    }

    private static void RefuseStrayFields(JsonObject node, string where, IReadOnlyList<string> steps, ICollection<OfficeError> errors)
    {
        foreach (string field in node.Select(p => p.Key).Where(k => !Fields.Contains(k, StringComparer.Ordinal) && !steps.Contains(k, StringComparer.Ordinal)))
        {
            string code = StepCatalogue.Names.Contains(field, StringComparer.Ordinal) ? "award.programme.step-not-declared" : "award.programme.setting-unknown";
            errors.Add(new OfficeError(ErrorKind.BadInput, code, where, field, string.Join(" ", Fields)));
        }
    }

    private static void RefuseRoundAfterStages(string where, IReadOnlyList<string> names, ICollection<OfficeError> errors)
    {
        List<string> order = [.. names];
        if (order.Contains("stages") && order.IndexOf("round") > order.IndexOf("stages"))
        {
            errors.Add(new OfficeError(ErrorKind.BadInput, "award.programme.round-after-stages", where, "round"));
        }
    }

    [GeneratedRegex(@"^policyYear(?:\s*([+-]\d))?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearText();
}
