using CountyToolkit.Ledger;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>One award of an enterprise: a line of the ledger, or what a run still under way would give.</summary>
/// <param name="Programme">Programme.</param>
/// <param name="What">Title paid for; empty for none.</param>
/// <param name="Year">政策年度.</param>
/// <param name="GrantedFen">核定, in 分; null = not decided by the rule.</param>
/// <param name="PaidFen">兑付 less 追回, in 分.</param>
/// <param name="State">State in words.</param>
/// <param name="Run">The run that computed it; null = from paper.</param>
/// <param name="Paper">Document, or where it came from.</param>
/// <param name="Entry">The line of the ledger; null while the run is under way.</param>
internal sealed record MoneyLine(string Programme, string What, int Year, long? GrantedFen, long PaidFen, string State, long? Run, string Paper, LedgerLine? Entry);
