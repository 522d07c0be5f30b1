using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>One worked case: what differs first, then what it expects, then its facts.</summary>
internal sealed class CaseScreen(Workplace workplace, string crumb, CaseRow row) : OfficeScreen(workplace)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        if (text.Lines.Count == 0)
        {
            text.Lines = [.. Head(), .. Differences(), .. Json("lawbook.expected", row.Case.Expect), .. Pinned(), .. Json("lawbook.facts", row.Case.Facts)];
        }
    }

    private IEnumerable<TextLine> Head()
    {
        RuleCase one = row.Case;
        yield return new TextLine(one.Name, Look.Title);
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
            yield return new TextLine(difference.Path, Look.Bad, 2);
            yield return new TextLine(Say("lawbook.case-expected", Word(difference.Expected)), Look.Text, 4);
            yield return new TextLine(Say("lawbook.case-got", Word(difference.Actual)), Look.Text, 4);
        }
    }

    private IEnumerable<TextLine> Pinned() => row.Case.Figures.Count == 0 ? [] : Json("lawbook.pinned", row.Case.Figures);

    private IEnumerable<TextLine> Json(string title, JsonNode node) =>
        node.ToJsonString(Readable).ReplaceLineEndings("\n").Split('\n').Select(l => new TextLine(l.TrimStart(), Look.Text, 2 + l.Length - l.TrimStart().Length)).Prepend(new TextLine(Say(title), Look.Title)).Prepend(new TextLine(""));

    private string Word(string text)
    {
        string bare = text.Trim('"');
        return Messages.Has("outcome." + bare) ? Say("outcome." + bare) + " (" + bare + ")" : text;
    }
}
