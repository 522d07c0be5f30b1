using System.Diagnostics.CodeAnalysis;

namespace CountyToolkit.Rules.Catalogues;

/// <summary>
/// The three catalogues (<c>indicators.json</c>, <c>pools.json</c>, <c>codes.json</c>): every code that may stand in
/// facts and rules. They are part of every bundle, so that a stored run is replayed with the codes of its day.
/// </summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, IndicatorEntry> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AttributeEntry> attributesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PoolRung> poolsByCode;
    private readonly Dictionary<string, CodeList> lists;

    internal Catalogue(
        IReadOnlyList<IndicatorEntry> indicators,
        IReadOnlyList<AttributeEntry> attributes,
        IReadOnlyList<PoolRung> pools,
        IReadOnlyDictionary<string, CodeList> lists,
        IReadOnlyList<MatterEntry> matters)
    {
        Indicators = indicators;
        Attributes = attributes;
        Pools = pools;
        MatterEntries = matters;
        this.lists = new Dictionary<string, CodeList>(lists, StringComparer.Ordinal);
        poolsByCode = pools.ToDictionary(p => p.Code, StringComparer.Ordinal);
        foreach (IndicatorEntry indicator in indicators)
        {
            byName[indicator.Label] = indicator;
        }

        foreach (IndicatorEntry indicator in indicators)
        {
            byName[indicator.Code] = indicator;
        }

        foreach (AttributeEntry attribute in attributes)
        {
            attributesByName[attribute.Label] = attribute;
        }

        foreach (AttributeEntry attribute in attributes)
        {
            attributesByName[attribute.Code] = attribute;
        }
    }

    /// <summary>Indicators in the order of the file.</summary>
    public IReadOnlyList<IndicatorEntry> Indicators { get; }

    /// <summary>Attributes in the order of the file.</summary>
    public IReadOnlyList<AttributeEntry> Attributes { get; }

    /// <summary>Pools in rung order, lowest first.</summary>
    public IReadOnlyList<PoolRung> Pools { get; }

    /// <summary>Matters with the departments that answer for them.</summary>
    public IReadOnlyList<MatterEntry> MatterEntries { get; }

    /// <summary>Title events (认定、复核、迁入、撤销、到期失效).</summary>
    public CodeList TitleEvents => lists[CatalogueLists.TitleEvents];

    /// <summary>Levels (国家、省、市 …).</summary>
    public CodeList Levels => lists[CatalogueLists.Levels];

    /// <summary>Kinds of credential (资质).</summary>
    public CodeList CredentialKinds => lists[CatalogueLists.CredentialKinds];

    /// <summary>Kinds of incident.</summary>
    public CodeList IncidentKinds => lists[CatalogueLists.IncidentKinds];

    /// <summary>Grades of incident, mildest first: violation, 一般, 较大, 重大, 特别重大.</summary>
    public CodeList IncidentGrades => lists[CatalogueLists.IncidentGrades];

    /// <summary>Lists a subject may stand on (失信、联合惩戒 …).</summary>
    public CodeList Lists => lists[CatalogueLists.Lists];

    /// <summary>Kinds of yearly grade, such as <c>efficiency</c>.</summary>
    public CodeList GradeKinds => lists[CatalogueLists.GradeKinds];

    /// <summary>Matters departments are asked about.</summary>
    public CodeList Matters => lists[CatalogueLists.Matters];

    /// <summary>Sources of values, best first unless the indicator says otherwise.</summary>
    public CodeList Sources => lists[CatalogueLists.Sources];

    /// <summary>Kinds of legal person (enterprise, individual, cooperative).</summary>
    public CodeList Entities => lists[CatalogueLists.Entities];

    /// <summary>Reads the three files.</summary>
    /// <exception cref="OfficeError">All errors of the three files together: <c>catalogue.*</c>, <c>json.broken</c>.</exception>
    public static Catalogue Read(string indicatorsJson, string poolsJson, string codesJson) =>
        CatalogueReader.Read(indicatorsJson, poolsJson, codesJson);

    /// <summary>An indicator by code or Chinese label.</summary>
    public bool TryIndicator(string codeOrLabel, [NotNullWhen(true)] out IndicatorEntry? indicator) =>
        byName.TryGetValue(codeOrLabel, out indicator);

    /// <summary>An attribute by code or Chinese label.</summary>
    public bool TryAttribute(string codeOrLabel, [NotNullWhen(true)] out AttributeEntry? attribute) =>
        attributesByName.TryGetValue(codeOrLabel, out attribute);

    /// <summary>A pool by code.</summary>
    public bool TryPool(string code, [NotNullWhen(true)] out PoolRung? pool) => poolsByCode.TryGetValue(code, out pool);

    /// <summary>The matter whose reply speaks for an incident kind or a list; null when none does.</summary>
    public MatterEntry? MatterOf(string kindOrList) => MatterEntries.FirstOrDefault(m => m.Covers.Contains(kindOrList, StringComparer.Ordinal));

    /// <summary>Any list of <c>codes.json</c> by its name there; null when there is none.</summary>
    public CodeList? List(string name) => lists.GetValueOrDefault(name);

    /// <summary>The known code nearest to a mistyped one. Kinds: <c>indicators</c>, <c>attributes</c>, <c>pools</c>, or a list of <c>codes.json</c>.</summary>
    public string? Nearest(string kind, string code) => kind switch
    {
        "indicators" or "indicator" => Code(NearestCode.Of(code, byName.Keys), k => byName[k].Code),
        "attributes" or "attribute" => Code(NearestCode.Of(code, attributesByName.Keys), k => attributesByName[k].Code),
        "pools" or "pool" => NearestCode.Of(code, poolsByCode.Keys),
        _ => List(kind) is { } list ? NearestCode.Of(code, list.Codes) : null,
    };

    private static string? Code(string? nearest, Func<string, string> code) => nearest is null ? null : code(nearest);
}
