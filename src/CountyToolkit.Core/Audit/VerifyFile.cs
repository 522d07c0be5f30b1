using System.Reflection;
using CountyToolkit.Storage;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Audit;

/// <summary>
/// Proves a file or says what differs. Nothing is believed that can be computed again: pages, keys, the chain from its
/// first entry, the digest of every row under the act that wrote it, every blob under its hash, and the schema against
/// the one a new file gets. What it cannot see is a chain rewritten whole by someone who owns the file; the witness
/// against that is a head that left the office (src/README.md).
/// </summary>
public static class VerifyFile
{
    private static readonly FileCheck[] Own =
    [
        VerifyStore.Integrity,
        VerifyStore.Keys,
        VerifyStore.Schema,
        ChainCheck.Run,
        RowsCheck.Run,
        VerifyStore.Blobs,
    ];

    /// <summary>Every problem found; none = proven.</summary>
    /// <param name="file">The file; opened read-only is enough.</param>
    /// <param name="others">Checks of other folders, run after our own.</param>
    public static IReadOnlyList<Problem> Run(CountyFile file, params IReadOnlyList<FileCheck> others) => Run(file, others, (_, _) => { }, CancellationToken.None);

    /// <summary>
    /// The same, telling how many of all checks are done. It stops between two when cancelled, and inside one where the file's own
    /// <see cref="CountyFile.GoesOn"/> says so.
    /// </summary>
    /// <exception cref="OperationCanceledException">Stopped: nothing is proven.</exception>
    public static IReadOnlyList<Problem> Run(CountyFile file, IReadOnlyList<FileCheck> others, Action<int, int> progress, CancellationToken cancel)
    {
        FileCheck[] checks = [.. Own, .. others];
        List<Problem> found = [];
        for (int done = 0; done < checks.Length; done++)
        {
            cancel.ThrowIfCancellationRequested();
            progress(done, checks.Length);
            FileCheck check = checks[done];
            try
            {
                found.AddRange(check(file.Connection));
            }
            catch (SqliteException fault) when (CountyFile.Stopped(fault))
            {
                throw new OperationCanceledException(fault.Message, fault);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A cell rewritten by another hand may be no date or number any more; whoever wrote it must not stop the proof with it.
                found.Add(new Problem { Kind = "unreadable", Subject = Name(check.Method), Detail = (fault as OfficeError)?.Code ?? fault.Message });
            }
        }

        return found;
    }

    // The class a check is written in; what the compiler calls a function without a name says nothing to anybody.
    private static string Name(MethodInfo method)
    {
        Type? type = method.DeclaringType;
        while (type?.DeclaringType is { } around)
        {
            type = around;
        }

        return method.Name.StartsWith('<') ? type?.Name ?? "" : type?.Name + "." + method.Name;
    }
}
