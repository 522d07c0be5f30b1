using CountyToolkit.Audit;
using CountyToolkit.Awards;
using CountyToolkit.People;
using CountyToolkit.Policies;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What <c>county verify</c> checks beyond the file itself, each check from its owner.</summary>
internal static class FileChecks
{
    /// <summary>All checks, in the order they run; the long ones stop when cancelled.</summary>
    public static IReadOnlyList<FileCheck> All(CancellationToken cancel) =>
    [
        ApprovalStore.Check,
        VerifyRun.Check(cancel),
        PolicyStore.Check,
    ];
}
