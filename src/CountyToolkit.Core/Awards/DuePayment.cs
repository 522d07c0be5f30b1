using CountyToolkit.Ledger;

namespace CountyToolkit.Awards;

/// <summary>What an approved run owes one enterprise on a day, for one line of the ledger.</summary>
/// <param name="Line">The line of the ledger.</param>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Name">Name on the day of the run.</param>
/// <param name="Amount">In 元, above zero.</param>
public sealed record DuePayment(LedgerLine Line, string Code, string Name, Exact Amount);
