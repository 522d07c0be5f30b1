using System.Globalization;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>The scripts of a document one below the other, each under its name, every line with its number.</summary>
internal sealed class ScriptText
{
    private readonly Dictionary<string, int> starts = new(StringComparer.Ordinal);

    /// <summary>The scripts of a bundle, each headed by the sentence a caller makes of its name and title.</summary>
    public ScriptText(Bundle bundle, Func<RuleHead, string> heading)
    {
        List<TextLine> lines = [];
        foreach (string rule in bundle.Rules)
        {
            string[] text = bundle.Text(rule + ".js")!.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
            int digits = text.Length.ToString(CultureInfo.InvariantCulture).Length;
            lines.Add(new TextLine(heading(bundle.Head(rule)! with { Id = rule }), Look.Title));
            starts[rule] = lines.Count;
            foreach ((string line, int at) in text.Select((line, at) => (line, at)))
            {
                string number = (at + 1).ToString(CultureInfo.InvariantCulture);
                Look look = line.TrimStart().StartsWith("//", StringComparison.Ordinal) ? Look.Muted : Look.Text;
                lines.Add(new TextLine(number + "  " + line.Replace("\t", "  ", StringComparison.Ordinal), look, digits - number.Length, number.Length + 4));
            }

            lines.Add(new TextLine(""));
        }

        Lines = lines;
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>Place in <see cref="Lines"/> of a rule's heading; 0 when there is no such rule.</summary>
    public int Start(string? rule) => rule is not null && starts.TryGetValue(rule, out int at) ? at - 1 : 0;

    /// <summary>Place in <see cref="Lines"/> of a line of a rule, counted from 1.</summary>
    public int Place(string rule, int line) => starts.TryGetValue(rule, out int at) ? at + Math.Max(1, line) - 1 : 0;

    /// <summary>The rule a place in <see cref="Lines"/> stands in; null before the first.</summary>
    public string? RuleAt(int place) => starts.Where(s => s.Value - 1 <= place).OrderBy(s => s.Value).Select(s => s.Key).LastOrDefault();
}
