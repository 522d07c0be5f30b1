using CountyToolkit.Audit;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;

namespace CountyToolkit.Awards;

/// <summary>
/// Writes the evidence of a run as files: the run document, every result, the bundles, each named by its hash, so that
/// <c>sha256sum</c> proves them without this program. Enterprise data leaves the file, so it is recorded.
/// </summary>
public static class ExportRun
{
    /// <summary>Writes into a folder and answers the paths; the run document is <c>run-N.json</c>.</summary>
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>blob.missing</c>; every refusal of <see cref="TakeOut"/>.</exception>
    public static IReadOnlyList<string> Run(Session session, long run, string folder)
    {
        StoredRun stored = StoredRun.Read(session.File.Connection, run);
        BlobStore blobs = new(session.File.Connection);
        List<string> names = [];
        string root = TakeOut.Run(session, Right.Export, "awards.export", folder, (act, part) =>
        {
            act.Detail["run"] = run;
            act.Detail["sha256"] = stored.Run.Sha256;
            Directory.CreateDirectory(Path.Combine(part, "results"));
            Directory.CreateDirectory(Path.Combine(part, "bundles"));
            Write(FormattableString.Invariant($"run-{run}.json"), blobs.Get(stored.Run.Sha256));
            foreach ((string _, string result) in stored.Document.Results)
            {
                Write(Path.Combine("results", result + ".json"), blobs.Get(result));
            }

            foreach ((string hash, byte[] bytes) in stored.Programme().Bundle.Blobs())
            {
                Write(Path.Combine("bundles", hash), bytes);
            }

            void Write(string name, byte[] bytes)
            {
                session.File.DemandGoingOn();
                File.WriteAllBytes(Path.Combine(part, name), bytes);
                names.Add(name);
            }
        });
        return [.. names.Select(n => Path.Combine(root, n))];
    }
}
