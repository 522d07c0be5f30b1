namespace CountyToolkit.People;

/// <summary>A person who signs in.</summary>
public sealed record Operator
{
    /// <summary>Row of the operator.</summary>
    public long Id { get; init; }

    /// <summary>The name typed at <c>--operator</c>; never used twice, even after the person has left.</summary>
    public string Name { get; init; } = "";

    /// <summary>Code of the role, as stored.</summary>
    public string RoleCode { get; init; } = "";

    /// <summary>False when the person may no longer sign in.</summary>
    public bool Enabled { get; init; }

    /// <summary>Instant of the newest change of role or standing, as stored.</summary>
    public string Since { get; init; } = "";

    /// <summary>The role.</summary>
    public Role Role => RoleName.Read(RoleCode);
}
