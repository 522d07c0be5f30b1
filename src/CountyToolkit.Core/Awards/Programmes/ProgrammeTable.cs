using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Awards.Programmes;

/// <summary>A programme as a table of fields, and each of its steps as a sentence: what a person reads and changes in place of JSON.</summary>
/// <param name="document">The document.</param>
/// <param name="catalogue">The codes that are known.</param>
/// <param name="language">Language of labels and sentences.</param>
/// <param name="day">Day whose figures are told.</param>
public sealed class ProgrammeTable(PolicyDocument document, Catalogue catalogue, Language language, DateOnly day)
{
    /// <summary>The programmes of the document as they are written; an entry without an id is left to lint.</summary>
    public IReadOnlyList<JsonObject> Programmes { get; } = [.. document.Programmes.OfType<JsonObject>().Where(p => StrictJson.Text(p["id"]) is not null)];

    /// <summary>Every step there is.</summary>
    public static IReadOnlyList<string> AllSteps => StepCatalogue.Names;

    /// <summary>Steps of a programme in their order.</summary>
    public static IReadOnlyList<string> Steps(JsonObject programme) => StrictJson.Texts(programme["steps"]) ?? [];

    /// <summary>Every field of a programme that is given or may be: its own first, then step by step in their order.</summary>
    public IReadOnlyList<ProgrammeRow> Rows(JsonObject programme) =>
    [
        .. ProgrammeField.All.Where(f => f.Step is null).Select(f => Row(programme, f, 0)),
        .. Steps(programme).SelectMany(step => Of(programme, step)),
    ];

    /// <summary>Fields of one step.</summary>
    public IReadOnlyList<ProgrammeRow> Of(JsonObject programme, string step)
    {
        ProgrammeField[] fields = [.. ProgrammeField.All.Where(f => f.Step == step)];
        int places = (programme[step] as JsonArray)?.Count ?? 0;
        return
        [
            .. fields.Where(f => !f.IsListed).Select(f => Row(programme, f, 0)),
            .. Enumerable.Range(0, places).SelectMany(at => fields.Where(f => f.IsListed).Select(f => Row(programme, f, at))),
        ];
    }

    /// <summary>Fields a further stage or level would have, empty.</summary>
    public IReadOnlyList<ProgrammeRow> Further(JsonObject programme, string step) =>
        [.. ProgrammeField.All.Where(f => f.Step == step && f.IsListed).Select(f => Row(programme, f, (programme[step] as JsonArray)?.Count ?? 0))];

    /// <summary>Codes a field may take, each with its word; empty where anything may be written, or several at once.</summary>
    public IReadOnlyList<(string Code, string Word)> Choices(string field) => ProgrammeField.Of(field)?.Field switch
    {
        { Kind: ProgrammeFieldKind.Choice } choice => [.. choice.Options.Select(o => (o, Word(choice, o)))],
        { Kind: ProgrammeFieldKind.Figure } => [.. document.Figures.Keys.Where(IsMoney).Select(k => (k, Labelled(k)))],
        { Kind: ProgrammeFieldKind.Clause } => [.. document.Clauses.Select(c => (c.Id, c.Id))],
        { Kind: ProgrammeFieldKind.Level } => [.. catalogue.Levels.Codes.Select(c => (c, catalogue.Levels.Label(c)))],
        { Kind: ProgrammeFieldKind.GradeKind } => [.. catalogue.GradeKinds.Codes.Select(c => (c, catalogue.GradeKinds.Label(c)))],
        _ => [],
    };

    /// <summary>What a step does with the money, in a sentence without its clause.</summary>
    public string Sentence(JsonObject programme, string step)
    {
        string Said(string field) => Row(programme, ProgrammeField.Of(step + "." + field)!.Value.Field, 0).Said;
        string Optional(string field, string key) => Said(field) is { Length: > 0 } said ? Say(key, said) : "";
        return step switch
        {
            "item-cap" => Say("programmes.say.item-cap", Said("figure")),
            "once-per-title" => Say("programmes.say.once-per-title") + Optional("programmes", "programmes.say.ledger-of"),
            "highest" => Say("programmes.say.highest") + Optional("among", "programmes.say.among") + (StrictJson.Text(programme[step]?["years"]) == "all" ? Say("programmes.say.all-years") : ""),
            "difference" => Say("programmes.say.difference", Said("ladder")),
            "year-cap" => Say("programmes.say.year-cap", Said("figure")) + Optional("programmes", "programmes.say.together"),
            "waiting" => Say("programmes.say.waiting", Said("months")),
            "pot" => Say("programmes.say.pot", Said("figure"), Said("cut")),
            "round" => Say("programmes.say.round", Row(programme, ProgrammeField.Of("round")!.Value.Field, 0).Said),
            "sharing" => string.Join(Say("programmes.say.between"), Parts(programme, step).Select(p => p[0].Said + " " + p[1].Said)),
            "stages" => string.Join(Say("programmes.say.between"), Parts(programme, step).Select(Stage)),
            _ => step,
        };
    }

