using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Awards.Programmes;

/// <summary>The settings of one step as written, and the place errors about them go.</summary>
internal sealed class StepSettings(string programme, string step, JsonNode? node, ProgrammeWords words, ICollection<OfficeError> errors)
{
    /// <summary>What a programme may name.</summary>
    public ProgrammeWords Words { get; } = words;

    /// <summary>The settings as written; null when the step has none.</summary>
    public JsonNode? Node { get; } = node;

    /// <summary>Clause the settings cite; null when they cite none.</summary>
    public string? Clause => StrictJson.Text((Node as JsonObject)?["clause"]);

    /// <summary>The clause of settings that are a list: the first one an entry cites.</summary>
    public string? ListClause => (Node as JsonArray ?? []).Select(n => StrictJson.Text((n as JsonObject)?["clause"])).FirstOrDefault(c => c is not null);

    /// <summary>Adds an error about this step: <c>award.programme.{what}</c>.</summary>
    public void Refuse(string what, string? value = null, params string[] args)
    {
        string code = "award.programme." + what;
        errors.Add(new OfficeError(ErrorKind.BadInput, code, programme + "." + step, value, args));
    }

    /// <summary>A field of the settings.</summary>
    public JsonNode? Field(string name) => (Node as JsonObject)?[name];

    /// <summary>A required figure key the policy has.</summary>
    public string Figure()
    {
        string? key = StrictJson.Text(Field("figure"));
        if (key is null)
        {
            Refuse("setting-missing", "figure");
        }
        else if (!Words.HasFigure(key))
        {
            Refuse("figure-unknown", key);
        }
        else if (Words.Figures.Entries(key).Any(f => !IsMoney(f)))
        {
            Refuse("figure-not-money", key);
        }

        return key ?? "";
    }

    private static bool IsMoney(Figure figure) => figure.Table is { } table
        ? table.Columns.Count == 1 && table.Columns.Values.All(unit => FigureMoney.Scale(unit) is not null)
        : figure.Bands is null && FigureMoney.Scale(figure.Unit) is not null;

    /// <summary>A list of programmes; empty when not given.</summary>
    public IReadOnlyList<string> Programmes(string field)
    {
        if (Field(field) is null)
        {
            return [];
        }

        if (StrictJson.Texts(Field(field)) is { } list)
        {
            return list;
        }

        Refuse("setting-missing", field);
        return [];
    }

    /// <summary>A share written as a percentage such as <c>80%</c>; null, with an error, when it is not one between 0 and 100.</summary>
    public Exact? Share(JsonNode? share)
    {
        string? text = StrictJson.Text(share);
        if (text is not null && text.EndsWith('%') && Exact.TryParse(text[..^1], out Exact percent) && percent.Sign >= 0 && percent <= new Exact(100, 1))
        {
            return percent / new Exact(100, 1);
        }

        Refuse("share-unreadable", text ?? share?.ToJsonString() ?? "");
        return null;
    }

    /// <summary>Refuses settings that must be an object and are something else; true when they are one.</summary>
    public bool NeedsObject()
    {
        if (Node is JsonObject)
        {
            return true;
        }

        Refuse("settings-missing");
        return false;
    }

    /// <summary>Refuses fields nobody reads, so that a slip of the pen is not silently nothing.</summary>
    public void Only(params string[] fields)
    {
        if (Node is null || Node.GetValueKind() != JsonValueKind.Object)
        {
            return;
        }

        foreach (string field in Node.AsObject().Select(p => p.Key).Where(k => k != "clause" && !fields.Contains(k, StringComparer.Ordinal)))
        {
            Refuse("setting-unknown", field, string.Join(" ", fields));
        }
    }
}
