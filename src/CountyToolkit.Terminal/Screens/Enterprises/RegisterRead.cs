namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>The register as it was read, whole.</summary>
/// <param name="Rows">All enterprises, ended ones too, in order of registration.</param>
/// <param name="RevenueYear">The year the revenue of the rows is of; null when the file has none.</param>
/// <param name="Of">The last act of the file when it was read, and the day it was read for.</param>
internal sealed record RegisterRead(IReadOnlyList<EnterpriseRow> Rows, string? RevenueYear, (string Head, DateOnly Day) Of);
