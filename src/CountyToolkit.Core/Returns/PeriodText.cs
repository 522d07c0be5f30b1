using System.Globalization;

namespace CountyToolkit.Returns;

/// <summary>A period as an office writes it: 2024年度, 2024年上半年, 2024年三季度, 2024年7月.</summary>
internal static class PeriodText
{
    private static readonly string[] Quarters = ["一", "二", "三", "四"];

    /// <summary>The period in Chinese.</summary>
    public static string Chinese(Period period)
    {
        string year = period.Year.ToString(CultureInfo.InvariantCulture) + "年";
        return year + period.Parts switch
        {
            1 => "度",
            2 => period.Part == 1 ? "上半年" : "下半年",
            4 => Quarters[period.Part - 1] + "季度",
            _ => period.Part.ToString(CultureInfo.InvariantCulture) + "月",
        };
    }
}
