using CountyToolkit.Awards;
using CountyToolkit.Imports;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Policies;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Everything a second person approves, each kind from its owner.</summary>
internal static class ApprovalKinds
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ApprovalKind> All { get; } =
    [
        ProposeBundle.Approvable,
        ApproveRun.Approvable,
        UndoImport.Approval,
        RecoverAward.Approvable,
    ];
}
