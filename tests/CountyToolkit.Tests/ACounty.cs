using CountyToolkit.Audit;
using CountyToolkit.Storage;

namespace CountyToolkit.Tests;

/// <summary>A new county file in a folder of its own, gone when disposed.</summary>
public sealed class ACounty : IDisposable
{
    public ACounty()
    {
        Folder = Directory.CreateTempSubdirectory("county-").FullName;
        Path = System.IO.Path.Combine(Folder, "county.db");
        File = CountyFile.Create(Path, Clock);
    }

    public string Folder { get; }

    public string Path { get; }

    public CountyFile File { get; private set; }

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero));

    public Actor Clerk { get; } = new("li", null, "test-pc", "test");

    public T Act<T>(string act, Func<Act, T> work) => CountyToolkit.Audit.Act.Run(File, Clock, Clerk, act, work);

    public void Reopen()
    {
        File.Dispose();
        File = CountyFile.Open(Path, Clock);
    }

    public void Dispose()
    {
        File.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
