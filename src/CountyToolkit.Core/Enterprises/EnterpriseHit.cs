namespace CountyToolkit.Enterprises;

/// <summary>An enterprise found by a search, and by what.</summary>
/// <param name="Enterprise">As of the day asked.</param>
/// <param name="By"><c>code</c>, <c>name</c>, <c>old-code</c>, <c>old-name</c> or <c>initials</c>.</param>
/// <param name="Text">The code or name that was hit.</param>
public sealed record EnterpriseHit(Enterprise Enterprise, string By, string Text);