    /// <summary>Clause a step names, else that of its figure; null when neither does.</summary>
    public string? Clause(JsonObject programme, string step) => programme[step] is JsonArray list
        ? list.Select(s => StrictJson.Text(s?["clause"])).FirstOrDefault(c => c is not null)
        : programme[step] is JsonObject settings
            ? StrictJson.Text(settings["clause"]) ?? (StrictJson.Text(settings["figure"]) is { } key ? document.Figures.At(key, day)?.Clause : null)
            : null;

    /// <summary>What a field is called.</summary>
    public string Label(string field)
    {
        string[] parts = field.Split('.');
        return parts.Length == 3 ? Say("programmes.field." + parts[0] + ".N", parts[1]) + Say("programmes.field." + parts[2]) : Say("programmes.field." + parts[^1]);
    }

    private IEnumerable<ProgrammeRow[]> Parts(JsonObject programme, string step) =>
        Of(programme, step).Where(r => r.Field.Split('.').Length == 3).GroupBy(r => r.Field.Split('.')[1]).Select(g => g.ToArray());

    private string Stage(ProgrammeRow[] stage)
    {
        string Of(string name) => stage.First(r => r.Field.EndsWith("." + name, StringComparison.Ordinal)).Said;
        string paid = Say("programmes.say.stage", Of("year"), Of("share"));
        return Of("grade").Length == 0 ? paid
            : paid + (Of("not").Length > 0 ? Say("programmes.say.if-not", Of("gradeYear"), Of("grade"), Of("not")) : Say("programmes.say.if-in", Of("gradeYear"), Of("grade"), Of("in")));
    }

    private ProgrammeRow Row(JsonObject programme, ProgrammeField field, int place)
    {
        JsonNode? node = field.Path(place).Aggregate((JsonNode?)programme, (at, name) =>
            at is JsonArray list ? list.ElementAtOrDefault(int.Parse(name, CultureInfo.InvariantCulture)) : (at as JsonObject)?[name]);
        if (field.Name == "round" && node is JsonObject rounding)
        {
            node = rounding["to"];
        }

        bool rest = field.Name == "sharing.N.share" && (programme["sharing"] as JsonArray)?.ElementAtOrDefault(place)?["rest"] is not null;
        string[] values = rest ? ["rest"] : StrictJson.Texts(node) is { } texts ? [.. texts] : node is null ? [] : [node.ToJsonString()];
        return new ProgrammeRow(field.At(place), field.Step, Label(field.At(place)), string.Join(' ', values), string.Join(Joint(field), values.Select(v => Word(field, v))));
    }

    private static string Joint(ProgrammeField field) => field.Kind is ProgrammeFieldKind.Pools or ProgrammeFieldKind.Steps ? " → " : "、";

    private string Word(ProgrammeField field, string value) => field.Kind switch
    {
        ProgrammeFieldKind.Choice => field.Options.Contains(value) ? Say(ProgrammeAnswer.Word(field, value)) : value,
        ProgrammeFieldKind.Figure => Labelled(value),
        ProgrammeFieldKind.Steps => Messages.Has("award.step." + value) ? Say("award.step." + value) : value,
        ProgrammeFieldKind.Pools => catalogue.TryPool(value, out PoolRung? rung) ? rung.Label : value,
        ProgrammeFieldKind.Programmes => Programmes.FirstOrDefault(p => StrictJson.Text(p["id"]) == value) is { } other ? StrictJson.Text(other["title"]) ?? value : value,
        ProgrammeFieldKind.Level => catalogue.Levels.Label(value),
        ProgrammeFieldKind.GradeKind => catalogue.GradeKinds.Label(value),
        ProgrammeFieldKind.Share => value == "rest" ? Say("programmes.say.rest") : value,
        ProgrammeFieldKind.Whole when field.Name == "stages.N.year" => value is "0" or "1" ? Say("programmes.say.year-" + value) : Say("programmes.say.year-later", value),
        _ => value,
    };

    private string Labelled(string key)
    {
        Figure? figure = document.Figures.At(key, day);
        string label = figure?.Label ?? document.Figures.Entries(key).Select(f => f.Label).FirstOrDefault(l => l is not null) ?? key;
        return figure?.Value is { } value ? label + " " + value + figure.Unit : label;
    }

    private bool IsMoney(string key) => document.Figures.Entries(key) is [.., var last] && last.Bands is null
        && (last.Table is { } table ? table.Columns.Count == 1 && table.Columns.Values.All(u => FigureMoney.Scale(u) is not null) : FigureMoney.Scale(last.Unit) is not null);

    private string Say(string key, params string[] args) => Messages.Text(language, key, args);
}
