using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>One worked case in words: what differs first, then what it expects, then its facts with what it changes of its base.</summary>
internal sealed class CaseScreen(Workplace workplace, string crumb, CaseRow row, Bundle bundle) : OfficeScreen(workplace)
{
    private readonly TextView text = new();

    /// <inheritdoc/>
    public override string Crumb => crumb + " › " + Say("lawbook.case");

    /// <inheritdoc/>
    public override string Aside => Say("lawbook.case." + row.State);

    /// <inheritdoc/>
    public override string HelpPage => "rules";

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions => [];

    /// <inheritdoc/>
    protected override View Body => text;

    private CaseTold Told { get; } = new(bundle);

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        if (text.Lines.Count == 0)
        {
            text.Lines = [.. Head(), .. Differences(), .. Expected(), .. Pinned(), .. row.Case.Bases.SelectMany((_, member) => Facts(member))];
        }
    }

    private IEnumerable<TextLine> Head()
    {
        RuleCase one = row.Case;
        yield return new TextLine(one.Name, Look.Title);
        if (CaseName.IsUnchecked(one.Name))
        {
            yield return new TextLine(Say("lawbook.case-unchecked"), Look.Warning);
        }

        yield return new TextLine(Say("lawbook.case-where", one.Place, one.Rule), Look.Muted);
        yield return new TextLine(Say("lawbook.case-when", IsoDate.Text(one.Date), Say("lawbook.purpose." + one.Purpose)));
        if (one.Programme is { } programme)
        {
            yield return new TextLine(Say("lawbook.case-programme", programme, FormattableString.Invariant($"{one.Year ?? one.Date.Year}")));
        }
    }

    private IEnumerable<TextLine> Differences()
    {
        yield return new TextLine("");
        if (row.Result is not { } result)
        {
            yield return new TextLine(Say("lawbook.case-not-run"), Look.Warning);
            yield break;
        }

        yield return new TextLine(Say("lawbook.case." + row.State), result.Holds ? Look.Good : Look.Bad);
        foreach (CaseDifference difference in result.Differences)
        {
            yield return new TextLine(Told.Head(difference.Path), Look.Bad, 2);
            yield return new TextLine(Say("lawbook.case-expected", Told.Said(difference.Path, difference.Expected)), Look.Text, 4);
            yield return new TextLine(Say("lawbook.case-got", Told.Said(difference.Path, difference.Actual)), Look.Text, 4);
        }
    }

    private IEnumerable<TextLine> Expected()
    {
        yield return new TextLine("");
        yield return new TextLine(Say("lawbook.expected"), Look.Title);
        IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> members = Told.Expected(row.Case);
        for (int at = 0; at < members.Count; at++)
        {
            if (members.Count > 1)
            {
                yield return new TextLine(Say("lawbook.case-member", FormattableString.Invariant($"{at + 1}")), Look.Muted, 2);
            }

            foreach ((string head, string said) in members[at])
            {
                yield return new TextLine(Say("lawbook.case-fact", head, said), Look.Text, 2);
            }
        }
    }

    private IEnumerable<TextLine> Pinned()
    {
        KeyValuePair<string, string>[] pinned = [.. Told.Pinned(row.Case)];
        return pinned.Length == 0 ? [] :
        [
            new TextLine(""), new TextLine(Say("lawbook.pinned"), Look.Title),
            .. pinned.Select(p => new TextLine(Say("lawbook.case-fact", p.Key, p.Value), Look.Text, 2)),
        ];
    }

    private IEnumerable<TextLine> Facts(int member)
    {
        IReadOnlyList<ToldFact> facts = Told.Facts(row.Case, member);
        CaseStart from = row.Case.Bases[member];
        int changed = facts.Count(f => f.Before is not null);
        yield return new TextLine("");
        yield return new TextLine((row.Case.Bases.Count > 1 ? Say("lawbook.case-member", FormattableString.Invariant($"{member + 1}")) + "　" : "") + Say("lawbook.facts"), Look.Title);
        yield return new TextLine(from.From is null ? Say("lawbook.case-no-base") : Say("lawbook.case-base", from.From, FormattableString.Invariant($"{changed}")), Look.Muted, 2);
        foreach (TextLine line in facts.Where(f => f.Before is not null).SelectMany(Changed))
        {
            yield return line;
        }

        string section = "";
        foreach (ToldFact fact in facts)
        {
            if (fact.Section != section)
            {
                section = fact.Section;
                yield return new TextLine(section, Look.Muted, 2);
            }

            string said = fact.Label.Length == 0 ? fact.Said : Say("lawbook.case-fact", fact.Label, fact.Said);
            yield return fact.Before is null ? new TextLine(said, Look.Text, 5) : new TextLine(Say("lawbook.case-changed", said), Look.Warning, 2);
        }
    }

    /// <summary>What the case is about, above all its facts: a change with what stood there before.</summary>
    private IEnumerable<TextLine> Changed(ToldFact fact)
    {
        string label = fact.Label.Length == 0 ? fact.Section : fact.Section + " " + fact.Label;
        string was = Say("lawbook.case-was", fact.Before!.Length == 0 ? Say("lawbook.case-nothing") : fact.Before);
        yield return new TextLine(Say("lawbook.case-changed", Say("lawbook.case-fact", label, fact.Said)) + (fact.Label.Length > 0 ? was : ""), Look.Warning, 2);
        if (fact.Label.Length == 0)
        {
            yield return new TextLine(was.Trim(), Look.Muted, 5);
        }
    }
}
