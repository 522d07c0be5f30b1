using System.Globalization;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>The text of a document's rules, searched and gone to by line.</summary>
internal sealed class ScriptPage(Workplace workplace)
{
    private ScriptText? script;
    private string last = "";

    /// <summary>The text.</summary>
    public TextView Text { get; } = new();

    /// <summary>Rule it is opened at first; null = at the start.</summary>
    public string? OpenAt { get; set; }

    /// <summary>What was searched for last; empty = nothing.</summary>
    public string Sought { get; private set; } = "";

    /// <summary>Shows a document's rules.</summary>
    public void Show(Law law)
    {
        script = new ScriptText(law.Bundle, Heading);
        Text.Lines = script.Lines.Count > 0 ? script.Lines : [new TextLine(workplace.Say("lawbook.no-rules"), Look.Muted)];
        last = OpenAt ?? script.RuleAt(0) ?? "";
        Text.GoTo(script.Start(OpenAt));
    }

    /// <summary>Says where the texts lie and how they are changed.</summary>
    public void Open(Law law)
    {
        string folder = Path.Combine(ScriptFolders.Of(workplace.Surroundings, workplace.File.Path)[1], "policies", law.Id);
        MessageBox.Tell(
            workplace.Application,
            law.Document.Number,
            [new TextLine(workplace.Say("lawbook.script.path")), new TextLine(folder, Look.Title), new TextLine(workplace.Say("lawbook.script.then"))],
            workplace.Say("screen.close"));
    }

    /// <summary>Brings a line of a rule into sight.</summary>
    public void GoTo(string rule, int line)
    {
        last = rule;
        Text.GoTo(script!.Place(rule, line));
    }

    /// <summary>Brings <c>LINE</c> of the rule looked at last, or <c>RULE:LINE</c>, into sight.</summary>
    public void GoTo(string typed)
    {
        string[] parts = FullWidth.Fold(typed).Split(':', 2);
        if (!int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int line))
        {
            workplace.Tell(workplace.Say("lawbook.no-line", typed), Look.Warning);
            return;
        }

        GoTo(parts.Length > 1 ? parts[0] : last, line);
    }

    /// <summary>Goes to the next place that holds a text.</summary>
    public void Find(string text)
    {
        Sought = text;
        Again();
    }

    /// <summary>Goes to the next place that holds the same text.</summary>
    public void Again()
    {
        if (!Text.Find(Sought))
        {
            workplace.Tell(workplace.Say("lawbook.not-found", Sought), Look.Warning);
        }
    }

    private string Heading(RuleHead head) => workplace.Say("lawbook.rule-heading", head.Id, head.Title, LawWords.Kind(workplace, head.Kind), head.Clause);
}
