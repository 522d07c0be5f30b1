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
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>award.out-exists</c>, <c>blob.missing</c>.</exception>
    public static IReadOnlyList<string> Run(Session session, long run, string folder)
    {
        string root = Path.GetFullPath(folder);
        if (File.Exists(root) || (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any()))
        {
            throw new OfficeError(ErrorKind.BadInput, "award.out-exists", root);
        }

        StoredRun stored = StoredRun.Read(session.File.Connection, run);
        BlobStore blobs = new(session.File.Connection);
        return session.Write(Right.Export, "awards.export", act =>
        {
            act.Detail["run"] = run;
            act.Detail["sha256"] = stored.Run.Sha256;
            Directory.CreateDirectory(Path.Combine(root, "results"));
            Directory.CreateDirectory(Path.Combine(root, "bundles"));
            List<string> written = [Write(Path.Combine(root, FormattableString.Invariant($"run-{run}.json")), blobs.Get(stored.Run.Sha256))];
            written.AddRange(stored.Document.Results.Select(r => Write(Path.Combine(root, "results", r.Value + ".json"), blobs.Get(r.Value))));
            written.AddRange(stored.Programme().Bundle.Blobs().Select(b => Write(Path.Combine(root, "bundles", b.Key), b.Value)));
            return written;
        });
    }

    private static string Write(string path, byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
