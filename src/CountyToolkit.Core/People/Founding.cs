namespace CountyToolkit.People;

/// <summary>What founding an office gives.</summary>
/// <param name="Session">The first administrator, signed in.</param>
/// <param name="RecoveryCode">To be shown once, printed and locked away; the file keeps only its hash.</param>
public sealed record Founding(Session Session, string RecoveryCode);
