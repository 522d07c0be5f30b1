namespace CountyToolkit.Imports;

/// <summary>Something a person should know about how a file was read.</summary>
/// <param name="Code">Key of the sentence.</param>
/// <param name="Args">Its parameters, {0} onwards.</param>
public sealed record ImportNote(string Code, IReadOnlyList<string> Args)
{
    /// <summary>The very same file was imported before and that import stands.</summary>
    internal const string FileBefore = "import.note.file-before";

    /// <summary>Values are read for a period that is not over yet.</summary>
    internal const string PeriodOpen = "import.note.period-open";

    /// <summary>A town is new, and one that is there differs in one letter.</summary>
    public const string TownNear = "import.note.town-near";

    /// <summary>Whether it should be thought over before anything is written.</summary>
    public bool IsWarning => Code is FileBefore or PeriodOpen or TownNear;

    /// <summary>The sentence.</summary>
    public string Sentence(Language language) => Messages.Text(language, Code, [.. Args]);
}
