namespace CountyToolkit.Enterprises;

/// <summary>Attributes every enterprise has, which facts carry at the top level and not among <c>attributes</c>.</summary>
public static class Profile
{
    /// <summary>Six-digit region of the county.</summary>
    public const string Region = "region";

    /// <summary>Town (镇街).</summary>
    public const string Town = "town";

    /// <summary>GB/T 4754 code, section letter and up to four figures: <c>C3734</c>.</summary>
    public const string Industry = "industry";

    /// <summary>规上: <c>true</c> or <c>false</c>.</summary>
    public const string AboveScale = "above_scale";

    /// <summary>enterprise, individual or cooperative.</summary>
    public const string Entity = "entity";

    /// <summary>Day of registration.</summary>
    public const string RegisteredOn = "registered_on";

    /// <summary>Day of moving in from elsewhere.</summary>
    public const string MovedInOn = "moved_in_on";

    /// <summary>Industry tags, joined by 、.</summary>
    public const string Tags = "tags";

    /// <summary>Codes and Chinese labels, in the order of facts.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Region] = "行政区划",
        [Town] = "镇街",
        [Industry] = "行业代码",
        [AboveScale] = "规上",
        [Entity] = "市场主体类型",
        [RegisteredOn] = "成立日期",
        [MovedInOn] = "迁入日期",
        [Tags] = "产业标签",
    };
}
