namespace CountyToolkit.Rules.Bundles;

/// <summary>A way of paying that a new rule can start from: a rule of the example document, with its programme.</summary>
/// <param name="Code">As typed in English.</param>
/// <param name="Word">As typed in Chinese.</param>
/// <param name="Rule">Rule of the example.</param>
/// <param name="Programme">Programme of the example.</param>
public sealed record ExampleShape(string Code, string Word, string Rule, string Programme)
{
    /// <summary>The document they are taken from.</summary>
    public const string Example = "county-awards";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExampleShape> All { get; } =
    [
        new("fixed", "定额", "recognition-award", "recognition"),
        new("percentage", "比例", "rd-reward", "rd"),
        new("banded", "分档", "digital-reward", "digital"),
        new("coefficient", "系数", "renewal-reward", "renewal"),
    ];

    /// <summary>The shape of a word typed.</summary>
    /// <exception cref="OfficeError"><c>rules.shape</c>, naming them all.</exception>
    public static ExampleShape Of(string typed) =>
        All.FirstOrDefault(s => s.Code == typed || s.Word == typed)
        ?? throw new OfficeError(ErrorKind.Usage, "rules.shape", null, typed, string.Join(" ", All.Select(s => s.Word + "/" + s.Code)));
}
