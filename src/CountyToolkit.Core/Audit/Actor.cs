namespace CountyToolkit.Audit;

/// <summary>Who acts, from which machine. A record handed to every act.</summary>
/// <param name="Operator">Name of the operator; null only before the first operator exists.</param>
/// <param name="OperatorId">Row of the operator; null likewise.</param>
/// <param name="Machine">Name of the machine.</param>
/// <param name="Account">Account of the operating system.</param>
public sealed record Actor(string? Operator, long? OperatorId, string Machine, string Account)
{
    /// <summary>This machine and account, with no operator yet.</summary>
    public static Actor ThisMachine { get; } = new(null, null, Environment.MachineName, Environment.UserName);
}
