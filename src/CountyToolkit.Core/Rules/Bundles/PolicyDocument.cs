using System.Text.Json.Nodes;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Bundles;

/// <summary>A policy document: the <c>policy.json</c> of its folder.</summary>
public sealed record PolicyDocument
{
    /// <summary>Name of the folder, such as <c>zhejiang-srdi-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>文号 as written.</summary>
    public required string Number { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? Made { get; init; }

    /// <summary>印发日期.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>施行日期, first day in force; null = not stated.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>First day it reaches back to (参照执行); null = it does not reach back.</summary>
    public DateOnly? RetroactiveFrom { get; init; }

    /// <summary>Last day of its own term, included; null = open.</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>征求意见稿: never in force.</summary>
    public bool Draft { get; init; }

    /// <summary>Relations to other documents.</summary>
    public IReadOnlyList<DocumentRelation> Relations { get; init; } = [];

    /// <summary>What was said later about its force.</summary>
    public IReadOnlyList<StatusEvent> StatusEvents { get; init; } = [];

    /// <summary>Clauses by id.</summary>
    public IReadOnlyList<Clause> Clauses { get; init; } = [];

    /// <summary>Figures.</summary>
    public PolicyFigures Figures { get; init; } = PolicyFigures.None;

    /// <summary>Readings by id.</summary>
    public IReadOnlyDictionary<string, Reading> Readings { get; init; } = new Dictionary<string, Reading>();

    /// <summary>Programmes as written; read by Awards.</summary>
    public JsonArray Programmes { get; init; } = [];

    /// <summary>Targets as written.</summary>
    public JsonArray Targets { get; init; } = [];

    /// <summary>Tasks as written.</summary>
    public JsonArray Tasks { get; init; } = [];

    /// <summary>Reads a document; every error of it is found before refusing.</summary>
    /// <param name="id">Name of its folder.</param>
    /// <param name="json">Text of <c>policy.json</c>.</param>
    /// <exception cref="OfficeError"><c>policy.*</c>, <c>figures.*</c>, <c>json.*</c>, all of one pass together.</exception>
    public static PolicyDocument Read(string id, string json)
    {
        List<OfficeError> errors = [];
        PolicyDocument document = new PolicyReader(id + "/policy.json", errors).Read(id, StrictJson.ReadObject(json, id + "/policy.json"));
        return errors.Count == 0 ? document : throw OfficeError.Of(errors);
    }
}
