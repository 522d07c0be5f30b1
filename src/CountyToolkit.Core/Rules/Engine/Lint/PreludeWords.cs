namespace CountyToolkit.Rules.Engine.Lint;

/// <summary>The words the prelude defines, for lint; a test holds this list and the prelude together.</summary>
internal static class PreludeWords
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["条件"] = "require",
        ["原则上"] = "guide",
        ["研判"] = "judge",
        ["具备"] = "flag",
        ["资质"] = "credential",
        ["称号"] = "title",
        ["否决"] = "veto",
        ["事实"] = "fact",
        ["期间内"] = "within",
        ["单项"] = "item",
        ["分档"] = "band",
        ["得分"] = "points",
        ["取值得分"] = "value",
        ["合计"] = "total",
        ["取高"] = "best",
        ["评分"] = "score",
        ["划型"] = "classify",
        ["属于类型"] = "inClass",
        ["引用"] = "rule",
        ["分组"] = "group",
        ["全部"] = "all",
        ["任一"] = "any",
        ["至少"] = "atLeast",
        ["非"] = "not",
        ["当"] = "when",
        ["待问"] = "ask",
        ["发"] = "pay",
        ["按比例"] = "share",
        ["按分档比例"] = "rate",
        ["封顶"] = "cap",
        ["取大"] = "max",
        ["取小"] = "min",
        ["求和"] = "sum",
        ["近年"] = "window",
        ["全年"] = "yearWindow",
        ["次月"] = "nextMonth",
        ["加月"] = "addMonths",
        ["前一日"] = "dayBefore",
        ["分区"] = "partition",
        ["组均值"] = "groupMean",
        ["评级"] = "grades",
        ["基准日"] = "date",
        ["用途"] = "purpose",
        ["政策年度"] = "policyYear",
        ["数据年度"] = "dataYear",
    };

    /// <summary>Every word, Chinese ones too.</summary>
    public static IEnumerable<string> All => Aliases.Keys.Concat(Aliases.Values).Distinct(StringComparer.Ordinal);

    /// <summary>Whether <c>c</c> has the word.</summary>
    public static bool Has(string word) => Aliases.ContainsKey(word) || Aliases.ContainsValue(word);

    /// <summary>The English word of an alias; any other word as it is.</summary>
    public static string Plain(string word) => Aliases.GetValueOrDefault(word, word);
}
