using CountyToolkit.Audit;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.People;

/// <summary>
/// What an owner of approvable things tells the one approval mechanism: how to compute what a subject is now, and what
/// follows from a decision. Owners make one each; the program hands them all to <see cref="Approvals"/>.
/// </summary>
/// <param name="Code">The kind, such as <c>award-run</c>.</param>
/// <param name="CurrentHash">
/// Hash of the subject's content as it is now, computed from the content and not read from a column; null when there
/// is no such subject. Called inside the transaction of the decision.
/// </param>
/// <param name="Decided">What the owner writes in the same transaction, such as the new state of the run; null = nothing.</param>
public sealed record ApprovalKind(
    string Code,
    Func<SqliteConnection, string, string?> CurrentHash,
    Action<Act, Approval, Decision>? Decided = null);
