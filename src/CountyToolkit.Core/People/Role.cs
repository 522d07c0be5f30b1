namespace CountyToolkit.People;

/// <summary>What an operator is in the office. Each may do what the ones before may; <see cref="Rights"/> has the table.</summary>
public enum Role
{
    /// <summary>查看.</summary>
    Viewer,

    /// <summary>经办.</summary>
    Clerk,

    /// <summary>审核.</summary>
    Reviewer,

    /// <summary>管理.</summary>
    Administrator,
}
