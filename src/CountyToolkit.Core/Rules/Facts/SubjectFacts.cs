using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Facts;

/// <summary>
/// The facts of one subject, checked and typed. A null, or a value that is not there, is missing and never 0. A list
/// that is null was never asked for; an empty list was asked for and holds nothing.
/// </summary>
public sealed record SubjectFacts
{
    /// <summary>统一社会信用代码; null = 待补码.</summary>
    public string? CreditCode { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Six-digit region.</summary>
    public string? Region { get; init; }

    /// <summary>Town.</summary>
    public string? Town { get; init; }

    /// <summary>GB/T 4754 code such as <c>C3734</c>.</summary>
    public string? Industry { get; init; }

    /// <summary>enterprise, individual or cooperative.</summary>
    public string? Entity { get; init; }

    /// <summary>Day of registration.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Day of moving in; null = none recorded.</summary>
    public DateOnly? MovedInOn { get; init; }

    /// <summary>规上.</summary>
    public bool? AboveScale { get; init; }

    /// <summary>Industry tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Values by period and indicator code, in the catalogue's unit; blanks are not here.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Exact>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, Exact>>();

    /// <summary>Source of a value by period and indicator code, where given.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Sources { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Attributes by code; a flag is <c>true</c> or <c>false</c>; blanks are not here.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Credentials; null = not asked.</summary>
    public IReadOnlyList<CredentialFact>? Credentials { get; init; }

    /// <summary>Title events; null = not asked.</summary>
    public IReadOnlyList<TitleFact>? Titles { get; init; }

    /// <summary>Incidents; null = not asked.</summary>
    public IReadOnlyList<IncidentFact>? Incidents { get; init; }

    /// <summary>List entries; null = not asked.</summary>
    public IReadOnlyList<ListFact>? Lists { get; init; }

    /// <summary>Yearly grades; null = not asked.</summary>
    public IReadOnlyList<GradeFact>? Grades { get; init; }

    /// <summary>Judgements; none when absent.</summary>
    public IReadOnlyList<JudgementFact> Judgements { get; init; } = [];

    /// <summary>Ledger lines; null = not asked.</summary>
    public IReadOnlyList<LedgerFact>? Ledger { get; init; }

    /// <summary>Replies of departments; null = inquiries are not kept, and a present list counts as asked.</summary>
    public IReadOnlyList<InquiryFact>? Inquiries { get; init; }

    /// <summary>The thing applied for; null when the subject stands for itself.</summary>
    public ClaimFact? Claim { get; init; }

    /// <summary>
    /// Reads and checks facts. Every error is found in one pass: unknown codes (with the nearest known one), wrong
    /// kinds of value, dates, periods, too many decimals. The facts returned are to be used only when there is none.
    /// </summary>
    /// <param name="node">One JSON object of design 5.2; <c>sources</c> may mirror <c>values</c> with the source of each.</param>
    /// <param name="catalogue">The codes that are known.</param>
    /// <param name="where">Names the facts in errors: a file, a list index, an enterprise.</param>
    /// <param name="errors">All errors, kind <see cref="ErrorKind.BadInput"/>, codes <c>facts.*</c>; empty when the facts are good.</param>
    public static SubjectFacts Parse(JsonNode? node, Catalogue catalogue, string where, out IReadOnlyList<OfficeError> errors) =>
        FactsReader.Read(node, catalogue, where, out errors);

    /// <summary>A value; null when blank.</summary>
    public Exact? Value(string code, string period) =>
        Values.TryGetValue(period, out IReadOnlyDictionary<string, Exact>? values) && values.TryGetValue(code, out Exact value) ? value : null;

    /// <summary>Where a value comes from; null when the facts do not say.</summary>
    public string? Source(string code, string period) =>
        Sources.TryGetValue(period, out IReadOnlyDictionary<string, string>? sources) ? sources.GetValueOrDefault(code) : null;
}
