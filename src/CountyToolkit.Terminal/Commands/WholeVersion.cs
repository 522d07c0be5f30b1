using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>A version seen whole: head, relations, clauses, figures, programmes, rules, then whatever else is written in it.</summary>
/// <param name="say">The words.</param>
/// <param name="words">Figures in words.</param>
/// <param name="table">Its programmes.</param>
/// <param name="bundle">The version.</param>
/// <param name="document">Its document.</param>
internal sealed class WholeVersion(Wording say, VersionFigures words, ProgrammeTable table, Bundle bundle, PolicyDocument document)
{
    // Told in words by the parts above.
    private static readonly string[] Told =
        ["number", "title", "issuer", "made", "issued", "effective", "retroactiveFrom", "ends", "draft", "relations", "clauses", "figures", "programmes", .. PlanWords.Parts];

    /// <summary>All lines.</summary>
    public IEnumerable<PageLine> Lines() =>
    [
        new(say.Say("lawbook.first-version"), 0, PageTone.Head),
        .. Head(),
        .. Part("lawbook.relations", document.Relations.Select(r => DocumentWords.Relation(say, r))),
        .. Part("lawbook.clauses", document.Clauses.Select(c => ClauseText.Of(say, c))),
        .. Figures(),
        .. Programmes(),
        .. Part("version.rules", bundle.Rules.Select(r => Rule(bundle.Head(r)!, r))),
        .. PlanWords.Parts.SelectMany(p => Part("version." + p, new PlanWords(say, document).Of(p).Values.Select(e => say.Say("version.value", e.Name, e.Text)))),
        .. Part("version.others", BundleChanges.Of(null, bundle).Where(c => c.Path.Length > 0 && c.After != "[]" && !Told.Contains(c.Path.Split(" › ")[0]))
            .Select(c => say.Say("version.value", DocumentWords.Place(say, document, c.Path), c.After ?? ""))),
    ];

    private IEnumerable<PageLine> Head()
    {
        (string Key, string? Value)[] fields =
        [
            ("number", document.Number), ("title", document.Title), ("issuer", document.Issuer), ("made", Day(document.Made)), ("issued", Day(document.Issued)),
            ("effective", Day(document.Effective)), ("retroactive", Day(document.RetroactiveFrom)), ("ends", Day(document.Ends)),
        ];
        return fields.Where(f => f.Value is { Length: > 0 }).Select(f => new PageLine(say.Say("lawbook.document." + f.Key, f.Value!), 2))
            .Concat(document.Draft ? [new PageLine(say.Say("version.draft"), 2, PageTone.Mind)] : []);
    }

    private IEnumerable<PageLine> Figures()
    {
        // What a band gives is told with its bounds; a line for each bound would tell them twice.
        ILookup<Figure, FigureValue> values = FigureValue.All(document.Figures, DateOnly.MaxValue, words.Catalogue)
            .Where(v => v.Place is not ["bands", _, ['<' or '>', ..]]).ToLookup(v => v.Figure);
        int count = document.Figures.Keys.Count();
        yield return new(say.Say(count > 0 ? "version.figures" : "version.no-figures", Count(count)), 0, PageTone.Head);
        foreach (Figure figure in document.Figures.Keys.SelectMany(document.Figures.Entries))
        {
            PageTone tone = figure.IsBlank || VersionFigures.IsToCheck(figure) ? PageTone.Mind : PageTone.Plain;
            foreach (FigureValue value in values[figure])
            {
                yield return new(words.Line(value), 2, tone);
            }

            foreach ((string part, string text, bool _) in words.Parts(figure).Where(p => !p.IsPlain))
            {
                yield return new(say.Say("version.value", (figure.Label ?? figure.Key) + " · " + part, text), 4, tone);
            }
        }
    }

    private IEnumerable<PageLine> Programmes()
    {
        if (table.Programmes.Count == 0)
        {
            yield break;
        }

        yield return new(say.Say("version.programmes", Count(table.Programmes.Count)), 0, PageTone.Head);
        foreach (ProgrammeLine line in table.Programmes.SelectMany(p => ProgrammeLine.Of(say, table, p)))
        {
            yield return new(say.Say("version.value", line.Name.TrimStart(), Clause(line)), line.Step is null ? 2 : 4);
        }
    }

    private string Clause(ProgrammeLine line) => line.Clause.Length == 0 ? line.Says : line.Says + say.Say("version.brackets", line.Clause);

    private string Rule(RuleHead head, string id) =>
        say.Say("version.rule", id, head.Title, Messages.Has("lawbook.kind." + head.Kind) ? say.Say("lawbook.kind." + head.Kind) : head.Kind, head.Clause.Length > 0 ? " " + head.Clause : "");

    private IEnumerable<PageLine> Part(string key, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        return all.Length == 0 ? [] : all.Select(l => new PageLine(l, 2)).Prepend(new PageLine(say.Say(key, Count(all.Length)), 0, PageTone.Head));
    }

    private static string Day(DateOnly? day) => VersionFigures.Day(day);

    private static string Count(int number) => FormattableString.Invariant($"{number}");
}
