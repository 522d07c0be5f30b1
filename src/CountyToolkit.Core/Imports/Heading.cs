using System.Text.RegularExpressions;

namespace CountyToolkit.Imports;

/// <summary>
/// One level of a column's heading taken apart: <c>*2023年营业收入（万元）</c> is the words 营业收入, the unit 万元 and the
/// period 2023.
/// </summary>
/// <param name="Whole">All words, folded, without unit and period but with other brackets.</param>
/// <param name="Bare">The same without any brackets.</param>
/// <param name="Unit">Unit in brackets; null when none is named.</param>
/// <param name="Period">Period named; null when none is.</param>
internal sealed partial record Heading(string Whole, string Bare, string? Unit, string? Period)
{
    public static Heading Of(string text)
    {
        string tight = NameKey.Of(text);
        tight = Ornament().Replace(tight, "").TrimEnd('*', ':', '★', '#');
        string? period = null;
        Match year = PeriodText().Match(tight);
        if (year.Success)
        {
            period = PeriodOf(year);
            tight = tight.Remove(year.Index, year.Length);
        }

        string? unit = null;
        foreach (Match bracket in Brackets().Matches(tight))
        {
            unit = UnitScale.Known(bracket.Groups[1].Value) ?? unit;
        }

        string whole = Brackets().Replace(tight, b => b.Groups[1].Value.Length == 0 || UnitScale.Known(b.Groups[1].Value) is not null ? "" : b.Value);
        return new Heading(whole, Brackets().Replace(whole, ""), unit, period);
    }

    private static string? PeriodOf(Match year)
    {
        string y = year.Groups["y"].Value;
        string quarter = year.Groups["q"].Value;
        string month = year.Groups["m"].Value;
        return quarter.Length > 0 ? $"{y}Q{"一二三四".IndexOf(quarter[0], StringComparison.Ordinal) switch { < 0 => quarter[0] - '0', int i => i + 1 }}"
            : year.Groups["h1"].Success ? y + "H1"
            : year.Groups["h2"].Success ? y + "H2"
            : month.Length > 0 ? $"{y}-{month.PadLeft(2, '0')}"
            : y;
    }

    [GeneratedRegex(@"^[*★#]+|^\d{1,2}[.、](?=\D)|^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十\d]{1,2}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();

    [GeneratedRegex(@"(?<y>(?:19|20)\d\d)(?:年度|年)?(?:第?(?<q>[一二三四1-4])季度|Q(?<q>[1-4])|(?<h1>上半年|H1|1-6月)|(?<h2>下半年|H2|7-12月)|(?<m>1[0-2]|0?[1-9])月(?:份)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodText();

    [GeneratedRegex(@"\(([^()]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
