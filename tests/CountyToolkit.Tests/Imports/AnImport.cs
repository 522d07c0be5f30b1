using System.Text;
using CountyToolkit.Audit;
using CountyToolkit.Imports;
using CountyToolkit.People;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Tests.People;

namespace CountyToolkit.Tests.Imports;

/// <summary>A county, a clerk, and tables to import.</summary>
internal sealed class AnImport : IDisposable
{
    private int files;

    public AnImport() => Clerk = APerson.In(County, "李四", Role.Clerk);

    public ACounty County { get; } = new();

    public Session Clerk { get; }

    public void Dispose() => County.Dispose();

    public string Csv(string text) => Write(Encoding.UTF8.GetBytes(text), ".csv");

    public string Xlsx(byte[] bytes) => Write(bytes, ".xlsx");

    public ImportAnswer Run(string file, string? form = null, string? period = null, bool dryRun = false, bool acceptGood = false, ImportMap? map = null, Session? who = null) =>
        Run(new ImportOrder { Files = [file], Form = form, Period = period, DryRun = dryRun, AcceptGood = acceptGood, Map = map ?? ImportMap.Empty }, who);

    public ImportAnswer Run(ImportOrder order, Session? who = null)
    {
        IReadOnlyList<IImportTarget> targets = ImportForms.All(Shipped.Catalogue, County.Clock);
        try
        {
            return new RunImport(who ?? Clerk, targets).Run(order);
        }
        finally
        {
            foreach (IDisposable target in targets.OfType<IDisposable>())
            {
                target.Dispose();
            }
        }
    }

    /// <summary>Imports what must be without fault.</summary>
    public ImportAnswer Good(string file, string? form = null, string? period = null, ImportMap? map = null)
    {
        ImportAnswer answer = Run(file, form, period, map: map);
        Assert.True(answer.ErrorCount == 0, string.Join("\n", answer.Errors.Select(e => e.ToOfficeError().Sentence(Language.Chinese))));
        return answer;
    }

    /// <summary>Every row of every history table: what a dry run may not change.</summary>
    public string Everything() => string.Join('\n', new AuditStore(County.File.Connection).NewestRows().OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}:{t.Value}"));

    private string Write(byte[] bytes, string ending)
    {
        string path = Path.Combine(County.Folder, $"t{++files}{ending}");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
