using System.Text.Json.Nodes;

namespace CountyToolkit.Imports;

/// <summary>The answer of an import; a dry run gives the same, but for the batch number.</summary>
public sealed record ImportAnswer
{
    /// <summary>Numbers of the batches, one a file that wrote something; empty when nothing was written.</summary>
    public IReadOnlyList<long> Batches { get; init; } = [];

    /// <summary>Counts over all files.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>Every error found.</summary>
    public IReadOnlyList<ImportError> Errors { get; init; } = [];

    /// <summary>Errors found, listed or not.</summary>
    public int ErrorCount { get; init; }

    /// <summary>Whether the errors stopped the whole import.</summary>
    public bool Refused { get; init; }

    /// <summary>Periods values were read for, earliest first; empty where the form has none.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>What a person should know besides.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    /// <summary>Rows whose firm was not found, or found by an old name; first those that may be a firm renamed.</summary>
    public IReadOnlyList<UnmatchedRow> Unmatched { get; init; } = [];

    /// <summary>The tables found, with what their columns were taken for.</summary>
    public IReadOnlyList<FoundTable> Tables { get; init; } = [];

    /// <summary>The answer in the shape of the contract.</summary>
    public JsonObject ToJson(Language language) => new()
    {
        ["batch"] = Batches.Count > 0 ? Batches[0] : null,
        ["batches"] = new JsonArray([.. Batches.Select(b => (JsonNode?)JsonValue.Create(b))]),
        ["rows"] = Counts.Rows,
        ["created"] = Counts.Created,
        ["updated"] = Counts.Updated,
        ["unchanged"] = Counts.Unchanged,
        ["matched"] = Counts.Matched,
        ["matchedByOldName"] = Counts.MatchedByOldName,
        ["unmatched"] = Counts.Unmatched,
        ["periods"] = new JsonArray([.. Periods.Select(p => (JsonNode?)JsonValue.Create(p.ToString()))]),
        ["written"] = Refused ? 0 : Counts.Written,
        ["errors"] = new JsonArray([.. Errors.Select(e => (JsonNode?)Json(e, language))]),
        ["errorCount"] = ErrorCount,
        ["notes"] = new JsonArray([.. Notes.Select(n => (JsonNode?)JsonValue.Create(n.Sentence(language)))]),
        ["notFound"] = new JsonArray([.. Unmatched.Select(u => (JsonNode?)new JsonObject { ["where"] = u.Place, ["name"] = u.Name, ["known"] = u.Known, ["near"] = u.Near })]),
    };

    private static JsonObject Json(ImportError error, Language language)
    {
        OfficeError refusal = error.ToOfficeError();
        return new JsonObject
        {
            ["file"] = error.File,
            ["sheet"] = error.Sheet,
            ["row"] = error.Row,
            ["column"] = error.Column,
            ["heading"] = error.Heading,
            ["value"] = error.Value,
            ["code"] = error.Code,
            ["message"] = refusal.Sentence(language),
            ["do"] = refusal.Advice(language),
        };
    }
}
