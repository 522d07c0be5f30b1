using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Awards.Programmes;

/// <summary>What a person types into a field of a programme, as JSON: codes and Chinese words alike; whatever is unknown is refused with what there is.</summary>
/// <param name="document">The document of the programme.</param>
/// <param name="catalogue">Pools, levels and grades.</param>
/// <param name="rules">Rules of the document.</param>
/// <param name="others">Title of every programme of other documents, by <c>POLICY/PROGRAMME</c>.</param>
/// <param name="where">What is being set, for errors.</param>
internal sealed class ProgrammeAnswer(PolicyDocument document, Catalogue catalogue, IReadOnlyList<string> rules, IReadOnlyDictionary<string, string> others, string where)
{
    private static readonly char[] Between = [' ', ',', '、', '，', ';', '；', '→'];

    /// <summary>The JSON of an answer.</summary>
    /// <exception cref="OfficeError"><c>programmes.*</c>.</exception>
    public string Json(ProgrammeField field, string name, string typed)
    {
        string text = typed.Trim(), folded = FullWidth.Fold(text);
        return field.Kind switch
        {
            ProgrammeFieldKind.Choice => Quoted(Choice(field, name, folded)),
            ProgrammeFieldKind.Figure => Quoted(One(name, text, document.Figures.Keys, k => document.Figures.Entries(k)[0].Label ?? k)),
            ProgrammeFieldKind.Clause => Quoted(One(name, text, document.Clauses.Select(c => c.Id), c => c)),
            ProgrammeFieldKind.Rule => Quoted(One(name, text, rules, r => r)),
            ProgrammeFieldKind.Programmes => Listed(folded, p => One(name, p.StartsWith(document.Id + "/", StringComparison.Ordinal) ? p[(document.Id.Length + 1)..] : p, Programmes.Keys.Concat(others.Keys), Programme)),
            ProgrammeFieldKind.Pools => Listed(text, p => One(name, p, catalogue.Pools.Select(c => c.Code), Pool)),
            ProgrammeFieldKind.Steps => Listed(text, s => One(name, s, StepCatalogue.Names, Step)),
            ProgrammeFieldKind.Level => Quoted(One(name, text, catalogue.Levels.Codes, catalogue.Levels.Label)),
            ProgrammeFieldKind.GradeKind => Quoted(One(name, text, catalogue.GradeKinds.Codes, catalogue.GradeKinds.Label)),
            ProgrammeFieldKind.Grades => Listed(folded.ToUpperInvariant(), g => g),
            ProgrammeFieldKind.Share => Quoted(Share(name, folded)),
            ProgrammeFieldKind.Whole => Whole(name, folded),
            _ => Quoted(text),
        };
    }

    private Dictionary<string, string> Programmes => document.Programmes
        .Where(p => Rules.StrictJson.Text(p?["id"]) is not null)
        .DistinctBy(p => Rules.StrictJson.Text(p!["id"]))
        .ToDictionary(p => Rules.StrictJson.Text(p!["id"])!, p => Rules.StrictJson.Text(p!["title"]) ?? "", StringComparer.Ordinal);

    private string Programme(string id) => Programmes.GetValueOrDefault(id) ?? others[id];

    /// <summary>What a step is called.</summary>
    public static string Step(string code) => Messages.Text(Language.Chinese, "award.step." + code);

    /// <summary>The sentence key of a choice.</summary>
    public static string Word(ProgrammeField field, string code) => "programmes.word." + (field.Name.EndsWith("Year", StringComparison.Ordinal) && field.Name != "policyYear" ? "year" : field.Name) + "." + code;

    private string Choice(ProgrammeField field, string name, string typed) =>
        One(name, typed, field.Options, o => Messages.Text(Language.Chinese, Word(field, o)));

    private string Pool(string code) => catalogue.TryPool(code, out PoolRung? rung) ? rung.Label : code;

    // A code, the whole of a label, or a part of one label only: 补差 is enough for 晋级补差额.
    private string One(string name, string typed, IEnumerable<string> codes, Func<string, string> label)
    {
        string[] all = [.. codes];
        string wanted = typed.Trim();
        string? exact = all.FirstOrDefault(c => string.Equals(c, wanted, StringComparison.OrdinalIgnoreCase)) ?? all.FirstOrDefault(c => label(c) == wanted);
        string[] parts = wanted.Length < 2 ? [] : [.. all.Where(c => label(c).Contains(wanted, StringComparison.Ordinal))];
        return exact ?? (parts.Length == 1 ? parts[0] : throw new OfficeError(
            ErrorKind.BadInput, "programmes.unknown-word", where, name, wanted, string.Join("　", all.Select(c => label(c) == c ? c : label(c) + "(" + c + ")"))));
    }

    private static string Listed(string text, Func<string, string> one) =>
        "[" + string.Join(", ", text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(p => Quoted(one(p)))) + "]";

    private string Share(string name, string typed)
    {
        string digits = typed.TrimEnd('%').Trim();
        return Exact.TryParse(digits, out Exact percent) && percent.Sign >= 0
            ? percent + "%"
            : throw new OfficeError(ErrorKind.BadInput, "programmes.not-share", where, name, typed);
    }

    private string Whole(string name, string typed) =>
        int.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : throw new OfficeError(ErrorKind.BadInput, "programmes.not-whole", where, name, typed);

    private static string Quoted(string text) => OwnDocument.Quoted(text);
}
