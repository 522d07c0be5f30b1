using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Enterprises;

/// <summary>Reads attributes as people write them into the one form they are stored in.</summary>
public sealed class AttributeReader(Catalogue catalogue)
{
    private static readonly string[] Yes = ["true", "是", "有", "1", "√", "y", "yes"];
    private static readonly string[] No = ["false", "否", "无", "0", "×", "n", "no"];

    /// <summary>The code of an attribute named by code or Chinese label; null when there is none.</summary>
    public string? CodeOf(string attribute)
    {
        if (Profile.Labels.ContainsKey(attribute))
        {
            return attribute;
        }

        string? labelled = Profile.Labels.FirstOrDefault(p => p.Value == attribute).Key;
        return labelled ?? (catalogue.TryAttribute(attribute, out AttributeEntry? entry) ? entry.Code : null);
    }

    /// <summary>Reads one attribute; a null value blanks it.</summary>
    /// <param name="attribute">Code or Chinese label.</param>
    /// <param name="written">As written; null = blank.</param>
    /// <param name="where">Place, for the error.</param>
    /// <param name="code">Code of the attribute.</param>
    /// <param name="value">The stored form; null when blank.</param>
    /// <param name="error"><c>attribute.unknown</c> or <c>attribute.value</c>; null when read.</param>
    public bool TryRead(string attribute, string? written, string? where, out string code, out string? value, out OfficeError? error)
    {
        code = CodeOf(attribute) ?? "";
        value = null;
        error = code.Length == 0
            ? new OfficeError(ErrorKind.BadInput, "attribute.unknown", where, attribute, catalogue.Nearest("attributes", attribute) ?? "")
            : null;
        if (error is null && written is not null && (value = Stored(code, FullWidth.Fold(written).Trim())) is null)
        {
            error = new OfficeError(ErrorKind.BadInput, "attribute.value", where, written, Label(code), Expected(code));
        }

        return error is null;
    }

    /// <summary>Chinese label of an attribute.</summary>
    public string Label(string code) =>
        Profile.Labels.TryGetValue(code, out string? label) ? label : catalogue.TryAttribute(code, out AttributeEntry? entry) ? entry.Label : code;

    /// <summary>A stored value as a person reads it: yes, no, the label of a choice.</summary>
    public string Shown(string code, string value, Language language) => value switch
    {
        "true" or "false" => Messages.Text(language, "verdict.word." + value),
        _ => catalogue.TryAttribute(code, out AttributeEntry? entry) ? entry.ChoiceLabels.GetValueOrDefault(value, value) : value,
    };

    private string? Stored(string code, string text) => text.Length == 0 ? null : code switch
    {
        Profile.Region => text.Length == 6 && text.All(char.IsAsciiDigit) ? text : null,
        Profile.Industry => IndustryCode.Read(text),
        Profile.AboveScale => Flag(text),
        Profile.RegisteredOn or Profile.MovedInOn => WrittenDay.Read(text) is { } day ? IsoDate.Text(day) : null,
        Profile.Tags => string.Join('、', text.Split(['、', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        Profile.Town => text,
        _ => FromCatalogue(code, text),
    };

    private string? FromCatalogue(string code, string text) =>
        !catalogue.TryAttribute(code, out AttributeEntry? entry) ? null
        : entry.Kind == "flag" ? Flag(text)
        : entry.Kind != "choice" ? text
        : entry.Choices.Contains(text) ? text
        : entry.ChoiceLabels.FirstOrDefault(c => c.Value == text).Key;

    private string Expected(string code) => code switch
    {
        Profile.Region => "330902",
        Profile.Industry => "C3734",
        Profile.RegisteredOn or Profile.MovedInOn => "yyyy-MM-dd",
        Profile.AboveScale => "是/否",
        _ => catalogue.TryAttribute(code, out AttributeEntry? entry) && entry.Kind == "choice"
            ? string.Join('、', entry.Choices.Select(c => entry.ChoiceLabels.GetValueOrDefault(c, c)))
            : "是/否",
    };

    private static string? Flag(string text) =>
        Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? "true" : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? "false" : null;
}
