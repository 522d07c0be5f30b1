using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>
/// An import being prepared: what is ordered, and what its last rehearsal answered. Invariant: the answer is that of the order; an
/// order that is refused or stopped leaves both as they were.
/// </summary>
internal sealed class ImportDraft(Workplace workplace, IReadOnlyList<string> files)
{
    private readonly Dictionary<string, string> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);
    private EnterpriseIndex? register;
    private ImportAnswer? answer;

    /// <summary>What is ordered.</summary>
    public ImportOrder Order { get; private set; } = new() { Files = files, DryRun = true };

    /// <summary>What the rehearsal found.</summary>
    /// <exception cref="InvalidOperationException">Nothing was rehearsed yet.</exception>
    public ImportAnswer Answer => answer ?? throw new InvalidOperationException("The import was not rehearsed yet.");

    /// <summary>The register, for proposals; read with the first rehearsal, so that drawing never reads the file.</summary>
    public EnterpriseIndex Register => register ?? throw new InvalidOperationException("The import was not rehearsed yet.");

    /// <summary>What is written around the tables, where a period may be told: titles, sheets, names of files.</summary>
    public IReadOnlyList<string> Spoken =>
    [
        .. Answer.Tables.SelectMany(t => t.Above.Append(t.Sheet)).Concat(Order.Files.Select(f => Path.GetFileNameWithoutExtension(f)!)).Where(t => t.Length > 0).Distinct(),
    ];

    /// <summary>The forms there are.</summary>
    public IReadOnlyList<ImportForm> Forms => WithTargets(targets => (IReadOnlyList<ImportForm>)[.. targets.Select(t => t.Form)]);

    /// <summary>What stood in a cell before it was corrected here.</summary>
    public string Before(string place) => before.GetValueOrDefault(place, "");

    /// <summary>Does everything an order says and rolls it back; what is refused is said in a box.</summary>
    public void Rehearse(ImportOrder order, Action done) => Run(order with { DryRun = true, AcceptGood = false }, (did, found) =>
    {
        (Order, answer) = (did, found);
        done();
    });

    /// <summary>Writes what was rehearsed.</summary>
    public void Write(bool acceptGood, Action<ImportAnswer> done) => Run(Order with { DryRun = false, AcceptGood = acceptGood }, (_, found) => done(found));

    /// <summary>Rehearses once more with cells corrected.</summary>
    public void Correct(IReadOnlyList<(CellCorrection Cell, string Was)> cells, Action done) =>
        Rehearse(Order with { Corrections = [.. Order.Corrections.Where(c => cells.All(n => n.Cell.Place != c.Place)), .. cells.Select(c => c.Cell)] }, () =>
        {
            foreach ((CellCorrection cell, string was) in cells)
            {
                before.TryAdd(cell.Place, was);
            }

            done();
        });

    /// <summary>Rehearses once more with a row left out.</summary>
    public void Skip(RowPlace row, Action done) => Rehearse(Order with { Skipped = [.. Order.Skipped, row] }, done);

    /// <summary>The table a row stands in; null when no heading was found there.</summary>
    public FoundTable? Table(string file, string sheet) => Answer.Tables.FirstOrDefault(t => t.File == file && t.Sheet == sheet);

    private void Run(ImportOrder order, Action<ImportOrder, ImportAnswer> done) => workplace.Work(
        workplace.Say(order.DryRun ? "imports.rehearsing" : "imports.writing"),
        (progress, cancel) => Attempt(order, progress, cancel),
        tried =>
        {
            if (tried.Answer is { } found)
            {
                done(order, found);
            }
            else if (tried.Refusal!.Code == "import.csv-encoding-uncertain")
            {
                AskEncoding(order, tried.Refusal, done);
            }
            else
            {
                workplace.Refuse(tried.Refusal);
            }
        });

    private (ImportAnswer? Answer, OfficeError? Refusal) Attempt(ImportOrder order, Action<Progress> progress, CancellationToken cancel) => WithTargets<(ImportAnswer?, OfficeError?)>(targets =>
    {
        try
        {
            DemandUnchanged(order);
            RunImport run = new(workplace.Session, targets) { Progress = rows => progress(new Progress(rows, 0)) };
            ImportAnswer found = run.Run(order, cancel);
            register ??= new EnterpriseIndex(workplace.Connection);
            return (found, null);
        }
        catch (OfficeError refusal)
        {
            return (null, refusal);
        }
    });

    // What is written is what was shown, or nothing.
    private void DemandUnchanged(ImportOrder order)
    {
        foreach (string path in order.Files.Where(File.Exists))
        {
            string now = Sha256.Of(File.ReadAllBytes(path));
            if (!order.DryRun && seen.GetValueOrDefault(path) != now)
            {
                throw new OfficeError(ErrorKind.BadInput, "imports.changed-since", path);
            }

            seen[path] = now;
        }
    }

    private void AskEncoding(ImportOrder order, OfficeError uncertain, Action<ImportOrder, ImportAnswer> done) => PickList.Show(
        workplace.Application,
        workplace.Say("imports.encoding.ask"),
        ["UTF-8    " + uncertain.Args[0], "GB18030  " + uncertain.Args[1]],
        0,
        picked => Run(order with { Encoding = picked == 0 ? "utf-8" : "gb18030" }, done));

    private T WithTargets<T>(Func<IReadOnlyList<IImportTarget>, T> use)
    {
        IReadOnlyList<IImportTarget> targets = ImportForms.All(workplace.Catalogue, workplace.Clock);
        try
        {
            return use(targets);
        }
        finally
        {
            foreach (IDisposable target in targets.OfType<IDisposable>())
            {
                target.Dispose();
            }
        }
    }
}
