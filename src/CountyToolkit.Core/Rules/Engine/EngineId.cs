using System.Globalization;
using System.Text.RegularExpressions;

namespace CountyToolkit.Rules.Engine;

/// <summary>
/// Which meaning of the words a bundle was written for: the first line of its prelude says so. A bundle of an older id is
/// answered as it was answered then, so that what was stored can be replayed; what each id changed is named here.
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

    private int Number { get; }

    /// <summary>The id a prelude names.</summary>
    /// <exception cref="RuleStop"><c>rule.engine-unknown</c>: none of ours, or of a later program.</exception>
    public static EngineId Of(string prelude)
    {
        Match named = Named().Match(prelude);
        int last = int.Parse(RuleLimits.EngineId.Split('/')[1], CultureInfo.InvariantCulture);
        return named.Success && int.TryParse(named.Groups[1].Value, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= last
            ? new EngineId(number) : throw new RuleStop("rule.engine-unknown", named.Value, RuleLimits.EngineId);
    }

    [GeneratedRegex(@"\A// county-rules/([0-9]{1,4}):")]
    private static partial Regex Named();
}
