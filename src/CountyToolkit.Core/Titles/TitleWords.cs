using System.Globalization;
using System.Text.RegularExpressions;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Titles;

/// <summary>Titles, events and batches as lists print them: 省级“专精特新”中小企业, 复核通过公示, 2022年度第二批.</summary>
internal sealed partial class TitleWords(Catalogue catalogue)
{
    private static readonly string[] Levels = ["浙江省级", "浙江省", "国家级", "国家", "省级", "市级", "县级", "省", "制造业"];
    private static readonly string[] Tails = ["企业", "认定", "名单", "公示", "培育库"];

    /// <summary>The pool of a printed title; null when it is none, or might be two.</summary>
    public PoolRung? Pool(string written)
    {
        string core = Core(written);
        PoolRung[] found = [.. catalogue.Pools.Where(p => p.Code == written || Core(p.Label) == core)];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>The event of a printed word; null when it is none.</summary>
    public string? Event(string written)
    {
        string core = Trimmed(NameKey.Of(written), ["公示", "名单", "企业", "合格"]);
        core = core switch { "新认定" or "入选" or "公布" or "获评" => "认定", "复核" or "通过复核" or "复审通过" => "复核通过", "取消" or "取消资格" => "撤销", "到期" or "失效" => "到期失效", _ => core };
        return catalogue.TitleEvents.Codes.FirstOrDefault(c => c == written || NameKey.Of(catalogue.TitleEvents.Label(c)) == core);
    }

    /// <summary>The batch: with a year, 第二批 is <c>2022-2</c>; else the words as printed; null when there are none.</summary>
    public static string? Batch(string? words, int? year)
    {
        Match number = BatchNumber().Match(FullWidth.FoldTight(words ?? ""));
        return words is null ? year?.ToString(CultureInfo.InvariantCulture)
            : year is null || !number.Success ? words
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{Number(number.Groups[1].Value)}{number.Groups[2].Value}");
    }

    private static string Core(string written)
    {
        string tight = Quotes().Replace(NameKey.Of(written), "");
        foreach (string level in Levels)
        {
            tight = tight.StartsWith(level, StringComparison.Ordinal) ? tight[level.Length..] : tight;
        }

        return Trimmed(tight, Tails);
    }

    private static string Trimmed(string text, string[] tails)
    {
        foreach (string tail in tails)
        {
            text = text.EndsWith(tail, StringComparison.Ordinal) ? text[..^tail.Length] : text;
        }

        return text;
    }

    private static string Number(string written) =>
        "一二三四五六七八九".IndexOf(written[0], StringComparison.Ordinal) is int i and >= 0 && written.Length == 1
            ? (i + 1).ToString(CultureInfo.InvariantCulture)
            : written == "十" ? "10" : written;

    [GeneratedRegex(@"^第?([一二三四五六七八九十]|\d{1,2})批(复核)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BatchNumber();

    [GeneratedRegex("[\"“”'‘’「」《》()]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();
}
