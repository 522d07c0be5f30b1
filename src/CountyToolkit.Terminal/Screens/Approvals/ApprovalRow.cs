using CountyToolkit.People;

namespace CountyToolkit.Terminal.Screens.Approvals;

/// <summary>An approval as it stands in the list.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Named">What it is about.</param>
/// <param name="Mine">Whether it waits for this operator.</param>
internal sealed record ApprovalRow(Approval Approval, string Named, bool Mine);
