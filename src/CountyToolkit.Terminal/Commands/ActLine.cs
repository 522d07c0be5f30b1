using CountyToolkit.Audit;

namespace CountyToolkit.Terminal.Commands;

/// <summary>An act as a person reads it.</summary>
/// <param name="Entry">As stored.</param>
/// <param name="What">What was done.</param>
/// <param name="Of">To what: a firm, a document, a file, a run, and what was written where that is short.</param>
/// <param name="Links">What can be opened from it.</param>
internal sealed record ActLine(AuditEntry Entry, string What, string Of, ActLinks Links);
