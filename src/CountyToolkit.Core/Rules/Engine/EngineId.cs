using System.Globalization;
using System.Text.RegularExpressions;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Engine;

/// <summary>
/// Which meaning of the words a bundle was written for, and of the steps its awards are taken through: the first line of its
/// prelude says so. A bundle of an older id is answered and paid as it was then, so that what was stored can be replayed; what
/// each id changed is named here. Whoever changes what a word answers, what a step does to an amount, or whether a document
/// pays on a day raises the id: a property here for the difference, a prelude that names it, and its answers beside the tests.
/// </summary>
internal sealed partial class EngineId
{
    private EngineId(int number) => Number = number;

    /// <summary>As a verdict carries it, such as <c>county-rules/3</c>.</summary>
    public string Text => "county-rules/" + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>From 2 on a verdict says where one of several is enough.</summary>
    public bool SaysChoices => Number >= 2;

    /// <summary>From 3 on an award whose amount needs a blank value is open; before it stayed met, without an amount.</summary>
    public bool OpensUnpriced => Number >= 3;

    /// <summary>
    /// From 3 on rounding up keeps within a cap: a line that stands below one is rounded down, and lines that together reach a
    /// year's cap or a pot are held there; before, a line was cut to its cap after rounding, and a sum could rise above it.
    /// </summary>
    public bool RoundsWithinCaps => Number >= 3;

    /// <summary>The newest there is.</summary>
    public static EngineId Current { get; } = new(int.Parse(RuleLimits.EngineId.Split('/')[1], CultureInfo.InvariantCulture));

    private int Number { get; }

    /// <summary>The id a prelude names.</summary>
    /// <exception cref="RuleStop"><c>rule.engine-unknown</c>: none of ours, or of a later program.</exception>
    public static EngineId Of(string prelude) =>
        Known(prelude) ?? throw new RuleStop("rule.engine-unknown", Named().Match(prelude).Value, RuleLimits.EngineId);

    /// <summary>The id the prelude of a stored bundle names, outside the rules' process.</summary>
    /// <exception cref="OfficeError"><c>rule.engine-unknown</c>: none of ours, or of a later program.</exception>
    public static EngineId Of(Bundle bundle)
    {
        string prelude = bundle.Text("lib/prelude.js") ?? "";
        return Known(prelude) ?? throw new OfficeError(ErrorKind.BadInput, "rule.engine-unknown", Named().Match(prelude).Value, RuleLimits.EngineId);
    }

    private static EngineId? Known(string prelude) =>
        Named().Match(prelude) is { Success: true } named && int.TryParse(named.Groups[1].Value, CultureInfo.InvariantCulture, out int number)
        && number >= 1 && number <= Current.Number ? new EngineId(number) : null;

    [GeneratedRegex(@"\A// county-rules/([0-9]{1,4}):")]
    private static partial Regex Named();
}
