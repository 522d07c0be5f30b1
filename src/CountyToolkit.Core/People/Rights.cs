namespace CountyToolkit.People;

/// <summary>The one table of who may do what. A role may do what any role before it may.</summary>
public static class Rights
{
    private static readonly Dictionary<Right, Role> Least = new()
    {
        [Right.Look] = Role.Viewer,
        [Right.TakePage] = Role.Viewer,
        [Right.Export] = Role.Clerk,
        [Right.EditRegister] = Role.Clerk,
        [Right.Import] = Role.Clerk,
        [Right.Judge] = Role.Clerk,
        [Right.RunAwards] = Role.Clerk,
        [Right.KeepLedger] = Role.Clerk,
        [Right.ProposePolicy] = Role.Clerk,
        [Right.Backup] = Role.Clerk,
        [Right.Approve] = Role.Reviewer,
        [Right.ReadAudit] = Role.Viewer,
        [Right.ExportAudit] = Role.Reviewer,
        [Right.ManageOperators] = Role.Administrator,
        [Right.Restore] = Role.Administrator,
    };

    /// <summary>The least role that may.</summary>
    public static Role LeastRole(Right right) => Least[right];

    /// <summary>Whether this operator may; a disabled one may nothing.</summary>
    public static bool May(Operator person, Right right) => person.Enabled && person.Role >= Least[right];

    /// <summary>Refuses what this operator may not do.</summary>
    /// <exception cref="OfficeError"><c>people.disabled</c>, <c>people.not-allowed</c>: naming the role it takes.</exception>
    public static void Demand(Operator person, Right right)
    {
        if (!person.Enabled)
        {
            throw new OfficeError(ErrorKind.NotAllowed, "people.disabled", person.Name);
        }

        if (!May(person, right))
        {
            throw new OfficeError(
                ErrorKind.NotAllowed, "people.not-allowed", person.Name, RoleName.Word(person.Role), RoleName.Word(Least[right]), RoleName.Code(person.Role), RoleName.Code(Least[right]));
        }
    }
}
