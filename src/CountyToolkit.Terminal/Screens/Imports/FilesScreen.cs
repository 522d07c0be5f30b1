using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>Folders and tables to choose from; a path can be typed or pasted as well.</summary>
internal sealed class FilesScreen(Workplace workplace) : ListScreen<FileLine>(workplace)
{
    private string folder = LastFolder.Read(workplace);

    /// <inheritdoc/>
    public override string Crumb => Say("do.imports") + " › " + (folder.Length > 0 ? folder : Say("imports.drives"));

    /// <inheritdoc/>
    public override string HelpPage => "import";

    /// <inheritdoc/>
    protected override string Hint => Say("imports.files.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("imports.files.none");

    /// <inheritdoc/>
    protected override bool CanMark => true;

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<FileLine>> Columns =>
    [
        new(Say("imports.col.file"), 30, l => l.Name) { Stretches = true },
        new(Say("imports.col.size"), 10, l => l.SizeText) { IsNumber = true, Order = (a, b) => a.Size.CompareTo(b.Size) },
        new(Say("imports.col.changed"), 16, l => l.ChangedText),
    ];

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (input is PasteEvent paste && List.Sought.Length == 0)
        {
            TakePath(paste.Text);
            return true;
        }

        return base.Handle(input);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FileLine> Load() => FileLine.In(folder);

    /// <inheritdoc/>
    protected override bool Matches(FileLine row, string text) =>
        row.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || PinyinInitials.Match(row.Name, text);

    /// <inheritdoc/>
    protected override void Open(FileLine row)
    {
        if (row.IsFolder)
        {
            Go(row.Path);
        }
        else
        {
            Take([row]);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(ImportsDoes.Take, () => Take([.. List.Table.Marked.Where(m => !m.IsFolder)])) { WhyNot = () => List.Table.Marked.Any(m => !m.IsFolder) ? Workplace.WhyNot(Right.Import) : Say("imports.none-marked") },
        new(ImportsDoes.Path, AskPath),
    ];

    private void Go(string to)
    {
        try
        {
            IReadOnlyList<FileLine> there = FileLine.In(to);
            folder = to;
            List.Table.Unmark();
            List.Clear();
            List.All = there;
            List.Table.Select(there.Count > 0 ? there[0] : null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.unreadable", to);
        }
    }

    private void AskPath() => AskLine.Show(
        Workplace, Say("do.imports.path"), [new TextLine(Say("imports.path.ask"))], "", text => Exists(Clean(text)) ? null : Say("imports.path.missing"), TakePath);

    private void TakePath(string text)
    {
        string path = Clean(text);
        if (Directory.Exists(path))
        {
            Go(Path.GetFullPath(path));
        }
        else if (File.Exists(path))
        {
            FileInfo file = new(path);
            Take([new FileLine(file.Name, file.FullName, false, file.Length, file.LastWriteTime)]);
        }
        else
        {
            throw new OfficeError(ErrorKind.BadInput, "import.no-file", path);
        }
    }

    private void Take(IReadOnlyList<FileLine> files)
    {
        if (Workplace.WhyNot(Right.Import) is { } reason)
        {
            Workplace.Tell(reason, Toolkit.Drawing.Look.Warning);
            return;
        }

        LastFolder.Remember(Workplace, Path.GetDirectoryName(files[0].Path)!);
        ImportDraft draft = new(Workplace, [.. files.Select(f => f.Path)]);
        draft.Rehearse(draft.Order, () =>
        {
            PreviewScreen preview = new(Workplace, draft, Close);
            Application.Push(preview);
            preview.AskMissing();
        });
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    // A path copied from a file manager comes in quotation marks, one dragged to a Unix terminal with escaped blanks.
    private static string Clean(string text)
    {
        string path = text.Trim().Trim('"', '\'', '“', '”');
        return !Exists(path) && path.Contains("\\ ", StringComparison.Ordinal) ? path.Replace("\\ ", " ", StringComparison.Ordinal) : path;
    }
}
