using System.Globalization;
using System.Text.RegularExpressions;

namespace CountyToolkit.Imports;

/// <summary>
/// One level of a column's heading taken apart: <c>*2023年营业收入（万元）</c> is the words 营业收入, the unit 万元 and the
/// period 2023.
/// </summary>
/// <param name="Whole">All words, folded, without unit and period but with other brackets.</param>
/// <param name="Bare">The same without any brackets, except those that make another figure of it: 营业收入(上年同期) stays what it is.</param>
/// <param name="Unit">Unit in brackets; null when none is named.</param>
/// <param name="Period">Period named; as written, such as 2026年1-9月, when it is a span no period has; null when none is named.</param>
internal sealed partial record HeadText(string Whole, string Bare, string? Unit, string? Period)
{
    public static HeadText Of(string text)
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
        return new HeadText(whole, Brackets().Replace(whole, b => OtherFigure().IsMatch(b.Value) ? b.Value : ""), unit, period);
    }

    /// <summary>Every period a line of text speaks of, days and document numbers passed over; a span no period has stands as written.</summary>
    public static IEnumerable<string> PeriodsIn(string text) =>
        PeriodText().Matches(DayOrNumber().Replace(NameKey.Of(text), " ")).Select(PeriodOf).Distinct();

    private static string PeriodOf(Match said)
    {
        string year = said.Groups["y"].Value;
        string quarter = said.Groups["q"].Value;
        string month = said.Groups["m"].Value;
        return quarter.Length > 0 ? $"{year}Q{Digit(quarter)}"
            : said.Groups["h1"].Success ? year + "H1"
            : said.Groups["h2"].Success ? year + "H2"
            : month.Length > 0 ? $"{year}-{month.PadLeft(2, '0')}"
            : said.Groups["from"].Success ? Span(said, Number(said, "from"), Number(said, "to"))
            : said.Groups["first"].Success ? Span(said, 1, 3 * Digit(said.Groups["first"].Value))
            : said.Groups["fromq"].Success ? Span(said, (3 * Digit(said.Groups["fromq"].Value)) - 2, 3 * Digit(said.Groups["toq"].Value))
            : year;
    }

    private static string Span(Match said, int from, int to)
    {
        int months = to - from + 1;
        bool whole = months is 1 or 3 or 6 or 12 && (from - 1) % months == 0;
        int part = whole ? ((from - 1) / months) + 1 : 0;
        string year = said.Groups["y"].Value;
        return !whole ? said.Value : months switch { 12 => year, 6 => $"{year}H{part}", 3 => $"{year}Q{part}", _ => $"{year}-{part:00}" };
    }

    private static int Digit(string text) => "一二三四".IndexOf(text[0], StringComparison.Ordinal) switch
    {
        < 0 when text[0] == '两' => 2,
        < 0 => text[0] - '0',
        int i => i + 1,
    };

    private static int Number(Match said, string group) => int.Parse(said.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[*★#]+|^\d{1,2}[.、](?=\D)|^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十\d]{1,2}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();

    [GeneratedRegex(
        @"(?<!\d)(?<y>(?:19|20)\d\d)(?:年度|年)?(?:" +
        @"前(?<first>[一二三四两1-4])个?季度?|第?(?<fromq>[一二三四1-4])[-—–~至到]第?(?<toq>[一二三四1-4])季度?|" +
        @"(?<from>1[0-2]|0?[1-9])月?[-—–~至到](?<to>1[0-2]|0?[1-9])月(?:份|底|末)?|" +
        @"第?(?<q>[一二三四1-4])季度?|Q(?<q>[1-4])|(?<h1>上半年|H1)|(?<h2>下半年|H2)|" +
        @"(?<m>1[0-2]|0?[1-9])月(?:份)?|-(?<m>0[1-9]|1[0-2])(?!\d))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex PeriodText();

    [GeneratedRegex(@"(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日?|[-./]\d{1,2}[-./]\d{1,2})|(?:19|20)\d{6}|\((?:19|20)\d\d\)\d+号?", RegexOptions.CultureInvariant)]
    private static partial Regex DayOrNumber();

    [GeneratedRegex("同期|上年|去年|前年|累计|[增降]|[比率]|月|季|半年|预[计期算]|计划|目标|其中", RegexOptions.CultureInvariant)]
    private static partial Regex OtherFigure();

    [GeneratedRegex(@"\(([^()]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
